#pragma once

// The summary of a run as a planner reads it on a terminal: what was asked, whether the books balance, how
// long parcels took, beside a benchmark if the scenario has one, and where the network is short.

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/report/figures.hpp"
#include "scenarios/report/manifest.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {

/// Name, question, days, seed, size of the network.
std::string heading_text(Scenario const& scenario, Look const& look);

/// Everything about one replication, without heading and ending.
std::string results_text(Scenario const& scenario, Results const& results, Look const& look);

/// One line for one of several replications, with its fingerprint.
std::string replication_line(ReplicationFacts const& facts, std::vector<Figure> const& figures,
                             Look const& look);

/// Everything about several replications together: whether they were interrupted, where the parcels of all of
/// them went, main figures.
std::string replications_text(Scenario const& scenario, std::vector<ReplicationFacts> const& replications,
                              std::vector<LedgerLine> const& ledger, std::vector<std::vector<Figure>> const& figures,
                              Look const& look);

/// Main figures with their 95 % intervals over replications.
std::string estimates_text(std::vector<std::vector<Figure>> const& by_replication, Look const& look);

/// Fingerprint (of a single replication), folder, wall time, speed, memory.
std::string ending_text(std::vector<ReplicationFacts> const& replications, MachineFacts const& machine,
                        std::filesystem::path const& folder, Look const& look);

}  // namespace tierflow
