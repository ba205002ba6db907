#pragma once

// ResultsDatabase: results.sqlite, each replication of a run in a transaction of its own.

#include <cstdint>
#include <filesystem>

#include "scenarios/report/database.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {

class ResultsDatabase {
 public:
  /// Tables, and what stands still: the scenario, places and lanes. @throws WriteError
  ResultsDatabase(std::filesystem::path const& path, Scenario const& scenario);
  /// One replication, counted from 1. @throws WriteError
  void add(Scenario const& scenario, Results const& results, int replication);
  /// Indices, close. @throws WriteError
  void finish();

 private:
  Database database_;
};

}  // namespace tierflow
