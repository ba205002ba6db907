// Accounts: prices and rates with their units, their defaults, and what cannot be meant.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;
using doctest::Approx;

/// Two places: A sorts, B delivers. Each argument is put where its words belong.
struct Costed {
  std::string accounts = R"(accounts:
  wages: {sorting: 25 CNY/h, delivery: 22 CNY/h}
  energies:
    - {name: electricity, co2e: 540 g/kWh}
    - {name: diesel, co2e: 3.2 kg/L, price: 7.5 CNY/L}
  failed_attempt: 0.5 CNY
  returned: 2.5 CNY)";
  std::string vehicle = "", sorter = "", dock = "", pool = "", lane = "", parcel_class = "";

  [[nodiscard]] std::string text() const {
    return "tierflow: 1\nscenario: costed\ntiers: free\nhorizon: {days: 2}\n" + accounts +
           "\nparcel_classes: [{name: fish" + parcel_class + "}]\nvehicle_types: [{name: van, payload: 1.5 t" + vehicle +
           "}]\nfacilities:\n  - name: A\n    stages:\n      - {name: unload, kind: dock" + dock +
           "}\n      - {name: sort, kind: sorter, rate: 100 /h" + sorter +
           "}\n  - name: B\n    stages:\n      - {name: deliver, kind: rounds, pools: [{name: bikes, crew: 2, waves: "
           "[\"09:00\"], stop: 2 min, tour: 30 min" + pool +
           "}]}\nlanes: [{from: A, to: B, drive: 30 min, distance: 10 km, dispatch: headway, headway: 1 h, vehicle: van" +
           lane + "}]\ndemand: {sources: [{name: all, at: A, to: B, rate: 10 /h}]}\n";
  }
};

/// What the reader says against it, errors and warnings.
std::string said(Costed const& costed) {
  Reading const reading = read(costed.text());
  return lines(reading.errors) + lines(reading.warnings);
}

void check_said(Costed const& costed, std::vector<std::string> const& parts) {
  std::string const all = said(costed);
  CAPTURE(all);
  CHECK(std::ranges::count(all, '\n') == 1);
  for (std::string const& part : parts) CHECK_MESSAGE(all.find(part) != std::string::npos, "missing: ", part);
}

TEST_CASE("prices of the whole scenario are in CNY, in kg and in the unit that the energy's factor names") {
  Scenario const scenario = good(Costed{}.text());

  REQUIRE(scenario.accounts);
  CHECK(scenario.accounts->sorting_wage == 25);
  CHECK(scenario.accounts->driving_wage == 0);
  CHECK(scenario.accounts->delivery_wage == 22);
  CHECK(scenario.accounts->failed_attempt == 0.5);
  CHECK(scenario.accounts->returned == 2.5);
  REQUIRE(scenario.accounts->energies.size() == 2);
  Energy const &fuel = scenario.accounts->energies[0], &grid = scenario.accounts->energies[1];
  CHECK(fuel.name == "diesel");
  CHECK_FALSE(fuel.in_kwh);
  CHECK(fuel.co2e == 3.2);
  CHECK(fuel.price == 7.5);
  CHECK(grid.in_kwh);
  CHECK(grid.co2e == 0.54);
  CHECK(grid.price == 0);
}

TEST_CASE("a vehicle burns by its load, in litres or kilowatt-hours on a kilometre") {
  VehicleRates const lorry =
      good(Costed{.vehicle = ", cost: 6.5 CNY/km, cost_per_hour: 12 CNY/h, drivers: 1.5, energy: diesel, "
                             "consumption_empty: 31.1 L/100km, consumption_full: 0.448 L/km, cold: true"}.text())
          .vehicles[1].rates;
  CHECK(lorry.per_km == 6.5);
  CHECK(lorry.per_hour == 12);
  CHECK(lorry.drivers == 1.5);
  CHECK(lorry.energy == 0);
  CHECK(lorry.empty_per_km == 0.311);
  CHECK(lorry.full_per_km == 0.448);
  CHECK(lorry.cold);

  VehicleRates const van =
      good(Costed{.vehicle = ", energy: electricity, consumption_empty: 20 kWh/100km"}.text()).vehicles[1].rates;
  CHECK(van.energy == 1);
  CHECK(van.empty_per_km == 0.2);
  CHECK(van.full_per_km == 0.2);

  CHECK(good(Costed{.vehicle = ", co2e_per_tkm: 830 g/tkm"}.text()).vehicles[1].rates.co2e_per_tkm == 0.83);
}

TEST_CASE("stages have rates of a line and of a parcel; electricity is what they use") {
  Scenario const scenario = good(Costed{.sorter = ", cost_per_hour: 400 CNY/h, people: 30, cost_per_parcel: 0.05 CNY, "
                                                  "energy_per_parcel: 70 Wh, cold: true",
                                        .dock = ", doors: 2, people: 4, staffed: busy"}.text());

  StageRates const sort = stage(scenario, "A", "sort").rates, unload = stage(scenario, "A", "unload").rates;
  CHECK(sort.per_line_hour == 400);
  CHECK(sort.people == 30);
  CHECK_FALSE(sort.on_call);
  CHECK(sort.per_parcel == 0.05);
  CHECK(sort.energy == 1);
  CHECK(sort.energy_per_parcel == 0.07);
  CHECK(sort.cold);
  CHECK(unload.people == 4);
  CHECK(unload.on_call);
  CHECK(unload.energy == no_energy);
}

