// A week of Lianyungang, a tenth of the market and the whole of it: reading it and running it.

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <filesystem>
#include <string>

#include "scenarios/reader/read_scenario.hpp"
#include "sim/engine.hpp"

namespace tierflow {
namespace {

Reading reading_of(char const* file) {
  std::filesystem::path const folder{TIERFLOW_SOURCE_DIR "/scenarios/lianyungang"};
  return read_scenario({folder / file});
}

void read_week(benchmark::State& state, char const* file) {
  for (auto _ : state) {
    Reading const reading = reading_of(file);
    if (!reading.scenario) state.SkipWithError("the scenario has errors; see tierflow check");
  }
}
BENCHMARK_CAPTURE(read_week, tenth, "tenth.yaml")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_week, full_market, "full-market.yaml")->Unit(benchmark::kMillisecond);

/// Range: threads. Peak memory is the process's so far, so the smaller week comes first.
void run_week(benchmark::State& state, char const* file) {
  Reading const reading = reading_of(file);
  if (!reading.scenario) {
    state.SkipWithError("the scenario has errors; see tierflow check");
    return;
  }
  std::uint64_t created = 0;
  for (auto _ : state) {
    RunOptions const options{.threads = static_cast<int>(state.range(0))};
    simulate(*reading.scenario, options, [&](Progress const& progress) {
      created = progress.created;
      return true;
    });
  }
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  state.counters["peak_MiB"] = static_cast<double>(used.ru_maxrss) / 1024;
  state.counters["parcels"] = static_cast<double>(created);
  state.counters["parcels_per_s"] = benchmark::Counter(
      static_cast<double>(created), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK_CAPTURE(run_week, tenth, "tenth.yaml")
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(run_week, full_market, "full-market.yaml")
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->Iterations(1);

}  // namespace
}  // namespace tierflow
