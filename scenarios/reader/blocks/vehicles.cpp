#include "scenarios/reader/blocks/vehicles.hpp"

#include <fmt/format.h>

#include "scenarios/reader/blocks/accounts.hpp"
#include "scenarios/reader/blocks/climates.hpp"

namespace tierflow {

namespace {

constexpr Field vehicle_type_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"volume", Form::volume, "", "unlimited", "of the body, above 0"},
    {"stowage", Form::share, "", "1", "share of the volume that parcels can use, above 0"},
    {"payload", Form::mass, "", "unlimited", "above 0"},
    {"parcels", Form::whole, "", "unlimited", "at least 1; each limit that is given holds"},
    {"containers", Form::block, "vehicle_types[].containers", "", "what its load is built up in, each for one place; without it parcels ride loose"},
    {"cost", Form::amount, "money_per_length", "0 CNY/km", "for routing by cost; in accounts what goes with the distance"},
    {"co2e", Form::amount, "mass_per_length", "0 kg/km",
     "for routing by CO2; in accounts where neither energy nor co2e_per_tkm is given"},
    {"cost_per_hour", Form::amount, "money_per_time", "0 CNY/h", "accounts: under way, beside the wage"},
    {"drivers", Form::number, "", "0", "accounts: people aboard, for hours and wages"},
    {"energy", Form::name, "", "", "accounts: one of accounts.energies"},
    {"consumption_empty", Form::amount, "volume_per_length energy_per_length", "", "accounts: with nothing on board"},
    {"consumption_full", Form::amount, "volume_per_length energy_per_length", "consumption_empty",
     "accounts: with the payload on board; linear in between"},
    {"co2e_per_tkm", Form::amount, "mass_per_haul", "0 g/tkm", "accounts: of bought space, empty running included"},
    {"climate", Form::name, "", "outside", "on board, until a parcel is unloaded"},
    {"cold", Form::yes_no, "", "false", "accounts: booked as cold chain"},
};
constexpr Field containers_fields[] = {
    {"count", Form::whole, "", required, "positions of the vehicle, at least 1"},
    {"for", Form::choice, "anybody node destination", "anybody",
     "whose parcels one takes: anybody's, those for one node and its stations, or those for one destination"},
    {"volume", Form::volume, "", "unlimited", "of one container, above 0"},
    {"stowage", Form::share, "", "1", "share of its volume that parcels can use, above 0"},
    {"payload", Form::mass, "", "unlimited", "of one container without its own weight, above 0"},
    {"parcels", Form::whole, "", "unlimited", "of one container, at least 1"},
};
constexpr Field fleet_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"vehicle", Form::name, "", required, "a vehicle type"},
    {"home", Form::name, "", required, "the place where its lanes begin"},
    {"size", Form::whole, "", "unlimited", "vehicles, at least 1"},
    {"returns", Form::law, "time", "the mean travel time of the lane", "from the end of the unloading until back home"},
};

/// What a vehicle has room for, or a container.
template <class Room>
void read_room(Cursor const& at, Room& room) {
  room.parcels = at["parcels"].whole_or_unlimited(unlimited, between(1, 1e9));
  room.grams = at["payload"].amount(Dimension::mass, unlimited, at_least(1), true);
  room.volume_cm3 = at["volume"].amount(Dimension::volume, unlimited, at_least(1), true);
  double const stowage = at["stowage"].quantity(Dimension::share, 1, {.least = 0, .most = 1, .above = true});
  if (room.volume_cm3 < unlimited)
    room.volume_cm3 = std::max<std::int64_t>(1, std::llround(static_cast<double>(room.volume_cm3) * stowage));
}

/// Where the type has no limit of its own, it takes what its containers take together.
void read_containers(Cursor const& at, VehicleType& type, Cursor const& own) {
  if (!at.given()) return;
  at.check(containers_section);
  Containers& all = type.containers.emplace();
  all.count = at["count"].whole(1, between(1, 1000));
  read_room(at, all);
  using For = Containers::For;
  all.each_for = at["for"].choice<For>({{"anybody", For::anybody}, {"node", For::node}, {"destination", For::destination}}, For::anybody);
  auto const together = [&](char const* key, std::int64_t& of_vehicle, std::int64_t of_one) {
    if (!own[key].given() && of_one < unlimited / all.count) of_vehicle = all.count * of_one;
  };
  together("parcels", type.parcels, all.parcels);
  together("payload", type.grams, all.grams);
  together("volume", type.volume_cm3, all.volume_cm3);
}

}  // namespace

constinit Section const vehicle_type_section{"vehicle_types[]", "what parcels ride in", vehicle_type_fields};
constinit Section const containers_section{"vehicle_types[].containers", "unit load devices of an aircraft, roll cages of a lorry",
                                           containers_fields};
constinit Section const fleet_section{"fleets[]", "vehicles that come back", fleet_fields};

void read_vehicle_types(Cursor const& types, Draft& draft) {
  draft.scenario.vehicles = {VehicleType{.name = "any"}};
  std::vector<std::string> names;
  for (Cursor const& at : in_order(types, vehicle_type_section)) {
    VehicleType type;
    type.name = at.key();
    read_room(at, type);
    read_containers(at["containers"], type, at);
    type.climate = read_climate(at["climate"], outside_air, draft);
    type.rates = read_vehicle_rates(at, type, draft);
    names.push_back(type.name);
    draft.scenario.vehicles.push_back(std::move(type));
  }
  draft.vehicle_names = Names{"vehicle type", std::move(names)};
}

void read_fleets(Cursor const& fleets, Draft& draft) {
  std::vector<std::string> names;
  for (Cursor const& at : in_order(fleets, fleet_section)) {
    Fleet fleet;
    fleet.name = at.key();
    if (auto const vehicle = draft.vehicle_names.at(at["vehicle"])) fleet.vehicle = *vehicle + 1;
    if (auto const home = draft.place(at["home"])) fleet.home = *home;
    fleet.size = draft.scaled(at["size"].whole_or_unlimited(unlimited, between(1, 1e7)));
    if (at["returns"].given()) fleet.returns = at["returns"].law(Dimension::time, Law{});
    names.push_back(fleet.name);
    draft.scenario.fleets.push_back(std::move(fleet));
  }
  draft.fleet_names = Names{"fleet", std::move(names)};
}

Ride read_ride(Cursor const& at, Ride standard, FacilityId from, Draft const& draft) {
  Ride ride = standard;
  Cursor const vehicle = at["vehicle"], fleet = at["fleet"];
  if (auto const index = draft.vehicle_names.at(vehicle)) {
    ride.vehicle = *index + 1;
    if (!fleet.given()) ride.fleet = -1;
  }
  auto const index = draft.fleet_names.at(fleet);
  if (!index) return ride;
  Fleet const& chosen = draft.scenario.fleets[*index];
  ride.fleet = static_cast<std::int32_t>(*index);
  if (vehicle.given() && ride.vehicle != chosen.vehicle)
    fleet.report(fmt::format("fleet {} has vehicles of type {}, not {}", cited(chosen.name),
                             cited(draft.scenario.vehicles[chosen.vehicle].name),
                             cited(draft.scenario.vehicles[ride.vehicle].name)));
  ride.vehicle = chosen.vehicle;
  if (chosen.home != from)
    fleet.report(fmt::format("fleet {} is at home at {}; this lane begins at {}", cited(chosen.name),
                             cited(draft.place_names.all()[chosen.home.index]),
                             cited(draft.place_names.all()[from.index])));
  return ride;
}

}  // namespace tierflow
