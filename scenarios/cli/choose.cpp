#include "scenarios/cli/choose.hpp"

#include <algorithm>
#include <limits>

#include "scenarios/cli/asked_figure.hpp"

namespace tierflow {
namespace {

/// The figure in the replication with this index; not a number where the trial has none, or was left out before.
double value_in(Trial const& trial, std::size_t index, std::string const& key) {
  if (index < trial.figures.size()) {
    auto const found = std::ranges::find(trial.figures[index], key, &Figure::key);
    if (found != trial.figures[index].end()) return found->value;
  }
  return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::optional<ChoicePlan> asked_choice(std::string const& by, std::string const& zone, Streams const& streams) {
  FigureKind const* const kind = asked_figure(by, streams);
  if (kind == nullptr) return {};
  if (kind->wanted == Wanted::neither) {
    streams.err << "tierflow: nothing is the best by " << by << ", which is not wanted either way; choose another figure for --by\n";
    return {};
  }
  auto const width = parse_zone(zone, *kind);
  if (!width) {
    streams.err << "tierflow: --best-within: " << printable(width.problem) << "\n";
    return {};
  }
  return ChoicePlan{.by = by, .zone = *width};
}

std::optional<Choice> choose(ChoicePlan const& plan, std::vector<Trial>& trials, Trials runner) {
  Choosing choosing{plan, trials.size()};
  auto const who_goes_on = [&](int rounds) {
    std::vector<double> values;
    for (Trial const& trial : trials) values.push_back(value_in(trial, static_cast<std::size_t>(rounds - 1), plan.by));
    return choosing.take(values);
  };
  if (runner.run(trials, plan.most, who_goes_on) == Trials::End::interrupted) return {};
  return choosing.found();
}

ExitCode exit_of(Choice const& choice) { return choice.decided ? exit_ok : exit_undecided; }

}  // namespace tierflow
