// A run folder is opened as what it is, or refused with what is wrong and what to do.

#include "tests/scenarios/export/stored_run.hpp"

#include <sqlite3.h>

#include <fstream>

namespace tierflow {
namespace {

namespace fs = std::filesystem;
using testing::ScratchFolder;
using testing::stored_run;

void change(fs::path const& database, char const* sql) {
  sqlite3* connection = nullptr;
  REQUIRE(sqlite3_open(database.c_str(), &connection) == SQLITE_OK);
  REQUIRE(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(connection);
}

TEST_CASE("a run folder says which scenario it ran, from which day, how often") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.replications = 2;
  scenario.time_zone = "-03:30";

  StoredRun const run = stored_run(scratch, scenario);

  CHECK(run.scenario == "small");
  CHECK(run.has_date);
  CHECK(run.first_day == scenario.first_day);
  CHECK(run.time_zone == "-03:30");
  CHECK(run.replications == 2);
  CHECK(run.complete);
}

TEST_CASE("a scenario without dates has none") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.has_date = false;
  scenario.first_day = 0;

  CHECK_FALSE(stored_run(scratch, scenario).has_date);
}

TEST_CASE("no folder, and a folder of something else, are told apart") {
  ScratchFolder const scratch;
  testing::write_file(scratch / "thesis" / "thesis.txt", "three years of work");

  CHECK_THROWS_WITH_AS(open_stored_run(scratch / "absent"), doctest::Contains("there is no such folder"), Unreadable);
  CHECK_THROWS_WITH_AS(open_stored_run(scratch / "thesis"), doctest::Contains("is no run folder"), Unreadable);
}

TEST_CASE("a folder of another version is refused with the command that makes it anew") {
  ScratchFolder const scratch;
  StoredRun const run = stored_run(scratch, testing::small_world());
  std::string const cure = "run it again: tierflow run " + (run.folder / "scenario.effective.yaml").string();

  change(run.folder / "results.sqlite", "PRAGMA user_version = 0");
  CHECK_THROWS_WITH_AS(open_stored_run(run.folder), doctest::Contains(cure.c_str()), Unreadable);

  testing::write_file(run.folder / "manifest.json", R"({"tierflow": "9.9.9", "format": 99})");
  CHECK_THROWS_WITH_AS(open_stored_run(run.folder),
                       doctest::Contains("its manifest.json has format 99 (tierflow 9.9.9)"), Unreadable);
}

TEST_CASE("a folder that has lost its database, or half of it, is refused by the file's name") {
  ScratchFolder const scratch;
  StoredRun const run = stored_run(scratch, testing::small_world());
  fs::path const database = run.folder / "results.sqlite";

  testing::write_file(database, "this is no database at all, though it is long enough to be taken for one; " +
                                    std::string(1000, 'x'));
  CHECK_THROWS_WITH_AS(open_stored_run(run.folder), doctest::Contains("results.sqlite: file is not a database"),
                       Unreadable);

  fs::remove(database);
  CHECK_THROWS_WITH_AS(open_stored_run(run.folder), doctest::Contains("has lost its results.sqlite"), Unreadable);
}

TEST_CASE("the number of recorded parcels' records is that of the replication") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.replications = 2;
  StoredRun const run = stored_run(scratch, scenario);

  CHECK(recorded(run, 2) == 8 * 13);
  CHECK_THROWS_AS(recorded(run, 3), Unreadable);
}

}  // namespace
}  // namespace tierflow
