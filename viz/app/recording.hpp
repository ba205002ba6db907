#pragma once

// Recording: what the map is shown of: a run folder with its history, or a scenario that is being run.

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "scenarios/history/history_file.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// What was asked for cannot be shown; the message names the file and the cure.
struct CannotShow : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Recording {
  std::string title;                     ///< file or folder, as the planner named it
  std::filesystem::path folder;          ///< of the run; empty while it goes on
  std::shared_ptr<Scenario const> scenario;
  std::shared_ptr<HistoryFile> history;
};

/// A folder that `tierflow run --history` wrote. @throws CannotShow, ReadError
Recording open_run(std::filesystem::path const& folder);

}  // namespace tierflow
