// A random world from top to bottom: mechanisms, clock, parcels, vehicles; the parts are in
// random_*.cpp.

#include "tests/swarm/random_scenario.hpp"

#include <algorithm>

#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {

Duration Making::span(std::int64_t low, std::int64_t high) {
  Duration const grid = dice.between(low, high) * unit;
  if (!on.off_grid || !dice.percent(15)) return grid;
  return grid + Duration{dice.below(unit.count())};
}

namespace {

/// A law of the smooth kinds, cut to `low` .. 4 x `high` + 1.
Law smooth(Dice& dice, double low, double mean, double high) {
  switch (dice.below(7)) {
    case 0:
      return Law::exponential(mean).clamped(low, high);
    case 1:
      return Law::triangular(low, std::max(low, mean), high);
    case 2:
      return Law::lognormal_mean_cv(mean, 0.7).clamped(low, high);
    case 3:
      return Law::erlang(3, mean).clamped(low, high);
    case 4:
      return Law::gamma(mean, 0.6).clamped(low, high);
    case 5:
      return Law::weibull(1.5, mean).clamped(low, high);
    default:
      return Law::mixture({Law::fixed(high), Law::exponential(mean)}, {0.3, 0.7})
          .clamped(low, high);
  }
}

}  // namespace

Law Making::law(std::int64_t low, std::int64_t high) {
  auto const ticks = [this](std::int64_t units) {
    return static_cast<double>((units * unit).count());
  };
  if (on.off_grid && dice.percent(15)) return Law::uniform(ticks(low), ticks(high + 1));
  if (on.off_grid && dice.percent(25))
    return smooth(dice, ticks(low), ticks(high) / 3 + 1, ticks(4 * high + 1));
  if (dice.percent(35)) return Law::fixed(ticks(dice.between(low, high)));
  std::vector<double> values;
  std::vector<double> weights;
  for (std::int64_t i = dice.between(2, 4); i-- > 0;) {
    values.push_back(ticks(dice.between(low, high)));
    weights.push_back(static_cast<double>(dice.between(1, 3)));
  }
  return Law::empirical(values, weights);
}

std::vector<std::pair<Instant, Instant>> Making::intervals(std::int64_t longest_gap,
                                                           std::int64_t longest) {
  std::vector<std::pair<Instant, Instant>> list;
  Instant t{};
  while (t < world.end) {
    Instant const from = t + span(list.empty() ? 0 : 1, longest_gap);
    Instant const until = from + span(1, longest);
    list.emplace_back(from, until);
    t = until;
  }
  return list;
}

std::vector<Stop> Making::stops(std::int64_t lines) {
  std::vector<Stop> list;
  for (auto const& [from, until] : intervals(300, 60)) {
    std::int64_t const out = dice.percent(30) ? unlimited : dice.between(1, lines);
    list.push_back({from, until, out});
  }
  return list;
}

std::vector<double> Making::cumulative(std::size_t n) {
  std::vector<double> shares;
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i)
    shares.push_back(sum += static_cast<double>(dice.between(1, 4)));
  for (double& share : shares) share /= sum;
  shares.back() = 1;
  return shares;
}

std::shared_ptr<DestinationMix const> Making::destinations() {
  if (dice.percent(on.onward ? 60 : 12)) return nullptr;
  DestinationMix mix;
  std::int64_t const count = dice.between(1, 4);
  for (std::int64_t i = 0; i < count; ++i) {
    std::int64_t const place = dice.below(static_cast<std::int64_t>(world.facilities.size()));
    mix.to.push_back({static_cast<std::uint32_t>(place)});
  }
  mix.upto = cumulative(mix.to.size());
  return std::make_shared<DestinationMix const>(std::move(mix));
}

