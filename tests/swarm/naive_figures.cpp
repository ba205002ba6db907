// What one stage counts in the naive engine (docs/model.md, 46 and 47).

#include "tests/swarm/naive_figures.hpp"

#include <algorithm>

namespace tierflow::naive {
namespace {

Change at_instant(std::vector<Change> const& calendar, std::int64_t all, Instant t) {
  Change now{.at = {}, .count = all, .shift = -1};
  for (Change const& change : calendar)
    if (change.at <= t) now = change;
  return now;
}

}  // namespace

std::int64_t by_calendar(std::vector<Change> const& calendar, std::int64_t all, Instant t) {
  return at_instant(calendar, all, t).count;
}

int shift_at(std::vector<Change> const& calendar, Instant t) {
  return at_instant(calendar, 0, t).shift;
}

Int128 calendar_area(World const& world, std::vector<Change> const& calendar, std::int64_t all,
                     std::optional<int> shift) {
  std::set<Instant> edges{world.scenario.warm_up, world.scenario.end};
  for (Change const& change : calendar) edges.insert(change.at);
  Int128 sum = 0;
  for (auto edge = edges.begin(); std::next(edge) != edges.end(); ++edge) {
    if (*edge < world.scenario.warm_up || *std::next(edge) > world.scenario.end) continue;
    Change const now = at_instant(calendar, all, *edge);
    if (shift.value_or(now.shift) == now.shift)
      sum += Int128{now.count} * (*std::next(edge) - *edge).count();
  }
  return sum;
}

StageFigures::StageFigures(World const& world, FacilityId facility, StagePlan const& plan,
                           char const* kind, char const* side)
    : world_{world} {
  result_.facility = facility;
  result_.stage = plan.name;
  result_.kind = kind;
  result_.side = side;
  for (std::string const& shift : plan.shifts) result_.shifts.emplace_back().name = shift;
  result_.entered_series = world.empty_series();
  result_.finished_series = world.empty_series();
  result_.wait_by_class.resize(world.scenario.classes.size());
  result_.sojourn_by_class.resize(world.scenario.classes.size());
}

void StageFigures::enters(Instant t) {
  queue.add(world_, t, 1);
  content.add(world_, t, 1);
  ++result_.entered_series[world_.bin(t)];
  if (world_.counts(t)) ++result_.entered;
}

void StageFigures::starts_first(Instant t, Instant since, int shift,
                                std::optional<std::size_t> parcel_class) {
  if (!world_.counts(t)) return;
  result_.wait.add(t - since);
  if (t > since) ++result_.waited;
  if (parcel_class) result_.wait_by_class[*parcel_class].add(t - since);
  if (shift >= 0) ++result_.shifts[static_cast<std::size_t>(shift)].started;
}

void StageFigures::leaves(Instant t, Instant since, std::optional<std::size_t> parcel_class) {
  content.add(world_, t, -1);
  ++result_.finished_series[world_.bin(t)];
  if (!world_.counts(t)) return;
  ++result_.finished;
  result_.sojourn.add(t - since);
  if (parcel_class) result_.sojourn_by_class[*parcel_class].add(t - since);
}

void StageFigures::worked(Instant from, Instant to, int shift) {
  Duration const measured = to - std::max(from, world_.scenario.warm_up);
  if (shift >= 0 && measured > Duration{0})
    result_.shifts[static_cast<std::size_t>(shift)].busy_time += measured.count();
}

void StageFigures::is_rejected(Instant t) {
  if (world_.counts(t)) ++result_.rejected;
}

void StageFigures::waiting(Instant t, std::int64_t number) { longest_.see(world_, t, number); }

StageResult StageFigures::row(std::vector<Change> const& calendar, std::int64_t capacity,
                              std::uint64_t failures) const {
  Instant const end = world_.scenario.end;
  StageResult row = result_;
  row.capacity = capacity;
  row.failures = failures;
  row.line_time = calendar_area(world_, calendar, capacity);
  for (std::size_t i = 0; i < row.shifts.size(); ++i)
    row.shifts[i].line_time = calendar_area(world_, calendar, capacity, static_cast<int>(i));
  row.busy_time = busy.until(world_, end);
  row.blocked_time = blocked.until(world_, end);
  row.queue_area = queue.until(world_, end);
  row.content_area = content.until(world_, end);
  Longest longest = longest_;
  longest.see(world_, end, queue.level());
  row.queue_longest = longest.value();
  row.queue_at_end = queue.level();
  return row;
}

}  // namespace tierflow::naive
