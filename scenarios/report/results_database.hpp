#pragma once

// ResultsDatabase: results.sqlite, all replications of a run in one transaction.

#include <cstdint>
#include <filesystem>

#include "scenarios/report/database.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {

class ResultsDatabase {
 public:
  /// Tables, and what stands still: places and lanes. @throws WriteError
  ResultsDatabase(std::filesystem::path const& path, Scenario const& scenario);
  /// One replication, counted from 1. @throws WriteError
  void add(Scenario const& scenario, Results const& results, int replication);
  /// Indices, the end of the transaction, close. @throws WriteError
  void finish();

 private:
  Database database_;
};

}  // namespace tierflow
