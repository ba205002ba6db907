// What a planner works out by hand, to the tick, in the files of a run folder: seven parcels (P32), all the time that they
// spend as one sum (P33), an overloaded sorter as a fluid (P18). Nothing is by chance, so nothing has an error.

#include <cmath>
#include <sstream>

#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

/// What a query gives in its first column, counted in `unit`: "93.5 95.5".
std::string column(ProgramRun const& run, std::string const& sql, double unit) {
  std::ostringstream values;
  values.precision(17);  // every digit
  for (auto const& row : rows_of(run.database(), sql))
    values << (values.tellp() > 0 ? " " : "") << std::stod(row.at(0)) / unit;
  return values.str();
}

/// A figure of the only replication: "course/all/full_course/mean_h".
double figure(ProgramRun const& run, std::string const& keys) {
  return run.replications().at(0).at(nlohmann::json::json_pointer{"/" + keys}).get<double>();
}

/// A figure of the only lane that has vehicles, or of the only stage.
double figure_of(ProgramRun const& run, char const* list, char const* name, char const* is, std::string const& keys) {
  for (auto const& row : run.replications().at(0).at(list))
    if (row.at(name) == is) return row.at(nlohmann::json::json_pointer{"/" + keys}).get<double>();
  FAIL("no such row in ", list);
  return 0;
}

ProgramRun theory_run(std::string const& file, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), in_source("scenarios/theory/" + file));
  return ProgramRun{arguments};
}

constexpr double minute = 1.0 / 60;  // summary.json counts in hours
constexpr double second = minute / 60;

constexpr double minute_us = 60e6;
constexpr double hour_us = 60 * minute_us;

TEST_CASE("P32: do seven parcels arrive at the very minute that a planner works out by hand?") {
  ProgramRun const run = theory_run("p32-hand-trace.yaml", {"--record-all"});
  auto const sorted_at = [&](std::string const& place) {
    std::string const there = " JOIN places USING (place_id) WHERE what = 'sorted' AND name = '" + place + "'";
    return column(run, "SELECT at_us FROM parcels" + there + " ORDER BY at_us", minute_us);
  };
  std::string const lorries = " FROM trips JOIN lane_names USING (lane_id) WHERE name = 'H1>H2' ORDER BY number";

  CHECK(sorted_at("L1") == "2 4 6 32 47 120 122");
  CHECK(sorted_at("H1") == "93.5 95.5 97.5 123.5 138.5 211.5 213.5");
  CHECK(column(run, "SELECT departed_us" + lorries, minute_us) == "120 180 240");
  CHECK(column(run, "SELECT parcels" + lorries, 1) == "3 2 2");
  CHECK(column(run, "SELECT at_us FROM parcels WHERE what = 'delivered' ORDER BY serial", minute_us) ==
        "393.5 395.5 397.5 453.5 455.5 513.5 515.5");
  CHECK(figure(run, "course/all/full_course/mean_h") == doctest::Approx(2809.5 / 7 * minute).epsilon(1e-12));
  CHECK(std::llround(figure(run, "time_in_system_h") * hour_us) == std::llround(2809.5 * minute_us));
}

TEST_CASE("P33: is the time in the system the sum over the parcels, those under way included?") {
  // At 200 min nobody is there yet: three ride in the first lorry, two in the second, two have not seen the hub.
  ProgramRun const run = theory_run("p32-hand-trace.yaml", {"--set", "horizon.length=200 min"});
  double const stood = 26.5 + 24.5 + 22.5 + 56.5 + 41.5;
  double const rode = 3 * 80 + 2 * 20;

  CHECK(std::llround(figure(run, "time_in_system_h") * hour_us) ==
        std::llround((7 * 200 - (0 + 1 + 2 + 30 + 45 + 118 + 119)) * minute_us));
  CHECK(figure_of(run, "lanes", "lane", "H1>H2", "staged_mean") * 200 == doctest::Approx(stood).epsilon(1e-12));
  CHECK(figure_of(run, "lanes", "lane", "H1>H2", "on_the_road_mean") * 200 == doctest::Approx(rode).epsilon(1e-12));
}

TEST_CASE("P18: how long is the queue after three hours of more than the sorter can do, and when is it gone?") {
  ProgramRun const run = theory_run("p18-fluid-overload.yaml", {"--record-all"});
  auto const queue = [&](std::string const& keys) { return figure_of(run, "stages", "place", "Q", keys); };
  // The first who need not wait after the rush, and the delay of those who come in from 2 h until then.
  auto const of_waits = [&](std::string const& what, std::string const& where) {
    std::string const both = " FROM parcels e JOIN parcels s USING (stream, serial) "
                             "WHERE e.what = 'entered' AND s.what = 'started' AND ";
    return std::stod(column(run, "SELECT " + what + both + where, hour_us));
  };
  double const empty = of_waits("min(e.at_us)", "s.at_us = e.at_us AND e.at_us > 5 * 3600e6");
  double const delay = of_waits("avg(s.at_us - e.at_us)", "e.at_us BETWEEN 2 * 3600e6 AND 6.5 * 3600e6");

  // A fluid has no grains; a parcel is served in 3 s, and after the rush one comes every 6 s.
  CHECK(std::abs(queue("queue_longest") - 900) <= 1);
  CHECK(std::abs(queue("queue_mean") * 10 - 2025) <= 1 * 4.5);
  CHECK(std::abs(queue("wait/longest_h") - 0.75) <= 3 * second);
  CHECK(std::abs(empty - 6.5) <= 6 * second);
  CHECK(std::abs(delay - 0.375) <= 3 * second);
}

}  // namespace
}  // namespace tierflow::testing
