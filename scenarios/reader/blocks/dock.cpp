// Docks: doors at which vehicles are unloaded.

#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr Field dock_fields[] = {
    {"name", Form::name, "", required, "unique in its place"},
    {"kind", Form::choice, "dock", required, "stands first: vehicles enter here"},
    {"for", Form::block, "for", "", "which parcels it is for; the others pass"},
    {"doors", Form::whole, "", "unlimited", "at least 1; vehicles take them first come first served"},
    {"fixed", Form::time, "", "0 min", "before the first parcel of a vehicle"},
    {"unload", Form::mixed, "", "at once", "a rate such as 3000 /h, or a time for each parcel"},
    {"turn_round", Form::time, "", "0 min", "door not usable after the last parcel"},
    {"release", Form::choice, "one_by_one together", "one by one",
     "`one by one`: each parcel goes on when it is out; `together`: all at the end"},
    {"calendar", Form::name, "", "always all", "doors open; a closing door finishes its vehicle"},
    {"outages", Form::block, "outages", "", "random stops of doors"},
    {"cost_per_hour", Form::amount, "money_per_time", "0 CNY/h", "accounts: of an open door, beside the wage"},
    {"people", Form::number, "", "0", "accounts: at each door, for hours and wages"},
    {"staffed", Form::choice, "open busy", "open", "accounts: people are there while their door is open, or only while it works"},
    {"climate", Form::name, "", "of the place", "in which its parcels stand"},
    {"cold", Form::yes_no, "", "false", "accounts: booked as cold chain"},
};

constexpr double hour_us = 3600e6;

/// The time of one parcel: given, or one over a rate.
Duration per_parcel(Cursor const& at) {
  if (!at.is_scalar()) return at.time(Duration{0});
  if (auto const rate = parse_quantity(at.node().text, Dimension::rate)) {
    double const per_hour = at.quantity(Dimension::rate, 1, at_least(0.001));
    return Duration{std::llround(hour_us / per_hour)};
  }
  return at.time(Duration{0});
}

}  // namespace

constinit Section const dock_section{"stages[] dock", "doors at which vehicles are unloaded", dock_fields};

DockPlan read_dock(Cursor const& at, Draft const& draft) {
  DockPlan plan;
  plan.doors = draft.scaled(at["doors"].whole_or_unlimited(unlimited, between(1, 1e6)));
  plan.fixed = at["fixed"].time(Duration{0});
  plan.per_parcel = per_parcel(at["unload"]);
  plan.turn_round = at["turn_round"].time(Duration{0});
  plan.together = at["release"].choice<bool>({{"one by one", false}, {"together", true}}, false);
  if (Calendar const* calendar = draft.calendar(at["calendar"]))
    plan.calendar = changes(*calendar, Going::both, plan.doors, draft.plan);
  return plan;
}

}  // namespace tierflow
