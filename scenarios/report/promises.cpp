#include "scenarios/report/promises.hpp"

#include <algorithm>

#include "scenarios/report/cold_figures.hpp"
#include "scenarios/report/figure_words.hpp"
#include "scenarios/report/figures.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

CourseResult const* group_of(Results const& results, std::string const& name) {
  for (auto const* groups : {&results.by_service, &results.by_class}) {
    auto const found = std::ranges::find(*groups, name, &CourseResult::name);
    if (found != groups->end()) return &*found;
  }
  return nullptr;
}

std::string unit_of(Promise const& promise) {
  FigureKind const* const kind = figure_kind(promise.figure);
  return kind == nullptr ? "" : std::string{kind->unit};
}

}  // namespace

char const* name_of(Kept kept) {
  return kept == Kept::kept ? "kept" : kept == Kept::broken ? "broken" : "undecided";
}

double promised_value(Scenario const& scenario, Results const& results, Promise const& promise) {
  FigureKind const* const kind = figure_kind(promise.figure);
  if (!promise.group.empty() && kind != nullptr && kind->of_cold) {
    auto const found = std::ranges::find(scenario.classes, promise.group, &ParcelClass::name);
    return cold_figure(scenario, results, promise.figure, static_cast<std::size_t>(found - scenario.classes.begin()));
  }
  if (!promise.group.empty()) {
    CourseResult const* const group = group_of(results, promise.group);
    return group == nullptr ? ratio(0, 0) : course_figure(*group, promise.figure);
  }
  for (Figure const& figure : main_figures(scenario, results))
    if (figure.key == promise.figure) return figure.value;
  return ratio(0, 0);
}

Judged judge(Promise const& promise, std::span<double const> values) {
  Judged judged{promise, estimate(values), Kept::undecided};
  if (!judged.estimate.half_width) return judged;
  double const half = *judged.estimate.half_width, mean = judged.estimate.mean;
  double const toward = promise.at_least ? mean - promise.bound : promise.bound - mean;  // above 0: on the right side
  if (toward >= half) judged.kept = Kept::kept;
  else if (toward < -half) judged.kept = Kept::broken;
  return judged;
}

std::string promises_text(std::vector<Judged> const& promises, Look const& look) {
  if (promises.empty()) return {};
  Table table{{{"PROMISES", false, 60}, {"95 % interval"}, {"", false}}};
  for (Judged const& judged : promises) {
    Tint const tint = judged.kept == Kept::kept ? Tint::good : judged.kept == Kept::broken ? Tint::bad : Tint::bold;
    table.row({judged.promise.text, estimate_text(judged.estimate, unit_of(judged.promise)), {name_of(judged.kept), tint}});
  }
  return table.text(look) + "\n";
}

Json promises_json(std::vector<Judged> const& promises) {
  Json list = Json::array();
  for (Judged const& judged : promises)
    list.push_back({{"promise", judged.promise.text},
                    {"figure", judged.promise.figure},
                    {"group", judged.promise.group.empty() ? Json(nullptr) : Json(judged.promise.group)},
                    {"mean", number_json(judged.estimate.mean)},
                    {"half_width_95", judged.estimate.half_width ? number_json(*judged.estimate.half_width) : Json(nullptr)},
                    {"verdict", name_of(judged.kept)}});
  return list;
}

}  // namespace tierflow
