#include "scenarios/cli/compare_command.hpp"

#include <algorithm>
#include <iterator>

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

/// Every scenario against the first.
std::vector<Reached> reached_by(Precision const& precision, std::vector<Trial> const& trials) {
  std::vector<Reached> all;
  for (std::size_t i = 1; i < trials.size(); ++i)
    std::ranges::copy(reached(precision, trials[0].figures, trials[i].figures), std::back_inserter(all));
  return all;
}

}  // namespace

ExitCode compare_command(CompareRequest const& request, Tools const& tools, Streams const& streams) {
  Sides sides{request.sides, tools, streams};
  if (sides.verdict() != exit_ok) return sides.verdict();
  auto const& precision = request.precision;
  int const replications = precision ? precision->most : request.replications.value_or(sides.usual_replications());

  Interrupt const interrupt;
  FigureCache const cache{request.cache};
  std::vector<Trial> trials = sides.trials(replications);
  auto const enough = [&](int rounds) {
    return precision && rounds >= precision->first &&
           is_enough(*precision, static_cast<std::size_t>(rounds), reached_by(*precision, trials));
  };
  if (Trials{tools, streams, cache, request.threads, request.sides.quiet}.run(trials, replications, enough) ==
      Trials::End::interrupted) {
    streams.err << "tierflow: interrupted; the replications that are complete are kept, and the same command goes on from there\n";
    return exit_interrupted;
  }
  if (precision && !request.sides.quiet)
    streams.err << "tierflow: stopped after "
                << stopped_text(*precision, trials.front().figures.size(), reached_by(*precision, trials)) << "\n";
  std::vector<RunRecord> const records = sides.records(trials);
  return records.size() == 2 ? compare_two(request, records[0], records[1], streams) : rank_all(request, records, streams);
}

}  // namespace tierflow
