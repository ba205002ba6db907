#include "sim/courses.hpp"

#include <array>

namespace tierflow {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t flow_count = 4;
constexpr char const* flow_names[flow_count] = {"outbound", "inbound", "local", "through"};

std::size_t flow_of(World const& world, FacilityId from, FacilityId to) {
  bool const in = world.scenario.network.places[from].tier == Tier::gateway;
  bool const out = world.scenario.network.places[to].tier == Tier::gateway;
  return in ? (out ? 3 : 1) : (out ? 0 : 2);
}

using Legs = std::array<Duration, segment_count>;

Legs drawn(World const& world, OutsideLegs const& legs, Purpose first, Parcel const& p) {
  Law const* const laws[] = {&legs.origin, &legs.transfer, &legs.destination, &legs.delivery};
  Legs spans{};
  for (std::size_t i = 0; i < segment_count; ++i) {
    auto const purpose = static_cast<Purpose>(static_cast<std::uint16_t>(first) + i);
    spans[i] = laws[i]->is_fixed() ? laws[i]->span({}) : laws[i]->span(world.draws.of(purpose, world.key(p)));
  }
  return spans;
}

void add_to(CourseResult& sum, CourseResult const& part) {
  sum.delivered += part.delivered;
  sum.on_time += part.on_time;
  sum.within_48_h += part.within_48_h;
  sum.within_72_h += part.within_72_h;
  sum.full_course.merge(part.full_course);
  sum.inside.merge(part.inside);
  for (std::size_t i = 0; i < segment_count; ++i) {
    sum.segments[i].merge(part.segments[i]);
    sum.segments_inside[i].merge(part.segments_inside[i]);
  }
  sum.distribution.merge(part.distribution);
}

void add_to(OdResult& sum, OdResult const& part) {
  sum.delivered += part.delivered;
  sum.on_time += part.on_time;
  sum.full_course.merge(part.full_course);
  sum.steps.merge(part.steps);
  if (sum.by_hour.size() < part.by_hour.size()) sum.by_hour.resize(part.by_hour.size());
  for (std::size_t i = 0; i < part.by_hour.size(); ++i) {
    sum.by_hour[i].delivered += part.by_hour[i].delivered;
    sum.by_hour[i].on_time += part.by_hour[i].on_time;
    sum.by_hour[i].full_course_us += part.by_hour[i].full_course_us;
  }
}

}  // namespace

namespace {

/// End of the full course at the latest.
Instant promised(ServiceLevel const& service, Instant hand_in) {
  if (service.kind == ServiceLevel::Kind::hours) return hand_in + service.within;
  auto day = std::chrono::floor<std::chrono::days>(hand_in);
  if (hand_in - day > service.order_cut_off) day += std::chrono::days{1};
  return day + std::chrono::days{service.days} + service.clock;
}

Duration sum_of(Legs const& legs) { return legs[0] + legs[1] + legs[2] + legs[3]; }

}  // namespace

bool kept(ServiceLevel const& service, Instant hand_in, Duration spent) {
  return hand_in + spent <= promised(service, hand_in);
}

Instant due(World const& world, Parcel const& p) {
  Scenario const& scenario = world.scenario;
  Instant hand_in = p.created;
  if (auto const& legs = scenario.facilities[world.stream_origins[p.stream]].before)
    hand_in -= sum_of(drawn(world, *legs, Purpose::before_origin, p));
  Instant by = promised(scenario.services[p.service], hand_in);
  if (p.destination == nowhere) return by;
  if (auto const& legs = scenario.facilities[FacilityId{p.destination}].after)
    by -= sum_of(drawn(world, *legs, Purpose::after_origin, p));
  return by;
}

Courses::Courses(World const& world)
    : cells_(world.scenario.classes.size() * world.scenario.services.size() * flow_count),
      od_(world.scenario.network.places.size()) {}

