#include "sim/availability.hpp"

#include <algorithm>

namespace tierflow {
namespace {

/// At `at` the lines by the calendar become `count`, or `by` more stand still.
struct Edge {
  Instant at;
  Change const* change = nullptr;
  std::int64_t by = 0;
};

}  // namespace

std::vector<Interval> calendar_outages(World const& world, std::optional<Outages> const& outages,
                                       std::uint64_t entity, std::uint16_t b) {
  std::vector<Interval> list;
  if (!outages || outages->clock != Outages::Clock::calendar) return list;
  Instant t{};
  for (std::uint32_t k = 0; t <= world.end; ++k) {
    Instant const from = t + outages->up.span(world.draws.of(Purpose::up_time, entity, k, b), tick);
    t = from + outages->down.span(world.draws.of(Purpose::down_time, entity, k, b), tick);
    list.emplace_back(from, t);
  }
  return list;
}

std::vector<Interval> closures(World const& world, LaneId lane) {
  LanePlan const& plan = world.scenario.lanes[lane];
  std::vector<Interval> all = calendar_outages(world, plan.outages, world.lane_keys[lane.index], 0);
  for (Stop const& stop : plan.stops) all.emplace_back(stop.from, stop.until);
  all.insert(all.end(), world.weather[lane].closed.begin(), world.weather[lane].closed.end());
  std::ranges::sort(all);
  std::vector<Interval> united;
  for (Interval const& one : all) {
    if (one.first >= one.second) continue;
    if (!united.empty() && one.first <= united.back().second)
      united.back().second = std::max(united.back().second, one.second);
    else
      united.push_back(one);
  }
  return united;
}

Availability::Availability(World const& world, std::int64_t all, std::vector<Change> const& calendar,
                           std::vector<Stop> const& stops, std::optional<Outages> const& outages,
                           std::uint64_t entity, std::uint16_t b)
    : all_{all}, calendar_{calendar}, stops_{stops}, outages_{calendar_outages(world, outages, entity, b)} {
  std::vector<Edge> edges;
  for (Change const& change : calendar) edges.push_back({change.at, &change, 0});
  for (Stop const& stop : stops) {
    edges.push_back({stop.from, nullptr, stop.lines});
    edges.push_back({stop.until, nullptr, -stop.lines});
  }
  if (!outages_.empty()) lines_of_outage_ = outages->lines;
  for (auto const& [from, until] : outages_) {
    edges.push_back({from, nullptr, lines_of_outage_});
    edges.push_back({until, nullptr, -lines_of_outage_});
  }
  std::ranges::stable_sort(edges, {}, &Edge::at);

  Step step{Instant{}, all, 0, -1};
  Int128 out = 0;
  steps_.push_back(step);
  for (Edge const& edge : edges) {
    if (edge.change != nullptr) {
      step.soft = edge.change->count;
      step.shift = edge.change->shift;
    }
    out += edge.by;
    step.stopped = static_cast<std::int64_t>(std::min<Int128>(out, unlimited));
    step.at = std::max(edge.at, Instant{});
    if (step.at == steps_.back().at)
      steps_.back() = step;
    else
      steps_.push_back(step);
  }
}

bool Availability::never_stops() const {
  return std::ranges::all_of(steps_, [](Step const& step) { return step.stopped == 0; });
}

std::uint64_t Availability::failures(World const& world, Instant until) const {
  return static_cast<std::uint64_t>(std::ranges::count_if(
      outages_, [&](Interval const& one) { return world.counts(one.first) && one.first <= until; }));
}

Duration Availability::work_off(Instant t, Int128 work, std::int64_t out, Instant out_until) const {
  Instant now = t;
  while (work > 0) {
    std::int64_t soft = all_;
    Int128 stopped = now < out_until ? out : 0;
    Instant next = now < out_until ? out_until : never;
    for (Change const& change : calendar_) {
      if (change.at <= now) soft = change.count;
      else next = std::min(next, change.at);
    }
    auto const stops = [&](Instant from, Instant until, std::int64_t lines) {
      if (from <= now && now < until) stopped += lines;
      if (from > now) next = std::min(next, from);
      if (until > now) next = std::min(next, until);
    };
    for (Stop const& stop : stops_) stops(stop.from, stop.until, stop.lines);
    for (auto const& [from, until] : outages_)
      if (from <= t) stops(from, until, lines_of_outage_);
    Int128 const open = std::min<Int128>(soft, std::max<Int128>(0, all_ - stopped));
    Int128 const left = next == never ? Int128{longest_delay.count()} : Int128{(next - now).count()};
    if (open > 0 && (work + open - 1) / open <= left)
      return std::min(longest_delay, now - t + Duration{static_cast<std::int64_t>((work + open - 1) / open)});
    if (next == never || next - t >= longest_delay) return longest_delay;
    work -= open * left;
    now = next;
  }
  return now - t;
}

Int128 Availability::line_time(World const& world, Instant until, std::optional<int> shift) const {
  Int128 sum = 0;
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    if (shift && steps_[i].shift != *shift) continue;
    Instant const from = std::max(steps_[i].at, world.warm_up);
    Instant const to = std::min(until, i + 1 < steps_.size() ? steps_[i + 1].at : never);
    if (to > from) sum += Int128{steps_[i].soft} * (to - from).count();
  }
  return sum;
}

}  // namespace tierflow
