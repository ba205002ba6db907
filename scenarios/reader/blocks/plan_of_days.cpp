#include "scenarios/reader/blocks/plan_of_days.hpp"

#include <algorithm>

namespace tierflow {

namespace {
constexpr Duration whole_day = std::chrono::hours{24};
}

int PlanOfDays::weekday(std::int64_t day) const {
  constexpr std::int64_t some_monday = 4;  // 1970-01-05
  return weekday_of_date((has_date ? first_day : some_monday) + day);
}

std::int64_t PlanOfDays::last_day() const { return end.time_since_epoch() / whole_day; }

std::vector<Instant> every_day(PlanOfDays const& plan, std::vector<Duration> clocks) {
  std::ranges::sort(clocks);
  std::vector<Instant> result;
  for (std::int64_t day = -1; day <= plan.last_day(); ++day)  // 24:00 of the day before is the first instant
    for (Duration const clock : clocks)
      if (Instant const at = on_day(day, clock); at >= Instant{} && at <= plan.end) result.push_back(at);
  return result;
}

std::vector<Span> every_day(PlanOfDays const& plan, ClockSpan const& clock) {
  std::vector<Span> spans;
  for (std::int64_t day = -1; day <= plan.last_day(); ++day)
    if (Span const span = span_on(day, clock); span.second > Instant{}) spans.push_back(span);
  return united(std::move(spans));
}

std::vector<Span> united(std::vector<Span> spans) {
  std::ranges::sort(spans);
  std::vector<Span> result;
  for (Span const& span : spans) {
    if (!result.empty() && span.first <= result.back().second)
      result.back().second = std::max(result.back().second, span.second);
    else
      result.push_back(span);
  }
  return result;
}

}  // namespace tierflow
