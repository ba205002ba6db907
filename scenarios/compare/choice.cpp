#include "scenarios/compare/choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace tierflow {
namespace {

/// "500" and "500 parcels".
std::optional<double> counted(std::string_view text, std::string_view unit) {
  if (text.ends_with(unit)) text.remove_suffix(unit.size());
  while (text.ends_with(' ')) text.remove_suffix(1);
  return parse_number(text).value;
}

std::optional<double> in_unit_of(FigureKind const& figure, std::string_view text) {
  if (figure.unit == "h") {
    auto const time = parse_quantity(text, Dimension::time);
    return time ? std::optional{*time / 3.6e9} : std::nullopt;
  }
  if (figure.unit != "share") return counted(text, figure.unit);
  if (text.ends_with("points")) {
    auto const points = counted(text, "points");
    return points ? std::optional{*points / 100} : std::nullopt;
  }
  return text.ends_with('%') ? parse_quantity(text, Dimension::share).value : std::nullopt;
}

char const* example_for(FigureKind const& figure) {
  return figure.unit == "h" ? "15 min" : figure.unit == "share" ? "0.2 points" : figure.unit == "parcels" ? "500 parcels" : "2";
}

/// Second - first over the replications that both have.
double mean_difference(std::vector<double> const& first, std::vector<double> const& second) {
  std::size_t const both = std::min(first.size(), second.size());
  return paired_difference(std::span{first}.first(both), std::span{second}.first(both)).difference.mean;
}

}  // namespace

Outcome<double> parse_zone(std::string_view text, FigureKind const& figure) {
  auto const zone = in_unit_of(figure, text);
  if (zone && *zone > 0 && std::isfinite(*zone)) return Outcome<double>::of(*zone);
  return Outcome<double>::wrong(fmt::format("'{}' is no difference of {}; expected one such as '{}'", text, figure.label, example_for(figure)));
}

Choosing::Choosing(ChoicePlan plan, std::size_t scenarios)
    : plan_{std::move(plan)},
      kind_{*figure_kind(plan_.by)},
      selection_{{.systems = scenarios, .zone = plan_.zone, .error = 1 - plan_.level, .first = static_cast<std::size_t>(plan_.first)}},
      values_(scenarios) {}

std::vector<bool> Choosing::take(std::vector<double> const& values) {
  double const sign = kind_.wanted == Wanted::lower ? -1 : 1;
  std::vector<double> wanted;
  for (std::size_t i = 0; i < values.size(); ++i) {
    wanted.push_back(sign * values[i]);
    if (selection_.is_in(i)) values_[i].push_back(values[i]);
  }
  selection_.take(wanted);
  bool const ends = selection_.decided() || selection_.observations() >= static_cast<std::size_t>(plan_.most);
  std::vector<bool> go_on;
  for (std::size_t i = 0; i < values.size(); ++i) go_on.push_back(!ends && selection_.is_in(i));
  return go_on;
}

Choice Choosing::found() const {
  auto const best = selection_.best();
  Choice choice{plan_, std::string{kind_.label}, std::string{kind_.unit}, kind_.wanted, selection_.decided() && best.has_value(),
                static_cast<int>(selection_.observations()), {}};
  for (std::size_t i = 0; i < values_.size(); ++i) {
    Candidate one{i, static_cast<int>(values_[i].size()), estimate(values_[i]), std::numeric_limits<double>::quiet_NaN(),
                  !selection_.is_in(i)};
    if (best) one.behind = mean_difference(values_[*best], values_[i]);
    choice.order.push_back(one);
  }
  std::ranges::stable_sort(choice.order, [&](Candidate const& a, Candidate const& b) {
    if ((a.scenario == best) != (b.scenario == best)) return a.scenario == best;
    if (a.replications != b.replications) return a.replications > b.replications;
    if (a.out != b.out) return b.out;
    return kind_.wanted == Wanted::lower ? a.mean.mean < b.mean.mean : a.mean.mean > b.mean.mean;
  });
  return choice;
}

}  // namespace tierflow
