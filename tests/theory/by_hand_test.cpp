// What a planner works out by hand: seven parcels to the minute (P32), all the time that they spend as one sum
// (P33), an overloaded sorter as a fluid (P18). But for the last case of P18 nothing is by chance, so nothing
// has an error: instants are those of the recorded parcels, exact.

#include <sstream>

#include "tests/theory/figures.hpp"

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

double mean(ProgramRun const& run, std::string const& figure) { return whole(run)[figure].mean(); }

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
  CHECK(mean(run, "course/all/full_course/mean_h") == doctest::Approx(2809.5 / 7 * minute).epsilon(1e-12));
  CHECK(std::llround(mean(run, "time_in_system_h") * hour_us) == std::llround(2809.5 * minute_us));
}

TEST_CASE("P33: is the time in the system the sum over the parcels, those under way included?") {
  // At 200 min nobody is there yet: three ride in the first lorry, two in the second, two have not seen the hub.
  ProgramRun const run = theory_run("p32-hand-trace.yaml", {"--set", "horizon.length=200 min"});
  Row const lorry = lane(run, "H1>H2");
  double const stood = 26.5 + 24.5 + 22.5 + 56.5 + 41.5;
  double const rode = 3 * 80 + 2 * 20;

  CHECK(std::llround(mean(run, "time_in_system_h") * hour_us) ==
        std::llround((7 * 200 - (0 + 1 + 2 + 30 + 45 + 118 + 119)) * minute_us));
  CHECK(lorry["staged_mean"].mean() * 200 == doctest::Approx(stood).epsilon(1e-12));
  CHECK(lorry["on_the_road_mean"].mean() * 200 == doctest::Approx(rode).epsilon(1e-12));
}

TEST_CASE("P18: how long is the queue after three hours of more than the sorter can do, and when is it gone?") {
  ProgramRun const run = theory_run("p18-fluid-overload.yaml", {"--record-all"});
  Row const queue = stage(run, "Q");
  // The first who need not wait after the rush, and the delay of those who come in from 2 h until then.
  auto const of_waits = [&](std::string const& what, std::string const& where) {
    std::string const both = " FROM parcels e JOIN parcels s USING (stream, serial) "
                             "WHERE e.what = 'entered' AND s.what = 'started' AND ";
    return std::stod(column(run, "SELECT " + what + both + where, hour_us));
  };
  double const empty = of_waits("min(e.at_us)", "s.at_us = e.at_us AND e.at_us > 5 * 3600e6");
  double const delay = of_waits("avg(s.at_us - e.at_us)", "e.at_us BETWEEN 2 * 3600e6 AND 6.5 * 3600e6");

  // A fluid has no grains; a parcel is served in 3 s, and after the rush one comes every 6 s.
  CHECK(std::abs(queue["queue_longest"].mean() - 900) <= 1);
  CHECK(std::abs(queue["queue_mean"].mean() * 10 - 2025) <= 1 * 4.5);
  CHECK(std::abs(queue["wait/longest_h"].mean() - 0.75) <= 3 * second);
  CHECK(std::abs(empty - 6.5) <= 6 * second);
  CHECK(std::abs(delay - 0.375) <= 3 * second);
}

TEST_CASE("P18, by chance: do a hundred times as many parcels at random make the same queue?") {
  ProgramRun const run =
      theory_run("p18-fluid-overload.yaml",
                 {"--replications", "10", "--set", "scale.demand=100", "--set",
                  "demand.sources.all.arrivals=poisson", "--set", "facilities.Q.stages.sort.rate=120000 /h"});

  CHECK(stage(run, "Q")["queue_longest"] == theory(90000, 0.02));
  CHECK(stage(run, "Q")["queue_mean"] == theory(20250, 0.02));
}

}  // namespace
}  // namespace tierflow::testing
