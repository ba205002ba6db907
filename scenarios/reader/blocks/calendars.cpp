#include "scenarios/reader/blocks/calendars.hpp"

#include <algorithm>

namespace tierflow {

namespace {

constexpr Field calendar_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"shifts", Form::list, "calendars[].shifts[]", required, "at least one"},
    {"closed", Form::dates, "", "", "dates; a shift that begins on one is left out"},
};
constexpr Field shift_fields[] = {
    {"name", Form::name, "", required, "unique in its calendar"},
    {"hours", Form::span, "", required, "a quoted span that may cross midnight; \"00:00-24:00\": all day"},
    {"takes", Form::choice, "both up down", "both",
     "up: towards hubs and gateways, or along the top; down: the rest. A calendar has either only both, or only up and "
     "down"},
    {"lines", Form::whole, "", "all", "lines (doors) in work, at least 1; those of overlapping shifts add, up to all"},
    {"days", Form::days, "", "daily", "days on which the shift begins"},
};

Shift read_shift(Cursor const& at, Draft const& draft) {
  Shift shift;
  shift.name = at.key();
  shift.hours = at["hours"].span({Duration{0}, std::chrono::hours{24}});
  shift.takes = at["takes"].choice<Going>({{"both", Going::both}, {"up", Going::up}, {"down", Going::down}},
                                          Going::both);
  if (!at["lines"].is_word("all")) shift.lines = draft.scaled(at["lines"].whole(unlimited, between(1, 1e6)));
  shift.days = at["days"].weekdays();
  return shift;
}

std::set<std::int64_t> read_closed(Cursor const& closed, Draft const& draft) {
  std::set<std::int64_t> days;
  for (Cursor const& item : closed.items()) {
    auto const date = item.date();
    if (date && !draft.first_day)
      item.report("a date needs horizon.first_day");
    else if (date)
      days.insert(*date - *draft.first_day);
  }
  return days;
}

}  // namespace

constinit Section const calendar_section{"calendars[]", "hours of work", calendar_fields};
constinit Section const shift_section{"calendars[].shifts[]", "a stretch of every day, or of some", shift_fields};

void read_calendars(Cursor const& calendars, Draft& draft) {
  std::vector<std::string> names;
  for (Cursor const& at : in_order(calendars, calendar_section)) {
    Calendar calendar;
    calendar.name = at.key();
    for (Cursor const& shift : in_order(at["shifts"], shift_section))
      calendar.shifts.push_back(read_shift(shift, draft));
    if (at["shifts"].given() && calendar.shifts.empty()) at["shifts"].report("a calendar needs a shift");
    bool const has_both = std::ranges::any_of(calendar.shifts, [](Shift const& s) { return s.takes == Going::both; });
    if (has_both && calendar.has_directions())
      at["shifts"].report("either every shift takes `both`, or each takes `up` or `down`");
    calendar.closed = read_closed(at["closed"], draft);
    names.push_back(calendar.name);
    draft.calendars.push_back(std::move(calendar));
  }
  draft.calendar_names = Names{"calendar", std::move(names)};
}

}  // namespace tierflow
