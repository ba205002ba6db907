#include "scenarios/cli/compare_command.hpp"

#include <algorithm>
#include <iterator>

#include "scenarios/cli/asked_figure.hpp"
#include "scenarios/cli/choose.hpp"
#include "scenarios/cli/interrupt.hpp"
#include "scenarios/compare/choice_text.hpp"
#include "scenarios/compare/comparison_text.hpp"

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
  Ranking const ranking = rank(records, request.by);
  if (request.json) streams.out << dumped(ranking_json(ranking, records)) << "\n";
  else streams.out << ranking_text(ranking, records, streams.out_look);
  return exit_ok;
}

ExitCode choose_best(CompareRequest const& request, ChoicePlan const& plan, Sides& sides, Trials const& runner, Streams const& streams) {
  std::vector<Trial> trials = sides.trials(plan.most);
  auto const choice = choose(plan, trials, runner);
  if (!choice) return say_interrupted(streams);
  std::vector<RunRecord> const records = sides.records(trials);
  if (request.json) streams.out << dumped(choice_json(*choice, records)) << "\n";
  else streams.out << choice_text(*choice, records, streams.out_look);
  return exit_of(*choice);
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
  bool const ranks = request.sides.words.size() > 2 || request.best_within;
  if (ranks && asked_figure(request.by, streams) == nullptr) return exit_usage;
  auto const plan = request.best_within ? asked_choice(request.by, *request.best_within, streams) : std::nullopt;
  if (request.best_within && !plan) return exit_usage;
  Pilots const pilots{tools, streams, request.threads, request.sides.quiet};
  Sides sides{request.sides, pilots, tools, streams};
  if (sides.verdict() != exit_ok) return sides.verdict();

  Interrupt const interrupt;
  FigureCache const cache{request.cache};
  Trials runner{tools, streams, cache, request.threads, request.sides.quiet};
  if (plan) return choose_best(request, *plan, sides, runner, streams);

  auto const& precision = request.precision;
  int const replications = precision ? precision->most : request.replications.value_or(sides.usual_replications());
  std::vector<Trial> trials = sides.trials(replications);
  auto const who_goes_on = [&](int rounds) {
    bool const enough = precision && rounds >= precision->first &&
                        is_enough(*precision, static_cast<std::size_t>(rounds), reached_by(*precision, trials));
    return std::vector<bool>(trials.size(), !enough);
  };
  if (runner.run(trials, replications, who_goes_on) == Trials::End::interrupted) return say_interrupted(streams);
  if (precision && !request.sides.quiet)
    streams.err << "tierflow: stopped after "
                << stopped_text(*precision, trials.front().figures.size(), reached_by(*precision, trials)) << "\n";
  std::vector<RunRecord> const records = sides.records(trials);
  return records.size() == 2 ? compare_two(request, records[0], records[1], streams) : rank_all(request, records, streams);
}

}  // namespace tierflow
