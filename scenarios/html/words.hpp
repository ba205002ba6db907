#pragma once

// Words: every fixed text of the report, in English and Chinese, in one table.
//
// {0}, {1} ... stand where a figure or a name has its place, so that each language may put them in its own order.

#include <initializer_list>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

enum class Word : unsigned char {
  // head
  report, comparison, ranking, versus, measured_days, replications, seed, common_draws, no_common_draws, interval_note,
  few_runs, one_run, other_days, interrupted, unbalanced,
  // verdict of one run
  promises_kept, promises_missed, nothing_delivered, worst_service, short_lanes, short_stage, short_of_nothing,
  remaining,
  // verdict of two
  b_better, b_worse, b_mixed, b_differs, b_same, b_equal, b_undecided, b_too_few, better_in, worse_in, different_in, undecided_figures, and_more, cause, no_figures,
  // verdict of several
  best_of_all, best_not_apart,
  // cards and figures
  delivered, parcels, departures, half_width,
  // sections
  lead_time, lead_time_axis, promise_of, throughput, throughput_axis, in_system, heat, heat_average_day,
  heat_note, heat_more, promises, promised_hours, segments, origin, transport, destination, delivery, outside, benchmark, hours_together, all_figures,
  figure, mean, interval, least, most, differences, changed, unchanged,
  finding_better, finding_worse, finding_equal, no_interval,
  changes, changes_none, changes_more, bottlenecks, place, what, use, busiest_hour, mean_queue, longest_queue,
  mean_wait, left_behind_short, kind_sorter, kind_dock, kind_hold, kind_stock, kind_lane, kind_rounds, bottleneck_note,
  ledger, parcel_class, created, returned, rejected, lost, in_system_short, together, books_balance, books_do_not,
  accounts, accounts_note, activity, cost_short, share_short, co2e_short, labour, per_tkm, sorting, trunk, feeder, last_mile, failed, cold,
  cold_chain, cold_note, cold_spoiled, cold_outside, cold_left, cold_life, cold_where, cold_door, cold_sender, cold_desk, cold_tour,
  cold_staging, cold_road,
  scenarios, dashed_is, ranked, rank, scenario, small_multiples, closed, warm_up,
  // provenance
  provenance, version, scenario_hash, fingerprint, runs_of, fingerprints_more, raw_data, conservation, machine,
  // days
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, day,
  count,
};

/// The text of `word`, with `values` in the places {0}, {1} ...
Text say(Word word, std::initializer_list<Text> values = {});

/// "a, b and c", "a、b 和 c".
Text listed(std::vector<Text> const& items);

}  // namespace tierflow::html
