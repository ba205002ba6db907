// Containers of a vehicle type: limits of one, and what the vehicle takes because of them.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

/// A lane that is full at half of what its freighter takes.
std::string flight(std::string const& freighter) {
  return R"(tierflow: 1
scenario: flight
tiers: free
horizon: {days: 1}
vehicle_types: [{name: freighter)" +
         freighter + R"(}]
facilities: [{name: A}, {name: B}]
lanes: [{from: A, to: B, drive: 2 h, dispatch: fill-or-timeout, vehicle: freighter, full_at: 50 %}]
)";
}

TEST_CASE("a freighter takes what its containers take together, and is full at a share of that") {
  Scenario const scenario =
      good(flight(", containers: {count: 4, volume: 4.3 m3, stowage: 80 %, payload: 1500 kg, parcels: 120, for: node}"));
  VehicleType const& freighter = scenario.vehicles.at(1);
  REQUIRE(freighter.containers);

  CHECK(freighter.containers->count == 4);
  CHECK(freighter.containers->volume_cm3 == 3'440'000);
  CHECK(freighter.containers->grams == 1'500'000);
  CHECK(freighter.containers->parcels == 120);
  CHECK(freighter.containers->each_for == Containers::For::node);
  CHECK(freighter.parcels == 480);
  CHECK(freighter.grams == 6'000'000);
  CHECK(freighter.volume_cm3 == 13'760'000);
  CHECK(lane(scenario, "A>B").full_grams == 3'000'000);
}

TEST_CASE("a limit of the vehicle's own stands beside those of its containers, and a container may have none") {
  VehicleType const freighter =
      good(flight(", payload: 5 t, containers: {count: 4, payload: 1500 kg, for: destination}")).vehicles.at(1);

  CHECK(freighter.grams == 5'000'000);
  CHECK(freighter.parcels == unlimited);
  CHECK(freighter.containers->volume_cm3 == unlimited);
  CHECK(freighter.containers->each_for == Containers::For::destination);
  CHECK(good(flight(", payload: unlimited, parcels: 9, containers: {count: 4, payload: 2 t}")).vehicles.at(1).grams == unlimited);
}

TEST_CASE("parcels of anybody share a container unless the file says otherwise, and without containers they ride loose") {
  CHECK(good(flight(", containers: {count: 2, parcels: 5}")).vehicles.at(1).containers->each_for == Containers::For::anybody);
  CHECK_FALSE(good(flight(", parcels: 5")).vehicles.at(1).containers);
}

TEST_CASE("what cannot stand in containers is told with its place and a cure") {
  auto const check_said = [](std::string const& containers, std::string const& path, std::string const& words) {
    CAPTURE(containers);
    std::string const said = lines(read(flight(", parcels: 9, containers: " + containers)).errors);
    CAPTURE(said);
    CHECK(said.starts_with("5:"));
    CHECK(said.find("vehicle_types.freighter.containers" + path + ": ") != std::string::npos);
    CHECK(said.find(words) != std::string::npos);
  };

  check_said("{parcels: 5}", "", "'count'");
  check_said("{count: 0, parcels: 5}", ".count", "'0'");
  check_said("{count: 2, parcels: 0}", ".parcels", "'0'");
  check_said("{count: 2, volume: 0 m3}", ".volume", "'0 m3'");
  check_said("{count: 2, payload: 3 m3}", ".payload", "'3 m3'");
  check_said("{count: 2, for: nodes}", ".for", "did you mean 'node'");
  check_said("{count: 2, paylaod: 3 t}", ".paylaod", "did you mean 'payload'");
  check_said("4", "", "expected");
}

}  // namespace
}  // namespace tierflow::testing
