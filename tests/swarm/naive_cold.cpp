#include "tests/swarm/naive_cold.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "network/elementary.hpp"

namespace tierflow::naive {
namespace {

constexpr Duration step = std::chrono::minutes{5};

/// Rule 63, step by step from the beginning of the run.
class Weatherman {
 public:
  explicit Weatherman(World const& world) : world_{world} {}

  double air(FacilityId place, int climate, std::int64_t i) {
    if (climate == outside_air) return outside(i);
    Room& room = rooms_[{place, climate}];
    if (!room.begun) begin(room, place, climate);
    Climate const& machine = world_.scenario.climates[static_cast<std::size_t>(climate)];
    if (room.stops.empty()) return machine.set;
    while (static_cast<std::int64_t>(room.air.size()) <= i) {
      auto const last = static_cast<std::int64_t>(room.air.size()) - 1;
      Instant const beginning = Instant{} + last * step;
      bool const stands = std::ranges::any_of(room.stops, [&](auto const& stop) {
        return stop.first <= beginning && beginning < stop.second;
      });
      double const towards = stands ? outside(last) : machine.set;
      double next = towards;
      if (machine.warms_in.count() > 0)
        next += (room.air.back() - towards) * exp_of(-ticks(step) / ticks(machine.warms_in));
      if (!stands && std::abs(next - machine.set) < 0.01) next = machine.set;
      room.air.push_back(next);
    }
    return room.air[static_cast<std::size_t>(i)];
  }

 private:
  struct Room {
    bool begun = false;
    std::vector<std::pair<Instant, Instant>> stops;
    std::vector<double> air;
  };
  static double ticks(Duration d) { return static_cast<double>(d.count()); }
  [[nodiscard]] double outside(std::int64_t i) const {
    return world_.scenario.outside[static_cast<std::size_t>(i) % world_.scenario.outside.size()];
  }
  void begin(Room& room, FacilityId place, int climate) {
    Climate const& machine = world_.scenario.climates[static_cast<std::size_t>(climate)];
    room.begun = true;
    room.air = {machine.set};
    for (ChillerFailure const& failure : machine.failures)
      if (failure.at.value_or(place) == place) room.stops.emplace_back(failure.from, failure.until);
    if (!machine.up) return;
    std::uint64_t const key = key_of(machine.name + "@" + world_.scenario.network.places[place].name);
    Instant t{};
    for (std::uint32_t k = 0; t <= world_.scenario.end; ++k) {
      Instant const down = t + machine.up->span(world_.draws.of(Purpose::chiller_up, key, k), one_tick);
      t = down + machine.down->span(world_.draws.of(Purpose::chiller_down, key, k), one_tick);
      room.stops.emplace_back(down, t);
    }
  }

  World const& world_;
  std::map<std::pair<FacilityId, int>, Room> rooms_;
};

/// Rules 64 to 66: one parcel, stay by stay.
class Box {
 public:
  Box(ColdCargo const& cargo, Weatherman& weather)
      : cargo_{cargo}, weather_{weather}, warm_{cargo.packed_at}, ice_{cargo.ice} {}

  std::int64_t life = 0, out = 0;  // of the last stay

  void stay(FacilityId place, int climate, Instant from, Instant until) {
    double used = 0;
    out = 0;
    while (from < until) {
      std::int64_t const i = from.time_since_epoch() / step;
      double const air = weather_.air(place, climate, i);
      Instant to = std::min(until, Instant{} + (i + 1) * step);
      Duration left = ice_;
      if (ice_.count() > 0 && air > warm_) {
        double const pace = (air - warm_) / 15;
        auto const whole = static_cast<double>((to - from).count());
        double const lasts = std::floor(static_cast<double>(ice_.count()) / pace);
        if (lasts < whole) to = from + Duration{static_cast<std::int64_t>(std::max(1.0, lasts))};
        left = lasts < whole ? Duration{0} : ice_ - Duration{static_cast<std::int64_t>(std::ceil(whole * pace))};
      }
      used += piece(air, to - from);
      ice_ = std::max(left, Duration{0});
      from = to;
    }
    life = static_cast<std::int64_t>(std::floor(used));
  }

