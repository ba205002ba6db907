#pragma once

// ReportRun: one run as the report draws it, read from its folder: means over replications, series in hours, what was short.
//
// Hours count from midnight of the first day. Shares go from 0 to 1. What a run has nothing of is empty, and the page
// leaves its section out. Only replications that were completed count, so that means and intervals speak of whole runs.

#include <optional>
#include <string>
#include <vector>

#include "scenarios/compare/run_record.hpp"
#include "scenarios/statistics/intervals.hpp"
#include "sim/scenario.hpp"

namespace tierflow::html {

/// One value a bin of `step_h` hours, by replication; bins of all replications are as many.
struct TimeSeries {
  double step_h = 1;
  std::vector<std::vector<double>> by_replication;
  [[nodiscard]] bool empty() const { return by_replication.empty() || by_replication.front().empty(); }
  [[nodiscard]] std::size_t bins() const { return by_replication.empty() ? 0 : by_replication.front().size(); }
  /// Of one bin over replications, with its 95 % interval.
  [[nodiscard]] Estimate at(std::size_t bin) const;
};

struct Promise {
  std::string service;
  std::optional<double> hours;  ///< after hand-in; none: a clock time of a later day
  double delivered = 0;         ///< all replications
  double on_time = 0;           ///< of them
  [[nodiscard]] double share() const { return on_time / delivered; }
};

/// Share of the delivered parcels whose full course took at most so long; mean over replications.
struct Distribution {
  std::vector<double> upto_h, share;
};

/// Use of the busiest stage of one place, hour by hour.
struct PlaceHours {
  std::string place, label;
  double use = 0;             ///< of the lines' whole time
  std::vector<double> hours;  ///< share of what all lines can do, mean over replications; a column is `column_h`
};

/// A stage, lane or pool under pressure; means over replications, not a number where there is no such figure.
struct Pressure {
  enum class Kind : unsigned char { sorter, dock, hold, lane, rounds, stock } kind = Kind::sorter;
  std::string place, label, what;
  double use = 0;             ///< of open time; lane: mean fill; rounds: couriers under way
  double busiest_hour = 0;    ///< share of what all lines can do in the busiest hour of any day
  double mean_queue = 0, longest_queue = 0;
  double mean_wait_h = 0;
  double left_behind = 0;     ///< parcels per replication
  [[nodiscard]] std::string key() const { return place + '\n' + what; }
};

struct Segment {
  double inside_h = 0, outside_h = 0;
  std::optional<double> benchmark_h;
};

struct Incident {
  std::string what;  ///< "N1 sort"
  double from_h = 0, until_h = 0;
};

struct LedgerRow {
  std::string parcel_class;
  double created = 0, delivered = 0, returned = 0, rejected = 0, lost = 0, in_system = 0;
};

/// What one activity cost for each parcel delivered; means over replications, not a number where there is none.
struct AccountRow {
  std::string activity;       ///< as in summary.json; "all" comes last
  double cost = 0;            ///< CNY
  double co2e_g = 0;
  double labour_h = 0;        ///< in the measured time, of all parcels together
  double co2e_per_tkm_g = 0;
};

/// One class of the cold chain; means over replications.
struct ColdRow {
  std::string parcel_class;
  double delivered = 0;
  double spoiled = 0;      ///< share
  double outside_min = 0;  ///< out of its band, a parcel
  double life_left = 0;    ///< share of the shelf life at the door; not a number without one
};

/// What a place takes of a parcel of the cold chain; means over replications.
struct ColdPlaceRow {
  std::string place, spot, what;
  double life = 0;         ///< share of a shelf life
  double outside_min = 0;
};

struct ReportRun {
  RunRecord record;
  std::string first_day;           ///< "2025-05-18"; empty: no dates
  double length_h = 0, warm_up_h = 0;
  std::vector<Promise> promises;
  Distribution full_course;
  TimeSeries sorted;               ///< parcels an hour, all sorters
  TimeSeries in_system;            ///< parcels at the end of the bin
  TimeSeries delivered, on_time;   ///< parcels in the bin, measured time; empty for runs of before they were kept
  TimeSeries course_hours;         ///< sum of the full courses of those delivered in the bin
  double column_h = 1;
  std::vector<PlaceHours> places;  ///< busiest first
  std::vector<Pressure> pressures;
  std::vector<Segment> segments;   ///< four, or none
  std::string benchmark;           ///< its name
  std::vector<Incident> incidents;
  std::vector<LedgerRow> ledger;
  std::vector<AccountRow> accounts;  ///< none without accounts
  std::vector<ColdRow> cold;         ///< none without a cold class
  std::vector<ColdPlaceRow> cold_places;  ///< what takes most first
  bool balanced = true;
  bool interrupted = false;
};

/// `scenario`: read back from scenario.effective.yaml; without it there are no promised hours, incidents or benchmark.
/// @throws Unreadable, NoRun
ReportRun report_run(RunRecord record, std::optional<Scenario> const& scenario);

/// Gives runs of one scenario's name the names of their folders as well, so that a reader can tell them apart.
void tell_apart(std::vector<ReportRun>& runs);

/// The figure of that key; empty without one.
FigureSeries const* figure_of(ReportRun const& run, std::string const& key);

}  // namespace tierflow::html
