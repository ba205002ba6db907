// A run folder read back for its report: what was counted by hand in the small world must be found there.

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "scenarios/html/daily.hpp"
#include "scenarios/report/results_writer.hpp"
#include "scenarios/report/stored_database.hpp"
#include "tests/scenarios/html/small_runs.hpp"

namespace tierflow::html {
namespace {

using testing::report_run_of;
using testing::small_world;

double sum(std::vector<double> const& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

TEST_CASE("every parcel sorted is in an hour, at the gate and in town") {
  ReportRun const run = report_run_of(small_world());

  REQUIRE(run.sorted.bins() == 24);
  CHECK(sum(run.sorted.by_replication.front()) == 16);  // eight parcels, sorted twice
  CHECK(run.sorted.by_replication.front().at(9) == 8);
  CHECK(run.sorted.at(9).mean == 8);
  CHECK(run.sorted.at(9).half_width.value() == 0);
  CHECK(run.in_system.at(8).mean == 0);
  CHECK(run.in_system.at(9).mean == 8);
}

TEST_CASE("deliveries by the hour add up to what was delivered, on time and how long it took") {
  ReportRun const run = report_run_of(small_world());

  CHECK(sum(run.delivered.by_replication.front()) == 8);
  CHECK(sum(run.on_time.by_replication.front()) == figure_of(run, "on_time_share")->values.front() * 8);
  CHECK(sum(run.course_hours.by_replication.front()) == doctest::Approx(figure_of(run, "full_course_mean_h")->values.front() * 8));
  CHECK(daily(run, "delivered") == std::vector<double>{8});
  CHECK(daily(run, "on_time_share").front() == doctest::Approx(figure_of(run, "on_time_share")->values.front()));
  CHECK(daily(run, "missed_departures").empty());
}

TEST_CASE("the line at the gate works for sixteen of the sixty minutes after nine") {
  ReportRun const run = report_run_of(small_world());

  auto const gate = std::find_if(run.places.begin(), run.places.end(), [](auto const& p) { return p.place == "Gate"; });
  REQUIRE(gate != run.places.end());
  CHECK(gate->label == "口岸");
  CHECK(gate->hours.at(9) == doctest::Approx(16.0 / 60));
  CHECK(gate->hours.at(8) == 0);
  auto const sorter = std::find_if(run.pressures.begin(), run.pressures.end(),
                                   [](auto const& p) { return p.place == "Gate" && p.kind == Pressure::Kind::sorter; });
  REQUIRE(sorter != run.pressures.end());
  CHECK(sorter->busiest_hour == doctest::Approx(16.0 / 60));
}

TEST_CASE("the truck for three leaves five behind, then two") {
  ReportRun const run = report_run_of(small_world());

  auto const lane = std::find_if(run.pressures.begin(), run.pressures.end(),
                                 [](auto const& p) { return p.kind == Pressure::Kind::lane; });
  REQUIRE(lane != run.pressures.end());
  CHECK(lane->what == "Gate>Town");
  CHECK(lane->left_behind == 7);
}

TEST_CASE("the distribution ends with all parcels, promises and closures come from the scenario") {
  ReportRun const run = report_run_of(testing::world_with_closure());

  CHECK(run.full_course.share.back() == doctest::Approx(1));
  CHECK(std::is_sorted(run.full_course.upto_h.begin(), run.full_course.upto_h.end()));
  REQUIRE(run.promises.size() == 2);
  CHECK(run.promises[0].service == "express");
  CHECK(run.promises[0].hours.value() == 36);
  CHECK(run.promises[0].share() == 0);
  CHECK(run.promises[1].share() == 1);
  REQUIRE(run.incidents.size() == 1);
  CHECK(run.incidents[0].what == "Gate sort");
  CHECK(run.incidents[0].until_h == 10.5);
}

TEST_CASE("what outside legs take is told from what the model takes") {
  ReportRun const run = report_run_of(small_world());

  REQUIRE(run.segments.size() == 4);
  double outside = 0;
  for (Segment const& segment : run.segments) outside += segment.outside_h;
  CHECK(outside == doctest::Approx(32));
}

TEST_CASE("an interrupted replication does not count towards means") {
  testing::ScratchFolder const scratch;
  Scenario scenario = small_world();
  scenario.replications = 2;
  RunFolder folder{scratch / "run"};
  ResultsWriter writer{folder, scenario, "scenario: small\n"};
  writer.add(scenario, testing::results_of(scenario));
  writer.add(scenario, testing::interrupted_results_of(scenario));
  writer.finish(scenario, Provenance{{}, {}, "scenario: small\n"}, MachineFacts{});
  folder.commit();

  ReportRun const run = report_run(open_run_record(folder.target()), scenario);

  CHECK(run.interrupted);
  CHECK(run.sorted.by_replication.size() == 1);
  CHECK(sum(run.delivered.by_replication.front()) == 8);
}

TEST_CASE("a folder whose results.sqlite is gone or no database is named") {
  testing::ScratchFolder const scratch;
  CHECK_THROWS_AS(StoredDatabase{scratch / "missing.sqlite"}, Unreadable);
  testing::write_file(scratch / "results.sqlite", "no database");
  StoredDatabase const results{scratch / "results.sqlite"};
  CHECK_THROWS_AS((Query{results, "SELECT 1 FROM runs"}), Unreadable);
}

TEST_CASE("runs of one name are told apart by their folders") {
  std::vector<ReportRun> runs(3);
  runs[0].record.name = runs[2].record.name = "tenth", runs[1].record.name = "other";
  runs[0].record.folder = "runs/a", runs[2].record.folder = "runs/b";

  tell_apart(runs);

  CHECK(runs[0].record.name == "tenth (a)");
  CHECK(runs[1].record.name == "other");
  CHECK(runs[2].record.name == "tenth (b)");
}

}  // namespace
}  // namespace tierflow::html
