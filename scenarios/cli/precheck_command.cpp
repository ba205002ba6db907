#include "scenarios/cli/precheck_command.hpp"

#include "scenarios/cli/problems.hpp"
#include "scenarios/forecast/forecast_text.hpp"

namespace tierflow {

ExitCode precheck_command(PrecheckRequest const& request, Tools const& tools, Streams const& streams) {
  Reading const reading = tools.read(request.files, request.sets);
  if (ExitCode const bad = show_problems(reading, streams, request.quiet); bad != exit_ok) return bad;
  Scenario const& scenario = *reading.scenario;
  World const world{scenario, 0, false};
  ExpectedFlows const flows = expected_flows(world);
  std::vector<ExpectedLoad> const loads = expected_loads(world, flows);
  if (request.json) streams.out << dumped(forecast_json(scenario, flows, loads)) << "\n";
  else streams.out << forecast_text(scenario, flows, loads, streams.out_look);
  return exit_ok;
}

}  // namespace tierflow
