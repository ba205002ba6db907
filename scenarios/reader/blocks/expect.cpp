#include "scenarios/reader/blocks/expect.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/nearest.hpp"
#include "scenarios/report/figure_kinds.hpp"

namespace tierflow {
namespace {

constexpr std::string_view example = "on_time_share >= 95 %";

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<std::string> group_names(Scenario const& scenario) {
  std::vector<std::string> names;
  for (auto const& service : scenario.services) names.push_back(service.name);
  for (auto const& parcel_class : scenario.classes) names.push_back(parcel_class.name);
  return names;
}

/// The figure with this key; reports another one with the nearest.
FigureKind const* kind_at(Cursor const& at, std::string_view key) {
  FigureKind const* const kind = figure_kind(key);
  if (kind != nullptr) return kind;
  std::vector<std::string_view> known;
  for (FigureKind const& one : figure_kinds) known.push_back(one.key);
  std::string const near = did_you_mean(key, known);
  std::string all;
  for (std::string_view const one : known) all += (all.empty() ? "" : ", ") + std::string{one};
  at.report(fmt::format("there is no figure {}{}", cited(key), near.empty() ? "; there are " + all : near));
  return nullptr;
}

Dimension dimension_of(FigureKind const& kind) {
  if (kind.unit == "h" || kind.unit == "min") return Dimension::time;
  if (kind.unit == "CNY") return Dimension::money;
  if (kind.unit == "g") return Dimension::mass;
  return kind.unit == "share" ? Dimension::share : Dimension::number;
}

/// "95 %" of a share, "72 h" of hours, "10 min" of minutes, "2 CNY" of money, "250 g" of CO2e, a bare number of a count.
std::optional<double> bound_at(Cursor const& at, FigureKind const& kind, std::string_view text) {
  auto const bound = parse_quantity(text, dimension_of(kind));
  if (!bound) {
    at.report(bound.problem);
    return {};
  }
  if (kind.unit == "min") return *bound / 60e6;
  return kind.unit == "h" ? *bound / 3.6e9 : *bound;
}

std::optional<Promise> promise_at(Cursor const& at, Scenario const& scenario) {
  Promise promise;
  promise.text = at.text();
  std::string_view const text = promise.text;
  std::size_t const sign = std::min(text.find(">="), text.find("<="));
  if (sign == std::string_view::npos) {
    at.report(fmt::format("expected a promise such as '{}', with >= or <=, got {}", example, cited(text)));
    return {};
  }
  promise.at_least = text[sign] == '>';
  std::string_view const name = trimmed(text.substr(0, sign));
  std::size_t const point = name.rfind('.');
  bool const has_group = point != std::string_view::npos;
  FigureKind const* const kind = kind_at(at, has_group ? name.substr(point + 1) : name);
  if (kind == nullptr) return {};
  promise.figure = kind->key;
  if (kind->of_accounts && !scenario.accounts) {
    at.report(fmt::format("{} counts only in a scenario with 'accounts', and there are none", kind->key));
    return {};
  }
  auto const is_cold = [](ParcelClass const& one) { return one.cold.has_value(); };
  if (kind->of_cold && std::ranges::none_of(scenario.classes, is_cold)) {
    at.report(fmt::format("{} counts only where a parcel class is `cold`, and none is", kind->key));
    return {};
  }
  if (has_group) {
    promise.group = name.substr(0, point);
    std::vector<std::string> const groups = group_names(scenario);
    if (std::ranges::find(groups, promise.group) == groups.end()) {
      at.report(fmt::format("there is no service level or parcel class {}{}", cited(promise.group),
                            did_you_mean(promise.group, std::span<std::string const>{groups})));
      return {};
    }
    if (kind->of_cold) {
      auto const found = std::ranges::find(scenario.classes, promise.group, &ParcelClass::name);
      if (found == scenario.classes.end() || !found->cold) {
        at.report(fmt::format("{} is a figure of a parcel class that is `cold`; {} is none", kind->key, cited(promise.group)));
        return {};
      }
    } else if (!kind->of_groups) {
      at.report(fmt::format("{} is a figure of the whole network, not of a service level or class", kind->key));
      return {};
    }
  }
  auto const bound = bound_at(at, *kind, trimmed(text.substr(sign + 2)));
  if (!bound) return {};
  promise.bound = *bound;
  return promise;
}

}  // namespace

void read_expect(Cursor const& expect, Draft& draft) {
  for (Cursor const& at : expect.items())
    if (auto promise = promise_at(at, draft.scenario)) draft.scenario.promises.push_back(std::move(*promise));
}

}  // namespace tierflow
