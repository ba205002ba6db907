#pragma once

// Short places: "tenth.yaml:212", with as many folders before the file's name as it takes to tell the files apart.

#include <map>
#include <string>
#include <vector>

#include "scenarios/compare/changes.hpp"

namespace tierflow {

class ShortPlaces {
 public:
  /// Of the files in which these changes are written.
  explicit ShortPlaces(std::vector<ScenarioChange> const& changes);
  /// "" without a place; the file alone where there is no line.
  [[nodiscard]] std::string of(std::optional<Spot> const& spot) const;

 private:
  std::map<std::string, std::string> names_;  ///< by file
};

}  // namespace tierflow
