#include "tests/scenarios/export/stored_run.hpp"

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/report/results_writer.hpp"

namespace tierflow::testing {

StoredRun stored_run(ScratchFolder const& scratch, Scenario const& scenario, int threads, std::string const& name) {
  RunFolder folder{scratch / name};
  ResultsWriter writer{folder, scenario, "scenario: " + scenario.name + "\n"};
  for (int number = 0; number < scenario.replications; ++number) {
    RunOptions options;
    options.threads = threads;
    options.replication = static_cast<std::uint32_t>(number);
    writer.add(scenario, simulate(scenario, options));
  }
  writer.finish(scenario, {{}, {}, ""}, {.started_at = "2026-01-05T06:30:00Z"});
  folder.commit();
  return open_stored_run(scratch / name);
}

Scenario starter() {
  ScratchFolder const scratch;
  write_file(scratch / "starter.yaml", starter_file());
  Reading reading = read_scenario({scratch / "starter.yaml"}, {"record.parcels=100 %"});
  REQUIRE(reading.scenario);
  return *reading.scenario;
}

std::string beside(char const* name) {
  return content_of(std::filesystem::path{TIERFLOW_SOURCE_DIR} / "tests" / "scenarios" / "export" / name);
}

}  // namespace tierflow::testing
