// The timetable: rows of clock times, written out over the whole horizon.

#include <algorithm>
#include <set>
#include <tuple>

#include "scenarios/reader/blocks/lanes.hpp"
#include "scenarios/reader/blocks/vehicles.hpp"

namespace tierflow {

namespace {

constexpr Field timetable_fields[] = {
    {"lane", Form::name, "", required, "its id, or from>to"},
    {"departs", Form::clock, "", required, "quoted clock time; with the lane it names the row"},
    {"days", Form::days, "", "daily", "days on which it leaves"},
    {"vehicle", Form::name, "", "the lane's", "a vehicle type"},
    {"vehicles", Form::whole, "", "1", "leave together, filled one after another; at least 1"},
    {"fleet", Form::name, "", "the lane's", "where the vehicles come from"},
    {"except", Form::dates, "", "", "dates on which it does not leave"},
};

std::set<std::int64_t> left_out(Cursor const& except, Draft const& draft) {
  std::set<std::int64_t> days;
  for (Cursor const& item : except.items()) {
    auto const date = item.date();
    if (date && !draft.first_day) item.report("a date needs horizon.first_day");
    else if (date) days.insert(*date - *draft.first_day);
  }
  return days;
}

}  // namespace

constinit Section const timetable_section{"timetable[]", "a departure of a lane", timetable_fields};

std::vector<Departure> departures(std::vector<Cursor> const& rows, LanePlan const& plan, FacilityId from,
                                  Draft const& draft) {
  std::vector<Departure> result;
  for (Cursor const& row : rows) {
    Duration const clock = row["departs"].clock(Duration{0});
    Weekdays const days = row["days"].weekdays();
    Ride const ride = read_ride(row, {plan.vehicle, plan.fleet}, from, draft);
    auto const count = static_cast<std::uint32_t>(draft.scaled(row["vehicles"].whole(1, between(1, 1e5))));
    auto const except = left_out(row["except"], draft);
    for (std::int64_t day = -1; day <= draft.plan.last_day(); ++day) {  // 24:00 of the day before is the first instant
      Instant const at = on_day(day, clock);
      if (at >= Instant{} && at <= draft.plan.end && draft.plan.is_on(day, days) && !except.contains(day))
        result.push_back({at, ride.vehicle, count, ride.fleet});
    }
  }
  std::ranges::sort(result, {}, [](Departure const& d) { return std::tuple{d.at, d.vehicle, d.fleet, d.count}; });
  return result;
}

}  // namespace tierflow
