// The rules of merging: what an upper file makes of what lies underneath.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/key_path.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

/// Keys whose bare whole numbers count things: a product is rounded up, since half a door is none.
constexpr std::array<std::string_view, 16> counting_keys{
    "attempts", "batch", "buffer",  "capacity", "count", "couriers", "crew", "days",
    "doors",    "lines", "parcels", "priority", "seed",  "size",     "vans", "vehicles"};

/// Keys that name an item: words even when they look like "x2".
constexpr std::array<std::string_view, 8> naming_keys{"name", "id",      "from",  "to",
                                                      "lane", "departs", "group", "class"};

template <class Words>
bool holds(Words const& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// The factor of "x1.8".
std::optional<double> factor_of(Node const& node) {
  if (!node.is_scalar() || node.quoted || !node.text.starts_with('x')) return {};
  auto const factor = parse_number(std::string_view{node.text}.substr(1));
  return factor && *factor >= 0 ? factor.value : std::nullopt;
}

bool is_a_unit(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (text.empty() || text == "parcels") return true;
  return std::ranges::any_of(all_units(), [&](Unit const& unit) { return unit.text == text; });
}

/// "line 12", with the file when it is another one than that of `from`.
std::string place_of(Mark const& mark, Mark const& from) {
  std::string const line = fmt::format("line {}", mark.line);
  bool const same_file = mark.file == from.file || (mark.file && from.file && *mark.file == *from.file);
  return same_file || !mark.file ? line : fmt::format("{}, {}", *mark.file, line);
}

class Layer {
 public:
  explicit Layer(Problems& problems) : problems_{problems} {}

  void lay(Node& lower, Node upper, std::string const& path) {
    if (lower.is_map() && upper.is_map()) return lay_map(lower, std::move(upper), path);
    if (lower.is_list() && upper.is_list()) return lay_list(lower, std::move(upper), path);
    auto const factor = factor_of(upper);
    if (factor && !lower.is_null()) return multiply(lower, *factor, upper, path);
    lower = alone(std::move(upper), path);
  }

 private:
  /// What the upper file says where nothing lies underneath.
  Node alone(Node upper, std::string const& path) {
    if (upper.is_scalar() || upper.is_null()) return upper;
    Node lower = upper.is_map() ? Node::map(upper.at) : Node::list(upper.at);
    if (upper.is_map())
      lay_map(lower, std::move(upper), path);
    else
      lay_list(lower, std::move(upper), path);
    return lower;
  }

  void lay_map(Node& lower, Node upper, std::string const& path) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < lower.entries.size(); ++i) places.emplace(lower.entries[i].key, i);
    std::vector<std::size_t> taken_away;
    for (Entry& entry : upper.entries) {
      auto const below = places.find(entry.key);
      bool const is_below = below != places.end();
      bool const names = holds(naming_keys, entry.key);
      if (entry.value.is_word("default") && !names) {
        if (is_below) taken_away.push_back(below->second);
      } else if (!is_below) {
        std::string const here = joined(path, entry.key);
        lower.entries.push_back(
            {std::move(entry.key), std::move(entry.at), alone(std::move(entry.value), here)});
      } else if (names) {
        lower.entries[below->second].value = std::move(entry.value);
      } else {
        lay(lower.entries[below->second].value, std::move(entry.value), joined(path, entry.key));
      }
    }
    std::ranges::sort(taken_away, std::ranges::greater{});
    for (std::size_t const i : taken_away)
      lower.entries.erase(lower.entries.begin() + static_cast<std::ptrdiff_t>(i));
  }

  void lay_list(Node& lower, Node upper, std::string const& path) {
    std::string_view const list = last_key(path);
    auto const has_key = [&](Node const& item) { return item_key(list, item).has_value(); };
    bool const merges = !upper.items.empty() && std::ranges::all_of(upper.items, has_key) &&
                        std::ranges::all_of(lower.items, has_key);
    if (merges) return merge_items(lower, std::move(upper), path, list);
    lower.items.clear();
    lower.at = upper.at;
    for (std::size_t i = 0; i < upper.items.size(); ++i)
      lower.items.push_back(alone(std::move(upper.items[i]), fmt::format("{}[{}]", path, i)));
  }

  void merge_items(Node& lower, Node upper, std::string const& path, std::string_view list) {
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < lower.items.size(); ++i)
      places.emplace(*item_key(list, lower.items[i]), i);
    std::unordered_map<std::string, Mark> marks;
    std::vector<bool> goes(lower.items.size() + upper.items.size(), false);
    for (Node& item : upper.items) {
      std::string const key = *item_key(list, item);
      std::string const here = joined(path, key);
      Mark const at = item.at;
      auto const [first, is_new] = marks.emplace(key, at);
      auto const below = places.find(key);
      bool const is_below = below != places.end();
      if (!is_new) {
        report(at, here, "stands here twice; first in " + place_of(first->second, at));
      } else if (Node const* remove = item.find("remove"); remove != nullptr) {
        if (!remove->is_word("true"))
          report(remove->at, here, "`remove` is only ever `true`");
        else if (!is_below)
          report(at, here, "cannot be removed: it is not there");
        else
          goes[below->second] = true;
      } else if (is_below) {
        lay(lower.items[below->second], std::move(item), here);
      } else {
        lower.items.push_back(alone(std::move(item), here));
      }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lower.items.size(); ++i) {
      if (goes[i]) continue;
      if (kept != i) lower.items[kept] = std::move(lower.items[i]);
      ++kept;
    }
    lower.items.resize(kept);
  }

  void multiply(Node& lower, double factor, Node const& upper, std::string const& path) {
    if (lower.is_word("unlimited") || lower.is_word("never")) return;
    auto const number =
        lower.is_scalar() && !lower.quoted ? split_number(lower.text) : std::nullopt;
    if (!number || !is_a_unit(number->unit)) {
      std::string const what = lower.is_scalar() ? cited(lower.text) : "no single number";
      report(upper.at, path,
             fmt::format("{} multiplies a number, but {} lies underneath", upper.text, what));
      return;
    }
    double product = number->number * factor;
    std::string_view const key = last_key(path);
    bool const counts = number->whole && ((number->unit.empty() && counts_things(key)) ||
                                          number->unit.ends_with("parcels"));
    if (counts) product = std::ceil(product - 1e-9 * std::max(1.0, product));
    lower = Node::scalar(number_text(product) + std::string{number->unit}, upper.at);
  }

  void report(Mark const& at, std::string const& path, std::string message) {
    problems_.push_back({at.spot(), path, std::move(message)});
  }

  Problems& problems_;
};

}  // namespace

void lay_over(Node& lower, Node upper, std::string const& path, Problems& problems) {
  Layer{problems}.lay(lower, std::move(upper), path);
}

bool counts_things(std::string_view key) { return holds(counting_keys, key); }

std::optional<std::string> item_key(std::string_view list, Node const& item) {
  auto const text = [&](std::string_view key) -> std::string const* {
    Node const* value = item.find(key);
    return value != nullptr && value->is_scalar() ? &value->text : nullptr;
  };
  auto const both = [&](std::string_view first, std::string_view between,
                        std::string_view second) -> std::optional<std::string> {
    auto const* a = text(first);
    auto const* b = text(second);
    if (a == nullptr || b == nullptr) return {};
    return *a + std::string{between} + *b;
  };
  if (!item.is_map()) return {};
  if (list == "timetable") return both("lane", " ", "departs");
  if (list == "class_mixes") return both("group", " ", "class");
  if (list == "lanes") {
    auto const* id = text("id");
    return id != nullptr ? std::optional{*id} : both("from", ">", "to");
  }
  auto const* name = text("name");
  return name != nullptr ? std::optional{*name} : std::nullopt;
}

}  // namespace tierflow
