// Every table of results.sqlite as CSV and as JSON: nothing lost, nothing moved, the same bytes from any thread.

#include "scenarios/export/tables.hpp"

#include <algorithm>

#include "scenarios/report/write_error.hpp"
#include "tests/scenarios/export/stored_run.hpp"
#include "tests/scenarios/report/odd_names.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;
using testing::content_of;
using testing::ScratchFolder;
using testing::stored_run;

/// Reads CSV back after RFC 4180, written apart from the writer.
std::vector<std::vector<std::string>> parsed(std::string const& csv) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row{""};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    bool const quote = csv[i] == '"';
    if (quoted && quote && i + 1 < csv.size() && csv[i + 1] == '"') row.back() += csv[i++];
    else if (quote) quoted = !quoted;
    else if (!quoted && csv[i] == ',') row.emplace_back();
    else if (!quoted && csv.compare(i, 2, "\r\n") == 0) {
      rows.push_back(std::exchange(row, {""}));
      ++i;
    } else row.back() += csv[i];
  }
  CHECK_FALSE(quoted);
  return rows;
}

fs::path csv_of(ScratchFolder const& scratch, StoredRun const& run, std::string const& name = "csv") {
  fs::create_directory(scratch / name);
  write_csv(run, scratch / name);
  return scratch / name;
}

TEST_CASE("there is a file for every table, with its columns and all its rows") {
  ScratchFolder const scratch;
  StoredRun const run = stored_run(scratch, testing::small_world());

  fs::path const folder = csv_of(scratch, run);

  CHECK(testing::names_in(folder).size() == tables_of(run).size());
  for (auto const& table : tables_of(run)) {
    CAPTURE(table);
    auto const rows = parsed(content_of(folder / (table + ".csv")));
    std::string const counted =
        testing::value_of(run.folder / "results.sqlite", "SELECT count(*) FROM " + table);
    CHECK(std::to_string(rows.size() - 1) == counted);
    CHECK(std::all_of(rows.begin(), rows.end(), [&](auto const& row) { return row.size() == rows[0].size(); }));
  }
}

TEST_CASE("trips read as a planner expects them") {
  ScratchFolder const scratch;

  fs::path const folder = csv_of(scratch, stored_run(scratch, testing::small_world()));

  CHECK(content_of(folder / "trips.csv") ==
        "replication,lane_id,number,departed_us,arrives_us,vehicle,parcels,weight_kg,volume_m3,containers,turned_back\r\n"
        "1,0,0,36000000000,37800000000,truck,3,18.6,0.015,0,0\r\n"
        "1,0,1,39600000000,41400000000,truck,3,10.2,0.015,0,0\r\n"
        "1,0,2,43200000000,45000000000,truck,2,9.6,0.01,0,0\r\n");
}

TEST_CASE("odd names come back from CSV and JSON as they went in") {
  for (auto const& name : testing::odd_names()) {
    CAPTURE(name);
    ScratchFolder const scratch;
    StoredRun const run = stored_run(scratch, testing::renamed(testing::small_world(), name));

    auto const rows = parsed(content_of(csv_of(scratch, run) / "places.csv"));
    auto const json = testing::json_of([&](std::ostream& out) { write_json(run, out); });

    bool const formula = name.front() == '=';
    CHECK(rows.at(1).at(1) == (formula ? "'" + name : name));
    CHECK(json["places"][0]["name"] == name);
  }
}

TEST_CASE("JSON has every table with all its rows, and null for what could not be measured") {
  ScratchFolder const scratch;
  StoredRun const run = stored_run(scratch, testing::small_world());

  auto const json = testing::json_of([&](std::ostream& out) { write_json(run, out); });

  CHECK(json.size() == tables_of(run).size());
  CHECK(json["parcels"].size() == 8 * 13);
  CHECK(json["trips"][2]["parcels"] == 2);
  CHECK(json["places"][1]["latitude"].is_null());
  CHECK(json["scenario"][0]["first_day"] == "2025-05-18");
}

TEST_CASE("an empty table is a header in CSV and an empty list in JSON") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.sample_parcels = 0;
  StoredRun const run = stored_run(scratch, scenario);

  CHECK(parsed(content_of(csv_of(scratch, run) / "parcels.csv")).size() == 1);
  CHECK(testing::json_of([&](std::ostream& out) { write_json(run, out); })["parcels"].empty());
}

TEST_CASE("any number of threads gives the same bytes, in every table") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::starter();
  StoredRun const one = stored_run(scratch, scenario, 1, "one"), three = stored_run(scratch, scenario, 3, "three");

  fs::path const first = csv_of(scratch, one, "csv-one"), second = csv_of(scratch, three, "csv-three");

  for (auto const& name : testing::names_in(first)) {
    CAPTURE(name);
    CHECK(content_of(first / name) == content_of(second / name));
  }
  std::ostringstream json_of_one, json_of_three;
  write_json(one, json_of_one);
  write_json(three, json_of_three);
  CHECK(json_of_one.str() == json_of_three.str());
}

TEST_CASE("a full disk names the file that did not fit") {
  ScratchFolder const scratch;
  StoredRun const run = stored_run(scratch, testing::small_world());
  fs::create_directory(scratch / "csv");
  testing::FullDisk const full{300};

  CHECK_THROWS_WITH_AS(write_csv(run, scratch / "csv"), doctest::Contains(".csv: File too large"), WriteError);
}

}  // namespace
}  // namespace tierflow
