#include "viz/app/recording.hpp"

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/report/sha256.hpp"
#include "sim/history/layout.hpp"

namespace tierflow {

Recording open_run(std::filesystem::path const& folder) {
  std::filesystem::path const file = folder / history_file_name, scenario_file = folder / "scenario.effective.yaml";
  if (!std::filesystem::exists(scenario_file)) throw CannotShow{folder.string() + ": is no run folder: it holds no scenario.effective.yaml"};
  if (!std::filesystem::exists(file))
    throw CannotShow{folder.string() + ": holds no history; run its scenario again with --history"};
  Reading reading = read_scenario({scenario_file}, {});
  if (!reading.scenario) throw CannotShow{scenario_file.string() + ": cannot be read any more; tierflow check says why"};
  Recording recording{folder.string(), folder, std::make_shared<Scenario const>(std::move(*reading.scenario)),
                      std::make_shared<HistoryFile>(file)};
  HistoryHead const& head = recording.history->head();
  if (head.scenario_sha256 != sha256_of_file(scenario_file) || head.states != Layout{*recording.scenario}.size())
    throw CannotShow{file.string() + ": belongs to another scenario than " + scenario_file.string()};
  return recording;
}

}  // namespace tierflow
