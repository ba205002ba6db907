#include "tests/scenarios/html/small_runs.hpp"

#include "scenarios/report/results_writer.hpp"

namespace tierflow::testing {

using namespace std::chrono_literals;

Scenario world_with_closure() {
  Scenario scenario = small_world();
  scenario.facilities[{0}].stages.front().stops = {{Instant{9h + 4min}, Instant{10h + 30min}, 1}};
  return scenario;
}

Scenario world_with_large_trucks() {
  Scenario scenario = small_world();
  scenario.name = "large trucks";
  scenario.vehicles[1].parcels = 8;
  return scenario;
}

html::ReportRun report_run_of(Scenario const& scenario, int replications) {
  ScratchFolder const scratch;
  Scenario repeated = scenario;
  repeated.replications = replications;
  RunFolder folder{scratch / "run"};
  ResultsWriter writer{folder, repeated, "scenario: small\n"};
  Results const results = results_of(repeated);
  for (int i = 0; i < replications; ++i) writer.add(repeated, results);
  writer.finish(repeated, Provenance{{}, {}, "scenario: small\n"}, MachineFacts{});
  folder.commit();
  return html::report_run(open_run_record(folder.target()), repeated);
}

}  // namespace tierflow::testing
