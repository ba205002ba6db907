#include "scenarios/compare/changes.hpp"

#include <algorithm>
#include <map>

#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/emit_yaml.hpp"
#include "scenarios/reader/key_path.hpp"
#include "scenarios/reader/parse_yaml.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

/// "90 min" and "1.5 h", "50 %" and "0.5".
bool same_quantity(std::string const& a, std::string const& b) {
  constexpr Dimension dimensions[] = {Dimension::share,  Dimension::time,  Dimension::length,
                                      Dimension::area,   Dimension::mass,  Dimension::volume,
                                      Dimension::rate,   Dimension::speed, Dimension::money,
                                      Dimension::number, Dimension::money_per_length, Dimension::mass_per_length};
  return std::ranges::any_of(dimensions, [&](Dimension dimension) {
    auto const first = parse_quantity(a, dimension), second = parse_quantity(b, dimension);
    return first && second && *first == *second;
  });
}

/// The names of a list's items, each once; empty when they have none, so that only their place tells them apart.
std::vector<std::string> names_of(std::string_view list, Node const& items) {
  std::vector<std::string> names;
  for (Node const& item : items.items) {
    auto const name = item_key(list, item);
    if (!name || std::ranges::find(names, *name) != names.end()) return {};
    names.push_back(*name);
  }
  return names;
}

std::optional<Spot> place_of(Node const& node) {
  Spot spot = node.at.spot();
  if (spot.file.empty()) return {};
  if (spot.file == set_file) spot.line = spot.column = 0;
  return spot;
}

/// The places of another tree of the same shape; where the shapes differ, none.
void take_places(Node& tree, Node const& from) {
  tree.at = from.at;
  bool const alike = tree.items.size() == from.items.size() && tree.entries.size() == from.entries.size();
  for (std::size_t i = 0; alike && i < tree.items.size(); ++i) take_places(tree.items[i], from.items[i]);
  for (std::size_t i = 0; alike && i < tree.entries.size(); ++i)
    if (tree.entries[i].key == from.entries[i].key) take_places(tree.entries[i].value, from.entries[i].value);
}

/// The effective scenario, with the places of the files that it was composed of, or of its own lines in a run folder. Its text
/// is what is compared, since it writes the same thing in one way, whatever the quotes and the order of the files.
Node tree_of(RunRecord const& record) {
  std::string const file = record.folder.empty() ? std::string{} : (record.folder / "scenario.effective.yaml").string();
  Node tree = parse_yaml(record.effective, file).root;
  if (record.composed) take_places(tree, *record.composed);
  return tree;
}

class Changes {
 public:
  std::vector<ScenarioChange> found;

  void between(Node const& first, Node const& second, std::string const& path) {
    if (first.is_map() && second.is_map()) return between_maps(first, second, path);
    if (first.is_list() && second.is_list()) return between_lists(first, second, path);
    if (same_tree(first, second)) return;
    bool const plain = first.is_scalar() && second.is_scalar() && !first.quoted && !second.quoted;
    if (plain && same_quantity(first.text, second.text)) return;
    differ(first, second, path, one_line(first), one_line(second));
  }

 private:
  void differ(Node const& first, Node const& second, std::string const& path, std::string before, std::string after) {
    found.push_back({path, std::move(before), std::move(after), place_of(first), place_of(second)});
  }
  void gone(Node const& first, std::string const& path) { found.push_back({path, one_line(first), {}, place_of(first), {}}); }
  void come(Node const& second, std::string const& path) { found.push_back({path, {}, one_line(second), {}, place_of(second)}); }

  void between_maps(Node const& first, Node const& second, std::string const& path) {
    for (Entry const& entry : first.entries) {
      Node const* const other = second.find(entry.key);
      std::string const here = joined(path, entry.key);
      if (is_of_the_run(here)) continue;
      if (other == nullptr) gone(entry.value, here);
      else between(entry.value, *other, here);
    }
    for (Entry const& entry : second.entries)
      if (first.find(entry.key) == nullptr && !is_of_the_run(joined(path, entry.key)))
        come(entry.value, joined(path, entry.key));
  }

  void between_lists(Node const& first, Node const& second, std::string const& path) {
    std::string_view const list = last_key(path);
    std::vector<std::string> const before = names_of(list, first), after = names_of(list, second);
    bool const named = before.size() == first.items.size() && after.size() == second.items.size();
    if (named) return between_named(first, second, before, after, path);
    bool const scalars = std::ranges::none_of(first.items, &Node::is_map) && std::ranges::none_of(second.items, &Node::is_map);
    if (scalars && !same_tree(first, second)) differ(first, second, path, one_line(first), one_line(second));
    if (!scalars) between_places(first, second, path);
  }

  void between_named(Node const& first, Node const& second, std::vector<std::string> const& before,
                     std::vector<std::string> const& after, std::string const& path) {
    std::map<std::string_view, std::size_t> first_at, second_at;
    for (std::size_t i = 0; i < before.size(); ++i) first_at.emplace(before[i], i);
    for (std::size_t i = 0; i < after.size(); ++i) second_at.emplace(after[i], i);
    for (std::size_t i = 0; i < before.size(); ++i) {
      auto const other = second_at.find(before[i]);
      if (other == second_at.end()) gone(first.items[i], joined(path, before[i]));
      else between(first.items[i], second.items[other->second], joined(path, before[i]));
    }
    for (std::size_t i = 0; i < after.size(); ++i)
      if (!first_at.contains(after[i])) come(second.items[i], joined(path, after[i]));
    if (last_key(path) == "stages") order_of(first, second, before, after, path);
  }

  /// A parcel meets the stages of a place in their order, so that one counts.
  void order_of(Node const& first, Node const& second, std::vector<std::string> before, std::vector<std::string> after,
                std::string const& path) {
    auto const keep_common = [](std::vector<std::string>& names, std::vector<std::string> const& others) {
      std::erase_if(names, [&](auto const& name) { return std::ranges::find(others, name) == others.end(); });
    };
    std::vector<std::string> const all = before;
    keep_common(before, after);
    keep_common(after, all);
    auto const text = [](std::vector<std::string> const& names) {
      std::string line;
      for (auto const& name : names) line += (line.empty() ? "" : ", ") + name;
      return line;
    };
    if (before != after) differ(first, second, path + " in order", text(before), text(after));
  }

  /// Items without names: what both begin and end with is the same, in between they are matched by their place.
  void between_places(Node const& first, Node const& second, std::string const& path) {
    std::size_t const a = first.items.size(), b = second.items.size();
    std::size_t head = 0, tail = 0;
    if (a != b) {
      while (head < std::min(a, b) && same_tree(first.items[head], second.items[head])) ++head;
      while (tail < std::min(a, b) - head && same_tree(first.items[a - 1 - tail], second.items[b - 1 - tail])) ++tail;
    }
    for (std::size_t i = head; i < std::max(a, b) - tail; ++i) {
      std::string const here = path + "[" + std::to_string(i) + "]";
      bool const in_first = i < a - tail, in_second = i < b - tail;
      if (in_first && in_second) between(first.items[i], second.items[i], here);
      else if (in_first) gone(first.items[i], here);
      else come(second.items[i], here);
    }
  }

  static bool is_of_the_run(std::string_view path) { return path == "scenario" || path == "replications"; }
};

}  // namespace

std::vector<ScenarioChange> changes_between(RunRecord const& first, RunRecord const& second) {
  Node const a = tree_of(first), b = tree_of(second);
  Changes changes;
  if (a.is_map() && b.is_map()) changes.between(a, b, "");
  return std::move(changes.found);
}

}  // namespace tierflow
