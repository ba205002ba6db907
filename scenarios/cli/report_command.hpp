#pragma once

// tierflow report: one run, two or more as one HTML file to read, print and send.

#include <filesystem>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"
#include "scenarios/html/text.hpp"

namespace tierflow {

struct ReportRequest {
  std::vector<std::filesystem::path> runs;            ///< run folders; of two the second is compared with the first
  std::filesystem::path out = "report.html";
  html::Language language = html::Language::both;
  double margin = 0;                                  ///< share of A within which a difference does not matter
  bool quiet = false;                                 ///< no word about what was written
};

/// A report that stands there already is replaced. @throws WriteError
ExitCode report_command(ReportRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
