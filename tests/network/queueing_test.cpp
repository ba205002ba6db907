// What theory says about one queue, against Erlang's tables and cases worked out elsewhere.

#include "network/queueing.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

bool near(double got, double expected, double within = 1e-8) { return std::fabs(got - expected) < within; }

TEST_CASE("Erlang's B and C are those of the tables") {
  struct Case {
    int lines;
    double load, b, c;
  };
  for (Case const& c : {Case{1, .5, .333333333, .5}, Case{5, 3, .110054348, .236151603},
                        Case{10, 5, .01838457, .036105359}, Case{10, 9, .167963226, .668731524},
                        Case{20, 15, .045593216, .160429387}, Case{50, 45, .054104472, .363864467},
                        Case{100, 90, .02695738, .216940481}}) {
    CAPTURE(c.lines);
    CAPTURE(c.load);
    CHECK(near(erlang_b(c.lines, c.load), c.b));
    CHECK(near(erlang_c(c.lines, c.load), c.c));
  }
}

TEST_CASE("ten thousand lines are no harder than ten") {
  double const b = erlang_b(10'000, 9900), c = erlang_c(10'000, 9900);

  CHECK(b > 0);
  CHECK(b < c);
  CHECK(c < 1);
  // Halfin and Whitt's limit for many lines: with beta = (c - a) / sqrt(c) = 1 it is 0.2234.
  CHECK(c == doctest::Approx(.2234).epsilon(.02));
}

TEST_CASE("nobody waits without load, and everybody does under too much") {
  CHECK(erlang_b(3, 0) == 0);
  CHECK(erlang_b(0, 2) == 1);
  CHECK(erlang_c(3, 0) == 0);
  CHECK(erlang_c(3, 3) == 1);
  for (auto const wait : {exponential_wait, allen_cunneen_wait, sakasegawa_wait, kingman_wait}) {
    CHECK(wait({.lines = 1, .load = 0}) == 0);
    CHECK(std::isinf(wait({.lines = 1, .load = 1})));
  }
}

TEST_CASE("the wait for several exponential lines is that of M/M/c, in the unit of the service") {
  CHECK(near(exponential_wait({.lines = 1, .load = .625, .mean_service = .125}), .208333, 1e-6));
  CHECK(near(exponential_wait({.lines = 2, .load = 1.6}), 1.777778, 1e-6));
  CHECK(near(exponential_wait({.lines = 3, .load = 2, .mean_service = 10}), 4.444444, 1e-6));
  CHECK(near(exponential_wait({.lines = 5, .load = 4.5}), 1.524986, 1e-6));
  CHECK(near(exponential_wait({.lines = 10, .load = 9.5, .mean_service = 6}), 9.907027, 1e-6));
  CHECK(near(exponential_wait({.lines = 20, .load = 18}), .275385, 1e-6));
}

TEST_CASE("three approximations give the values that are published for them") {
  Queue const one{.lines = 1, .load = .9, .arrival_cv_squared = .5, .service_cv_squared = .25};
  Queue const four{.lines = 4, .load = 3.6, .arrival_cv_squared = .5, .service_cv_squared = .25};

  CHECK(near(kingman_wait(one), 3.375));
  CHECK(near(allen_cunneen_wait(four), .738518685));
  CHECK(near(sakasegawa_wait(four), .746501830));
}

TEST_CASE("for Poisson arrivals at one line they all are Pollaczek's and Khinchine's") {
  Queue const fixed_pace{.lines = 1, .load = .8, .mean_service = 3, .service_cv_squared = 0};

  for (auto const wait : {kingman_wait, allen_cunneen_wait, sakasegawa_wait})
    CHECK(wait(fixed_pace) == doctest::Approx(2 * 3).epsilon(1e-12));
}

TEST_CASE("for arrivals by the clock Kingman's wait is near and too long: 2.0 where 1.6927 is true") {
  double const utilisation = .8;
  double sigma = 0;  // D/M/1: the root of sigma = exp(-(1 - sigma) / utilisation); the wait is sigma / (1 - sigma)
  for (int i = 0; i < 200; ++i) sigma = exp_of(-(1 - sigma) / utilisation);

  CHECK(near(sigma, .628629796));
  CHECK(near(sigma / (1 - sigma), 1.692731, 1e-6));
  CHECK(near(kingman_wait({.lines = 1, .load = utilisation, .arrival_cv_squared = 0}), 2));
}

}  // namespace
}  // namespace tierflow
