// results.sqlite holds every measure as a table, with series, trips and recorded parcels.

#include "scenarios/report/results_database.hpp"

#include <cstdlib>

#include "scenarios/report/write_error.hpp"
#include "tests/scenarios/report/odd_names.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using testing::rows_of;
using testing::ScratchFolder;
using testing::value_of;
using Rows = std::vector<std::vector<std::string>>;

std::filesystem::path stored(ScratchFolder const& scratch, Scenario const& scenario, Results const& results) {
  auto const path = scratch / "results.sqlite";
  ResultsDatabase database{path, scenario};
  database.add(scenario, results, 1);
  database.finish();
  return path;
}

std::filesystem::path small_world_in(ScratchFolder const& scratch) {
  Scenario const scenario = testing::small_world();
  return stored(scratch, scenario, testing::results_of(scenario));
}

double number_of(std::filesystem::path const& database, std::string const& sql) {
  return std::atof(value_of(database, sql).c_str());
}

TEST_CASE("the database is whole") {
  ScratchFolder const scratch;
  CHECK(value_of(small_world_in(scratch), "PRAGMA integrity_check") == "ok");
}

TEST_CASE("a run, its ledger and its fingerprint are rows") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();
  Results const results = testing::results_of(scenario);

  auto const path = stored(scratch, scenario, results);

  CHECK(rows_of(path, "SELECT replication, seed, ended, fingerprint, littles_law_holds FROM runs") ==
        Rows{{"1", "7", "complete", results.fingerprint.text(), "1"}});
  CHECK(rows_of(path, "SELECT class, created, delivered, returned, rejected, lost, in_system FROM ledger") ==
        Rows{{"heavy", "4", "4", "0", "0", "0", "0"}, {"light", "4", "4", "0", "0", "0", "0"}});
}

TEST_CASE("the share on time of every service and the percentiles of all can be asked for") {
  ScratchFolder const scratch;
  auto const path = small_world_in(scratch);

  CHECK(rows_of(path, "SELECT name, delivered, on_time FROM courses WHERE grouping = 'service'") ==
        Rows{{"express", "2", "0"}, {"standard", "6", "6"}});
  CHECK(number_of(path, "SELECT full_course_mean_h FROM courses WHERE grouping = 'all'") == doctest::Approx(38.125));
  CHECK(number_of(path, "SELECT p99_h FROM courses WHERE grouping = 'all'") == doctest::Approx(39).epsilon(0.001));
  CHECK(value_of(path, "SELECT sum(parcels) FROM course_histogram WHERE grouping = 'all'") == "8");
  CHECK(value_of(path, "SELECT max(upto_h) FROM course_histogram WHERE grouping = 'all'") == "39.0");
}

TEST_CASE("a stage's measures stand by stage, by class and by shift") {
  ScratchFolder const scratch;
  auto const path = small_world_in(scratch);

  CHECK(rows_of(path, "SELECT place, stage, kind, entered, finished, queue_longest FROM stages") ==
        Rows{{"Gate", "sort", "sorter", "8", "8", "7"}, {"Town", "sort", "sorter", "8", "8", "2"}});
  CHECK(number_of(path, "SELECT wait_mean_h FROM stage_classes WHERE stage_id = 0 AND class = 'light'") ==
        doctest::Approx(8 / 60.0));
  CHECK(number_of(path, "SELECT utilisation_share FROM stage_shifts WHERE stage_id = 0 AND shift = 'day'") ==
        doctest::Approx(16 / 1440.0));
}

TEST_CASE("a stage's backlog over time is what entered less what left") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.series = std::chrono::minutes{10};

  auto const path = stored(scratch, scenario, testing::results_of(scenario));

  // 09:00 to 09:10: parcels leave at :02 :04 :06 :08; to 09:20: at :10 :12 :14 :16.
  CHECK(rows_of(path, "SELECT bin, entered, finished, content_at_end FROM stage_series WHERE stage_id = 0") ==
        Rows{{"54", "8", "4", "4"}, {"55", "0", "4", "0"}});
}

TEST_CASE("trips can be read with the names of lane and places") {
  ScratchFolder const scratch;

  CHECK(rows_of(small_world_in(scratch),
                "SELECT lane, from_name, to_name, number, departed_h, arrives_h, vehicle, parcels FROM departures") ==
        Rows{{"Gate>Town", "Gate", "Town", "0", "10.0", "10.5", "truck", "3"},
             {"Gate>Town", "Gate", "Town", "1", "11.0", "11.5", "truck", "3"},
             {"Gate>Town", "Gate", "Town", "2", "12.0", "12.5", "truck", "2"}});
}

TEST_CASE("containers are counted by lane and by trip, and a vehicle type tells its positions") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.vehicles[1].containers = Containers{.count = 5, .parcels = 2};

  auto const path = stored(scratch, scenario, testing::results_of(scenario));

  CHECK(rows_of(path, "SELECT containers FROM departures") == Rows{{"2"}, {"2"}, {"1"}});
  CHECK(value_of(path, "SELECT containers FROM lanes") == "5");
  CHECK(rows_of(path, "SELECT vehicle, containers FROM vehicles") == Rows{{"any", "NULL"}, {"truck", "5"}});
}

