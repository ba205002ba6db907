#pragma once

// Manifest: from what a run folder was made, so that anybody can make it again and compare.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/report/summary_json.hpp"

namespace tierflow {

/// Format of a run folder, in its manifest: counted up when somebody who reads an older one would misread a newer.
inline constexpr int run_format = 1;

/// What the machine had to do with a run; it never changes a result.
struct MachineFacts {
  int threads = 1;
  double wall_s = 0;               ///< of the simulation, reading left out
  std::uint64_t parcels = 0;       ///< created, over all replications
  std::uint64_t peak_memory_bytes = 0;
  std::string started_at;          ///< UTC, "2025-05-18T06:30:00Z"
};

/// How one replication went.
struct ReplicationFacts {
  int replication = 1;             ///< from 1
  Ended ended = Ended::complete;
  Instant until;                   ///< instants up to here were worked
  Fingerprint fingerprint;
  bool balanced = true;            ///< ledgers and Little's law
};

/// From what a run is made. Files are read for it, so it is taken before the run, not hours later.
struct Provenance {
  Provenance(std::vector<std::filesystem::path> const& read, std::vector<std::string> set,
             std::string const& effective);
  struct File {
    std::filesystem::path path;
    std::string sha256;
  };
  std::vector<File> files;        ///< everything that was read
  std::vector<std::string> sets;  ///< --set values
  std::string effective_sha256;
};

/// Version of this program, "0.1.0".
char const* tierflow_version();
/// What this program was built with, "g++ 12.2.0".
std::string compiler_text();

Json manifest_json(Scenario const& scenario, Provenance const& provenance,
                   std::vector<ReplicationFacts> const& replications, MachineFacts const& machine);

/// The largest amount of memory that this program has had, in bytes.
std::uint64_t peak_memory_bytes();
/// Now, as UTC in ISO 8601.
std::string utc_now();

}  // namespace tierflow
