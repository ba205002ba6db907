#include "scenarios/report/summary_sections.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

/// With the two decimals in which such shares are published.
std::string per_cent(double share) { return number_text(share * 100, 2) + " %"; }

Cell count(std::uint64_t n) { return n == 0 ? Cell{"0", Tint::faint} : Cell{with_commas(n)}; }

std::vector<Cell> ledger_row(std::string const& name, LedgerLine const& line, Tint tint) {
  bool const good = line.balances();
  return {{name, tint},
          {with_commas(line.created), tint},
          count(line.delivered),
          count(line.returned),
          count(line.rejected),
          count(line.lost),
          count(line.in_system),
          {good ? "✓" : "✗", good ? Tint::good : Tint::bad}};
}

std::vector<Cell> benchmark_row(Benchmark const& benchmark) {
  auto const hours = [](Duration d) { return number_text(static_cast<double>(d.count()) / 3600e6, 2); };
  std::vector<Cell> cells{{benchmark.name, Tint::good}};
  for (Duration const segment : benchmark.segments) cells.emplace_back(hours(segment), Tint::good);
  cells.emplace_back(hours(benchmark.full_course), Tint::good);
  cells.emplace_back(benchmark.within_72_h ? per_cent(*benchmark.within_72_h) : "", Tint::good);
  return cells;
}

}  // namespace

std::string ledger_section(Scenario const& scenario, std::vector<LedgerLine> const& ledger, bool holds,
                           Look const& look) {
  char const* const heading = scenario.replications == 1 ? "PARCELS, whole run" : "PARCELS, all runs";
  Table table{{{heading, false, 24}, {"created"}, {"delivered"}, {"returned"}, {"rejected"}, {"lost"},
               {"in system"}, {""}}};
  for (std::size_t c = 0; c < ledger.size(); ++c)
    table.row(ledger_row(scenario.classes[c].name, ledger[c], Tint::plain));
  if (ledger.size() > 1) table.row(ledger_row("together", total(ledger), Tint::bold));
  return table.text(look) + "  " +
         (holds ? tinted("✓", Tint::good, look) + " every parcel is accounted for, and so is all its time"
                                                  " (Little's law, to the microsecond)"
                : tinted("✗ the books do not balance: this is a fault of the program, please report it",
                         Tint::bad, look)) +
         "\n";
}

std::string course_section(Results const& results, Look const& look) {
  if (results.all.delivered == 0) return "  " + tinted("Nothing was delivered.", Tint::bad, look) + "\n";
  Table table{{{"FULL COURSE, hours", false, 24}, {"delivered"}, {"mean"}, {"p50"}, {"p90"}, {"p95"},
               {"p99"}, {"≤ 48 h"}, {"≤ 72 h"}}};
  auto const row = [&](CourseResult const& c, std::string const& name, Tint tint) {
    if (c.delivered == 0) return;
    table.row({{name, tint},
               {with_commas(c.delivered), tint},
               {number_text(mean_h(c.full_course), 2), tint},
               number_text(quantile_h(c, 0.5), 2),
               number_text(quantile_h(c, 0.9), 2),
               number_text(quantile_h(c, 0.95), 2),
               number_text(quantile_h(c, 0.99), 2),
               share_text(share(c.within_48_h, c.delivered)),
               share_text(share(c.within_72_h, c.delivered))});
  };
  row(results.all, "all parcels", Tint::bold);
  auto const in_use = [](auto const& list) {
    return std::count_if(list.begin(), list.end(), [](auto const& c) { return c.delivered > 0; });
  };
  if (in_use(results.by_flow) > 1)
    for (auto const& c : results.by_flow) row(c, c.name, Tint::plain);
  if (in_use(results.by_class) > 1)
    for (auto const& c : results.by_class) row(c, c.name, Tint::plain);
  return table.text(look);
}

std::string promise_section(Results const& results, Look const& look) {
  if (results.all.delivered == 0) return {};
  Table table{{{"ON TIME", false, 24}, {"share"}, {"", false}, {"delivered"}, {"late"}}};
  auto const row = [&](CourseResult const& c, std::string const& name) {
    double const kept = share(c.on_time, c.delivered);
    table.row({name,
               {share_text(kept), Tint::bold},
               {bar(kept, wide_bar(look)), kept >= 0.95 ? Tint::good : Tint::bad},
               with_commas(c.delivered),
               count(c.delivered - c.on_time)});
  };
  for (auto const& c : results.by_service)
    if (c.delivered > 0) row(c, c.name);
  if (results.by_service.size() > 1) row(results.all, "together");
  std::uint64_t const open = total(results.ledger).in_system;
  std::string text = table.text(look);
  if (open > 0)
    text += tinted(fmt::format("  of what was delivered; {} more are still under way", with_commas(open)), Tint::faint,
                   look) + "\n";
  return text;
}

std::string segment_section(Scenario const& scenario, Results const& results, Look const& look) {
  if (results.all.delivered == 0) return {};
  bool const knows_outside = std::any_of(scenario.facilities.begin(), scenario.facilities.end(),
                                         [](auto const& plan) { return plan.before || plan.after; });
  Table table{{{"FOUR SEGMENTS, mean hours", false, 34}, {"origin"}, {"transport"}, {"destination"},
               {"delivery"}, {"together"}, {"≤ 72 h"}}};
  CourseResult const& all = results.all;
  std::vector<Cell> run{{"this run", Tint::bold}}, inside{"  inside the model"}, outside{"  outside it, as given"};
  for (std::size_t s = 0; s < segment_count; ++s) {
    double const whole = mean_h(all.segments[s]), within = mean_h(all.segments_inside[s]);
    run.emplace_back(number_text(whole, 2), Tint::bold);
    inside.emplace_back(number_text(within, 2));
    outside.emplace_back(number_text(whole - within, 2));
  }
  double const whole = mean_h(all.full_course), within = mean_h(all.inside);
  run.emplace_back(number_text(whole, 2), Tint::bold);
  run.emplace_back(per_cent(share(all.within_72_h, all.delivered)), Tint::bold);
  inside.emplace_back(number_text(within, 2));
  outside.emplace_back(number_text(whole - within, 2));
  table.row(run);
  if (knows_outside) {
    table.row(inside);
    table.row(outside);
  }
  if (scenario.benchmark) table.row(benchmark_row(*scenario.benchmark));
  return table.text(look);
}

}  // namespace tierflow