TEST_CASE("a recorded parcel can be followed from its making to its door") {
  ScratchFolder const scratch;

  auto const rows = rows_of(small_world_in(scratch),
                            "SELECT what, place, detail FROM parcel_history WHERE stream = 'shop@Gate' AND serial = 0");

  CHECK(rows == Rows{{"created", "Gate", ""},
                     {"entered", "Gate", "sort"},
                     {"started", "Gate", "sort"},
                     {"sorted", "Gate", "sort"},
                     {"staged", "Gate", "Gate>Town"},
                     {"departed", "Gate", "Gate>Town"},
                     {"arrived", "Town", "Gate>Town"},
                     {"entered", "Town", "sort"},
                     {"started", "Town", "sort"},
                     {"sorted", "Town", "sort"},
                     {"at_desk", "Town", "bikes"},
                     {"out_for_delivery", "Town", "bikes"},
                     {"delivered", "Town", "bikes"}});
}

TEST_CASE("of a recorded parcel is known who it is, how it ended, and whether it kept its promise") {
  ScratchFolder const scratch;

  auto const rows = rows_of(small_world_in(scratch),
                            "SELECT serial, class, service, from_place, to_place, weight_kg, created_us, outcome, on_time "
                            "FROM recorded_parcels WHERE serial IN (0, 3)");

  CHECK(rows == Rows{{"0", "heavy", "express", "0", "1", "9.0", "32400000000", "delivered", "0"},
                     {"3", "light", "standard", "0", "1", "0.6", "32400000000", "delivered", "1"}});
}

TEST_CASE("with every parcel recorded the sample says of promises what the courses say") {
  ScratchFolder const scratch;
  auto const path = small_world_in(scratch);

  CHECK(rows_of(path, "SELECT service, count(*), sum(on_time) FROM recorded_parcels GROUP BY service") ==
        rows_of(path, "SELECT name, delivered, on_time FROM courses WHERE grouping = 'service' ORDER BY name"));
}

TEST_CASE("a recorded parcel that is still under way has neither end nor verdict") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();

  auto const path = stored(scratch, scenario, testing::interrupted_results_of(scenario));

  CHECK(rows_of(path, "SELECT DISTINCT outcome, ended_us, on_time FROM recorded_parcels") ==
        Rows{{"in_system", "NULL", "NULL"}});
}

TEST_CASE("the scenario, its vehicles and its fleets stand beside the results, without a number where there is no limit") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.time_zone = "+08:00";
  Fleet fleet;
  fleet.name = "trucks";
  fleet.home = {0};
  fleet.vehicle = 1;
  fleet.size = 4;
  scenario.fleets = {fleet};

  auto const path = stored(scratch, scenario, testing::results_of(scenario));

  CHECK(rows_of(path, "SELECT name, first_day, time_zone, length_h, series_bin_h, recorded_share FROM scenario") ==
        Rows{{"small", "2025-05-18", "+08:00", "24.0", "1.0", "1.0"}});
  CHECK(rows_of(path, "SELECT * FROM vehicles") == Rows{{"any", "NULL", "NULL", "NULL", "NULL"}, {"truck", "3", "NULL", "NULL", "NULL"}});
  CHECK(rows_of(path, "SELECT * FROM fleets") == Rows{{"trucks", "0", "truck", "4"}});
}

TEST_CASE("what could not be measured is NULL") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();
  Results results = testing::results_of(scenario);
  results.lanes[0].departures = 0;

  auto const path = stored(scratch, scenario, results);

  CHECK(value_of(path, "SELECT fill_mean_share FROM lanes") == "NULL");
  CHECK(value_of(path, "SELECT latitude FROM places WHERE name = 'Town'") == "NULL");
}

TEST_CASE("odd names come back from the database as they went in") {
  for (auto const& name : testing::odd_names()) {
    CAPTURE(name);
    ScratchFolder const scratch;
    Scenario const scenario = testing::renamed(testing::small_world(), name);

    auto const path = stored(scratch, scenario, testing::results_of(scenario));

    CHECK(value_of(path, "SELECT name FROM places WHERE place_id = 0") == name);
    CHECK(value_of(path, "SELECT label FROM places WHERE place_id = 1") == name);
    CHECK(value_of(path, "SELECT name FROM lane_names") == name);
    CHECK(value_of(path, "SELECT class FROM ledger LIMIT 1") == name);
    CHECK(value_of(path, "SELECT DISTINCT shift FROM stage_shifts") == name);
    CHECK(value_of(path, "SELECT DISTINCT pool FROM rounds") == name);
    CHECK(value_of(path, "SELECT DISTINCT vehicle FROM trips") == name);
    CHECK(value_of(path, "SELECT DISTINCT stream FROM parcels") == name);
    CHECK(value_of(path, "SELECT count(*) FROM runs") == "1");
  }
}

TEST_CASE("several replications stand beside each other") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();
  Results const results = testing::results_of(scenario);
  ResultsDatabase database{scratch / "results.sqlite", scenario};

  for (int replication = 1; replication <= 3; ++replication) database.add(scenario, results, replication);
  database.finish();

  CHECK(rows_of(scratch / "results.sqlite", "SELECT replication, count(*) FROM trips GROUP BY replication") ==
        Rows{{"1", "3"}, {"2", "3"}, {"3", "3"}});
}

TEST_CASE("a database that cannot be made says where") {
  ScratchFolder const scratch;

  CHECK_THROWS_WITH_AS((ResultsDatabase{scratch / "absent" / "results.sqlite", testing::small_world()}),
                       doctest::Contains("absent"), WriteError);
}

}  // namespace
}  // namespace tierflow
