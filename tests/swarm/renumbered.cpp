// The same world with a place more, at which nothing ever happens, so that every number is another one.

#include <memory>

#include "tests/swarm/pair.hpp"

namespace tierflow::swarm {
namespace {

template <class Kind>
void shift(Id<Kind>& id) {
  ++id.index;
}

std::shared_ptr<DestinationMix const> shifted(std::shared_ptr<DestinationMix const> const& mix) {
  if (!mix) return nullptr;
  DestinationMix copy = *mix;
  for (FacilityId& to : copy.to) shift(to);
  return std::make_shared<DestinationMix const>(std::move(copy));
}

template <class IdType, class T>
void put_first(IdVector<IdType, T>& list, T first) {
  IdVector<IdType, T> longer;
  longer.push_back(std::move(first));
  for (T const& one : list) longer.push_back(one);
  list = std::move(longer);
}

}  // namespace

Scenario renumbered(Scenario scenario) {
  for (Lane& lane : scenario.network.lanes) {
    shift(lane.from);
    shift(lane.to);
  }
  for (FacilityPlan& plan : scenario.facilities) {
    for (Onward& way : plan.onward) shift(way.lane);
    for (StagePlan& stage : plan.stages)
      if (auto& destinations = stage.takes.destinations; !destinations.empty())
        destinations.insert(destinations.begin(), false);
  }
  for (Fleet& fleet : scenario.fleets) shift(fleet.home);
  for (Stream& stream : scenario.streams) {
    shift(stream.origin);
    stream.destinations = shifted(stream.destinations);
    for (Order& order : stream.orders) shift(order.to);
  }
  for (InitialStock& stock : scenario.stock) {
    shift(stock.at);
    stock.destinations = shifted(stock.destinations);
  }

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

}  // namespace tierflow::swarm
