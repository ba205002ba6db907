#include "scenarios/reader/blocks/shifts.hpp"

#include <algorithm>

namespace tierflow {

namespace {

struct Turn {
  Span span;
  int shift = 0;
  std::int64_t lines = 0;
};

std::vector<Turn> turns(Calendar const& calendar, Going side, PlanOfDays const& plan) {
  std::vector<Turn> result;
  for (std::int64_t day = -1; day <= plan.last_day(); ++day) {
    if (calendar.closed.contains(day)) continue;
    for (std::size_t i = 0; i < calendar.shifts.size(); ++i) {
      Shift const& shift = calendar.shifts[i];
      if (!plan.is_on(day, shift.days)) continue;
      if (side != Going::both && shift.takes != side) continue;
      Span const span = span_on(day, shift.hours);
      if (span.second > Instant{} && span.first <= plan.end)
        result.push_back({span, static_cast<int>(i), shift.lines});
    }
  }
  std::ranges::stable_sort(result, {}, [](Turn const& turn) { return turn.span.first; });
  return result;
}

Change state_at(Instant at, std::vector<Turn> const& on, std::int64_t all) {
  Change result{at, 0, -1};
  for (Turn const& turn : on) {
    result.count = std::min(all, result.count + std::min(all, turn.lines));
    result.shift = turn.shift;
  }
  return result;
}

}  // namespace

bool Calendar::has_directions() const {
  return std::ranges::any_of(shifts, [](Shift const& s) { return s.takes != Going::both; });
}

std::vector<std::string> Calendar::shift_names() const {
  std::vector<std::string> names;
  for (Shift const& shift : shifts) names.push_back(shift.name);
  return names;
}

std::vector<Change> changes(Calendar const& calendar, Going side, std::int64_t all,
                            PlanOfDays const& plan) {
  std::vector<Turn> const all_turns = turns(calendar, side, plan);
  std::vector<Change> result;
  std::vector<Turn> on;  // in order of beginning
  std::size_t next = 0;
  Instant at{};
  while (true) {
    std::erase_if(on, [&](Turn const& turn) { return turn.span.second <= at; });
    for (; next < all_turns.size() && all_turns[next].span.first <= at; ++next)
      if (all_turns[next].span.second > at) on.push_back(all_turns[next]);

    Change const now = state_at(at, on, all);
    bool const differs = result.empty() || result.back().count != now.count ||
                         result.back().shift != now.shift;
    if (differs) result.push_back(now);

    Instant later = never;
    for (Turn const& turn : on) later = std::min(later, turn.span.second);
    if (next < all_turns.size()) later = std::min(later, all_turns[next].span.first);
    if (later > plan.end) return result;
    at = later;
  }
}

std::vector<Span> opening_times(Calendar const& calendar, PlanOfDays const& plan) {
  std::vector<Span> spans;
  for (Turn const& turn : turns(calendar, Going::both, plan)) spans.push_back(turn.span);
  return united(std::move(spans));
}

}  // namespace tierflow
