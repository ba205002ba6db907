#include "scenarios/report/account_tables.hpp"

#include <cmath>

#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

char const* unit_of(Energy const& energy) { return energy.in_kwh ? "kWh" : "L"; }

/// Grams of CO2e a tonne-kilometre; only of what moves, and not of all together: nobody counts the tonne-kilometres of tours.
double g_per_tkm(Spent const& spent) { return ratio(spent.co2e_kg * 1e3, spent.tkm); }

Json spent_json(Spent const& spent) {
  return {{"cost_cny", spent.money},      {"labour_h", spent.labour_h}, {"distance_km", spent.km},
          {"empty_km", spent.empty_km},   {"load_tkm", spent.tkm},      {"co2e_kg", spent.co2e_kg},
          {"co2e_per_tkm_g", number(g_per_tkm(spent))}};
}

Json activity_json(char const* name, Spent const& spent, RunAccounts const& accounts) {
  auto const parcels = static_cast<double>(accounts.parcels);
  Json json = spent_json(spent);
  json["activity"] = name;
  json["cost_per_parcel_cny"] = number(ratio(spent.money, parcels));
  json["co2e_per_parcel_g"] = number(ratio(spent.co2e_kg * 1e3, parcels));
  return json;
}

}  // namespace

void add_accounts(Database& database, Scenario const& scenario, Results const& results, int replication) {
  auto const accounts = accounts_of(scenario, results);
  if (!accounts) return;
  Insert activities{database, "accounts", 13}, energies{database, "energy_used", 7}, lanes{database, "lane_accounts", 13};
  auto const parcels = static_cast<double>(accounts->parcels);
  auto const row = [&](char const* name, Spent const& spent, std::optional<std::int64_t> pieces) {
    activities.row(replication, name, spent.money, ratio(spent.money, parcels), pieces,
                   ratio(spent.money, static_cast<double>(pieces.value_or(0))), spent.labour_h, spent.km, spent.empty_km,
                   spent.tkm, spent.co2e_kg, ratio(spent.co2e_kg * 1e3, parcels), pieces ? g_per_tkm(spent) : ratio(0, 0));
  };
  for (std::size_t i = 0; i < activity_count; ++i) {
    Spent const& spent = accounts->by_activity[i];
    char const* const name = name_of(static_cast<Activity>(i));
    row(name, spent, static_cast<std::int64_t>(spent.pieces));
    for (std::size_t e = 0; e < spent.energy.size(); ++e) {
      Energy const& energy = scenario.accounts->energies[e];
      energies.row(replication, name, energy.name, unit_of(energy), spent.energy[e], spent.energy[e] * energy.co2e,
                   spent.energy[e] * energy.price);
    }
  }
  row("all", accounts->total, std::nullopt);
  for (LaneAccount const& lane : accounts->lanes)
    lanes.row(replication, lane.lane.index, scenario.network.lanes[lane.lane].name,
              scenario.vehicles[lane.vehicle].name, name_of(lane.activity), lane.trips, lane.spent.km, lane.spent.empty_km,
              lane.spent.tkm, lane.spent.money, lane.spent.labour_h, lane.spent.co2e_kg, g_per_tkm(lane.spent));
}

Json accounts_json(Scenario const& scenario, RunAccounts const& accounts) {
  Json activities = Json::array(), energies = Json::array(), lanes = Json::array();
  for (std::size_t i = 0; i < activity_count; ++i) {
    Spent const& spent = accounts.by_activity[i];
    Json json = activity_json(name_of(static_cast<Activity>(i)), spent, accounts);
    json["pieces"] = spent.pieces;
    json["cost_per_piece_cny"] = number(ratio(spent.money, static_cast<double>(spent.pieces)));
    activities.push_back(std::move(json));
  }
  for (std::size_t e = 0; e < scenario.accounts->energies.size(); ++e) {
    Energy const& energy = scenario.accounts->energies[e];
    double const amount = accounts.total.energy[e];
    energies.push_back({{"energy", energy.name},
                        {"unit", unit_of(energy)},
                        {"amount", amount},
                        {"co2e_kg", amount * energy.co2e},
                        {"cost_cny", amount * energy.price}});
  }
  for (LaneAccount const& lane : accounts.lanes) {
    Json json = spent_json(lane.spent);
    json["lane"] = scenario.network.lanes[lane.lane].name;
    json["vehicle"] = scenario.vehicles[lane.vehicle].name;
    json["activity"] = name_of(lane.activity);
    json["trips"] = lane.trips;
    lanes.push_back(std::move(json));
  }
  Json all = activity_json("all", accounts.total, accounts);
  all["co2e_per_tkm_g"] = nullptr;
  all["parcels_per_labour_h"] = number(ratio(static_cast<double>(accounts.parcels), accounts.total.labour_h));
  return {{"parcels", accounts.parcels}, {"all", all}, {"by_activity", activities}, {"energies", energies}, {"lanes", lanes}};
}

}  // namespace tierflow
