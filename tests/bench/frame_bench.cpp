// What a frame of the map costs: processor time of all threads, at 1600 x 900, by the number of parcels on their way.

#include <benchmark/benchmark.h>

#include "network/synthetic.hpp"
#include "viz/map/map_view.hpp"
#include "viz/map/swarm.hpp"

namespace tierflow {
namespace {

constexpr Box screen{0, 0, 1600, 900};

/// Lorries of so many parcels, spread over all lanes and all parts of their way: light enough that each parcel is a dot.
std::vector<Mover> lorries(std::size_t lanes, std::uint32_t parcels) {
  constexpr std::uint32_t aboard = 12;
  std::vector<Mover> movers;
  for (std::uint32_t i = 0; i * aboard < parcels; ++i)
    movers.push_back({.number = i,
                      .where = static_cast<std::uint32_t>(i * 7919ULL % lanes),
                      .share = 0.1f + 0.8f * static_cast<float>(i * 104729ULL % 1000) / 1000,
                      .parcels = aboard,
                      .late = i % 20 == 0 ? 3U : 0U});
  return movers;
}

/// A copy of the still map, and all parcels on top. Range: parcels.
void moving_parcels(benchmark::State& state) {
  Network const network = synthetic_network({.gateways = 15, .hubs = 4, .secondary_nodes = 8, .stations = 90});
  std::vector<Site> const sites = lay_out_sites(network);
  MapView const view{network, sites, Projection::fit(points_of(sites), screen.inset(60)), screen};
  std::vector<Mover> const movers = lorries(network.lanes.size(), static_cast<std::uint32_t>(state.range(0)));
  Style const style = dark_style();
  SwarmLook const look{.lane_tints = std::vector<Color>(network.lanes.size(), Color::hex(0x56C2C0)),
                       .hidden = std::vector<bool>(network.lanes.size(), false)};
  Picture const still{screen.width(), screen.height(), Color::hex(0x151F2D)};
  Picture frame = still;
  std::uint64_t parcels = 0;
  for (auto _ : state) {
    for (int y = 0; y < frame.height(); ++y) std::copy_n(still.row(y), frame.width(), frame.row(y));
    parcels = paint_swarm(frame, view, movers, look, style);
    benchmark::ClobberMemory();
  }
  state.counters["parcels"] = static_cast<double>(parcels);
}
BENCHMARK(moving_parcels)->Arg(10'000)->Arg(50'000)->Arg(200'000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace
}  // namespace tierflow
