// Full course, promise and segments of delivered parcels (docs/model.md, 49 to 51).

#include <array>

#include "tests/swarm/naive_world.hpp"

namespace tierflow::naive {
namespace {

constexpr std::chrono::days day{1};

int top_of(Tier tier) { return tier == Tier::last_mile ? 0 : tier == Tier::secondary ? 1 : 2; }

std::int64_t ms_since(Parcel const& p, Instant t) {
  return std::chrono::floor<std::chrono::milliseconds>(t - p.created).count();
}

std::array<Duration, segment_count> legs(World const& world, Parcel const& p,
                                         std::optional<OutsideLegs> const& plan, Purpose first) {
  if (!plan) return {};
  std::array<Duration, segment_count> spans{};
  std::array<Law const*, segment_count> const laws{&plan->origin, &plan->transfer,
                                                   &plan->destination, &plan->delivery};
  for (std::size_t i = 0; i < segment_count; ++i) {
    auto const purpose = static_cast<Purpose>(static_cast<std::size_t>(first) + i);
    spans[i] = laws[i]->span(world.draws.of(purpose, p.key));
  }
  return spans;
}

bool keeps(ServiceLevel const& service, Instant hand_in, Instant door) {
  if (service.kind == ServiceLevel::Kind::hours) return door - hand_in <= service.within;
  auto const midnight = std::chrono::floor<std::chrono::days>(hand_in);
  bool const late = hand_in - midnight > service.order_cut_off;
  return door <= midnight + (late ? day : 0 * day) + service.days * day + service.clock;
}

/// One delivered parcel's part of a group.
void add(CourseResult& group, CourseResult const& one) {
  ++group.delivered;
  group.on_time += one.on_time;
  group.within_48_h += one.within_48_h;
  group.within_72_h += one.within_72_h;
  group.full_course.merge(one.full_course);
  group.inside.merge(one.inside);
  for (std::size_t i = 0; i < segment_count; ++i) {
    group.segments[i].merge(one.segments[i]);
    group.segments_inside[i].merge(one.segments_inside[i]);
  }
  group.distribution.add(one.full_course.longest.count());
}

std::size_t flow_of(World const& world, FacilityId from, FacilityId to) {
  auto const& places = world.scenario.network.places;
  bool const comes_in = places[from].tier == Tier::gateway;
  bool const goes_out = places[to].tier == Tier::gateway;
  if (comes_in) return goes_out ? 3 : 1;
  return goes_out ? 0 : 2;
}

OdResult& pair_of(std::vector<OdResult>& pairs, FacilityId from, FacilityId to) {
  for (OdResult& pair : pairs)
    if (pair.from == from && pair.to == to) return pair;
  OdResult& pair = pairs.emplace_back();
  pair.from = from;
  pair.to = to;
  return pair;
}

}  // namespace

void name_groups(Scenario const& scenario, Results& results) {
  results.all.name = "all";
  for (ParcelClass const& one : scenario.classes) results.by_class.emplace_back().name = one.name;
  for (ServiceLevel const& one : scenario.services)
    results.by_service.emplace_back().name = one.name;
  for (char const* const name : {"outbound", "inbound", "local", "through"})
    results.by_flow.emplace_back().name = name;
}

void leaves_place(Parcel& p, Tier tier, Instant t) {
  if (top_of(tier) <= p.top) return;
  p.top = top_of(tier);
  p.left_ms = p.reached_ms = ms_since(p, t);
}

void reaches_place(Parcel& p, Tier tier, Instant t) {
  if (top_of(tier) >= p.top) p.reached_ms = ms_since(p, t);
}

Instant due_instant(World const& world, Parcel const& p) {
  auto const spent = [&](FacilityPlan const& place, std::optional<OutsideLegs> FacilityPlan::*plan, Purpose first) {
    Duration sum{};
    for (Duration const leg : legs(world, p, place.*plan, first)) sum += leg;
    return sum;
  };
  auto const& facilities = world.scenario.facilities;
  Instant const hand_in =
      p.created - spent(facilities[p.origin], &FacilityPlan::before, Purpose::before_origin);
  ServiceLevel const& service = world.scenario.services[p.service];
  Instant door = hand_in + service.within;
  if (service.kind == ServiceLevel::Kind::clock) {
    auto const midnight = std::chrono::floor<std::chrono::days>(hand_in);
    int const days = service.days + (hand_in > midnight + service.order_cut_off ? 1 : 0);
    door = midnight + days * day + service.clock;
  }
  if (!p.destination) return door;
  return door - spent(facilities[*p.destination], &FacilityPlan::after, Purpose::after_origin);
}

void close_course(World& world, Parcel const& p, FacilityId where, Instant t) {
  if (!world.counts(t)) return;
  Scenario const& scenario = world.scenario;
  auto const before = legs(world, p, scenario.facilities[p.origin].before, Purpose::before_origin);
  auto const after = legs(world, p, scenario.facilities[where].after, Purpose::after_origin);
  Instant hand_in = p.created;
  Instant door = t;
  for (std::size_t i = 0; i < segment_count; ++i) {
    hand_in -= before[i];
    door += after[i];
  }
  std::chrono::milliseconds const left{p.left_ms};
  std::chrono::milliseconds const reached{p.reached_ms};
  Duration const desk = p.first_desk.value_or(t) - p.created;
  std::array<Duration, segment_count> const inside{left, reached - left, desk - reached,
                                                   t - p.created - desk};
  CourseResult one;
  one.on_time = keeps(scenario.services[p.service], hand_in, door) ? 1 : 0;
  one.within_48_h = door - hand_in <= std::chrono::hours{48} ? 1 : 0;
  one.within_72_h = door - hand_in <= std::chrono::hours{72} ? 1 : 0;
  one.full_course.add(door - hand_in);
  one.inside.add(t - p.created);
  for (std::size_t i = 0; i < segment_count; ++i) {
    one.segments[i].add(inside[i] + before[i] + after[i]);
    one.segments_inside[i].add(inside[i]);
  }
  Results& results = world.results;
  add(results.all, one);
  add(results.by_class[p.parcel_class], one);
  add(results.by_service[p.service], one);
  add(results.by_flow[flow_of(world, p.origin, where)], one);
  OdResult& pair = pair_of(results.by_od, p.origin, where);
  ++pair.delivered;
  pair.on_time += one.on_time;
  pair.full_course.merge(one.full_course);
}

}  // namespace tierflow::naive
