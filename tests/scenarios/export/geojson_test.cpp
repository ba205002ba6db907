// Places and lanes on a map of somebody else's.

#include "scenarios/export/geojson.hpp"

#include "tests/scenarios/export/stored_run.hpp"

namespace tierflow {
namespace {

using nlohmann::json;
using testing::ScratchFolder;
using testing::stored_run;

/// The small world with Town at `at`.
Scenario with_town_at(LatLon at) {
  Scenario scenario = testing::small_world();
  scenario.network.places[{1}].at = at;
  return scenario;
}

json map_of(StoredRun const& run) {
  return testing::json_of([&](std::ostream& out) { write_geojson(run, out); });
}

TEST_CASE("a place is a point, longitude first, with what happened there") {
  ScratchFolder const scratch;

  json const gate = map_of(stored_run(scratch, with_town_at({34.5, 119.0})))["features"][0];

  CHECK(gate["type"] == "Feature");
  CHECK(gate["geometry"] == json::parse(R"({"type": "Point", "coordinates": [119.2, 34.6]})"));
  CHECK(gate["properties"]["name"] == "Gate");
  CHECK(gate["properties"]["label"] == "口岸");
  CHECK(gate["properties"]["tier"] == "gateway");
  CHECK(gate["properties"]["created"] == 8);
  CHECK(gate["properties"]["busiest_stage"] == "sort");
  CHECK(gate["properties"]["busiest_stage_utilisation_share"] == doctest::Approx(16 / 1440.0));
}

TEST_CASE("a lane is a line between its ends, with its flow") {
  ScratchFolder const scratch;

  json const map = map_of(stored_run(scratch, with_town_at({34.5, 119.0})));

  REQUIRE(map["features"].size() == 3);
  json const lane = map["features"][2];
  CHECK(lane["geometry"] == json::parse(R"({"type": "LineString", "coordinates": [[119.2, 34.6], [119.0, 34.5]]})"));
  CHECK(lane["properties"]["from"] == "Gate");
  CHECK(lane["properties"]["parcels"] == 8);
  CHECK(lane["properties"]["parcels_per_day"] == 8);
  CHECK(lane["properties"]["departures"] == 3);
  CHECK(lane["properties"]["distance_km"] == 25);
}

TEST_CASE("figures of several replications are their means") {
  ScratchFolder const scratch;
  Scenario scenario = with_town_at({34.5, 119.0});
  scenario.replications = 3;

  json const map = map_of(stored_run(scratch, scenario));

  CHECK(map["features"][0]["properties"]["created"] == 8);
  CHECK(map["features"][2]["properties"]["parcels"] == 8);
}

TEST_CASE("a lane across the 180th meridian is cut there") {
  ScratchFolder const scratch;
  Scenario scenario = with_town_at({20, -178});
  scenario.network.places[{0}].at = LatLon{10, 179};

  json const lane = map_of(stored_run(scratch, scenario))["features"][2];

  CHECK(lane["geometry"]["type"] == "MultiLineString");
  json const pieces = lane["geometry"]["coordinates"];
  CHECK(pieces[0][0] == json::array({179.0, 10.0}));
  CHECK(pieces[0][1][0] == 180.0);
  CHECK(pieces[0][1][1].get<double>() == doctest::Approx(10 + 10.0 / 3));
  CHECK(pieces[1][0][0] == -180.0);
  CHECK(pieces[1][1] == json::array({-178.0, 20.0}));
}

TEST_CASE("a place without coordinates is left out with its lanes, and named") {
  ScratchFolder const scratch;
  StoredRun const run = stored_run(scratch, testing::small_world());
  std::ostringstream out;

  Written const written = write_geojson(run, out);

  CHECK(json::parse(out.str())["features"].size() == 1);
  CHECK(written.what == "1 places, 0 lanes");
  CHECK(written.notes == std::vector<std::string>{
                             "left out, for they have no coordinates: 1 of the places (Town)",
                             "left out, for one end has no coordinates: 1 of the lanes (Gate>Town)"});
}

TEST_CASE("without any coordinates there is no map, and the cure is named") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.network.places[{0}].at.reset();
  StoredRun const run = stored_run(scratch, scenario);

  CHECK_THROWS_WITH_AS(map_of(run), doctest::Contains("give them with `at: [latitude, longitude]`"), Unreadable);
}

}  // namespace
}  // namespace tierflow
