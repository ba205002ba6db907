// The same world with other demand, or with one thing that is never short.

#include "scenarios/stability/relief.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {
namespace {

using Kind = Resource::Kind;

TEST_CASE("a relieved stage has ten times its lines by the calendar and its waiting places") {
  Scenario scenario = small_world();
  std::get<SorterPlan>(scenario.facilities[FacilityId{0}].stages[0].plan).buffer = 6;
  Results const results = results_of(scenario);
  relieve(scenario, {Kind::stage, 0}, results);
  auto const& sorter = std::get<SorterPlan>(scenario.facilities[FacilityId{0}].stages[0].plan);
  CHECK(sorter.lines == 10);
  CHECK(sorter.sides[0].calendar[0].count == 10);
  CHECK(sorter.buffer == 60);
  auto const& other = std::get<SorterPlan>(scenario.facilities[FacilityId{1}].stages[0].plan);
  CHECK(other.lines == 1);
  CHECK(other.buffer == unlimited);
}

TEST_CASE("a relieved lane leaves nobody behind, at the same departures") {
  Scenario scenario = small_world();
  Results const before = results_of(scenario);
  REQUIRE(before.lanes[0].left_behind > 0);
  relieve(scenario, {Kind::lane, 0}, before);
  Results const after = results_of(scenario);
  CHECK(after.lanes[0].left_behind == 0);
  CHECK(after.lanes[0].parcels == 8);
}

TEST_CASE("a relieved store keeps nobody waiting and orders nothing") {
  Scenario scenario = small_world();
  StagePlan store;
  store.name = "store";
  store.plan = StockPlan{{Article{.name = "a", .on_hand = 1, .reorder_at = 0, .order_up_to = 2, .lead_time = Law::fixed(36e8)}}};
  scenario.facilities[FacilityId{0}].stages.push_back(store);
  Results const before = results_of(scenario);
  REQUIRE(before.stages[1].waited > 0);
  relieve(scenario, {Kind::stage, 1}, before);
  Results const after = results_of(scenario);
  CHECK(after.stages[1].waited == 0);
  CHECK(after.stages[1].orders == 0);
  CHECK(after.stages[1].finished == 8);
}

TEST_CASE("a relieved pool has ten times its couriers") {
  Scenario scenario = small_world();
  relieve(scenario, {Kind::pool, 0}, results_of(scenario));
  CHECK(scenario.facilities[FacilityId{1}].rounds[0].crew == 10);
}

TEST_CASE("demand grows in sources by rate and in the stock, recorded orders stay") {
  Scenario scenario = small_world();
  std::size_t const orders = scenario.streams[0].orders.size();
  Stream rate;
  rate.factor = 2;
  scenario.streams.push_back(rate);
  scenario.stock.push_back({.name = "pile", .at = {0}, .parcels = 5, .age = {}, .destinations = {}, .classes = {}});
  scale_demand(scenario, 1.5);
  CHECK(scenario.streams[1].factor == 3);
  CHECK(scenario.stock[0].parcels == 8);
  CHECK(scenario.streams[0].orders.size() == orders);
}

}  // namespace
}  // namespace tierflow::testing
