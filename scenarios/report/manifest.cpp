#include "scenarios/report/manifest.hpp"

#include <sys/resource.h>

#include <ctime>
#include <utility>

#include "scenarios/report/sha256.hpp"

#ifndef TIERFLOW_VERSION
#error "TIERFLOW_VERSION comes from CMake"
#endif

namespace tierflow {

char const* tierflow_version() { return TIERFLOW_VERSION; }

std::string compiler_text() {
#ifdef __clang__
  return "clang " __clang_version__;
#else
  return "g++ " __VERSION__;
#endif
}

Provenance::Provenance(std::vector<std::filesystem::path> const& read, std::vector<std::string> set,
                       std::string const& effective)
    : sets{std::move(set)}, effective_sha256{sha256(effective)} {
  for (auto const& path : read) files.push_back({path, sha256_of_file(path)});
}

Json manifest_json(Scenario const& scenario, Provenance const& provenance,
                   std::vector<ReplicationFacts> const& replications, MachineFacts const& machine) {
  Json files = Json::array(), runs = Json::array();
  for (auto const& file : provenance.files)
    files.push_back({{"path", file.path.string()}, {"sha256", file.sha256}});
  bool complete = true;
  for (auto const& run : replications) {
    complete = complete && run.ended == Ended::complete;
    runs.push_back({{"replication", run.replication},
                    {"ended", name_of(run.ended)},
                    {"until_h", hours(run.until)},
                    {"fingerprint", run.fingerprint.text()},
                    {"balanced", run.balanced}});
  }
  complete = complete && replications.size() == static_cast<std::size_t>(scenario.replications);
  return {{"tierflow", tierflow_version()},
          {"format", run_format},
          {"ended", name_of(complete ? Ended::complete : Ended::interrupted)},
          {"scenario",
           {{"name", scenario.name},
            {"question", scenario.question},
            {"effective_sha256", provenance.effective_sha256},
            {"files", files},
            {"set", provenance.sets}}},
          {"seed", scenario.seed},
          {"replications", runs},
          {"this_machine",
           {{"compiler", compiler_text()},
            {"started_at", machine.started_at},
            {"threads", machine.threads},
            {"wall_s", machine.wall_s},
            {"parcels", machine.parcels},
            {"parcels_per_s", machine.wall_s > 0 ? static_cast<double>(machine.parcels) / machine.wall_s : 0},
            {"peak_memory_bytes", machine.peak_memory_bytes}}}};
}

std::uint64_t peak_memory_bytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;  // Linux counts in kibibytes
}

std::string utc_now() {
  std::time_t const now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

}  // namespace tierflow
