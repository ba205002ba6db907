#pragma once

// Sides: what the words of `tierflow compare` stand for.
//
// A word is a run folder, a scenario file, or several files laid on each other, "base.yaml+overlay.yaml". All scenarios get
// one seed, so that their replications share draws: the one that was asked for, else that of the first run folder, else that
// of the first scenario.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/pilots.hpp"
#include "scenarios/cli/trials.hpp"
#include "scenarios/compare/run_record.hpp"

namespace tierflow {

struct SidesRequest {
  std::vector<std::string> words;
  std::vector<std::string> sets;       ///< key=value, for every scenario; a run folder stays as it is
  std::optional<std::uint64_t> seed;
  bool quiet = false;
};

class Sides {
 public:
  /// Reads everything. @throws NoRun
  Sides(SidesRequest const& request, Pilots const& pilots, Tools const& tools, Streams const& streams);

  /// exit_ok, or why there is nothing to compare; every problem has been said.
  [[nodiscard]] ExitCode verdict() const { return verdict_; }
  /// How many replications each gets when nobody says: ten, or for run folders alone as many as all of them have, so that
  /// nothing is run.
  [[nodiscard]] int usual_replications() const;
  /// One for each side, in order; a run folder's own figures are there already. @throws NoRun where a run folder has fewer
  /// than `replications` and was made by another version, so that its replications cannot be added to
  [[nodiscard]] std::vector<Trial> trials(int replications);
  /// The sides with the figures of their trials.
  [[nodiscard]] std::vector<RunRecord> records(std::vector<Trial> const& trials) const;

 private:
  struct Side {
    std::string word;
    RunRecord record;                  ///< of a run folder; of files without figures
    std::optional<Scenario> scenario;  ///< of files
    bool is_folder = false;
  };
  void read_files(Side& side, SidesRequest const& request, Streams const& streams);
  void name_apart();

  Tools const& tools_;
  Pilots const& pilots_;
  std::vector<Side> sides_;
  ExitCode verdict_ = exit_ok;
};

}  // namespace tierflow