 private:
  double piece(double air, Duration length) {
    auto const d = static_cast<double>(length.count());
    bool const has_ice = ice_.count() > 0, still = has_ice || std::abs(warm_ - air) < 0.01;
    if (still && !has_ice) warm_ = air;
    auto const after = [&](double t) {
      return still ? warm_ : air + (warm_ - air) * exp_of(-t / static_cast<double>(cargo_.lag.count()));
    };
    double const speed = exp_of(log_of(cargo_.q10) * (after(d / 2) - cargo_.shelf_life_at) / 10);
    out += still ? (is_out(warm_) ? length.count() : 0) : outside(air, length);
    warm_ = after(d);
    return d * std::min(speed, 1e4);
  }
  [[nodiscard]] bool is_out(double warm) const { return warm < cargo_.from || warm > cargo_.to; }
  /// Cuts the piece where a limit is crossed, asks in the middle of each part, and counts it between the cuts rounded down.
  [[nodiscard]] std::int64_t outside(double air, Duration length) const {
    auto const lag = static_cast<double>(cargo_.lag.count());
    std::vector<double> cuts{0, static_cast<double>(length.count())};
    for (double const limit : {cargo_.from, cargo_.to}) {
      double const share = (limit - air) / (warm_ - air);  // of the distance from the air, when it is there
      if (share > 0 && share < 1 && -lag * log_of(share) < cuts[1]) cuts.push_back(-lag * log_of(share));
    }
    std::ranges::sort(cuts);
    std::int64_t sum = 0;
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      double const middle = (cuts[i - 1] + cuts[i]) / 2;
      if (is_out(air + (warm_ - air) * exp_of(-middle / lag)))
        sum += static_cast<std::int64_t>(cuts[i]) - static_cast<std::int64_t>(cuts[i - 1]);
    }
    return sum;
  }

  ColdCargo const& cargo_;
  Weatherman& weather_;
  double warm_;
  Duration ice_;
};

/// Where a record puts a parcel (rule 62).
struct Stay {
  ColdPlace place;
  FacilityId air_of;
  int climate = outside_air;
};

bool waits_at_sender(World const& world, FacilityPlan const& plan, ParcelRecord const& r) {
  if (r.stream >= world.scenario.streams.size()) return false;
  std::uint64_t const key = parcel_key(key_of(world.scenario.streams[r.stream].name), r.serial);
  return std::ranges::any_of(plan.rounds, [&](RoundsPool const& pool) {
    return uniform(world.draws.of(Purpose::sender_waits, key).a) < pool.collects;
  });
}

int on_board(World const& world, ParcelRecord const& r) {
  LanePlan const& lane = world.scenario.lanes[{r.place}];
  if (lane.dispatch == Dispatch::immediate) return lane.climate;
  auto const trip = std::ranges::find_if(world.results.trips, [&](TripResult const& one) {
    return one.lane.index == r.place && one.number == r.number;
  });
  return world.scenario.vehicles[trip->vehicle].climate;
}

/// Nothing for a record that moves nobody.
std::optional<Stay> stay_of(World const& world, ParcelRecord const& r, Stay const& before) {
  FacilityPlan const& plan = world.scenario.facilities[r.where];
  Stay stay{{.facility = r.where, .index = r.place}, r.where, outside_air};
  auto const at = [&](ColdSpot spot, int climate) {
    stay.place.spot = spot;
    stay.climate = climate;
    return stay;
  };
  auto const at_lane = [&](ColdSpot spot, int climate) {
    stay.place.lane = {r.place};
    stay.place.index = 0;
    return at(spot, climate);
  };
  auto const at_door = [&] {
    stay.place.index = 0;
    return at(ColdSpot::door, plan.climate);
  };
  switch (r.what) {
    case What::created:
      if (!waits_at_sender(world, plan, r)) return at_door();
      stay.place.index = 0;
      return at(ColdSpot::sender, outside_air);
    case What::sent_back: return at_door();
    case What::arrived: {
      bool const dock = !plan.stages.empty() && plan.stages[0].plan.index() == 0;
      if (!dock || world.scenario.lanes[{r.place}].dispatch == Dispatch::immediate) return at_door();
      Stay docked = before;
      docked.place = {.spot = ColdSpot::stage, .facility = r.where};
      return docked;
    }
    case What::unloaded:
    case What::entered:
    case What::held: return at(ColdSpot::stage, plan.stages[r.place].climate);
    case What::staged: return at_lane(ColdSpot::staging, plan.staging_climate);
    case What::departed: return at_lane(ColdSpot::road, on_board(world, r));
    case What::at_desk: return at(ColdSpot::desk, plan.desk_climate);
    case What::in_cell: return at(ColdSpot::desk, outside_air);
    case What::out_for_delivery:
    case What::collected: return at(ColdSpot::tour, plan.rounds[r.place].climate);
    default: return {};
  }
}

/// What all parcels came to.
class Account {
 public:
  explicit Account(World const& world) : world_{world}, weather_{world} {}

