#pragma once

// Rates: what work costs in money, people and energy, beside the plan of each thing that works.
//
// The engine never looks at them; scenarios/accounts/ forms a run's money, hours and CO2e from them and
// from the integers of Results, when the run is over (docs/model.md, section 12). Money is in CNY,
// energy in the unit of its carrier (L or kWh), CO2e in kg from well to wheel.

#include <string>
#include <vector>

#include "network/units.hpp"

namespace tierflow {

/// What a vehicle, a tour or a stage burns: diesel, electricity.
struct Energy {
  std::string name;
  bool in_kwh = false;  ///< counted in kWh, else in L
  double co2e = 0;      ///< kg a unit, well to wheel
  double price = 0;     ///< CNY a unit
};

constexpr int no_energy = -1;  ///< where an index into Accounts::energies may stand

struct VehicleRates {
  double per_km = 0;           ///< CNY
  double per_hour = 0;         ///< CNY under way
  double drivers = 0;          ///< people aboard
  int energy = no_energy;
  double empty_per_km = 0;     ///< units of energy with nothing on board
  double full_per_km = 0;      ///< with the payload on board
  double co2e_per_km = 0;      ///< kg; counts where neither `energy` nor `co2e_per_tkm` does
  double co2e_per_tkm = 0;     ///< kg a tonne-kilometre of bought space, its empty running included
  bool cold = false;           ///< booked as cold chain
};

/// Of one line (door), or of one parcel.
struct StageRates {
  double per_line_hour = 0;    ///< CNY of a line open by the calendar
  double people = 0;           ///< at each line
  bool on_call = false;        ///< people count while their line works, else while it is open
  double per_parcel = 0;       ///< CNY
  int energy = no_energy;
  double energy_per_parcel = 0;
  bool cold = false;
};

/// Of one courier.
struct PoolRates {
  double per_hour = 0;         ///< CNY beside the wage
  double per_parcel = 0;       ///< CNY for each one delivered
  Duration paid{};             ///< a courier and day; zero: the time under way
  int energy = no_energy;
  double energy_per_km = 0;
};

/// The ways back of a lane's vehicles, as far as this network pays for them without a load.
struct EmptyBack {
  double share = 1;       ///< of each way back; 0 for space that is bought one way
  bool balanced = false;  ///< instead: of as many as left this way more than came the other way
};

/// Prices of the whole scenario; a scenario without them is not costed.
struct Accounts {
  double sorting_wage = 0;     ///< CNY an hour and person, likewise the next two
  double driving_wage = 0;
  double delivery_wage = 0;
  double failed_attempt = 0;   ///< CNY beside the courier's time
  double returned = 0;         ///< CNY for a parcel that goes back after its last attempt
  std::vector<Energy> energies = {};  ///< in alphabetical order
};

}  // namespace tierflow
