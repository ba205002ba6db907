#pragma once

// Names: the things of one kind that a scenario declares, in alphabetical order, and the way from a name to its index.
//
// The order of a file never matters to a result, so an index is a place in the alphabet.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/reader/cursor.hpp"

namespace tierflow {

class Names {
 public:
  Names() = default;
  /// `kind` is what a message calls one of them, "vehicle type". The names are sorted here; each counts once.
  Names(std::string kind, std::vector<std::string> names);

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
  /// The index of the name that stands there; an unknown one is reported with the nearest. Not given: nothing.
  [[nodiscard]] std::optional<std::uint32_t> at(Cursor const& cursor) const;
  /// The same for a word that stands at `cursor` among others.
  [[nodiscard]] std::optional<std::uint32_t> at(Cursor const& cursor, std::string_view word) const;
  [[nodiscard]] std::vector<std::string> const& all() const { return names_; }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  std::string kind_;
  std::vector<std::string> names_;
};

/// The items of a list that have a key, in alphabetical order of their keys.
std::vector<Cursor> in_order(Cursor const& list);
/// The same, after every item and its name were checked against the section.
std::vector<Cursor> in_order(Cursor const& list, Section const& section);

/// Cumulative shares: the sums so far, the last one exactly 1.
std::vector<double> cumulative(std::vector<double> shares);

}  // namespace tierflow
