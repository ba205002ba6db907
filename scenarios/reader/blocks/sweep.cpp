#include "scenarios/reader/blocks/sweep.hpp"

#include <fmt/format.h>

#include <cmath>

#include "scenarios/reader/blocks/tried_keys.hpp"
#include "scenarios/reader/emit_yaml.hpp"

namespace tierflow {
namespace {

/// "{from: 2, to: 6, step: 2}" as 2, 4, 6, with the unit of all three.
std::vector<Node> values_of_range(Cursor const& range) {
  auto const parts = range_parts(range, {"from", "to", "step"}, "{from: 2, to: 6, step: 1}");
  if (!parts) return {};
  NumberAndUnit const from = (*parts)[0], to = (*parts)[1], step = (*parts)[2];
  double const steps = (to.number - from.number) / step.number;
  if (!(steps >= 0) || steps >= static_cast<double>(most_swept_values)) {
    range.report(fmt::format("a range goes from `from` to `to` in at most {} steps", most_swept_values));
    return {};
  }
  std::vector<Node> values;
  for (int i = 0; i <= static_cast<int>(std::floor(steps + 1e-9)); ++i)
    values.push_back(Node::scalar(number_text(from.number + i * step.number) + std::string{from.unit}, range.mark()));
  return values;
}

std::vector<Node> values_at(Cursor const& at) {
  if (at.is_map()) return values_of_range(at);
  std::vector<Node> values;
  for (Cursor const& value : at.items())
    if (value.given()) values.push_back(value.node());
  if (at.is_list() && values.empty()) at.report("expected at least one value");
  return values;
}

}  // namespace

std::vector<SweptKey> read_sweep(Node const& sweep, Node const& root, ReadBlocks const& read_blocks, Problems& problems) {
  std::vector<SweptKey> swept;
  std::vector<TriedValue> first;
  std::size_t combinations = 1;
  Cursor const all{sweep, "sweep", problems};
  for (auto const& [key, at] : all.entries()) {
    std::vector<Node> const values = values_at(at);
    if (values.empty()) continue;
    first.push_back({key, values.front()});
    SweptKey& one = swept.emplace_back();
    one.key = key;
    for (Node const& value : values) one.values.push_back(one_line(value));
    combinations *= values.size();
    if (combinations > most_swept_values) {
      all.report(fmt::format("more than {} combinations", most_swept_values));
      return {};
    }
  }
  check_tried(root, "sweep", first, read_blocks, problems);
  return swept;
}

}  // namespace tierflow
