#pragma once

// ResultsWriter: everything that a run leaves behind, replication by replication, into its folder.
//
// manifest.json says from what and how; scenario.effective.yaml runs again; summary.json holds every
// measure; results.sqlite holds them as tables, with series, trips and recorded parcels. Nothing is kept in
// memory of a replication that has been added, so their number does not matter.

#include <fstream>
#include <string>
#include <vector>

#include "scenarios/report/manifest.hpp"
#include "scenarios/report/promises.hpp"
#include "scenarios/report/results_database.hpp"
#include "scenarios/report/run_folder.hpp"

namespace tierflow {

class ResultsWriter {
 public:
  /// @throws WriteError, as all that follows
  ResultsWriter(RunFolder const& folder, Scenario const& scenario, std::string const& effective);
  /// Replications are added in order; their number is counted here, from 1.
  void add(Scenario const& scenario, Results const& results);
  /// The rest of summary.json and the manifest, with the scenario as it is now: how many replications there are may only be
  /// known at the end. Figures are averaged over the complete replications, or
  /// over the only one when it was interrupted.
  void finish(Scenario const& scenario, Provenance const& provenance, MachineFacts const& machine);

  [[nodiscard]] std::vector<ReplicationFacts> const& replications() const { return replications_; }
  /// By class, over all replications.
  [[nodiscard]] std::vector<LedgerLine> const& ledger() const { return ledger_; }
  [[nodiscard]] std::vector<std::vector<Figure>> const& figures() const { return figures_; }
  /// The scenario's promises, by the replications that figures() are of.
  [[nodiscard]] std::vector<Judged> promises(Scenario const& scenario) const;

 private:
  RunFolder const& folder_;
  std::ofstream summary_;
  ResultsDatabase database_;
  std::vector<ReplicationFacts> replications_;
  std::vector<LedgerLine> ledger_;
  std::vector<std::vector<Figure>> figures_;
  std::vector<std::vector<double>> promised_;  // by promise, by replication
};

}  // namespace tierflow
