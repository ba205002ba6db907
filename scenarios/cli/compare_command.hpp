#pragma once

// tierflow compare: what a second scenario changes against a first one; of more than two, which is the best.

#include <filesystem>

#include "scenarios/cli/sides.hpp"
#include "scenarios/compare/precision.hpp"

namespace tierflow {

struct CompareRequest {
  SidesRequest sides;                   ///< two or more
  std::optional<int> replications;      ///< of each; otherwise Sides::usual_replications()
  std::optional<Precision> precision;   ///< replications until the differences are as precise, instead of a number
  double margin = 0;                    ///< share of the first mean within which a difference does not matter
  std::string by = "on_time_share";     ///< the figure by which more than two are ranked, and the best is chosen
  std::optional<std::string> best_within;  ///< chooses the best, or one within so much of it, instead of a number
  int threads = 1;
  std::filesystem::path cache;          ///< of figures; empty: none
  bool json = false;
};

/// exit_regression when two are compared and the second is worse; exit_undecided when the best was not found. @throws NoRun
ExitCode compare_command(CompareRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
