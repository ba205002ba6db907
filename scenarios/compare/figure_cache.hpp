#pragma once

// FigureCache: the main figures of replications that have been run before, so that nobody waits for them twice.
//
// A replication is known by its content: the effective scenario, which holds the seed, the replication's number, and the
// build of the program. Whatever changes one of them makes another key, so nothing that is found is out of date. Each is a
// small file of its own; they can be deleted at any time.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/compare/recovery.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {

/// What comparisons need to know of one complete replication.
struct Replicate {
  std::vector<Figure> figures;
  std::string fingerprint;
  bool balanced = true;
  Fullness fullness = {};
};

/// Changes with every build of the program whose code differs: its version and the linker's build id.
std::string build_of_program();

class FigureCache {
 public:
  /// An empty folder keeps nothing. `build` sets apart what different programs found.
  explicit FigureCache(std::filesystem::path folder, std::string build = build_of_program());

  /// `effective` is a scenario whose replications.count is the same in all calls, such as 1; `number` counts from 1.
  /// Nothing when it is not there, or was damaged.
  [[nodiscard]] std::optional<Replicate> find(std::string const& effective, int number) const;
  /// From any thread. What cannot be written is not kept; a run goes on without.
  void keep(std::string const& effective, int number, Replicate const& replicate) const;

 private:
  [[nodiscard]] std::string key_of(std::string const& effective, int number) const;
  [[nodiscard]] std::filesystem::path file_of(std::string const& key) const;

  std::filesystem::path folder_;
  std::string build_;
};

}  // namespace tierflow
