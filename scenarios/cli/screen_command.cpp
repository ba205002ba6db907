#include "scenarios/cli/screen_command.hpp"

#include <algorithm>

#include "scenarios/cli/asked_figure.hpp"
#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/problems.hpp"
#include "scenarios/cli/screen_design.hpp"
#include "scenarios/compare/run_record.hpp"
#include "scenarios/compare/screening.hpp"

namespace tierflow {
namespace {

void list(std::vector<ScreenedKey> const& keys, Streams const& streams) {
  for (ScreenedKey const& key : keys) {
    std::string values;
    for (std::string const& value : key.values) values += (values.empty() ? "" : ", ") + value;
    streams.out << printable(key.key + ": " + values) << "\n";
  }
}

/// The mean of a figure over a trial's replications; not a number without the figure.
double result_of(Trial const& trial, std::string_view key) {
  for (FigureSeries const& series : series_of(trial.figures))
    if (series.key == key) return estimate(series.values).mean;
  return estimate(std::span<double const>{}).mean;
}

Screening screening_of(std::vector<ScreenedKey> const& keys, ScreenDesign const& design, std::vector<double> const& results) {
  std::vector<std::vector<double>> places;
  Screening screening;
  for (ScreenedKey const& key : keys) {
    places.push_back(key.places);
    screening.effects.push_back({key, {}, {}});
  }
  for (std::size_t t = 0; t < design.trajectories.size(); ++t) {
    std::vector<double> passed;
    for (std::size_t const point : design.passed[t]) passed.push_back(results[point]);
    std::vector<double> const effects = effects_of(design.trajectories[t], passed, places);
    for (std::size_t i = 0; i < keys.size(); ++i) screening.effects[i].effects.push_back(effects[i]);
  }
  put_in_order(screening);
  return screening;
}

}  // namespace

ExitCode screen_command(ScreenRequest const& request, Tools const& tools, Streams const& streams) {
  Reading const base = request.world.base(tools);
  if (ExitCode const bad = show_problems(base, streams, request.quiet); bad != exit_ok) return bad;
  if (base.screen.empty()) {
    streams.err << "tierflow: nothing to screen: the scenario needs a block such as  screen: {scale.demand: {from: 0.9, to: 1.4}}\n";
    return exit_invalid_scenario;
  }
  FigureKind const* const figure = asked_figure(request.by, streams);
  if (figure == nullptr) return exit_usage;
  if (!counts_in(*figure, *base.scenario, streams)) return exit_invalid_scenario;
  ScreenDesign const design = screen_design(base.screen, request.trajectories, base.scenario->seed);
  std::string const runs = runs_text(base.screen.size(), request.trajectories, design.points.size(), request.replications);
  if (request.list) {
    list(base.screen, streams);
    streams.out << runs << "\n";
    return exit_ok;
  }
  if (!request.quiet) streams.err << "tierflow: " << runs << "\n";

  Pilots const pilots{tools, streams, request.threads, request.quiet};
  std::vector<Trial> trials(design.points.size());
  for (std::size_t i = 0; i < trials.size(); ++i)
    if (ExitCode const bad = request.world.with(design.points[i], tools, streams, pilots, trials[i]); bad != exit_ok) return bad;
  Interrupt const interrupt;
  FigureCache const cache{request.cache};
  if (Trials{tools, streams, cache, request.threads, request.quiet}.run(trials, request.replications) == Trials::End::interrupted)
    return say_interrupted(streams);
  std::vector<double> results;
  for (Trial const& trial : trials) results.push_back(result_of(trial, request.by));

  Screening screening = screening_of(base.screen, design, results);
  screening.figure = *figure;
  screening.seed = base.scenario->seed;
  screening.trajectories = request.trajectories;
  screening.replications = request.replications;
  screening.points = design.points.size();
  if (request.json) streams.out << dumped(screening_json(screening)) << "\n";
  else streams.out << screening_text(screening, streams.out_look);
  return exit_ok;
}

}  // namespace tierflow
