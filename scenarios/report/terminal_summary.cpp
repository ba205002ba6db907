#include "scenarios/report/terminal_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "scenarios/report/contents.hpp"
#include "scenarios/report/summary_sections.hpp"
#include "scenarios/report/table.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow {
namespace {

std::string counted(std::size_t n, char const* what) {
  return fmt::format("{} {}{}", with_commas(n), what, n == 1 ? "" : "s");
}

double value_of(std::vector<Figure> const& figures, std::string_view key) {
  for (auto const& figure : figures)
    if (figure.key == key) return figure.value;
  return ratio(0, 0);
}

}  // namespace

std::string heading_text(Scenario const& scenario, Look const& look) {
  std::string const runs =
      scenario.replications == 1 ? "" : fmt::format("{} replications, ", with_commas(static_cast<std::uint64_t>(
                                                                             scenario.replications)));
  return "\n  " + tinted(fitted(scenario.name, look.width - 4), Tint::bold, look) + "\n" +
         paragraph(printable(scenario.question), look.width) +
         tinted(fmt::format("  {} · {}seed {} · {}, {}", days_text(scenario), runs, scenario.seed,
                            counted(scenario.network.places.size(), "place"),
                            counted(scenario.network.lanes.size(), "lane")),
                Tint::faint, look) +
         "\n\n";
}

std::string results_text(Scenario const& scenario, Results const& results, Look const& look) {
  std::string text;
  if (results.ended == Ended::interrupted)
    text += "  " +
            tinted("Interrupted: everything below covers the time up to " +
                       span_text(hours(results.until) * 3.6e9) + " only.",
                   Tint::bad, look) +
            "\n\n";
  for (std::string const& section :
       {ledger_section(scenario, results.ledger, holds(results), look), course_section(results, look),
        promise_section(results, look), day_section(scenario, results, look), segment_section(scenario, results, look),
        sorter_section(scenario, results, look), dock_section(scenario, results, look),
        hold_section(scenario, results, look), bagging_section(scenario, results, look),
        store_section(scenario, results, look), lane_section(scenario, results, look), container_section(scenario, results, look),
        rounds_section(scenario, results, look), cold_section(scenario, results, look), account_section(scenario, results, look),
        remainder_section(scenario, results, look)})
    if (!section.empty()) text += section + "\n";
  return text;
}

std::string replication_line(ReplicationFacts const& facts, std::vector<Figure> const& figures,
                             Look const& look) {
  bool const whole = facts.ended == Ended::complete;
  std::string const line = fmt::format(
      "  run {:<4}{:>11} delivered {:>7} on time  mean {:>8}  {}", facts.replication,
      value_text(value_of(figures, "delivered"), "parcels"), share_text(value_of(figures, "on_time_share")),
      value_text(value_of(figures, "full_course_mean_h"), "h"), facts.fingerprint.text());
  return line + "  " +
         (!whole ? tinted("interrupted", Tint::bad, look)
          : facts.balanced ? tinted("✓", Tint::good, look)
                           : tinted("✗ does not balance", Tint::bad, look)) +
         "\n";
}

std::string replications_text(Scenario const& scenario, std::vector<ReplicationFacts> const& replications,
                              std::vector<LedgerLine> const& ledger, std::vector<std::vector<Figure>> const& figures,
                              Look const& look) {
  auto const all = [&](auto const& what) { return std::all_of(replications.begin(), replications.end(), what); };
  auto const complete = std::count_if(replications.begin(), replications.end(),
                                      [](auto const& run) { return run.ended == Ended::complete; });
  std::string text = "\n";
  if (complete < scenario.replications)
    text += "  " +
            tinted(fmt::format("Interrupted: {} of {} runs are complete.", complete, scenario.replications), Tint::bad,
                   look) +
            "\n\n";
  text += ledger_section(scenario, ledger, all([](auto const& run) { return run.balanced; }), look) + "\n";
  return text + estimates_text(figures, look);
}

std::string estimates_text(std::vector<std::vector<Figure>> const& by_replication, Look const& look) {
  if (by_replication.empty()) return {};
  std::size_t const runs = by_replication.size();
  Table table{{{fmt::format("OVER {} RUN{}", runs, runs == 1 ? "" : "S"), false}, {"mean"},
               {"95 % interval"}, {"least"}, {"most"}}};
  for (std::size_t i = 0; i < by_replication.front().size(); ++i) {
    Figure const& figure = by_replication.front()[i];
    std::vector<double> values;
    for (auto const& figures : by_replication)
      if (std::isfinite(figures[i].value)) values.push_back(figures[i].value);
    Estimate const e = estimate(values);
    auto const [least, most] = std::minmax_element(values.begin(), values.end());
    table.row({figure.label,
               {value_text(e.mean, figure.unit), Tint::bold},
               e.half_width ? "± " + value_text(*e.half_width, figure.unit) : "–",
               values.empty() ? "–" : value_text(*least, figure.unit),
               values.empty() ? "–" : value_text(*most, figure.unit)});
  }
  std::string text = table.text(look);
  if (runs < 5)
    text += tinted("  Fewer than 5 runs: the intervals are rough.", Tint::faint, look) + "\n";
  text += tinted("  Sorters, lanes and rounds of one run: --replications 1; of all runs: results.sqlite.", Tint::faint, look) +
          "\n";
  return text + "\n";
}

std::string ending_text(std::vector<ReplicationFacts> const& replications, MachineFacts const& machine,
                        std::filesystem::path const& folder, Look const& look) {
  std::string text;
  if (replications.size() == 1)
    text += "  " + tinted("fingerprint ", Tint::faint, look) + replications.front().fingerprint.text() + "\n";
  double const pace = ratio(static_cast<double>(machine.parcels), machine.wall_s);
  text += "  " + tinted("results     ", Tint::faint, look) + printable(folder.string()) + "\n  " +
          tinted(fmt::format("{} on {} thread{} · {} parcels a second · {:.0f} MB at most",
                             span_text(machine.wall_s * 1e6), machine.threads,
                             machine.threads == 1 ? "" : "s", value_text(pace, "parcels"),
                             static_cast<double>(machine.peak_memory_bytes) / 1e6),
                 Tint::faint, look) +
          "\n";
  return text;
}

}  // namespace tierflow
