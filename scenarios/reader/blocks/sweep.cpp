#include "scenarios/reader/blocks/sweep.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/emit_yaml.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

/// "{from: 2, to: 6, step: 2}" as 2, 4, 6, with the unit of all three.
std::vector<std::string> values_of_range(Cursor const& range) {
  for (auto const& [key, value] : range.entries())
    if (key != "from" && key != "to" && key != "step") value.report("a range has from, to and step");
  auto const part = [&](std::string_view key) -> std::optional<NumberAndUnit> {
    Cursor const at = range[key];
    auto const number = at.is_scalar() && !at.node().quoted ? split_number(at.node().text) : std::nullopt;
    if (!number) (at.given() ? at : range).report(fmt::format("a range needs a number at {}, such as {{from: 2, to: 6, step: 1}}", key));
    return number;
  };
  auto const from = part("from"), to = part("to"), step = part("step");
  if (!from || !to || !step) return {};
  if (from->unit != to->unit || from->unit != step->unit) {
    range.report("from, to and step of a range must have one unit");
    return {};
  }
  double const steps = (to->number - from->number) / step->number;
  if (!(steps >= 0) || steps >= static_cast<double>(most_swept_values)) {
    range.report(fmt::format("a range goes from `from` to `to` in at most {} steps", most_swept_values));
    return {};
  }
  std::vector<std::string> values;
  for (int i = 0; i <= static_cast<int>(std::floor(steps + 1e-9)); ++i)
    values.push_back(number_text(from->number + i * step->number) + std::string{from->unit});
  return values;
}

std::vector<std::string> values_at(Cursor const& at) {
  if (at.is_map()) return values_of_range(at);
  std::vector<std::string> values;
  for (Cursor const& value : at.items())
    if (value.given()) values.push_back(one_line(value.node()));
  if (at.is_list() && values.empty()) at.report("expected at least one value");
  return values;
}

/// What --set would say of the value there; empty when nothing is wrong with its address.
std::string wrong_with(Node const& root, std::string const& key, std::string const& value) {
  Node copy = root;
  Problems problems;
  apply_set(copy, key + "=" + value, problems);
  return problems.empty() ? "" : problems.front().message;
}

}  // namespace

std::vector<SweptKey> take_sweep(Node& root, Problems& problems) {
  auto const found = std::ranges::find(root.entries, "sweep", &Entry::key);
  if (found == root.entries.end()) return {};
  Node const sweep = std::move(found->value);
  root.entries.erase(found);
  std::vector<SweptKey> swept;
  std::size_t combinations = 1;
  Cursor const all{sweep, "sweep", problems};
  for (auto const& [key, at] : all.entries()) {
    SweptKey one{key, values_at(at)};
    if (one.values.empty()) continue;
    if (std::string const wrong = wrong_with(root, key, one.values.front()); !wrong.empty()) at.report(wrong);
    combinations *= one.values.size();
    swept.push_back(std::move(one));
    if (combinations > most_swept_values) {
      all.report(fmt::format("more than {} combinations", most_swept_values));
      return {};
    }
  }
  return swept;
}

}  // namespace tierflow
