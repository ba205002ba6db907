// The random worlds of the suite reach every feature of what moves: parcels, promises, demand,
// lanes, fleets.

#include <set>

#include "tests/swarm/reached.hpp"

using namespace tierflow;
using namespace tierflow::swarm;

namespace {

using World = Scenario const&;
using Plan = LanePlan const&;

/// Some lane; asked with its plan.
template <class Is>
HasFeature lane(Is is) {
  return [is](World world) { return some(world.lanes, is); };
}

/// Some lane of this dispatch.
template <class Is>
HasFeature sends(Dispatch dispatch, Is is) {
  return lane([=](Plan plan) { return plan.dispatch == dispatch && is(plan); });
}
HasFeature sends(Dispatch dispatch) {
  return sends(dispatch, [](Plan) { return true; });
}

HasFeature drawn_by(Law::Kind law) {
  return lane([law](Plan plan) { return plan.travel.kind() == law; });
}

template <class Is>
HasFeature row(Is is) {
  return lane([is](Plan plan) { return some(plan.timetable, is); });
}
template <class Is>
HasFeature fleet(Is is) {
  return [is](World world) { return some(world.fleets, is); };
}
template <class Is>
HasFeature vehicle(Is is) {
  return [is](World world) { return some(world.vehicles, is); };
}
/// Some vehicle type with containers, which some departure uses.
template <class Is>
HasFeature contained(Is is) {
  return [is](World world) {
    return some(world.lanes, [&](LanePlan const& plan) {
      if (plan.dispatch == Dispatch::immediate) return false;
      auto const& containers = world.vehicles[plan.timetable.empty() ? plan.vehicle : plan.timetable[0].vehicle].containers;
      return containers && is(*containers);
    });
  };
}
bool has_parallel_lanes(World world) {
  std::set<std::pair<FacilityId, FacilityId>> pairs;
  for (Lane const& one : world.network.lanes) pairs.emplace(one.from, one.to);
  return pairs.size() < world.network.lanes.size();
}

bool quick(Plan plan) { return plan.travel.least() < 1; }

/// Lanes that may take no time join the places into several groups, one of them of several places.
bool has_clusters(World world) {
  std::vector<std::size_t> group(world.facilities.size());
  for (std::size_t i = 0; i < group.size(); ++i) group[i] = i;
  std::size_t groups = group.size();
  for (std::uint32_t i = 0; i < world.lanes.size(); ++i) {
    if (!quick(world.lanes[LaneId{i}])) continue;
    Lane const& one = world.network.lanes[LaneId{i}];
    std::size_t const from = group[one.from.index];
    std::size_t const to = group[one.to.index];
    if (from == to) continue;
    std::ranges::replace(group, from, to);
    --groups;
  }
  return groups > 1 && groups < group.size();
}

bool overweight(World world) {
  return some(world.vehicles, [&](VehicleType const& type) {
    return some(world.classes, [&](ParcelClass const& one) {
      return one.weight.mean() > static_cast<double>(type.grams);
    });
  });
}

bool goes_on_for_ever(FacilityPlan const& plan) {
  return !plan.onward.empty() && plan.onward.back().upto == 1;
}

bool onward_by(World world, bool vehicles) {
  return some(world.facilities, [&](FacilityPlan const& plan) {
    return some(plan.onward, [&](Onward const& way) {
      return (world.lanes[way.lane].dispatch != Dispatch::immediate) == vehicles;
    });
  });
}

/// Parcels that go on can come back in no time but for the work at a place.
bool onward_in_no_time(World world) {
  return some(world.facilities, [&](FacilityPlan const& plan) {
    return some(plan.onward, [&](Onward const& way) {
      FacilityId const there = world.network.lanes[way.lane].to;
      return quick(world.lanes[way.lane]) &&
             some(world.facilities[there].onward, [&](Onward const& back) {
               return quick(world.lanes[back.lane]) &&
                      world.network.lanes[back.lane].to == world.network.lanes[way.lane].from;
             });
    });
  });
}

std::vector<Feature> const lanes{
    {"immediate", sends(Dispatch::immediate)},
    {"timetable", sends(Dispatch::timetable)},
    {"headway", sends(Dispatch::headway)},
    {"headway of a random length",
     sends(Dispatch::headway, [](Plan p) { return !p.headway.is_fixed(); })},
    {"fill-or-timeout by number",
     sends(Dispatch::fill_or_timeout, [](Plan p) { return p.full_parcels < unlimited; })},
    {"fill-or-timeout by weight",
     sends(Dispatch::fill_or_timeout, [](Plan p) { return p.full_grams < unlimited; })},
    {"fill-or-timeout by volume",
     sends(Dispatch::fill_or_timeout, [](Plan p) { return p.full_cm3 < unlimited; })},
    {"fill only",
     sends(Dispatch::fill_or_timeout, [](Plan p) { return p.timeout.count() == unlimited; })},
    {"timeout only", sends(Dispatch::fill_or_timeout,
                           [](Plan p) {
                             return p.full_parcels == unlimited && p.full_grams == unlimited &&
                                    p.full_cm3 == unlimited;
                           })},
    {"timeout at once",
     sends(Dispatch::fill_or_timeout, [](Plan p) { return p.timeout == Duration{0}; })},
    {"timetable-or-full",
     sends(Dispatch::timetable_or_full, [](Plan p) { return p.opens.empty(); })},
    {"timetable-or-full with opening times",
     sends(Dispatch::timetable_or_full, [](Plan p) { return !p.opens.empty(); })},
    {"weather that was planned", [](World w) { return some(w.weather, [](Weather const& one) { return !one.planned.empty(); }); }},
    {"weather by chance, in season",
     [](World w) { return some(w.weather, [](Weather const& one) { return one.gap && !one.season.empty(); }); }},
    {"weather in which vehicles stand and others leave",
     [](World w) { return some(w.weather, [](Weather const& one) { return one.speed == 0 && !one.closes; }); }},
    {"weather that slows and closes",
     [](World w) { return some(w.weather, [](Weather const& one) { return one.speed > 0 && one.speed < 1 && one.closes; }); }},
    {"several vehicles at a departure", row([](Departure const& d) { return d.count > 1; })},
    {"a row of another fleet", lane([](Plan p) {
       return some(p.timetable, [&](Departure const& d) { return d.fleet != p.fleet; });
     })},
    {"two departures at one instant", lane([](Plan p) {
       return std::ranges::adjacent_find(p.timetable, {}, &Departure::at) != p.timetable.end();
     })},
    {"ready after a while", lane([](Plan p) { return p.ready_after.count() > 0; })},
    {"loading in order", lane([](Plan p) { return p.loading == Loading::fifo; })},
    {"loading by the earliest promise", lane([](Plan p) { return p.loading == Loading::earliest_promise; })},
    {"loading by the earliest promise, where outside legs are taken off", [](World w) {
       return some(w.lanes, [](Plan p) { return p.loading == Loading::earliest_promise; }) &&
              some(w.facilities, [](FacilityPlan const& p) { return p.after.has_value(); });
     }},
    {"skips misfits", lane([](Plan p) { return p.skip_misfits; })},
    {"runs empty", lane([](Plan p) { return p.run_empty; })},
    {"cancels without a vehicle",
     lane([](Plan p) { return p.cancel_without_vehicle && p.fleet >= 0; })},
    {"planned closures",
     lane([](Plan p) { return !p.stops.empty() && p.dispatch != Dispatch::immediate; })},
    {"planned closures of a conveyor",
     sends(Dispatch::immediate, [](Plan p) { return !p.stops.empty(); })},
    {"random closures",
     lane([](Plan p) { return p.outages && p.dispatch != Dispatch::immediate; })},
    {"random closures of a conveyor",
     sends(Dispatch::immediate, [](Plan p) { return p.outages.has_value(); })},
    {"an overflow", lane([](Plan p) { return p.overflow.has_value(); })},
    {"an overflow of a conveyor", sends(Dispatch::immediate, [](Plan p) { return p.overflow.has_value(); })},
    {"an overflow that overflows", [](World w) {
       return some(w.lanes, [&](Plan p) { return p.overflow && w.lanes[p.overflow->to].overflow; });
     }},
    {"an overflow of a lane that shares a fleet",
     lane([](Plan p) { return p.overflow && p.fleet >= 0 && p.dispatch != Dispatch::immediate; })},
    {"vehicles that stand while their lane is closed",
     lane([](Plan p) { return p.when_closed == WhenClosed::stand && p.dispatch != Dispatch::immediate; })},
    {"conveyors that stand while they are closed",
     sends(Dispatch::immediate, [](Plan p) { return p.when_closed == WhenClosed::stand && (p.outages || !p.stops.empty()); })},
    {"vehicles that turn back", lane([](Plan p) { return p.when_closed == WhenClosed::turn_back; })},
    {"vehicles that take no time",
     lane([](Plan p) { return p.dispatch != Dispatch::immediate && p.travel == Law::fixed(0); })},
    {"conveyors that take no time",
     sends(Dispatch::immediate, [](Plan p) { return p.travel == Law::fixed(0); })},
    {"ways that may take no time", lane([](Plan p) { return quick(p) && !p.travel.is_fixed(); })},
    {"several clusters", has_clusters},
    {"two lanes of one pair", has_parallel_lanes},
    {"lanes that do not carry every class",
     [](World w) {
       return some(w.network.lanes, [](Lane const& l) { return l.carries != every_class; });
     }},
    {"fleet of a few vehicles", fleet([](Fleet const& f) { return f.size < unlimited; })},
    {"fleet without limit", fleet([](Fleet const& f) { return f.size == unlimited; })},
    {"fleet that returns by a law",
     fleet([](Fleet const& f) { return f.returns && f.returns->mean() > 0; })},
    {"fleet that is back at once",
     fleet([](Fleet const& f) { return f.returns == Law::fixed(0); })},
    {"fleet that returns as it went", fleet([](Fleet const& f) { return !f.returns; })},
    {"vehicle with a limit of parcels",
     vehicle([](VehicleType const& v) { return v.parcels < unlimited; })},
    {"vehicle with a limit of weight",
     vehicle([](VehicleType const& v) { return v.grams < unlimited; })},
    {"vehicle with a limit of volume",
     vehicle([](VehicleType const& v) { return v.volume_cm3 < unlimited; })},
    {"parcel too heavy for a vehicle", overweight},
    {"containers for anybody", contained([](Containers const& c) { return c.each_for == Containers::For::anybody; })},
    {"containers for a node",
     [](World w) {
       return contained([](Containers const& c) { return c.each_for == Containers::For::node; })(w) &&
              some(w.network.places, [](Place const& p) { return p.node.has_value(); });
     }},
    {"containers for a destination", contained([](Containers const& c) { return c.each_for == Containers::For::destination; })},
    {"containers by number", contained([](Containers const& c) { return c.parcels < unlimited; })},
    {"containers by weight", contained([](Containers const& c) { return c.grams < unlimited; })},
    {"containers by volume", contained([](Containers const& c) { return c.volume_cm3 < unlimited; })},
    {"positions without limit", contained([](Containers const& c) { return c.count == unlimited; })},
    {"containers in a vehicle with limits of its own",
     [](World w) { return some(w.vehicles, [](VehicleType const& v) { return v.containers && v.parcels < unlimited; }); }},
    {"containers for parcels without a destination",
     [](World w) {
       return contained([](Containers const& c) { return c.each_for != Containers::For::anybody; })(w) &&
              some(w.facilities, [](FacilityPlan const& p) { return !p.onward.empty(); });
     }},
    {"routing by cost", [](World w) { return w.routing == "least_cost"; }},
    {"routing by CO2", [](World w) { return w.routing == "least_co2"; }},
    {"a control tower", [](World w) { return w.refresh.count() > 0; }},
    {"a control tower over lanes that close",
     [](World w) { return w.refresh.count() > 0 && some(w.lanes, [](Plan p) { return !p.stops.empty() || p.outages; }); }},
    {"a control tower over a policy that time only breaks ties of",
     [](World w) { return w.refresh.count() > 0 && w.routing != "least_time"; }},
    {"routing by timetable", [](World w) { return w.routing == "earliest_arrival"; }},
    {"routing by timetable over lanes with and without rows",
     [](World w) {
       return w.routing == "earliest_arrival" && some(w.lanes, [](Plan p) { return !p.timetable.empty(); }) &&
              some(w.lanes, [](Plan p) { return p.timetable.empty(); });
     }},
    {"routing by timetable where headways and timeouts count by half",
     [](World w) {
       return w.routing == "earliest_arrival" && some(w.lanes, [](Plan p) {
                return p.dispatch == Dispatch::headway || p.dispatch == Dispatch::fill_or_timeout;
              });
     }},
    {"routing with time for transfers", [](World w) { return w.transfer.count() > 0; }},
};

std::vector<Feature> const laws{
    {"fixed", drawn_by(Law::Kind::fixed)},
    {"exponential", drawn_by(Law::Kind::exponential)},
    {"uniform", drawn_by(Law::Kind::uniform)},
    {"triangular", drawn_by(Law::Kind::triangular)},
    {"lognormal", drawn_by(Law::Kind::lognormal)},
    {"erlang", drawn_by(Law::Kind::erlang)},
    {"gamma", drawn_by(Law::Kind::gamma)},
    {"weibull", drawn_by(Law::Kind::weibull)},
    {"empirical", drawn_by(Law::Kind::empirical)},
    {"mixture", drawn_by(Law::Kind::mixture)},
};

std::vector<Feature> const onward{
    {"onward by conveyor", [](World w) { return onward_by(w, false); }},
    {"onward with vehicles", [](World w) { return onward_by(w, true); }},
    {"onward over several lanes", place([](FacilityPlan const& p) { return p.onward.size() > 1; })},
    {"onward for ever", place(goes_on_for_ever)},
    {"onward there and back in no time", onward_in_no_time},
    {"onward where there are rounds",
     place([](FacilityPlan const& p) { return !p.onward.empty() && !p.rounds.empty(); })},
};

}  // namespace

TEST_CASE("the random worlds have lanes and vehicles of every kind") { check_reached(lanes); }

TEST_CASE("the random worlds know travel times of every law") { check_reached(laws); }

TEST_CASE("the random worlds send parcels without a destination on in every way") {
  check_reached(onward);
}
