#pragma once

// From planner's files to a Scenario, or to the list of everything that is wrong with them.
//
// Files are read in order, each on top of the ones before (docs/scenario-format.md, section 2), then the
// --set values. A Scenario is only given out when there is no error; warnings do not prevent one.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/reader/node.hpp"
#include "scenarios/reader/problem.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// One key of a `sweep:` block and the values that it takes, as --set writes both.
struct SweptKey {
  std::string key;                  ///< scale.demand
  std::vector<std::string> values;  ///< at least one
};

/// Levels at which a screening tries a key: four of Morris, of which a step goes over two.
constexpr int screening_levels = 4;

/// One key of a `screen:` block at its levels.
struct ScreenedKey {
  std::string key;                  ///< facility_types.hub.stages.sort.lines
  std::vector<std::string> values;  ///< from the first end to the other, as --set writes them
  std::vector<double> places;       ///< where each lies between the ends, which are 0 and 1
};

struct Reading {
  std::optional<Scenario> scenario;
  Problems errors;             ///< in order of file, line, column; at most 200, then one that says how many more
  Problems warnings;
  bool cannot_open = false;    ///< a file is missing or not readable: exit code 4 instead of 3
  std::string effective;       ///< the composed scenario as one YAML text that reads back to the same Scenario
  bool finds_warm_up = false;  ///< horizon.warm_up is `auto`; the scenario has none as yet
  Node composed;               ///< the tree that `effective` writes; its nodes know in which file and line they stand
  std::vector<SweptKey> sweep; ///< in the file's order; the effective scenario is without it
  std::vector<ScreenedKey> screen;  ///< likewise
  std::vector<std::filesystem::path> files;  ///< everything that was read, tables included
};

Reading read_scenario(std::vector<std::filesystem::path> const& files,
                      std::vector<std::string> const& sets = {});

/// The reference of every key, `tierflow keys`: one block per section; `about` keeps keys that contain it.
std::string keys_text(std::string const& about = {});

/// JSON Schema (draft 2020-12) of the format, `tierflow keys --schema`.
std::string keys_schema();

/// The commented starter file of `tierflow init`; it passes check.
std::string starter_file();

}  // namespace tierflow
