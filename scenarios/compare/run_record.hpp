#pragma once

// RunRecord: a run folder as somebody finds it again: its scenario, its figures by replication, where they come from.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "scenarios/compare/recovery.hpp"
#include "scenarios/reader/node.hpp"
#include "scenarios/report/figures.hpp"
#include "scenarios/report/json_text.hpp"

namespace tierflow {

/// The folder holds no run, or not a whole one; the message names it and says what to do.
struct NoRun : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One main figure of all replications.
struct FigureSeries {
  std::string key;             ///< on_time_share
  std::string label;           ///< on time
  std::string unit;            ///< parcels, h, share, departures
  std::vector<double> values;  ///< by replication; not a number where a run has no such figure
  Wanted wanted = Wanted::neither;
};

struct RunRecord {
  std::filesystem::path folder;
  std::string name;            ///< of the scenario
  std::string question;
  std::uint64_t seed = 0;      ///< replications of equal seed and number share their draws
  int replications = 0;        ///< that were completed
  std::vector<FigureSeries> figures;
  std::vector<Fullness> fullness;  ///< by replication; fewer where the folder's database is not there
  std::string effective;       ///< scenario.effective.yaml
  std::shared_ptr<Node const> composed;  ///< of scenario files: the same with the places in them; null for a run folder
  Json summary, manifest;      ///< summary.json and manifest.json, whole
};

/// @throws NoRun
RunRecord open_run_record(std::filesystem::path const& folder);

/// Main figures of replications, one list each with the same keys, as series.
std::vector<FigureSeries> series_of(std::vector<std::vector<Figure>> const& by_replication);

}  // namespace tierflow