  void follow(std::vector<ParcelRecord> const& records, std::size_t parcel_class) {
    ColdCargo const& cargo = *world_.scenario.classes[parcel_class].cold;
    Box box{cargo, weather_};
    Stay stay;
    Instant since{};
    std::int64_t life = 0, out = 0;
    for (ParcelRecord const& r : records) {
      bool const ends = r.what == What::delivered || r.what == What::returned || r.what == What::rejected;
      auto const next = stay_of(world_, r, stay);
      if (!next && !ends) continue;
      if (r.what != What::created && since < r.at) {
        box.stay(stay.air_of, stay.climate, since, r.at);
        life += box.life;
        out += box.out;
        if (world_.counts(r.at)) book(stay.place, parcel_class, r.at - since, box);
      }
      since = r.at;
      if (next) stay = *next;
      if (r.what == What::delivered && world_.counts(r.at)) door(parcel_class, cargo, life, out);
    }
  }
  void collect(Results& results) const {
    for (std::size_t c = 0; c < world_.scenario.classes.size(); ++c) {
      if (!world_.scenario.classes[c].cold) continue;
      auto const found = doors_.find(c);
      results.cold.push_back(found == doors_.end() ? ColdResult{} : found->second);
      results.cold.back().parcel_class = static_cast<std::uint8_t>(c);
    }
    for (auto const& [key, row] : places_) results.cold_places.push_back(row);
  }

 private:
  using Key = std::tuple<ColdSpot, FacilityId, LaneId, std::uint32_t, std::size_t>;
  void book(ColdPlace const& place, std::size_t parcel_class, Duration time, Box const& box) {
    ColdPlaceResult& row = places_[{place.spot, place.facility, place.lane, place.index, parcel_class}];
    row.place = place;
    row.parcel_class = static_cast<std::uint8_t>(parcel_class);
    row.time += time.count();
    row.life += box.life;
    row.outside += box.out;
  }
  void door(std::size_t parcel_class, ColdCargo const& cargo, std::int64_t life, std::int64_t out) {
    ColdResult& row = doors_[parcel_class];
    bool const old = life >= cargo.shelf_life.count(), warm = out > cargo.excursion.count();
    row.delivered += 1;
    row.by_life += old ? 1 : 0;
    row.by_excursion += warm ? 1 : 0;
    row.spoiled += old || warm ? 1 : 0;
    row.with_excursion += out > 0 ? 1 : 0;
    row.outside += out;
    row.longest_outside = std::max(row.longest_outside, Duration{out});
    row.life += life;
    if (cargo.shelf_life.count() >= unlimited) return;
    std::size_t percent = 0;  // whole ones of the shelf life
    while (percent < 100 && Int128{life} * 100 >= Int128{cargo.shelf_life.count()} * static_cast<Int128>(percent + 1)) ++percent;
    row.used[percent] += 1;
    if (!old) row.life_left += cargo.shelf_life.count() - life;
  }

  World const& world_;
  Weatherman weather_;
  std::map<std::size_t, ColdResult> doors_;
  std::map<Key, ColdPlaceResult> places_;
};

}  // namespace

void watch_the_cold(World const& world, std::vector<ParcelRecord> const& records, Results& results) {
  Scenario const& scenario = world.scenario;
  if (std::ranges::none_of(scenario.classes, [](ParcelClass const& one) { return one.cold.has_value(); })) return;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ParcelRecord>> by_parcel;
  for (ParcelRecord const& r : records) by_parcel[{r.stream, r.serial}].push_back(r);
  // Home with a courier until the next day: as if it were at the desk from then on.
  for (ParcelRecord const& r : world.homes) {
    auto& own = by_parcel[{r.stream, r.serial}];
    own.insert(std::ranges::upper_bound(own, r.at, {}, &ParcelRecord::at), r);
  }
  Account account{world};
  for (auto const& [who, own] : by_parcel) {
    std::size_t const parcel_class = world.classes.at(who);
    if (scenario.classes[parcel_class].cold) account.follow(own, parcel_class);
  }
  account.collect(results);
}

}  // namespace tierflow::naive
