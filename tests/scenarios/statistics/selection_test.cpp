// The best of several systems: published constants, the course of a selection, and how often the best is chosen.

#include "scenarios/statistics/selection.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "network/elementary.hpp"
#include "sim/draws.hpp"

namespace tierflow {
namespace {

TEST_CASE("the constants are those that Kim and Nelson's formulas give") {
  auto const ten = selection_constants({.systems = 10, .error = 0.05, .first = 10});
  auto const five = selection_constants({.systems = 5, .error = 0.05, .first = 20});
  auto const many = selection_constants({.systems = 25, .error = 0.01, .first = 15});

  CHECK(std::fabs(ten.eta - 0.859083430) < 0.51e-9);
  CHECK(std::fabs(ten.h2 - 15.463501739) < 0.51e-9);
  CHECK(std::fabs(five.eta - 0.237238316) < 0.51e-9);
  CHECK(std::fabs(five.h2 - 9.015055990) < 0.51e-9);
  CHECK(std::fabs(many.h2 - 24.548818422) < 0.51e-9);
}

TEST_CASE("who is far behind is out at the first look, and whoever is left is the best") {
  Selection selection{{.systems = 3, .zone = 1, .first = 3}};
  for (double const noise : {0.0, 0.1, -0.1}) {
    CHECK_FALSE(selection.decided());
    selection.take(std::vector<double>{5 + noise, 9 - noise, 4 + noise});
  }

  CHECK(selection.decided());
  CHECK(selection.best() == 1U);
  CHECK(selection.dropped_after(0) == 3);
  CHECK(selection.dropped_after(1) == 0);
}

TEST_CASE("two that are close stay in until nothing is uncertain any more, and that is known from the start") {
  Selection selection{{.systems = 2, .zone = 1, .first = 4}};
  double const swing[] = {2, -2, 2, -2};
  auto const one_more = [&] {
    double const s = swing[selection.observations() % 4];
    selection.take(std::vector<double>{10 + s, 10.01 - s});
  };
  for (int i = 0; i < 4; ++i) one_more();
  std::size_t const most = selection.most();
  CHECK(most > 50);
  while (!selection.decided()) one_more();

  CHECK(selection.observations() <= most);
  CHECK(selection.observations() > 20);
}

TEST_CASE("of systems that are the same the first is taken, and a system without a value is never the best") {
  double const nothing = std::numeric_limits<double>::quiet_NaN();
  Selection selection{{.systems = 3, .zone = 1, .first = 2}};
  selection.take(std::vector<double>{nothing, 3, 3});
  selection.take(std::vector<double>{9, 4, 4});

  CHECK(selection.decided());
  CHECK(selection.best() == 1U);
  CHECK(selection.dropped_after(0) == 1);
  CHECK(selection.dropped_after(2) == 2);

  Selection none{{.systems = 2, .zone = 1, .first = 2}};
  none.take(std::vector<double>{nothing, nothing});
  CHECK(none.decided());
  CHECK_FALSE(none.best().has_value());
}

struct Studies {
  int right = 0;
  double observations = 0;  ///< of all systems, on average
};

/// A thousand selections in the least favourable case: one system is better than all others by just the zone. Each system's
/// value is its mean, a swing that all share and noise of its own, both of deviation 1.
Studies studies(std::size_t systems, double zone) {
  Studies result;
  for (std::uint32_t study = 0; study < 1000; ++study) {
    Draws const draws{7, study};
    auto const normal = [&](std::size_t system, std::size_t r) {
      return normal_quantile(uniform(draws.of(Purpose::travel, system, static_cast<std::uint32_t>(r)).a));
    };
    std::size_t const best = study % systems;
    Selection selection{{.systems = systems, .zone = zone}};
    std::vector<double> values(systems);
    while (!selection.decided()) {
      std::size_t const r = selection.observations();
      for (std::size_t i = 0; i < systems; ++i) {
        if (!selection.is_in(i)) continue;
        values[i] = normal(systems, r) + normal(i, r) + (i == best ? zone : 0);
        result.observations += 0.001;
      }
      selection.take(values);
    }
    result.right += selection.best() == best ? 1 : 0;
  }
  return result;
}

// 950 are promised at least; 932 is where chance alone comes in one case of two hundred.
TEST_CASE("the best is chosen in 95 of 100 cases, although it is better by no more than the zone") {
  for (std::size_t const systems : {2UL, 5UL, 10UL}) {
    Studies const wide = studies(systems, 1.0), tight = studies(systems, 0.5);
    CAPTURE(systems);
    CAPTURE(wide.observations);
    CAPTURE(tight.observations);
    CHECK(wide.right >= 932);
    CHECK(tight.right >= 932);
    CHECK(tight.observations > wide.observations);
  }
}

}  // namespace
}  // namespace tierflow
