// The same world under other numbers: with a place more, at which nothing ever happens, or with its
// lists in another order.

#include <functional>
#include <memory>

#include "tests/swarm/pair.hpp"
#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

using NewId = std::function<FacilityId(FacilityId)>;

std::shared_ptr<DestinationMix const> with_new_ids(std::shared_ptr<DestinationMix const> const& mix,
                                                   NewId const& new_id) {
  if (!mix) return nullptr;
  DestinationMix copy = *mix;
  for (FacilityId& to : copy.to) to = new_id(to);
  return std::make_shared<DestinationMix const>(std::move(copy));
}

/// Whatever names a place by its id names it by the new one. The places themselves stay where they
/// are.
void renumber_places(Scenario& scenario, NewId const& new_id) {
  for (Lane& lane : scenario.network.lanes) {
    lane.from = new_id(lane.from);
    lane.to = new_id(lane.to);
  }
  for (Place& place : scenario.network.places)
    if (place.node) place.node = new_id(*place.node);
  for (Fleet& fleet : scenario.fleets) fleet.home = new_id(fleet.home);
  for (Stream& stream : scenario.streams) {
    stream.origin = new_id(stream.origin);
    stream.destinations = with_new_ids(stream.destinations, new_id);
    for (Order& order : stream.orders) order.to = new_id(order.to);
  }
  for (Climate& climate : scenario.climates)
    for (ChillerFailure& failure : climate.failures)
      if (failure.at) failure.at = new_id(*failure.at);
  for (InitialStock& stock : scenario.stock) {
    stock.at = new_id(stock.at);
    stock.destinations = with_new_ids(stock.destinations, new_id);
  }
}

/// The flags of selectors by place.
void for_selectors(Scenario& scenario, std::function<void(std::vector<bool>&)> const& change) {
  for (FacilityPlan& plan : scenario.facilities)
    for (StagePlan& stage : plan.stages)
      if (!stage.takes.destinations.empty()) change(stage.takes.destinations);
}

template <class IdType, class T>
void put_first(IdVector<IdType, T>& list, T first) {
  IdVector<IdType, T> longer;
  longer.push_back(std::move(first));
  for (T const& one : list) longer.push_back(one);
  list = std::move(longer);
}

/// New numbers for 0 .. n - 1, of which the first `kept` stay.
std::vector<std::uint32_t> any_order(Dice& dice, std::size_t n, std::size_t kept = 0) {
  std::vector<std::uint32_t> numbers(n);
  for (std::size_t i = 0; i < n; ++i) numbers[i] = static_cast<std::uint32_t>(i);
  for (std::size_t i = kept; i < n; ++i)
    std::swap(numbers[i],
              numbers[i + static_cast<std::size_t>(dice.below(static_cast<std::int64_t>(n - i)))]);
  return numbers;
}

template <class List>
List in_order(List const& list, std::vector<std::uint32_t> const& numbers) {
  List other = list;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    *(other.begin() + numbers[i]) = *(list.begin() + static_cast<std::ptrdiff_t>(i));
  return other;
}

}  // namespace

Scenario renumbered(Scenario scenario) {
  renumber_places(scenario, [](FacilityId id) { return FacilityId{id.index + 1}; });
  for_selectors(scenario, [](std::vector<bool>& flags) { flags.insert(flags.begin(), false); });
  for (FacilityPlan& plan : scenario.facilities)
    for (Onward& way : plan.onward) ++way.lane.index;
  for (Weather& weather : scenario.weather)
    for (LaneId& lane : weather.lanes) ++lane.index;
  for (LanePlan& plan : scenario.lanes)
    if (plan.overflow) ++plan.overflow->to.index;

  Place place;
  place.name = "!";
  put_first(scenario.network.places, place);
  put_first(scenario.facilities, FacilityPlan{});
  Lane lane;
  lane.name = "!>" + scenario.network.places[FacilityId{1}].name;
  lane.from = {0};
  lane.to = {1};
  put_first(scenario.network.lanes, lane);
  put_first(scenario.lanes, LanePlan{});
  Stream stream;
  stream.name = "!";
  stream.arrivals = Stream::Arrivals::listed;
  scenario.streams.insert(scenario.streams.begin(), stream);
  return scenario;
}

Scenario shuffled(Scenario scenario, std::uint64_t seed) {
  Dice dice{seed};
  auto const places = any_order(dice, scenario.facilities.size());
  renumber_places(scenario, [&](FacilityId id) { return FacilityId{places[id.index]}; });
  for_selectors(scenario, [&](std::vector<bool>& flags) { flags = in_order(flags, places); });
  scenario.network.places = in_order(scenario.network.places, places);
  scenario.facilities = in_order(scenario.facilities, places);

  auto const vehicles = any_order(dice, scenario.vehicles.size(), 1);
  auto const fleets = any_order(dice, scenario.fleets.size());
  auto const new_fleet = [&](std::int32_t& fleet) {
    if (fleet >= 0) fleet = static_cast<std::int32_t>(fleets[static_cast<std::size_t>(fleet)]);
  };
  for (Fleet& fleet : scenario.fleets) fleet.vehicle = vehicles[fleet.vehicle];
  for (LanePlan& plan : scenario.lanes) {
    plan.vehicle = vehicles[plan.vehicle];
    new_fleet(plan.fleet);
    for (Departure& row : plan.timetable) {
      row.vehicle = vehicles[row.vehicle];
      new_fleet(row.fleet);
    }
  }
  scenario.vehicles = in_order(scenario.vehicles, vehicles);
  scenario.fleets = in_order(scenario.fleets, fleets);
  return scenario;
}

}  // namespace tierflow::swarm
