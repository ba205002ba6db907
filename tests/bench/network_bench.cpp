// What the network costs before the first parcel moves. The first size is Lianyungang's.

#include <benchmark/benchmark.h>

#include "network/graph.hpp"
#include "network/od_matrix.hpp"
#include "network/routing.hpp"
#include "network/synthetic.hpp"

namespace tierflow {
namespace {

Network network_of(benchmark::State const& state) {
  auto const stations = static_cast<int>(state.range(0));
  return synthetic_network(
      {.gateways = 15, .hubs = 4, .secondary_nodes = 1 + stations / 13, .stations = stations});
}

/// Range: stations; distinct sets of lanes among 64 classes.
void routes_for_64_classes(benchmark::State& state) {
  Network network = network_of(state);
  for (std::uint32_t c = 1; c < state.range(1); ++c) {
    network.lanes[{7 * c}].carries = ~(ClassSet{1} << c);
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        build_routes(network, routing_policies().front(), std::chrono::hours{2}, 64));
  }
  state.counters["places"] = static_cast<double>(network.places.size());
  state.counters["lanes"] = static_cast<double>(network.lanes.size());
}
BENCHMARK(routes_for_64_classes)
    ->Args({90, 1})
    ->Args({90, 4})
    ->Args({900, 1})
    ->Unit(benchmark::kMillisecond);

void strong_components(benchmark::State& state) {
  Network const network = network_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(Graph{network}.strong_components());
}
BENCHMARK(strong_components)->Arg(90)->Arg(900)->Unit(benchmark::kMicrosecond);

/// Every station to every station, balanced to both margins.
void gravity(benchmark::State& state) {
  Network const network = network_of(state);
  OdSide side;
  for (FacilityId id{}; id.index < network.places.size(); ++id.index) {
    if (network.places[id].tier != Tier::last_mile) continue;
    side.places.push_back(id);
    side.weights.push_back(1 + id.index % 17);
  }
  for (auto _ : state) {
    benchmark::DoNotOptimize(od_gravity(network, side, side, 1e6, {.decay = 1.2, .same = false}));
  }
}
BENCHMARK(gravity)->Arg(90)->Arg(900)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tierflow
