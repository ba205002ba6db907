#pragma once

// A cursor over the composed tree: it knows the key's path and where it was written, and turns text into values.
//
// A block's reader declares its keys once, as a Section of Fields, lets check() compare the map against it, and then
// takes value after value. A value that is absent gives the default and is silent (check() has reported a missing
// required key); a value that is wrong is reported and gives the default, so that one pass finds every
// problem. The same tables of Fields print `tierflow keys` and its JSON Schema.
//
//   at.check(dock_section);
//   plan.doors = at["doors"].whole_or_unlimited(unlimited, at_least(1));
//   plan.fixed = at["fixed"].time(0min);

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "network/units.hpp"
#include "scenarios/reader/blocks/field.hpp"
#include "scenarios/reader/clock_text.hpp"
#include "scenarios/reader/node.hpp"
#include "scenarios/reader/problem.hpp"
#include "scenarios/reader/quantity.hpp"
#include "sim/law.hpp"

namespace tierflow {

/// Bounds of a value in its base unit.
struct Range {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool above = false;  ///< `least` itself is not allowed
};
constexpr Range any_value{};
constexpr Range at_least(double least) { return {.least = least}; }
constexpr Range more_than(double least) { return {.least = least, .above = true}; }
constexpr Range between(double least, double most) { return {.least = least, .most = most}; }

class Cursor {
 public:
  /// `node` and `problems` must outlive the cursor.
  Cursor(Node const& node, std::string path, Problems& problems)
      : node_{&node}, at_{node.at}, path_{std::move(path)}, problems_{&problems} {}

  /// Something stands there; a key without a value does not count.
  [[nodiscard]] bool given() const { return node_ != nullptr && !node_->is_null(); }
  [[nodiscard]] bool is_scalar() const { return given() && node_->is_scalar(); }
  [[nodiscard]] bool is_list() const { return given() && node_->is_list(); }
  [[nodiscard]] bool is_map() const { return given() && node_->is_map(); }
  [[nodiscard]] bool is_word(std::string_view word) const {
    return given() && node_->is_word(word);
  }
  /// Only when given().
  [[nodiscard]] Node const& node() const { return *node_; }
  [[nodiscard]] std::string const& path() const { return path_; }
  [[nodiscard]] Mark const& mark() const { return at_; }
  [[nodiscard]] Problems& problems() const { return *problems_; }

  /// The same place, path and key with another node, such as one that was completed.
  [[nodiscard]] Cursor in_place_of(Node const& node) const {
    Cursor other = *this;
    other.node_ = &node;
    return other;
  }
  /// Adds a problem at this place.
  void report(std::string message) const;

  // ---- maps ----

  /// Reports unknown keys (with the nearest known one), missing required keys, keys without a value, and
  /// anything that is no map. True when nothing was wrong.
  bool check(std::span<Field const> fields) const;
  bool check(Section const& section) const { return check(section.fields); }
  /// The value under a key; a cursor that is not given() when there is none.
  [[nodiscard]] Cursor operator[](std::string_view key) const;
  /// Key and value of a map whose keys are names; reports what is no map and keys without a value.
  [[nodiscard]] std::vector<std::pair<std::string, Cursor>> entries() const;
  /// `{express: 0.5, standard: 50 %}`; reports a sum that is not 1 within 1e-9.
  [[nodiscard]] std::vector<std::pair<std::string, double>> shares() const;

  // ---- lists ----

  /// The items, with paths such as lanes.N1>H4 or waves[0]; reports what is no list. Not given: none.
  [[nodiscard]] std::vector<Cursor> items() const;
  /// The item's own key, what item_key() of compose.hpp gives; "" when it has none.
  [[nodiscard]] std::string const& key() const { return key_; }
  /// A list of words, or words separated by blanks; reports a word given twice.
  [[nodiscard]] std::vector<std::string> names() const;

  // ---- values ----

  [[nodiscard]] std::string text(std::string standard = {}) const;
  /// A text that can stand in every output: 1 to 200 bytes, no control characters, no blank at the ends.
  [[nodiscard]] std::string name(std::string standard = {}) const;
  [[nodiscard]] bool yes_no(bool standard) const;
  [[nodiscard]] std::int64_t whole(std::int64_t standard, Range range = at_least(0)) const;
  /// `unlimited` gives unlimited_whole.
  [[nodiscard]] std::int64_t whole_or_unlimited(std::int64_t standard,
                                                Range range = at_least(0)) const;
  [[nodiscard]] double number(double standard, Range range = at_least(0)) const;
  [[nodiscard]] double share(double standard) const;
  [[nodiscard]] Duration time(Duration standard, Range range = at_least(0)) const;
  /// `never` gives Duration{unlimited_whole}.
  [[nodiscard]] Duration time_or_never(Duration standard, Range range = at_least(0)) const;
  /// In the base unit of the dimension (quantity.hpp).
  [[nodiscard]] double quantity(Dimension dimension, double standard,
                                Range range = at_least(0)) const;
  /// Rounded to whole base units (m, g, cm3); `unlimited` gives unlimited_whole where it is allowed.
  [[nodiscard]] std::int64_t amount(Dimension dimension, std::int64_t standard,
                                    Range range = at_least(0), bool may_be_unlimited = false) const;
  [[nodiscard]] Law law(Dimension dimension, Law standard) const;
  [[nodiscard]] std::uint64_t seed(std::uint64_t standard) const;

  [[nodiscard]] Duration clock(Duration standard) const;
  [[nodiscard]] ClockSpan span(ClockSpan standard) const;
  [[nodiscard]] std::optional<std::int64_t> date() const;
  [[nodiscard]] std::optional<Instant> instant(std::optional<std::int64_t> first_day) const;
  [[nodiscard]] Weekdays weekdays(Weekdays standard = daily) const;
  /// `[34.607, 119.170]`: latitude and longitude in degrees.
  [[nodiscard]] std::optional<std::pair<double, double>> place() const;

  /// One of the words; reports another one with the nearest.
  [[nodiscard]] std::string choice(std::initializer_list<std::string_view> words,
                                   std::string_view standard) const;
  /// The value that belongs to the word.
  template <class T>
  [[nodiscard]] T choice(std::initializer_list<std::pair<std::string_view, T>> words,
                         T standard) const {
    if (!given()) return standard;
    std::vector<std::string_view> known;
    for (auto const& [word, value] : words) {
      if (is_scalar() && node_->text == word) return value;
      known.push_back(word);
    }
    report_choice(known);
    return standard;
  }

 private:
  Cursor(Node const* node, Mark at, std::string path, Problems& problems)
      : node_{node}, at_{std::move(at)}, path_{std::move(path)}, problems_{&problems} {}

  /// The text of a scalar; reports a list or a map in its place.
  [[nodiscard]] std::optional<std::string_view> scalar(std::string_view expected) const;
  void report_choice(std::span<std::string_view const> known) const;
  template <class T>
  [[nodiscard]] std::optional<T> take(Outcome<T> outcome) const;
  [[nodiscard]] bool fits(double value, Range range, Dimension dimension) const;
  [[nodiscard]] bool is_quoted_clock() const;

  Node const* node_ = nullptr;
  Mark at_;
  std::string path_;
  std::string key_;
  Problems* problems_;
};

}  // namespace tierflow
