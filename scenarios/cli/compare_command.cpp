#include "scenarios/cli/compare_command.hpp"

#include <fmt/format.h>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/compare/comparison_text.hpp"
#include "scenarios/reader/nearest.hpp"

namespace tierflow {
namespace {

ExitCode compare_two(CompareRequest const& request, RunRecord const& first, RunRecord const& second, Streams const& streams) {
  Comparison const comparison = compare(first, second, {.margin = request.margin});
  auto const changes = changes_between(first, second);
  if (request.json) streams.out << dumped(comparison_json(comparison, first, second, changes)) << "\n";
  else streams.out << comparison_text(comparison, first, second, changes, streams.out_look);
  return comparison.regression() ? exit_regression : exit_ok;
}

ExitCode rank_all(CompareRequest const& request, std::vector<RunRecord> const& records, Streams const& streams) {
  std::vector<std::string> keys;
  for (auto const& series : records.front().figures) keys.push_back(series.key);
  if (std::ranges::find(keys, request.by) == keys.end()) {
    streams.err << "tierflow: there is no figure " << printable(cited(request.by)) << did_you_mean(request.by, keys) << "\n";
    return exit_usage;
  }
  Ranking const ranking = rank(records, request.by);
  if (request.json) streams.out << dumped(ranking_json(ranking, records)) << "\n";
  else streams.out << ranking_text(ranking, records, streams.out_look);
  return exit_ok;
}

}  // namespace

ExitCode compare_command(CompareRequest const& request, Tools const& tools, Streams const& streams) {
  Sides sides{request.sides, tools, streams};
  if (sides.verdict() != exit_ok) return sides.verdict();
  int const replications = request.replications.value_or(sides.usual_replications());

  Interrupt const interrupt;
  FigureCache const cache{request.cache};
  std::vector<Trial> trials = sides.trials(replications);
  if (Trials{tools, streams, cache, request.threads, request.sides.quiet}.run(trials, replications) ==
      Trials::End::interrupted) {
    streams.err << "tierflow: interrupted; the replications that are complete are kept, and the same command goes on from there\n";
    return exit_interrupted;
  }
  std::vector<RunRecord> const records = sides.records(trials);
  return records.size() == 2 ? compare_two(request, records[0], records[1], streams) : rank_all(request, records, streams);
}

}  // namespace tierflow
