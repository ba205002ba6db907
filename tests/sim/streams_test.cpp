// Orders that are written down, stock that stands there at the start, and streams that leave one another alone.

#include <map>
#include <tuple>

#include "sim/engine.hpp"
#include "tests/swarm/hand_made.hpp"

namespace tierflow {
namespace {

using namespace hand_made;

TEST_CASE("listed orders come at their instants and go where the list says") {
  Scenario scenario = chain({0, 0, 0}, {1, 1});
  add_class(scenario, 5);
  orders(scenario, {7}, 0, 1, 1);
  scenario.streams[0].orders.push_back({at_minute(9), FacilityId{2}, 0, -1});
  scenario.streams[0].orders.push_back({at_minute(701), FacilityId{2}, 0, -1});  // the run ends at 700

  Results const results = simulate(scenario);

  CHECK(when(results, What::created, 0) == at_minutes({7, 9}));
  CHECK(when(results, What::delivered, 1) == at_minutes({8}));
  CHECK(when(results, What::delivered, 2) == at_minutes({11}));
  CHECK(results.by_class[1].delivered == 1);
}

TEST_CASE("stock stands there at the start, before its stage, and is as old as it says") {
  Scenario scenario = chain({2, 0}, {1});
  InitialStock stock;
  stock.name = "left over";
  stock.parcels = 3;
  stock.age = minutes(60);
  stock.destinations = std::make_shared<DestinationMix const>(DestinationMix{{FacilityId{1}}, {1}});
  stock.classes = {1};
  scenario.stock = {stock};

  Results const results = simulate(scenario);
  CHECK(when(results, What::sorted, 0) == at_minutes({2, 4, 6}));
  CHECK(results.all.full_course.sum == area(63 + 65 + 67));

  scenario.stock[0].stage = 1;  // behind the sorter
  CHECK(when(simulate(scenario), What::departed, 0) == at_minutes({0, 0, 0}));
}

/// Two or three streams at one place without queues, where everything is by chance: who goes where, how heavy,
/// how long.
Scenario by_chance(std::vector<std::string> const& names) {
  Scenario scenario = chain({0, 0, 0}, {1, 1});
  add_class(scenario, 1);
  scenario.classes[0].weight = Law::exponential(1000);
  scenario.lanes[LaneId{0}].travel = Law::exponential(20 * 60e6);
  auto& hold = std::get<HoldPlan>(add_stage(scenario, 0, hold_stage(1)).plan);
  hold.branches[0].duration = Law::exponential(30 * 60e6);
  for (std::string const& name : names) {
    Stream stream;
    stream.name = name;
    stream.curve = std::make_shared<RateCurve const>(RateCurve{at_minutes({0, 500}), {0, 100}});
    stream.batch = Law::geometric(2);
    stream.destinations =
        std::make_shared<DestinationMix const>(DestinationMix{{FacilityId{1}, FacilityId{2}}, {0.4, 1}});
    stream.classes = {0.5, 1};
    scenario.streams.push_back(stream);
  }
  return scenario;
}

using Story = std::vector<std::tuple<std::uint32_t, Instant, std::uint32_t, What>>;

std::map<std::string, Story> stories(Scenario const& scenario) {
  std::map<std::string, Story> result;
  for (ParcelRecord const& r : simulate(scenario).parcels)
    result[scenario.streams[r.stream].name].emplace_back(r.serial, r.at, r.where.index, r.what);
  return result;
}

TEST_CASE("a third stream leaves the parcels of the other two exactly as they were") {
  auto two = stories(by_chance({"a", "c"})), three = stories(by_chance({"a", "b", "c"}));

  CHECK(two["a"].size() > 500);
  CHECK(two["a"] == three["a"]);
  CHECK(two["c"] == three["c"]);
  CHECK(three["b"] != three["a"]);
}

}  // namespace
}  // namespace tierflow
