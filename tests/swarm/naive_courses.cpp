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

}  // namespace

void leaves_place(Parcel& p, Tier tier, Instant t) {
  if (top_of(tier) <= p.top) return;
  p.top = top_of(tier);
  p.left_ms = p.reached_ms = ms_since(p, t);
}

void reaches_place(Parcel& p, Tier tier, Instant t) {
  if (top_of(tier) >= p.top) p.reached_ms = ms_since(p, t);
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
  CourseResult& all = world.results.all;
  ++all.delivered;
  if (keeps(scenario.services[p.service], hand_in, door)) ++all.on_time;
  if (door - hand_in <= std::chrono::hours{48}) ++all.within_48_h;
  if (door - hand_in <= std::chrono::hours{72}) ++all.within_72_h;
  all.full_course.add(door - hand_in);
  all.inside.add(t - p.created);
  for (std::size_t i = 0; i < segment_count; ++i) {
    all.segments[i].add(inside[i] + before[i] + after[i]);
    all.segments_inside[i].add(inside[i]);
  }
}

}  // namespace tierflow::naive
