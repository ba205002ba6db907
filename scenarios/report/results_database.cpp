#include "scenarios/report/results_database.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "scenarios/report/account_tables.hpp"
#include "scenarios/report/cold_tables.hpp"
#include "scenarios/report/manifest.hpp"
#include "scenarios/report/results_schema.hpp"
#include "scenarios/report/results_tables.hpp"

namespace tierflow {
namespace {

double in_hours(Int128 microseconds) { return static_cast<double>(microseconds) / 3.6e9; }

char const* name_of(Mode mode) {
  constexpr char const* names[] = {"road", "rail", "air", "sea", "conveyor"};
  return names[static_cast<std::size_t>(mode)];
}

void add_scenario(Database& database, Scenario const& scenario) {
  Insert{database, "scenario", 9}.row(scenario.name, scenario.question, std::string{tierflow_version()},
                                      date_text(scenario, 0), scenario.time_zone, hours(scenario.end),
                                      hours(scenario.warm_up), hours(scenario.series), scenario.sample_parcels);
}

std::optional<std::int64_t> limit(std::int64_t value) {
  return value >= unlimited ? std::optional<std::int64_t>{} : value;
}

/// A limit in units of so many of the engine's; not a number when there is none.
double limit_in(std::int64_t value, double unit) {
  return value >= unlimited ? ratio(0, 0) : static_cast<double>(value) / unit;
}

void add_vehicles(Database& database, Scenario const& scenario) {
  Insert vehicles{database, "vehicles", 5}, fleets{database, "fleets", 4};
  for (auto const& v : scenario.vehicles)
    vehicles.row(v.name, limit(v.parcels), limit_in(v.grams, 1e3), limit_in(v.volume_cm3, 1e6),
                 v.containers ? limit(v.containers->count) : std::nullopt);
  for (auto const& f : scenario.fleets)
    fleets.row(f.name, f.home.index, scenario.vehicles[f.vehicle].name, limit(f.size));
}

void add_network(Database& database, Network const& network) {
  Insert place{database, "places", 8}, lane{database, "lane_names", 6};
  std::uint32_t id = 0;
  double const unknown = ratio(0, 0);
  for (auto const& p : network.places)
    place.row(id++, p.name, p.label, tierflow::name_of(p.tier), p.type, p.county,
              p.at ? p.at->latitude_deg : unknown, p.at ? p.at->longitude_deg : unknown);
  id = 0;
  for (auto const& l : network.lanes)
    lane.row(id++, l.name, l.from.index, l.to.index, name_of(l.mode),
             static_cast<double>(l.distance.count) / 1e3);
}

void add_course(Database& database, int replication, char const* grouping, CourseResult const& course) {
  Insert courses{database, "courses", 14}, segments{database, "segments", 8},
      histogram{database, "course_histogram", 5};
  courses.row(replication, grouping, course.name, course.delivered, course.on_time, course.within_48_h,
              course.within_72_h, mean_h(course.full_course), hours(course.full_course.longest),
              mean_h(course.inside), quantile_h(course, 0.5), quantile_h(course, 0.9),
              quantile_h(course, 0.95), quantile_h(course, 0.99));
  for (std::size_t s = 0; s < segment_count; ++s)
    segments.row(replication, grouping, course.name, segment_names[s], course.segments[s].count,
                 mean_h(course.segments[s]), hours(course.segments[s].longest),
                 mean_h(course.segments_inside[s]));
  constexpr std::int64_t quarter_us = 900'000'000;
  std::map<std::int64_t, std::uint64_t> quarters;
  for (auto const& step : course.distribution.steps())
    quarters[(std::min(step.upto, course.distribution.longest()) + quarter_us - 1) / quarter_us] += step.count;
  for (auto const& [quarter, parcels] : quarters)
    histogram.row(replication, grouping, course.name, static_cast<double>(quarter) / 4, parcels);
}

void add_totals(Database& database, Scenario const& scenario, Results const& results, int replication) {
  Insert runs{database, "runs", 9}, figures{database, "main_figures", 5}, ledger{database, "ledger", 8},
      system{database, "system_series", 6};
  runs.row(replication, std::to_string(scenario.seed), tierflow::name_of(results.ended), results.fingerprint.text(),
           hours(results.measured_from), hours(results.until), hours(scenario.series),
           results.little_holds, in_hours(results.system_time));
  for (auto const& f : main_figures(scenario, results))
    figures.row(replication, f.key, f.label, f.unit, f.value);
  for (std::size_t c = 0; c < results.ledger.size(); ++c) {
    LedgerLine const& line = results.ledger[c];
    ledger.row(replication, scenario.classes[c].name, line.created, line.delivered, line.returned,
               line.rejected, line.lost, line.in_system);
  }
  add_course(database, replication, "all", results.all);
  for (auto const& course : results.by_service) add_course(database, replication, "service", course);
  for (auto const& course : results.by_class) add_course(database, replication, "class", course);
  for (auto const& course : results.by_flow) add_course(database, replication, "flow", course);
  for (std::size_t bin = 0; bin < results.in_system_series.size(); ++bin)
    system.row(replication, bin, results.in_system_series[bin], results.deliveries.delivered.at(bin),
               results.deliveries.on_time.at(bin),
               ratio(static_cast<double>(results.deliveries.full_course_us.at(bin)) / 3.6e9,
                     static_cast<double>(results.deliveries.delivered.at(bin))));
}

}  // namespace

ResultsDatabase::ResultsDatabase(std::filesystem::path const& path, Scenario const& scenario)
    : database_{path} {
  // The folder as a whole is written or not, so the database needs no journal of its own.
  database_.script("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
  database_.script("PRAGMA user_version = " + std::to_string(results_format) + "; BEGIN;");
  database_.script(results_tables);
  add_scenario(database_, scenario);
  add_network(database_, scenario.network);
  add_vehicles(database_, scenario);
  database_.script("COMMIT;");
}

void ResultsDatabase::add(Scenario const& scenario, Results const& results, int replication) {
  database_.script("BEGIN;");
  add_totals(database_, scenario, results, replication);
  add_pairs(database_, scenario, results, replication);
  add_facilities(database_, results, replication);
  add_stages(database_, scenario, results, replication);
  add_lanes(database_, scenario, results, replication);
  add_rounds(database_, scenario, results, replication);
  add_accounts(database_, scenario, results, replication);
  add_cold(database_, scenario, results, replication);
  add_recorded(database_, scenario, results, replication);
  add_parcels(database_, scenario, results, replication);
  database_.script("COMMIT;");
}

void ResultsDatabase::finish() {
  database_.script("BEGIN;");
  database_.script(results_indices);
  database_.script("COMMIT;");
  database_.close();
}

}  // namespace tierflow
