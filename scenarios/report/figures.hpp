#pragma once

// Figures: the ratios and means that a report forms from the exact integers of a run.
//
// A ratio of nothing (no delivery, no departure) is not a number; it is shown as "–", null or NULL.

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/report/figure_kinds.hpp"
#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

double ratio(double part, double whole);
double share(std::uint64_t part, std::uint64_t whole);
double share(Int128 part, Int128 whole);
inline double hours(Duration d) { return static_cast<double>(d.count()) / 3.6e9; }
inline double hours(Instant t) { return hours(t.time_since_epoch()); }
/// Mean in hours; not a number without a span.
double mean_h(Spans const& spans);
/// Mean in microseconds; not a number without a span.
double mean_us(Spans const& spans);
/// Hours within which `part` of the group's parcels were delivered, by nearest rank.
double quantile_h(CourseResult const& course, double part);

/// Utilisation of a dock or sorter: lines working / lines open by the calendar.
double utilisation(StageResult const& stage);
/// Mean number waiting at a stage over the measured time.
double mean_queue(StageResult const& stage, Results const& results);
/// Waiting, in work or held there on average.
double mean_content(StageResult const& stage, Results const& results);
/// Mean fill of the lane's vehicles.
double mean_fill(LaneResult const& lane);
/// Couriers under way / crew, over the measured time.
double crew_utilisation(PoolResult const& pool, Results const& results);
/// Mean number of the pool's cells with a parcel in them, over the measured time.
double cells_mean(PoolResult const& pool, Results const& results);

void add(LedgerLine& sum, LedgerLine const& line);
LedgerLine total(std::vector<LedgerLine> const& ledger);
/// Whether every class balances and Little's law holds.
bool holds(Results const& results);

/// "H4 sort up": place, stage and side.
std::string stage_name(Scenario const& scenario, StageResult const& stage);
/// A place's label beside its name, as far as it has one.
std::string place_name(Scenario const& scenario, FacilityId place);
char const* name_of(Tier tier);
char const* name_of(Ended ended);
/// "2025-05-18", or "" for a scenario without dates; `day` counts from 0.
std::string date_text(Scenario const& scenario, std::int64_t day);

char const* name_of(Wanted wanted);

/// What a planner looks at first, and what replications are compared by.
struct Figure {
  std::string key;    ///< in summary.json
  std::string label;
  std::string unit;   ///< parcels, h, min, share, departures, CNY, g
  double value = 0;
  Wanted wanted = Wanted::neither;
};
/// Of the main figure with this key; neither for a key that is none.
Wanted wanted_of(std::string_view key);
/// A figure of one group's course, by the key of a kind that groups have; not a number for another key.
double course_figure(CourseResult const& course, std::string_view key);
/// The scenario alone says which figures there are, so all replications have the same ones.
std::vector<Figure> main_figures(Scenario const& scenario, Results const& results);
/// The value in the manner of its unit: "53.1 h", "93.1 %", "1.284 CNY", "1,284,310".
std::string value_text(double value, std::string const& unit);

}  // namespace tierflow
