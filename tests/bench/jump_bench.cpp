// What a jump anywhere in a recorded history costs: how things stand there, and everything that is under way.
//
//     TIERFLOW_RUN=runs/large build/release/tests/bench/tierflow_bench --benchmark_filter=jump

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "viz/app/recording.hpp"
#include "viz/story/movers.hpp"

namespace tierflow {
namespace {

double milliseconds_since(std::chrono::steady_clock::time_point then) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - then).count();
}

/// Instants spread over the run without order, each from a fresh reader, so that nothing is known from the jump before.
void jump(benchmark::State& state) {
  char const* const folder = std::getenv("TIERFLOW_RUN");
  if (folder == nullptr) return state.SkipWithError("name a run folder with a history in TIERFLOW_RUN");
  Recording const recording = open_run(folder);
  Story const story{*recording.scenario, *recording.history};
  std::int64_t const end = recording.history->until().time_since_epoch().count();
  std::vector<double> took;
  std::uint64_t number = 1;
  for (auto _ : state) {
    number = number * 6364136223846793005ULL + 1442695040888963407ULL;
    Instant const t{Duration{static_cast<std::int64_t>(number >> 20) % end}};
    auto const begun = std::chrono::steady_clock::now();
    UnderWay under_way{*recording.history};
    under_way.go_to(t);
    benchmark::DoNotOptimize(movers_at(story, under_way, t, {}));
    benchmark::DoNotOptimize(story.snapshot(story.chapters_by(t), {}));
    took.push_back(milliseconds_since(begun));
  }
  std::ranges::sort(took);
  state.counters["records"] = static_cast<double>(recording.history->records());
  state.counters["median_ms"] = took[took.size() / 2];
  state.counters["longest_ms"] = took.back();
}
BENCHMARK(jump)->Unit(benchmark::kMillisecond)->Iterations(300);

}  // namespace
}  // namespace tierflow
