#include "tests/scenarios/accounts/costed_world.hpp"

namespace tierflow::testing {

using namespace std::chrono_literals;

Scenario costed_world() {
  Scenario scenario = small_world();
  scenario.accounts = Accounts{.sorting_wage = 25,
                               .driving_wage = 40,
                               .delivery_wage = 22,
                               .failed_attempt = 1.5,
                               .returned = 3,
                               .energies = {{.name = "diesel", .in_kwh = false, .co2e = 3.2, .price = 7},
                                            {.name = "electricity", .in_kwh = true, .co2e = 0.5, .price = 0.7}}};
  scenario.classes[0].cold_packing = 6;
  VehicleType& truck = scenario.vehicles[1];
  truck.grams = 100'000;
  truck.rates = {.per_km = 4, .per_hour = 10, .drivers = 1, .energy = diesel, .empty_per_km = 0.2, .full_per_km = 0.3};
  scenario.facilities[{0}].stages[0].rates = {
      .per_line_hour = 50, .people = 2, .per_parcel = 0.1, .energy = electricity, .energy_per_parcel = 0.05};
  RoundsPool& bikes = scenario.facilities[{1}].rounds[0];
  bikes.speed_m_s = 5;
  bikes.rates = {.per_hour = 3, .per_parcel = 0.4, .energy = electricity, .energy_per_km = 0.05};
  return scenario;
}

}  // namespace tierflow::testing
