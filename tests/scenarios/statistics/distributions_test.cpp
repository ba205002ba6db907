// Student's and the binomial distribution against published tables.

#include "scenarios/statistics/distributions.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

struct Point {
  double p, freedom, value;
};

TEST_CASE("Student's quantiles are those of the table") {
  for (Point const point :
       {Point{.975, 1, 12.706205}, {.975, 4, 2.776445}, {.975, 9, 2.262157}, {.975, 19, 2.093024},
        {.975, 29, 2.045230}, {.975, 49, 2.009575}, {.975, 99, 1.984217}, {.95, 4, 2.131847},
        {.95, 9, 1.833113}, {.95, 19, 1.729133}, {.95, 29, 1.699127}, {.995, 9, 3.249836},
        {.995, 19, 2.860935}, {.995, 29, 2.756386}}) {
    CAPTURE(point.freedom);
    CHECK(std::fabs(student_quantile(point.p, point.freedom) - point.value) < 0.51e-6);
  }
}

TEST_CASE("with freedom without end Student's quantile is the normal's, ours and the table's") {
  double const endless = std::numeric_limits<double>::infinity();
  for (Point const point :
       {Point{.95, endless, 1.644853627}, {.975, endless, 1.959963985}, {.99, endless, 2.326347874},
        {.995, endless, 2.575829304}, {.9995, endless, 3.290526731}}) {
    CAPTURE(point.p);
    CHECK(std::fabs(student_quantile(point.p, endless) - point.value) < 0.51e-9);
    CHECK(std::fabs(normal_quantile(point.p) - point.value) < 0.51e-9);
  }
}

TEST_CASE("a value as far out as the quantile has the chance that is left on both sides") {
  CHECK(student_two_sided(student_quantile(.975, 9), 9) == doctest::Approx(.05));
  CHECK(student_two_sided(-student_quantile(.975, 2.5), 2.5) == doctest::Approx(.05));
  CHECK(student_two_sided(0, 9) == 1);
}

TEST_CASE("successes are counted from none to all") {
  CHECK(binomial_at_most(0, 2, .25) == doctest::Approx(.5625));
  CHECK(binomial_at_most(1, 2, .25) == doctest::Approx(.9375));
  CHECK(binomial_at_most(2, 2, .25) == 1);
  CHECK(binomial_at_most(99, 100, .99) == doctest::Approx(1 - std::pow(.99, 100)));
}

TEST_CASE("Fisher's F of one degree above is Student's t, squared; of two above it has a formula") {
  double const t = student_quantile(.975, 9);
  CHECK(fisher_exceeded(.05, 1, 9) == doctest::Approx(t * t).epsilon(1e-12));
  CHECK(fisher_exceeded(.01, 2, 4) == doctest::Approx(18).epsilon(1e-12));  // (1 + 2 x / 4)^-2 = 0.01
}

}  // namespace
}  // namespace tierflow
