// Dispatch: when vehicles leave a lane, from which fleet, and how they are loaded.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scenarios/reader/blocks/climates.hpp"
#include "scenarios/reader/blocks/lanes.hpp"
#include "scenarios/reader/blocks/stages.hpp"
#include "scenarios/reader/blocks/vehicles.hpp"

namespace tierflow {

namespace {

struct Kind {
  std::string_view name;
  Dispatch dispatch;
  std::vector<std::string_view> keys;  ///< that only make sense with it
};

/// A new dispatch is one line here and its rule in the engine.
std::array<Kind, 5> const& kinds() {
  static std::array<Kind, 5> const all{
      Kind{"immediate", Dispatch::immediate, {}},
      Kind{"timetable", Dispatch::timetable, {"run_empty", "without_vehicle"}},
      Kind{"headway", Dispatch::headway, {"headway", "offset", "run_empty", "without_vehicle"}},
      Kind{"fill-or-timeout", Dispatch::fill_or_timeout, {"full_at", "timeout"}},
      Kind{"timetable-or-full", Dispatch::timetable_or_full, {"opens", "full_at", "run_empty", "without_vehicle"}}};
  return all;
}

constexpr double second_us = 1e6;
constexpr std::string_view vehicle_keys[] = {"vehicle", "fleet", "loading", "misfits", "empty_back"};

void check_keys(Cursor const& at, Kind const& kind) {
  for (std::string_view const key : {"headway", "offset", "full_at", "timeout", "opens", "run_empty", "without_vehicle"})
    if (at[key].given() && std::ranges::find(kind.keys, key) == kind.keys.end()) {
      std::string users;
      for (Kind const& other : kinds())
        if (std::ranges::find(other.keys, key) != other.keys.end())
          users += (users.empty() ? "" : " or ") + std::string{other.name};
      at[key].report(fmt::format("goes with dispatch {}; this lane's is {}", users, kind.name));
    }
  if (kind.dispatch != Dispatch::immediate) {
    if (at["climate"].given()) at["climate"].report("on board it is that of the vehicle type; a lane has one where it is immediate");
    return;
  }
  for (std::string_view const key : vehicle_keys)
    if (at[key].given()) at[key].report("an immediate lane has no vehicles; give it another dispatch");
}

/// `85 %` of the vehicle's limits, or `20 parcels`.
void read_full_at(Cursor const& at, LanePlan& plan, VehicleType const& vehicle) {
  if (at.is_scalar() && at.node().text.ends_with(" parcels")) {
    std::string_view const text = at.node().text;
    auto const count = parse_whole(text.substr(0, text.size() - 8));
    if (!count || *count < 1) at.report("expected a number of parcels of at least 1, such as '20 parcels'");
    else if (*count > vehicle.parcels)
      at.report(fmt::format("{} parcels never fit: vehicle {} takes {}", *count, cited(vehicle.name), vehicle.parcels));
    else plan.full_parcels = *count;
    return;
  }
  double const share = at.quantity(Dimension::share, 1, {.least = 0, .most = 1, .above = true});
  auto const part = [&](std::int64_t limit) {
    return limit >= unlimited ? unlimited : std::max<std::int64_t>(1, std::llround(static_cast<double>(limit) * share));
  };
  plan.full_parcels = part(vehicle.parcels);
  plan.full_grams = part(vehicle.grams);
  plan.full_cm3 = part(vehicle.volume_cm3);
  if (std::min({plan.full_parcels, plan.full_grams, plan.full_cm3}) >= unlimited)
    at.report("a vehicle without limits is never full; give the lane a vehicle, or say '20 parcels'");
}

/// From each opening until the last departure before the next one.
std::vector<Span> full_times(Duration opens, std::vector<Departure> const& timetable, PlanOfDays const& plan) {
  std::vector<Span> spans;
  for (std::int64_t day = -1; day <= plan.last_day(); ++day) {
    Instant const from = on_day(day, opens), next = on_day(day + 1, opens);
    auto const after = std::ranges::lower_bound(timetable, next, {}, &Departure::at);
    if (after == timetable.begin()) continue;
    Instant const last = std::prev(after)->at;
    if (last >= from) spans.emplace_back(from, last);
  }
  return spans;
}

void read_kind(Cursor const& at, std::vector<Cursor> const& rows, LanePlan& plan, Draft const& draft) {
  bool const has_rows = plan.dispatch == Dispatch::timetable || plan.dispatch == Dispatch::timetable_or_full;
  if (!has_rows && !rows.empty())
    rows.front().report("the lane's dispatch takes no timetable; say dispatch: timetable or timetable-or-full");
  if (has_rows && rows.empty()) draft.warn(at, "no departure in 'timetable': nothing ever leaves on this lane by it");
  if (plan.dispatch == Dispatch::headway) {
    if (!at["headway"].given()) at.report("dispatch headway needs 'headway', the time between departures");
    plan.headway = at["headway"].law(Dimension::time, Law::fixed(3600e6));
    if (plan.headway.mean() < second_us) at["headway"].report("departures are at least 1 s apart on average");
    plan.offset = Instant{at["offset"].time(Duration{0})};
  }
  if (plan.dispatch == Dispatch::fill_or_timeout || plan.dispatch == Dispatch::timetable_or_full)
    read_full_at(at["full_at"], plan, draft.scenario.vehicles[plan.vehicle]);
  if (plan.dispatch == Dispatch::fill_or_timeout)
    plan.timeout = at["timeout"].time_or_never(Duration{unlimited});
  Cursor const opens = at["opens"];
  if (plan.dispatch == Dispatch::timetable_or_full && opens.given())
    plan.opens = full_times(opens.clock(Duration{0}), plan.timetable, draft.plan);
}

}  // namespace

void read_dispatch(Cursor const& at, std::vector<Cursor> const& rows, LaneId lane, Draft& draft) {
  LanePlan& plan = draft.scenario.lanes[lane];
  FacilityId const from = draft.scenario.network.lanes[lane].from;
  std::string const name =
      at["dispatch"].choice({"immediate", "timetable", "headway", "fill-or-timeout", "timetable-or-full"}, "immediate");
  Kind const& kind = *std::ranges::find(kinds(), name, &Kind::name);
  check_keys(at, kind);
  plan.dispatch = kind.dispatch;
  plan.climate = read_climate(at["climate"], outside_air, draft);
  Ride const own = read_ride(at, {}, from, draft);
  plan.vehicle = own.vehicle;
  plan.fleet = own.fleet;
  plan.timetable = departures(rows, plan, from, draft);
  if (!at["vehicle"].given() && !at["fleet"].given() && !plan.timetable.empty()) {
    plan.vehicle = plan.timetable.front().vehicle;
    plan.fleet = plan.timetable.front().fleet;
  }
  read_kind(at, rows, plan, draft);
  plan.loading = at["loading"].choice<Loading>({{"priority", Loading::priority},
                                                {"fifo", Loading::fifo},
                                                {"earliest_promise", Loading::earliest_promise}},
                                               Loading::priority);
  plan.when_closed = at["when_closed"].choice<WhenClosed>(
      {{"finish", WhenClosed::finish}, {"stand", WhenClosed::stand}, {"turn_back", WhenClosed::turn_back}}, WhenClosed::finish);
  if (plan.when_closed == WhenClosed::turn_back && plan.dispatch == Dispatch::immediate)
    at["when_closed"].report("an immediate lane has no vehicles that could turn; say stand, or give it another dispatch");
  plan.skip_misfits = at["misfits"].choice<bool>({{"stop", false}, {"skip", true}}, false);
  plan.run_empty = at["run_empty"].yes_no(false);
  plan.cancel_without_vehicle =
      at["without_vehicle"].choice<bool>({{"wait", false}, {"cancel", true}}, false);
  plan.empty_back.balanced = at["empty_back"].is_word("balanced");
  if (!plan.empty_back.balanced)
    plan.empty_back.share = at["empty_back"].share(draft.scenario.network.lanes[lane].mode == Mode::road ? 1 : 0);
  plan.outages = read_outages(at["outages"]);
  if (plan.outages && plan.outages->clock != Outages::Clock::calendar)
    at["outages"].report("a lane does no work that a clock could count: say clock: calendar");
}

}  // namespace tierflow