TEST_CASE("couriers have rates of an hour, a day, a parcel and a kilometre") {
  Scenario const scenario = good(Costed{.pool = ", cost_per_hour: 2 CNY/h, paid: 10 h, cost_per_parcel: 0.4 CNY, speed: "
                                                "12 km/h, energy: electricity, consumption: 4.5 kWh/100km"}.text());

  PoolRates const rates = facility(scenario, "B").rounds[0].rates;
  CHECK(rates.per_hour == 2);
  CHECK(rates.paid == 10h);
  CHECK(rates.per_parcel == 0.4);
  CHECK(rates.energy == 1);
  CHECK(rates.energy_per_km == 0.045);
}

TEST_CASE("vehicles come back empty by road and not at all by other modes, unless a lane says otherwise") {
  auto const back = [](std::string const& keys) { return lane(good(Costed{.lane = keys}.text()), "A>B").empty_back; };

  CHECK(back("").share == 1);
  CHECK(back(", mode: air").share == 0);
  CHECK(back(", empty_back: 20 %").share == 0.2);
  CHECK(back(", mode: rail, empty_back: 0.5").share == 0.5);
  CHECK_FALSE(back("").balanced);
  CHECK(back(", empty_back: balanced").balanced);
}

TEST_CASE("box and ice of a class cost money") {
  CHECK(good(Costed{.parcel_class = ", cold_packing: 6 CNY"}.text()).classes[0].cold_packing == 6);
}

TEST_CASE("without accounts nothing is costed, and rates that stand there for nothing are warned about") {
  Scenario const scenario = good(Costed{.accounts = "", .vehicle = ", cost: 4 CNY/km, co2e: 0.7 kg/km"}.text());
  CHECK_FALSE(scenario.accounts);
  CHECK(scenario.vehicles[1].rates.per_km == 4);

  check_said({.accounts = "", .vehicle = ", energy: diesel, consumption_empty: 31 L/100km"},
             {"vehicle_types.van.energy", "'accounts'"});
  check_said({.accounts = "", .sorter = ", people: 3"}, {"facilities.A.stages.sort.people", "'accounts'"});
  check_said({.accounts = "", .pool = ", paid: 8 h"}, {"pools.bikes.paid", "'accounts'"});
  check_said({.accounts = "", .parcel_class = ", cold_packing: 6 CNY"}, {"parcel_classes.fish.cold_packing", "'accounts'"});
}

TEST_CASE("a unit of the wrong kind is refused with one that is right") {
  check_said({.vehicle = ", cost_per_hour: 12 CNY/km"}, {"vehicle_types.van.cost_per_hour", "a cost per time such as '25 CNY/h'"});
  check_said({.vehicle = ", energy: diesel, consumption_empty: 20 kWh/100km"}, {"consumption_empty", "'31 L/100km'"});
  check_said({.vehicle = ", energy: electricity, consumption_empty: 31 L/100km"}, {"consumption_empty", "'30 kWh/100km'"});
  check_said({.vehicle = ", co2e_per_tkm: 830"}, {"co2e_per_tkm", "the unit is missing"});
  check_said({.sorter = ", energy_per_parcel: 0.07 L"}, {"energy_per_parcel", "'0.07 kWh'"});
  check_said({.accounts = "accounts: {energies: [{name: diesel, co2e: 3.2 kg/km}]}"},
             {"accounts.energies.diesel.co2e", "'3.2 kg/L' or '0.54 kg/kWh'"});
  check_said({.accounts = "accounts: {energies: [{name: diesel, co2e: 3.2 kg/L, price: 0.7 CNY/kWh}]}"},
             {"accounts.energies.diesel.price", "'7.5 CNY/L'"});
  check_said({.accounts = "accounts: {wages: {sorting: -5 CNY/h}}"}, {"accounts.wages.sorting", "at least 0"});
  check_said({.lane = ", empty_back: twice"}, {"lanes.A>B.empty_back"});
}

TEST_CASE("rates that lack their other half are refused with what is missing") {
  check_said({.vehicle = ", energy: petrol, consumption_empty: 9 L/100km"}, {"vehicle_types.van.energy", "'petrol'"});
  check_said({.vehicle = ", energy: diesel"}, {"vehicle_types.van.energy", "'consumption_empty'"});
  check_said({.vehicle = ", consumption_empty: 9 L/100km"}, {"vehicle_types.van.consumption_empty", "'energy'"});
  check_said({.vehicle = ", energy: diesel, consumption_empty: 9 L/100km, consumption_full: 8 L/100km"},
             {"vehicle_types.van.consumption_full", "wrong places"});
  check_said({.vehicle = ", energy: diesel, consumption_empty: 9 L/100km, co2e_per_tkm: 830 g/tkm"},
             {"vehicle_types.van.co2e_per_tkm", "'energy'"});
  check_said({.sorter = ", energy: electricity"}, {"facilities.A.stages.sort.energy", "'energy_per_parcel'"});
  check_said({.sorter = ", energy: diesel, energy_per_parcel: 0.07 kWh"}, {"facilities.A.stages.sort.energy", "counted in L"});
  check_said({.accounts = "accounts: {}", .sorter = ", energy_per_parcel: 0.07 kWh"},
             {"facilities.A.stages.sort.energy_per_parcel", "no 'electricity'"});
  check_said({.dock = ", people: 2"}, {"facilities.A.stages.unload", "'doors'"});
  check_said({.pool = ", energy: electricity"}, {"pools.bikes.energy", "'consumption'"});
  check_said({.pool = ", energy: electricity, consumption: 4 kWh/100km"}, {"pools.bikes.consumption", "'speed'"});
}

TEST_CASE("full of how much: a consumption by load needs a payload") {
  std::string text = Costed{.vehicle = ", energy: diesel, consumption_empty: 9 L/100km, consumption_full: 12 L/100km"}.text();
  text.replace(text.find(", payload: 1.5 t"), 16, "");

  CHECK(lines(read(text).errors).find("'payload'") != std::string::npos);
}

}  // namespace
}  // namespace tierflow::testing