namespace {

Features features(Dice& dice) {
  bool const many = dice.percent(40);
  auto const on = [&] { return dice.percent(many ? 90 : 45); };
  Features f{};
  for (bool* const one : {&f.docks,
                          &f.holds,
                          &f.opening,
                          &f.selectors,
                          &f.two_sides,
                          &f.buffers,
                          &f.rejecting,
                          &f.priorities,
                          &f.preemption,
                          &f.calendars,
                          &f.stops,
                          &f.busy_outages,
                          &f.calendar_outages,
                          &f.rounds,
                          &f.retries,
                          &f.vehicles,
                          &f.fleets,
                          &f.closures,
                          &f.filling,
                          &f.zero_lanes,
                          &f.off_grid,
                          &f.batches,
                          &f.stock,
                          &f.legs,
                          &f.onward,
                          &f.resting,
                          &f.thinning,
                          &f.weather})
    *one = on();
  f.round_and_round = f.onward && dice.percent(40);
  return f;
}

void make_clock(Making& making) {
  Dice& dice = making.dice;
  making.unit = dice.one_of<Duration>(
      {Duration{1}, Duration{7}, std::chrono::seconds{1}, std::chrono::seconds{30},
       std::chrono::minutes{5}});
  making.world.end = Instant{} + dice.between(200, 900) * making.unit;
  if (dice.percent(50)) making.world.warm_up = Instant{} + dice.between(0, 150) * making.unit;
  making.world.series = std::max(making.unit * 40, std::chrono::duration_cast<Duration>(1ms));
  making.world.sample_parcels = 1;
  making.world.routing = dice.one_of<std::string>({"least_time", "least_cost", "least_co2"});
  if (dice.percent(40)) making.world.transfer = making.span(1, 20);
}

void make_kinds(Making& making) {
  Dice& dice = making.dice;
  std::int64_t const services = dice.between(1, 3);
  for (std::int64_t i = 0; i < services; ++i) {
    ServiceLevel service;
    service.name = "level" + std::to_string(i);
    if (dice.percent(50)) {
      service.kind = ServiceLevel::Kind::clock;
      service.days = static_cast<int>(dice.below(2));
      service.clock = making.span(1, 150);
      if (dice.percent(50)) service.order_cut_off = making.span(1, 150);
    } else {
      service.within = making.span(1, 300);
    }
    if (making.on.priorities && dice.percent(40))
      service.priority = static_cast<int>(dice.between(1, 4));
    making.world.services.push_back(service);
  }
  std::int64_t const classes = dice.between(1, 3);
  for (std::int64_t i = 0; i < classes; ++i) {
    ParcelClass parcel_class;
    parcel_class.name = "class" + std::to_string(i);
    parcel_class.weight = dice.percent(50) ? Law::fixed(100) : Law::uniform(10, 300);
    parcel_class.volume = dice.percent(50) ? Law::fixed(1000) : Law::empirical({500, 1500}, {1, 2});
    if (making.on.priorities) parcel_class.priority = static_cast<int>(dice.between(1, 4));
    parcel_class.services = making.cumulative(making.world.services.size());
    making.world.classes.push_back(parcel_class);
  }
  making.world.vehicles.push_back({.name = "any"});
  std::int64_t const types = dice.between(1, 3);
  for (std::int64_t i = 0; i < types; ++i) {
    VehicleType type{.name = "type" + std::to_string(i)};
    if (dice.percent(70)) type.parcels = dice.between(1, 9);
    if (dice.percent(40)) type.grams = dice.between(60, 1200);
    if (dice.percent(30)) type.volume_cm3 = dice.between(1000, 9000);
    making.world.vehicles.push_back(type);
  }
}

}  // namespace

Scenario random_scenario(std::uint64_t seed) {
  Dice dice{seed};
  Features const on = features(dice);
  Making making{dice, on, Duration{1}, {}};
  making.world.name = "random " + std::to_string(seed);
  making.world.seed = seed;
  make_clock(making);
  make_kinds(making);
  make_network(making);
  for (FacilityPlan& plan : making.world.facilities) {
    make_stages(making, plan);
    if (on.rounds && making.dice.percent(60)) make_rounds(making, plan);
  }
  make_lanes(making);
  if (on.weather) make_weather(making);
  if (on.onward) make_onward(making);
  make_demand(making);
  make_policies(making);
  make_cold(making);
  make_last_mile(making);
  make_containers(making);
  make_closed_ways(making);
  make_stores(making);
  return std::move(making.world);
}

}  // namespace tierflow::swarm
