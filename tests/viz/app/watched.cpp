#include "tests/viz/app/watched.hpp"

#include "scenarios/history/history_writer.hpp"
#include "scenarios/reader/read_scenario.hpp"
#include "sim/engine.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {
namespace {

struct Watched {
  ScratchFolder folder;
  Recording recording;

  Watched() {
    Reading reading = read_scenario({TIERFLOW_SOURCE_DIR "/scenarios/starter.yaml"}, {"horizon.days=2"});
    auto const scenario = std::make_shared<Scenario const>(std::move(*reading.scenario));
    std::filesystem::path const file = folder / history_file_name;
    HistoryWriter writer{file, *scenario, {.scenario_sha256 = "", .chapter = RunOptions{}.chapter}};
    writer.finish(simulate(*scenario, {.history = &writer}));
    recording = {"starter.yaml", {}, scenario, std::make_shared<HistoryFile>(file)};
  }
};

}  // namespace

Recording const& watched() {
  static Watched const once;
  return once.recording;
}

}  // namespace tierflow::testing
