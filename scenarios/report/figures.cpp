#include "scenarios/report/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

#include "scenarios/accounts/accounts.hpp"
#include "scenarios/report/cold_figures.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double measured_us(Results const& results) {
  return static_cast<double>((results.until - results.measured_from).count());
}

}  // namespace

double ratio(double part, double whole) { return whole > 0 ? part / whole : nothing; }
double share(std::uint64_t part, std::uint64_t whole) {
  return ratio(static_cast<double>(part), static_cast<double>(whole));
}
double share(Int128 part, Int128 whole) {
  return ratio(static_cast<double>(part), static_cast<double>(whole));
}
double mean_us(Spans const& spans) { return spans.count == 0 ? nothing : spans.mean_us(); }
double mean_h(Spans const& spans) { return mean_us(spans) / 3.6e9; }
double quantile_h(CourseResult const& course, double part) {
  if (course.distribution.count() == 0) return nothing;
  return static_cast<double>(course.distribution.quantile(part)) / 3.6e9;
}

double utilisation(StageResult const& stage) { return share(stage.busy_time, stage.line_time); }
double mean_queue(StageResult const& stage, Results const& results) {
  return ratio(static_cast<double>(stage.queue_area), measured_us(results));
}

double mean_content(StageResult const& stage, Results const& results) {
  return ratio(static_cast<double>(stage.content_area), measured_us(results));
}
double mean_fill(LaneResult const& lane) {
  return ratio(lane.fill_sum, static_cast<double>(lane.departures));
}
double crew_utilisation(PoolResult const& pool, Results const& results) {
  return ratio(static_cast<double>(pool.out_time), static_cast<double>(pool.crew) * measured_us(results));
}
double cells_mean(PoolResult const& pool, Results const& results) {
  return ratio(static_cast<double>(pool.cells.taken_time), measured_us(results));
}

void add(LedgerLine& sum, LedgerLine const& line) {
  sum.created += line.created;
  sum.delivered += line.delivered;
  sum.returned += line.returned;
  sum.rejected += line.rejected;
  sum.lost += line.lost;
  sum.in_system += line.in_system;
}

LedgerLine total(std::vector<LedgerLine> const& ledger) {
  LedgerLine sum;
  for (auto const& line : ledger) add(sum, line);
  return sum;
}

bool holds(Results const& results) {
  return results.little_holds && std::all_of(results.ledger.begin(), results.ledger.end(),
                                             [](auto const& line) { return line.balances(); });
}

std::string place_name(Scenario const& scenario, FacilityId place) {
  Place const& p = scenario.network.places[place];
  return p.label.empty() || p.label == p.name ? p.name : p.name + " " + p.label;
}

std::string stage_name(Scenario const& scenario, StageResult const& stage) {
  Place const& place = scenario.network.places[stage.facility];
  std::string text = place.name + " " + stage.stage;
  if (!stage.side.empty()) text += " " + stage.side;
  // The label comes last: where a column is narrow, it is what can be done without.
  return place.label.empty() || place.label == place.name ? text : text + " " + place.label;
}

char const* name_of(Tier tier) {
  switch (tier) {
    case Tier::last_mile: return "last_mile";
    case Tier::secondary: return "secondary";
    case Tier::hub: return "hub";
    case Tier::gateway: return "gateway";
    case Tier::plain: return "plain";
  }
  return "";
}

char const* name_of(Ended ended) { return ended == Ended::complete ? "complete" : "interrupted"; }

std::string date_text(Scenario const& scenario, std::int64_t day) {
  if (!scenario.has_date) return {};
  std::chrono::year_month_day const date{
      std::chrono::sys_days{std::chrono::days{scenario.first_day + day}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

char const* name_of(Wanted wanted) {
  return wanted == Wanted::higher ? "higher" : wanted == Wanted::lower ? "lower" : "neither";
}

Wanted wanted_of(std::string_view key) {
  FigureKind const* const kind = figure_kind(key);
  return kind == nullptr ? Wanted::neither : kind->wanted;
}

double course_figure(CourseResult const& course, std::string_view key) {
  if (key == "delivered") return static_cast<double>(course.delivered);
  if (key == "on_time_share") return share(course.on_time, course.delivered);
  if (key == "full_course_mean_h") return mean_h(course.full_course);
  if (key == "full_course_p50_h") return quantile_h(course, 0.5);
  if (key == "full_course_p95_h") return quantile_h(course, 0.95);
  if (key == "within_72_h_share") return share(course.within_72_h, course.delivered);
  return nothing;
}

std::vector<Figure> main_figures(Scenario const& scenario, Results const& results) {
  std::vector<Figure> figures;
  auto const add = [&](std::string_view key, double value) {
    FigureKind const& kind = *figure_kind(key);
    figures.push_back({std::string{kind.key}, std::string{kind.label}, std::string{kind.unit}, value, kind.wanted});
  };
  for (FigureKind const& kind : figure_kinds)
    if (kind.of_groups) add(kind.key, course_figure(results.all, kind.key));

  std::uint64_t first = 0, succeeded = 0, departures = 0, missed = 0, left_behind = 0;
  for (auto const& pool : results.pools) {
    first += pool.first_attempts;
    succeeded += pool.first_delivered;
  }
  double fill = 0, busiest = nothing;
  for (auto const& lane : results.lanes) {
    departures += lane.departures;
    fill += lane.fill_sum;
    missed += lane.missed;
    left_behind += lane.left_behind;
  }
  for (auto const& stage : results.stages)
    if (stage.kind == "sorter") busiest = std::fmax(busiest, utilisation(stage));

  add("busiest_sorter_utilisation_share", busiest);
  if (std::any_of(scenario.lanes.begin(), scenario.lanes.end(),
                  [](auto const& plan) { return plan.dispatch != Dispatch::immediate; })) {
    add("vehicle_fill_mean_share", ratio(fill, static_cast<double>(departures)));
    add("left_behind_parcels", static_cast<double>(left_behind));
    add("missed_departures", static_cast<double>(missed));
  }
  if (std::any_of(scenario.facilities.begin(), scenario.facilities.end(),
                  [](auto const& plan) { return !plan.rounds.empty(); }))
    add("first_attempt_success_share", share(succeeded, first));
  add("in_system_at_end", static_cast<double>(total(results.ledger).in_system));
  if (has_cold_chain(scenario))
    for (FigureKind const& kind : figure_kinds)
      if (kind.of_cold && (kind.key != "life_left_mean_share" || has_shelf_life(scenario)))
        add(kind.key, cold_figure(scenario, results, kind.key));
  if (auto const accounts = accounts_of(scenario, results)) {
    auto const parcels = static_cast<double>(accounts->parcels);
    if (counts_money(scenario)) add("cost_per_parcel", ratio(accounts->total.money, parcels));
    if (counts_co2e(scenario)) add("co2e_per_parcel_g", ratio(accounts->total.co2e_kg * 1e3, parcels));
  }
  return figures;
}

std::string value_text(double value, std::string const& unit) {
  if (!std::isfinite(value)) return "–";
  if (unit == "share") return share_text(value);
  if (unit == "h") return fmt::format("{:.2f} h", value);
  if (unit == "min") return fmt::format("{:.1f} min", value);
  if (unit == "CNY") return fmt::format("{:.3f} CNY", value);
  if (unit == "g") return fmt::format("{:.1f} g", value);
  return with_commas(static_cast<std::uint64_t>(std::llround(value)));
}

}  // namespace tierflow
