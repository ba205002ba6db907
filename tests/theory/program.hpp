#pragma once

// The program as a planner starts it: a process of its own, judged by its exit code, its words and its run
// folder.
//
// Whatever runs here must keep its books: every parcel created is delivered, returned, rejected, lost or still
// in the system, and Little's law holds to the microsecond (validation case P33). A test need not ask again.

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {

/// A file of the source tree, `scenarios/starter.yaml`.
std::string in_source(std::string const& path);

/// How the program ended, what it wrote on stdout and what it said on stderr.
struct Ending {
  int code = -1;
  std::string wrote, said;
};

/// Starts tierflow with these arguments and waits for its end.
Ending run_program(std::vector<std::string> const& arguments);

/// The same, and presses Ctrl-C as soon as it has said a line.
Ending interrupt_program(std::vector<std::string> const& arguments);

/// What must hold in every run folder, whole or partial.
void check_books(nlohmann::json const& summary);

/// A whole run in a folder of its own, gone with the object.
class ProgramRun {
 public:
  /// `arguments` are those of `tierflow run`, without --out and --quiet.
  explicit ProgramRun(std::vector<std::string> const& arguments);

  [[nodiscard]] std::filesystem::path folder() const { return scratch_ / "run"; }
  [[nodiscard]] std::filesystem::path database() const { return folder() / "results.sqlite"; }
  [[nodiscard]] std::string summary_text() const { return content_of(folder() / "summary.json"); }
  /// The replications of summary.json, one after another.
  [[nodiscard]] nlohmann::json const& replications() const { return summary_.at("replications"); }
  /// One fingerprint a replication: every record of every parcel.
  [[nodiscard]] std::vector<std::string> fingerprints() const;

 private:
  ScratchFolder scratch_;
  nlohmann::json summary_;
};

}  // namespace tierflow::testing
