// Common random numbers: two scenarios that differ in one thing differ by that thing alone, parcel by parcel.
// So a comparison needs few runs.

#include <set>

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/report/figures.hpp"
#include "scenarios/statistics/moments.hpp"
#include "sim/engine.hpp"
#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Three days of the starter with every parcel recorded; `set` changes one thing.
ProgramRun recorded(std::string const& set = "") {
  std::vector<std::string> arguments{in_source("scenarios/starter.yaml"), "--record-all", "--set",
                                     "horizon.days=3"};
  if (!set.empty()) arguments.insert(arguments.end(), {"--set", set});
  return ProgramRun{arguments};
}

/// What the records say where this holds.
Rows records(ProgramRun const& run, std::string const& where) {
  return rows_of(run.database(),
                 "SELECT stream, serial, at_us, what, name, detail, number FROM parcels JOIN places USING "
                 "(place_id) WHERE " +
                     where + " ORDER BY stream, serial, at_us, visit, what");
}

TEST_CASE("a quicker sorter gets the same parcels at the same instants, bound for the same places") {
  ProgramRun const plain = recorded(), quicker = recorded("facility_types.hub.stages.sort.rate=x1.1");
  std::string const handed_in = "what = 'created'", delivered_to = "what = 'delivered' AND at_us < 2 * 86400e6";

  CHECK(records(plain, handed_in).size() > 1000);
  CHECK(records(plain, handed_in) == records(quicker, handed_in));
  CHECK(plain.fingerprints() != quicker.fingerprints());
  auto const towns = [&](ProgramRun const& run) {
    auto const rows = rows_of(run.database(),
                              "SELECT DISTINCT stream, serial, name FROM parcels JOIN places USING (place_id) "
                              "WHERE " +
                                  delivered_to + " ORDER BY stream, serial");
    return std::set<std::vector<std::string>>(rows.begin(), rows.end());
  };
  CHECK(towns(plain) == towns(quicker));
}

TEST_CASE("a van that leaves later changes nothing before it, nor any parcel until it meets one that changed") {
  ProgramRun const plain = recorded(), later = recorded("timetable.Village>South 19:00.departs=\"20:00\"");
  std::string const before = "at_us < 19 * 3600e6";
  // The other town's parcels meet those of the van at the hub at the earliest.
  std::string const not_met = "name IN ('Harbour', 'North') AND visit < 2 AND stream NOT LIKE '%@Village'";

  CHECK(records(plain, before) == records(later, before));
  CHECK(records(plain, not_met).size() > 1000);
  CHECK(records(plain, not_met) == records(later, not_met));
  CHECK(records(plain, "1") != records(later, "1"));
}

/// Mean full course of each of twenty short runs of the network of P09.
std::vector<double> mean_courses(std::vector<std::string> sets) {
  sets.insert(sets.end(), {"horizon.length=80 h", "horizon.warm_up=20 h"});
  Scenario const scenario =
      read_scenario({in_source("scenarios/theory/p09-kelly-network.yaml")}, sets).scenario.value();
  std::vector<double> means;
  for (std::uint32_t r = 0; r < 20; ++r)
    means.push_back(mean_h(simulate(scenario, {.threads = 1, .replication = r}).all.full_course));
  return means;
}

double variance_of_difference(std::vector<double> const& a, std::vector<double> const& b) {
  Moments differences;
  for (std::size_t i = 0; i < a.size(); ++i) differences.add(a[i] - b[i]);
  return differences.variance();
}

TEST_CASE("with the same parcels a fourth line at a hub shows in a quarter of the runs, or fewer") {
  std::string const fourth_line = "facility_types.hub.stages.sort.lines=4";
  std::vector<double> const three = mean_courses({});
  double const paired = variance_of_difference(three, mean_courses({fourth_line}));
  double const apart = variance_of_difference(three, mean_courses({fourth_line, "replications.seed=77"}));

  CHECK(paired > 0);
  CHECK(paired <= 0.25 * apart);
}

}  // namespace
}  // namespace tierflow::testing
