// How much fuller a second run is than the first, and when it is itself again.

#include "scenarios/compare/recovery.hpp"

#include <doctest/doctest.h>

namespace tierflow {
namespace {

std::vector<Fullness> runs(std::vector<std::vector<std::uint32_t>> const& parcels, double bin_h = 2) {
  std::vector<Fullness> all;
  for (auto const& one : parcels) all.push_back({bin_h, one});
  return all;
}

TEST_CASE("fuller is what lies more than 1 % of the first run's mean above it, bin by bin") {
  auto const calm = runs({{1000, 1000, 1000, 1000, 1000, 1000}});
  auto const storm = runs({{1000, 1005, 1300, 1100, 995, 1004}});

  auto const found = recovery(calm, storm, 1);

  REQUIRE(found);
  CHECK(found->begins_h.mean == 4);       // the third bin begins
  CHECK(found->most.mean == 300);
  CHECK(found->most_after_h.mean == 2);   // at its end
  CHECK(found->lasts_h.mean == 4);
  CHECK(found->parcel_hours.mean == 800);
  CHECK(found->recovered == 1);
}

TEST_CASE("a run that is fuller in its last bin has not recovered, and its length is no figure") {
  auto const calm = runs({{1000, 1000, 1000}, {1000, 1000, 1000}});
  auto const storm = runs({{1000, 1100, 1000}, {1000, 1100, 1050}});

  auto const found = recovery(calm, storm, 2);

  REQUIRE(found);
  CHECK(found->pairs == 2);
  CHECK(found->recovered == 1);
  CHECK(found->lasts_h.mean == 2);
  CHECK(found->parcel_hours.mean == doctest::Approx(250));
  CHECK(recovery_text(*found, {}).find("in 1 of 2 pairs") != std::string::npos);
}

TEST_CASE("a little more in some bin is nothing to recover from") {
  CHECK_FALSE(recovery(runs({{1000, 1000, 1000}}), runs({{1000, 1050, 1000}}), 1));
  CHECK(recovery(runs({{1000, 1000, 1000}}), runs({{1000, 1051, 1000}}), 1));
}

TEST_CASE("there is nothing to recover from where some pair is never fuller, or bins do not match") {
  auto const calm = runs({{1000, 1000}, {1000, 1000}});

  CHECK_FALSE(recovery(calm, runs({{1100, 1000}, {1000, 1000}}), 2));
  CHECK_FALSE(recovery(calm, runs({{1100, 1000, 1000}, {1100, 1000, 1000}}), 2));
  CHECK_FALSE(recovery(calm, runs({{1100, 1000}, {1100, 1000}}, 1), 2));
  CHECK_FALSE(recovery(calm, runs({{1100, 1000}, {1100, 1000}}), 0));
  CHECK_FALSE(recovery({}, {}, 1));
}

}  // namespace
}  // namespace tierflow
