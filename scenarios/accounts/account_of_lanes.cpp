// Lanes: trips with their load, and the ways back.
//
// Consumption is linear in the load, so the sum over trips needs only how many there were and how many grams they
// carried. Both are exact, whatever vehicles a lane was served by.

#include <algorithm>
#include <map>
#include <tuple>

#include "scenarios/accounts/energy.hpp"

namespace tierflow {
namespace {

/// Of one vehicle type on one lane, in the measured time.
struct Trips {
  std::uint64_t count = 0;    ///< all of them
  std::uint64_t parcels = 0;  ///< of all
  std::uint64_t there = 0;    ///< those that went all the way
  std::int64_t grams = 0;     ///< what these carried
  Int128 time = 0;            ///< microseconds, of these
  double ways = 0;            ///< of those that turned back: the parts of the way that they drove, together
  double grams_ways = 0;      ///< what they carried, each times its part
  Int128 time_back = 0;       ///< microseconds out and back
};
using ByLane = std::map<std::pair<LaneId, std::uint32_t>, Trips>;

/// Out and back, as a part of the way (rule 56).
double part_of_way(Scenario const& scenario, TripResult const& trip) {
  auto const whole = Law::fixed(scenario.lanes[trip.lane].travel.mean()).span({}, Duration{1});
  return std::min(1.0, static_cast<double>((trip.arrives - trip.departed).count()) / static_cast<double>(whole.count()));
}

ByLane trips_of(Scenario const& scenario, Results const& results) {
  ByLane trips;
  for (TripResult const& trip : results.trips) {
    if (trip.departed < results.measured_from) continue;
    Trips& sum = trips[{trip.lane, trip.vehicle}];
    ++sum.count;
    sum.parcels += trip.parcels;
    auto const time = (trip.arrives - trip.departed).count();
    if (trip.turned_back) {
      double const part = part_of_way(scenario, trip);
      sum.ways += part;
      sum.grams_ways += part * static_cast<double>(trip.grams);
      sum.time_back += time;
    } else {
      ++sum.there;
      sum.grams += trip.grams;
      sum.time += time;
    }
  }
  return trips;
}

/// Balanced trips from one place to another, by vehicle type.
using Balance = std::map<std::tuple<FacilityId, FacilityId, std::uint32_t>, std::uint64_t>;

Balance balance_of(Scenario const& scenario, ByLane const& trips) {
  Balance balance;
  for (auto const& [key, sum] : trips) {
    Lane const& lane = scenario.network.lanes[key.first];
    if (scenario.lanes[key.first].empty_back.balanced) balance[{lane.from, lane.to, key.second}] += sum.there;
  }
  return balance;
}

/// Empty ways back for each trip of this lane and vehicle type, from 0 to 1.
double empty_back(Scenario const& scenario, LaneId id, std::uint32_t vehicle, Balance const& balance) {
  if (!scenario.lanes[id].empty_back.balanced) return scenario.lanes[id].empty_back.share;
  Lane const& lane = scenario.network.lanes[id];
  auto const trips = [&](FacilityId from, FacilityId to) {
    auto const found = balance.find({from, to, vehicle});
    return found == balance.end() ? 0.0 : static_cast<double>(found->second);
  };
  double const there = trips(lane.from, lane.to);
  return there > 0 ? std::max(0.0, 1 - trips(lane.to, lane.from) / there) : 0;
}

Activity activity_of(Network const& network, LaneId id) {
  Tier const from = network.places[network.lanes[id].from].tier, to = network.places[network.lanes[id].to].tier;
  auto const is_top = [](Tier tier) { return tier == Tier::hub || tier == Tier::plain; };
  bool const leaves_the_city = from == Tier::gateway || to == Tier::gateway;
  return leaves_the_city || (is_top(from) && is_top(to)) ? Activity::trunk : Activity::feeder;
}

Spent spent_on(Scenario const& scenario, LaneId id, std::uint32_t vehicle, Trips const& trips, double back) {
  VehicleType const& type = scenario.vehicles[vehicle];
  VehicleRates const& rates = type.rates;
  double const way_km = static_cast<double>(scenario.network.lanes[id].distance.count) / 1e3;
  double const hours = static_cast<double>(trips.time) / hour_us * (1 + back) + static_cast<double>(trips.time_back) / hour_us;
  Spent spent;
  spent.pieces = trips.parcels;
  spent.km = (static_cast<double>(trips.there) + trips.ways) * way_km;
  spent.empty_km = static_cast<double>(trips.there) * way_km * back;
  spent.tkm = (static_cast<double>(trips.grams) + trips.grams_ways) / 1e6 * way_km;
  double const all_km = spent.km + spent.empty_km;
  spent.labour_h = hours * rates.drivers;
  spent.money = all_km * rates.per_km + hours * rates.per_hour + spent.labour_h * scenario.accounts->driving_wage;
  if (rates.energy != no_energy) {
    double const by_load = rates.full_per_km - rates.empty_per_km;
    double const payloads_km = by_load == 0 ? 0 : spent.tkm / (static_cast<double>(type.grams) / 1e6);
    burn(*scenario.accounts, rates.energy, all_km * rates.empty_per_km + payloads_km * by_load, spent);
  } else if (rates.co2e_per_tkm > 0) {
    spent.co2e_kg = spent.tkm * rates.co2e_per_tkm;
  } else {
    spent.co2e_kg = all_km * rates.co2e_per_km;
  }
  return spent;
}

}  // namespace

std::vector<LaneAccount> accounts_of_lanes(Scenario const& scenario, Results const& results) {
  ByLane const trips = trips_of(scenario, results);
  Balance const balance = balance_of(scenario, trips);
  std::vector<LaneAccount> accounts;
  for (auto const& [key, sum] : trips) {
    auto const [lane, vehicle] = key;
    LaneAccount account{.lane = lane, .vehicle = vehicle, .trips = sum.count, .activity = {}, .spent = {}};
    account.activity = scenario.vehicles[vehicle].rates.cold ? Activity::cold : activity_of(scenario.network, lane);
    account.spent = spent_on(scenario, lane, vehicle, sum, empty_back(scenario, lane, vehicle, balance));
    accounts.push_back(std::move(account));
  }
  return accounts;
}

}  // namespace tierflow
