// Laws of more than one line: mixtures, and tables of values with weights.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "scenarios/reader/law_text.hpp"
#include "scenarios/reader/nearest.hpp"

namespace tierflow {
namespace {

/// The reading of one law: where it stands, and whether anything was wrong.
struct Reading {
  Dimension dimension;
  Problems& problems;
  bool sound = true;

  void report(Mark const& at, std::string const& path, std::string message) {
    problems.push_back({at.spot(), path, std::move(message)});
    sound = false;
  }
  double take(Node const& item, std::string_view key, std::string const& path, Dimension kind) {
    Node const* node = item.find(key);
    if (node == nullptr || !node->is_scalar()) {
      report(item.at, path, fmt::format("missing '{}'", key));
      return 0;
    }
    auto const value = parse_quantity(node->text, kind);
    if (!value) {
      report(node->at, path + "." + std::string{key}, value.problem);
      return 0;
    }
    if (*value < 0) report(node->at, path + "." + std::string{key}, "must not be negative");
    return *value;
  }
  void allow(Node const& map, std::string const& path, std::span<std::string_view const> keys) {
    for (Entry const& entry : map.entries)
      if (std::ranges::find(keys, entry.key) == keys.end())
        report(entry.at, path + "." + entry.key, "unknown key" + did_you_mean(entry.key, keys));
  }
};

std::string item_path(std::string const& path, std::string_view key, std::size_t i) {
  return fmt::format("{}.{}[{}]", path, key, i);
}

std::optional<Law> read_mixture(Node const& list, std::string const& path, Reading& reading) {
  static constexpr std::array<std::string_view, 2> keys{"share", "value"};
  std::vector<Law> parts;
  std::vector<double> shares;
  double sum = 0;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    Node const& item = list.items[i];
    std::string const here = item_path(path, "mixture", i);
    reading.allow(item, here, keys);
    shares.push_back(reading.take(item, "share", here, Dimension::share));
    sum += shares.back();
    Node const* value = item.find("value");
    if (value == nullptr) {
      reading.report(item.at, here, "missing 'value'");
      continue;
    }
    auto part = read_law(*value, here + ".value", reading.dimension, reading.problems);
    if (part)
      parts.push_back(std::move(*part));
    else
      reading.sound = false;
  }
  if (reading.sound && std::abs(sum - 1) > 1e-9)
    reading.report(list.at, path, fmt::format("the shares sum to {}, not to 1", number_text(sum)));
  if (!reading.sound) return {};
  return Law::mixture(std::move(parts), std::move(shares));
}

std::optional<Law> read_empirical(Node const& list, std::string const& path, Reading& reading) {
  static constexpr std::array<std::string_view, 2> keys{"value", "weight"};
  std::vector<double> values;
  std::vector<double> weights;
  double sum = 0;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    Node const& item = list.items[i];
    std::string const here = item_path(path, "empirical", i);
    reading.allow(item, here, keys);
    values.push_back(reading.take(item, "value", here, reading.dimension));
    weights.push_back(reading.take(item, "weight", here, Dimension::number));
    sum += weights.back();
  }
  if (reading.sound && !(sum > 0 && std::isfinite(sum)))
    reading.report(list.at, path, "an empirical law needs a value with a weight above 0");
  if (!reading.sound) return {};
  return Law::empirical(std::move(values), std::move(weights));
}

std::optional<Law> read_map(Node const& node, std::string const& path, Reading& reading) {
  static constexpr std::array<std::string_view, 4> keys{"mixture", "empirical", "least", "max"};
  reading.allow(node, path, keys);
  Node const* mixture = node.find("mixture");
  Node const* empirical = node.find("empirical");
  Node const* list = mixture != nullptr ? mixture : empirical;
  if (list == nullptr || !list->is_list() || (mixture != nullptr && empirical != nullptr)) {
    reading.report(node.at, path, "expected one list, under 'mixture' or 'empirical'");
    return {};
  }
  constexpr double infinity = std::numeric_limits<double>::infinity();
  bool const has_least = node.find("least") != nullptr;
  bool const has_most = node.find("max") != nullptr;
  double const least = has_least ? reading.take(node, "least", path, reading.dimension) : -infinity;
  double const most = has_most ? reading.take(node, "max", path, reading.dimension) : infinity;
  if (least > most) reading.report(node.at, path, "least must not be above max");
  auto law = mixture != nullptr ? read_mixture(*list, path, reading)
                                : read_empirical(*list, path, reading);
  if (law && (has_least || has_most)) law = law->clamped(least, most);
  return law;
}

}  // namespace

std::optional<Law> read_law(Node const& node, std::string const& path, Dimension dimension,
                            Problems& problems) {
  Reading reading{dimension, problems};
  if (node.is_map()) return read_map(node, path, reading);
  if (!node.is_scalar()) {
    reading.report(node.at, path,
                   fmt::format("expected a law such as '{}'", example_of(dimension)));
    return {};
  }
  Outcome<Law> law = parse_law(node.text, dimension);
  if (!law) reading.report(node.at, path, law.problem);
  return law.value;
}

}  // namespace tierflow
