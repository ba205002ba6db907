#include <algorithm>
#include <stdexcept>

#include "scenarios/proof/measures.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

StageResult const& found(At const& at, Scenario const& scenario, Results const& results) {
  for (StageResult const& stage : results.stages)
    if (stage.stage == at.stage && scenario.network.places[stage.facility].name == at.place) return stage;
  throw std::out_of_range{"no stage " + at.stage + " at " + at.place};
}

using Figure = double (*)(StageResult const&, Results const&);

/// A figure of one stage.
Measure of(At const& at, Figure figure) {
  return Measure::Function{
      [=](auto const& scenario, auto const& results) { return figure(found(at, scenario, results), results); }};
}

Measure of_class(At const& at, std::string const& name, std::vector<Spans> StageResult::* spans) {
  return Measure::Function{[=](Scenario const& scenario, Results const& results) {
    auto const position = std::ranges::find(scenario.classes, name, &ParcelClass::name);
    if (position == scenario.classes.end()) throw std::out_of_range{"no class " + name};
    auto const index = static_cast<std::size_t>(position - scenario.classes.begin());
    return mean_h((found(at, scenario, results).*spans)[index]);
  }};
}

double measured_h(Results const& results) { return hours(results.until - results.measured_from); }

}  // namespace

Measure wait(At const& at) { return of(at, [](auto const& s, auto const&) { return mean_h(s.wait); }); }
Measure wait(At const& at, std::string const& parcel_class) {
  return of_class(at, parcel_class, &StageResult::wait_by_class);
}
Measure longest_wait(At const& at) { return of(at, [](auto const& s, auto const&) { return hours(s.wait.longest); }); }
Measure sojourn(At const& at) { return of(at, [](auto const& s, auto const&) { return mean_h(s.sojourn); }); }
Measure sojourn(At const& at, std::string const& parcel_class) {
  return of_class(at, parcel_class, &StageResult::sojourn_by_class);
}
Measure content(At const& at) { return of(at, mean_content); }
Measure queue(At const& at) { return of(at, mean_queue); }
Measure longest_queue(At const& at) {
  return of(at, [](auto const& s, auto const&) { return static_cast<double>(s.queue_longest); });
}
Measure used(At const& at) { return of(at, [](auto const& s, auto const&) { return utilisation(s); }); }
Measure held_up(At const& at) {
  return of(at, [](auto const& s, auto const&) { return share(s.blocked_time, s.line_time); });
}
Measure waited(At const& at) { return of(at, [](auto const& s, auto const&) { return share(s.waited, s.wait.count); }); }
Measure pieces(At const& at) {
  return of(at, [](auto const& s, auto const& r) { return static_cast<double>(s.pieces_area) / 3.6e9 / measured_h(r); });
}
Measure turned_away(At const& at) {
  return of(at, [](auto const& s, auto const&) { return share(s.rejected, s.rejected + s.entered); });
}
Measure entered_per_h(At const& at) {
  return of(at, [](auto const& s, auto const& r) { return static_cast<double>(s.entered) / measured_h(r); });
}
Measure finished_per_h(At const& at) {
  return of(at, [](auto const& s, auto const& r) { return static_cast<double>(s.finished) / measured_h(r); });
}

}  // namespace tierflow