Delivery Courses::add(World const& world, FacilityId here, Parcel const& p, Instant at_desk, Instant t) {
  FacilityId const from = world.stream_origins[p.stream];
  ServiceLevel const& service = world.scenario.services[p.service];
  std::size_t const flow = flow_of(world, from, here);
  CourseResult& cell = cells_[(p.parcel_class * world.scenario.services.size() + p.service) * flow_count + flow];

  Duration const left_top = milliseconds{p.left_top_ms};
  Duration const reached_top = milliseconds{p.reached_top_ms};
  Legs const inside = {left_top, reached_top - left_top, at_desk - p.created - reached_top, t - at_desk};
  Legs before{};
  Legs after{};
  if (auto const& legs = world.scenario.facilities[from].before)
    before = drawn(world, *legs, Purpose::before_origin, p);
  if (auto const& legs = world.scenario.facilities[here].after)
    after = drawn(world, *legs, Purpose::after_origin, p);

  Duration full{};
  Duration earlier{};
  for (std::size_t i = 0; i < segment_count; ++i) {
    Duration const segment = before[i] + inside[i] + after[i];
    cell.segments_inside[i].add(inside[i]);
    cell.segments[i].add(segment);
    full += segment;
    earlier += before[i];
  }
  bool const on_time = kept(service, p.created - earlier, full);
  ++cell.delivered;
  cell.on_time += on_time;
  cell.within_48_h += full <= std::chrono::hours{48};
  cell.within_72_h += full <= std::chrono::hours{72};
  cell.full_course.add(full);
  cell.inside.add(t - p.created);
  cell.distribution.add(full.count());

  std::vector<OdResult>& row = od_[here.index];
  if (row.empty()) row.resize(world.scenario.network.places.size());
  OdResult& pair = row[from.index];
  ++pair.delivered;
  pair.on_time += on_time;
  pair.full_course.add(full);
  if (world.scenario.pairs_by_hour) by_hour(world, pair, p, on_time, full);
  return {on_time, full};
}

void Courses::by_hour(World const& world, OdResult& pair, Parcel const& p, bool on_time, Duration full) {
  if (pair.by_hour.empty()) pair.by_hour.resize(world.scenario.classes.size() * hours_a_day);
  auto const since_midnight = p.created - std::chrono::floor<std::chrono::days>(p.created);
  PairHour& cell = pair.by_hour[p.parcel_class * hours_a_day + static_cast<std::size_t>(since_midnight / std::chrono::hours{1})];
  ++cell.delivered;
  cell.on_time += on_time;
  cell.full_course_us += full.count();
  pair.steps.add((full + pair_step - tick) / pair_step);
}

void Courses::merge(Courses const& other) {
  for (std::size_t i = 0; i < cells_.size(); ++i) add_to(cells_[i], other.cells_[i]);
  for (std::size_t to = 0; to < od_.size(); ++to) {
    if (other.od_[to].empty()) continue;
    if (od_[to].empty()) od_[to].resize(od_.size());
    for (std::size_t from = 0; from < od_.size(); ++from) add_to(od_[to][from], other.od_[to][from]);
  }
}

void Courses::collect(World const& world, Results& results) const {
  Scenario const& scenario = world.scenario;
  results.all.name = "all";
  for (ParcelClass const& parcel_class : scenario.classes) results.by_class.emplace_back().name = parcel_class.name;
  for (ServiceLevel const& service : scenario.services) results.by_service.emplace_back().name = service.name;
  for (char const* name : flow_names) results.by_flow.emplace_back().name = name;
  std::size_t cell = 0;
  for (CourseResult& by_class : results.by_class)
    for (CourseResult& by_service : results.by_service)
      for (CourseResult& by_flow : results.by_flow) {
        CourseResult const& part = cells_[cell++];
        if (part.delivered == 0) continue;
        for (CourseResult* sum : {&by_class, &by_service, &by_flow, &results.all}) add_to(*sum, part);
      }
  for (std::uint32_t from = 0; from < od_.size(); ++from)
    for (std::uint32_t to = 0; to < od_.size(); ++to)
      if (!od_[to].empty() && od_[to][from].delivered > 0) {
        results.by_od.push_back(od_[to][from]);
        results.by_od.back().from = {from};
        results.by_od.back().to = {to};
      }
}

}  // namespace tierflow
