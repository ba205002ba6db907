#include "tests/scenarios/history/recorded.hpp"

#include "scenarios/history/history_writer.hpp"

namespace tierflow::testing {

Recorded recorded(Scenario const& scenario, std::filesystem::path const& folder, RunOptions options) {
  Recorded run{{}, folder / history_file_name};
  HistoryWriter writer{run.file, scenario, {.scenario_sha256 = "", .chapter = options.chapter}};
  options.history = &writer;
  options.record_all = true;
  run.results = simulate(scenario, options);
  writer.finish(run.results);
  return run;
}

}  // namespace tierflow::testing
