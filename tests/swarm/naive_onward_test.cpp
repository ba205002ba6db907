// Parcels without a destination that go on by chance, worked out by hand (docs/model.md, 13 and
// 14).

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "sim/engine.hpp"
#include "tests/swarm/compare.hpp"
#include "tests/swarm/hand_made.hpp"
#include "tests/swarm/naive.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// A parcel for no place in particular stands at A for each of `number`.
void wanderers(Scenario& scenario, std::int64_t number) {
  InitialStock stock;
  stock.name = "wanderers";
  stock.at = {0};
  stock.parcels = number;
  stock.classes = {1};
  scenario.stock.push_back(stock);
}

/// A lane back to A from each other place; the lanes are given by their names in alphabetical
/// order.
void lead_back(Scenario& scenario, double travel) {
  for (std::uint32_t i = 1; i < scenario.facilities.size(); ++i)
    scenario.network.lanes[join(scenario, i, 0, travel)].drive = minute;
}

void goes_on(Scenario& scenario, std::uint32_t place, std::uint32_t lane, double upto = 1) {
  scenario.facilities[{place}].onward.push_back({.lane = {lane}, .upto = upto});
}

/// A and B with a lane each way, and every parcel goes from each to the other.
Scenario ring(std::vector<double> const& service, double there, double back) {
  Scenario scenario = chain(service, {there});
  lead_back(scenario, back);
  goes_on(scenario, 0, 0);
  goes_on(scenario, 1, 1);
  return scenario;
}

/// A with the lanes A>B and A>C, of which half of the parcels take each, and a lane back from both.
Scenario crossing(double travel) {
  Scenario scenario = chain({0, 0, 0}, {travel, travel});
  scenario.network.lanes[LaneId{1}].from = {0};
  scenario.network.lanes[LaneId{1}].name = "A>C";
  lead_back(scenario, travel);
  goes_on(scenario, 0, 0, 0.5);
  goes_on(scenario, 0, 1);
  goes_on(scenario, 1, 2);
  goes_on(scenario, 2, 3);
  return scenario;
}

}  // namespace

TEST_CASE("a parcel without a destination goes round for ever and is sorted every six minutes") {
  Scenario scenario = ring({2, 0}, 3, 1);
  wanderers(scenario, 1);
  scenario.end = at_minute(20);

  Results const results = worked(scenario);

  CHECK(when(results, What::sorted, 0) == at_minutes({2, 8, 14, 20}));
  CHECK(when(results, What::arrived, 1) == at_minutes({5, 11, 17}));
  CHECK(results.ledger[0].in_system == 1);
  CHECK(results.system_time == area(20));
}

TEST_CASE("two parcels on a ring of lanes without time share the only sorter there") {
  Scenario scenario = ring({2, 0}, 0, 0);
  wanderers(scenario, 2);
  scenario.end = at_minute(9);

  Results const results = worked(scenario);

  // One is back at the very instant at which the other starts, and waits for it.
  CHECK(when(results, What::started, 0) == at_minutes({0, 4, 8, 2, 6}));
  CHECK(results.stages[0].busy_time == area(9));
  CHECK(results.stages[0].queue_area == area(9));
}

TEST_CASE("only the first parcels of a sorter that is free at the start do not wait") {
  Scenario scenario = ring({2, 0}, 0, 0);
  wanderers(scenario, 2);
  scenario.end = at_minute(9);

  StageResult const sort = worked(scenario).stages[0];

  CHECK(sort.wait.count == 5);
  CHECK(sort.waited == 4);
}

TEST_CASE("a truck takes three of five parcels that go round, who is back first goes first") {
  Scenario scenario = ring({0, 0}, 2, 3);
  timetable(scenario, 0, {10, 20, 30});
  wanderers(scenario, 5);
  scenario.end = at_minute(32);

  Results const results = worked(scenario);

  // At 20 the two who stayed and the first of those that came back at 15; at 30 the other two and
  // the first of those of 25.
  CHECK(trips(results, 0) ==
        std::vector<Trip>{{at_minute(10), 3}, {at_minute(20), 3}, {at_minute(30), 3}});
  CHECK(when(results, What::departed, 0) == at_minutes({10, 20, 10, 30, 10, 30, 20, 30, 20}));
}

TEST_CASE("beyond the last share a parcel leaves the system") {
  Scenario scenario = chain({1, 1}, {5});
  goes_on(scenario, 0, 0, 0);
  wanderers(scenario, 1);

  CHECK(when(worked(scenario), What::delivered, 0) == at_minutes({1}));
}

TEST_CASE("a parcel without a destination leaves at a place with couriers without their help") {
  Scenario scenario = chain({1, 1}, {5});
  goes_on(scenario, 0, 0);
  rounds(scenario, 1, {30});
  wanderers(scenario, 1);

  Results const results = worked(scenario);

  CHECK(when(results, What::delivered, 1) == at_minutes({7}));
  CHECK(results.pools[0].attempts == 0);
}

TEST_CASE("parcels that go on with three of four chances meet the sorter four times on average") {
  Scenario scenario = ring({0.001, 0}, 1, 1);
  scenario.facilities[{0}].onward[0].upto = 0.75;
  wanderers(scenario, 2000);
  scenario.end = at_minute(2000);

  Results const results = simulate(scenario);

  // The number of visits is geometric: mean 4, standard deviation sqrt(0.75) / 0.25 = 3.5, of the
  // mean of 2000 parcels 0.077.
  CHECK(results.ledger[0].delivered == 2000);
  CHECK(std::abs(static_cast<double>(results.stages[0].finished) / 2000 - 4) < 3 * 0.077);
}

TEST_CASE("after 65536 visits the count begins again, and with it every chance") {
  Scenario scenario = crossing(1.0 / 60e6);
  wanderers(scenario, 1);
  scenario.end = Instant{} + Duration{70'000};
  Results const naive = naive::simulate(scenario);

  Results const results = simulate(scenario, {.record_all = true});

  auto const difference = swarm::first_difference(scenario, naive, results);
  CHECK_MESSAGE(!difference, difference.value_or(""));
  std::vector<std::uint32_t> ways;
  for (ParcelRecord const& r : results.parcels)
    if (r.what == What::departed && r.where.index == 0) ways.push_back(r.place);
  constexpr std::size_t round = 65536 / 2;  // every other visit is at A
  REQUIRE(ways.size() == 35'001);
  CHECK(std::equal(ways.begin() + round, ways.end(), ways.begin()));
  CHECK(std::ranges::count(ways, 0U) > 17'000);
  CHECK(std::ranges::count(ways, 0U) < 18'000);
}
