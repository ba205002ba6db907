#pragma once

// StoredRun: a run folder as somebody finds it again, whose tables are to be handed to another program.
//
// It reads manifest.json and results.sqlite and nothing else: what an export needs of the scenario stands in the
// database. A folder of another format is refused.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "scenarios/report/stored_database.hpp"

namespace tierflow {

struct StoredRun {
  std::filesystem::path folder;
  std::unique_ptr<StoredDatabase> database;
  std::string scenario;                ///< its name
  std::string tierflow;                ///< version that wrote the folder
  std::string started_at;              ///< UTC, ISO 8601
  bool complete = true;                ///< false: interrupted, what was done by then
  int replications = 0;
  std::int64_t first_day = 0;          ///< days since 1970-01-01; 0 when the scenario has no dates
  bool has_date = false;
  std::string time_zone = "+00:00";
};

/// @throws Unreadable
StoredRun open_stored_run(std::filesystem::path const& folder);

/// Every table, in the order in which it was made.
std::vector<std::string> tables_of(StoredRun const& run);

/// Records of parcels that replication `number` keeps. @throws Unreadable when there are none, with what to do
std::int64_t recorded(StoredRun const& run, int number);

}  // namespace tierflow
