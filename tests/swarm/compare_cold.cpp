// Classes and places of the cold chain, side by side. Each stay is rounded from doubles that two engines may form in
// different ways, so a sum may be a few ticks off.

#include <algorithm>

#include "tests/swarm/compare.hpp"
#include "tests/swarm/figures.hpp"

namespace tierflow::swarm {
namespace {

constexpr Int128 some_ticks = 4;

void compare_class(Figures& row, ColdResult const& a, ColdResult const& b) {
  row.same("delivered", a.delivered, b.delivered).same("spoiled", a.spoiled, b.spoiled);
  row.same("by_life", a.by_life, b.by_life).same("by_excursion", a.by_excursion, b.by_excursion);
  row.same("with_excursion", a.with_excursion, b.with_excursion);
  row.near("outside", a.outside, b.outside, some_ticks).near("life", a.life, b.life, some_ticks);
  row.near("longest_outside", a.longest_outside.count(), b.longest_outside.count(), some_ticks);
  for (std::size_t i = 0; i < a.used.size(); ++i) row.same(fmt::format("used {} %", i), a.used[i], b.used[i]);
  row.near("life_left", a.life_left, b.life_left, some_ticks);
}

}  // namespace

Difference compare_cold(Scenario const& scenario, Results const& naive, Results const& engine) {
  Figures rows{"cold chain"};
  rows.same("classes", std::uint64_t{naive.cold.size()}, std::uint64_t{engine.cold.size()});
  rows.same("places", std::uint64_t{naive.cold_places.size()}, std::uint64_t{engine.cold_places.size()});
  for (std::size_t i = 0; i < naive.cold.size() && !rows.difference; ++i) {
    Figures row{"cold chain of " + scenario.classes[naive.cold[i].parcel_class].name};
    row.same("class", std::uint64_t{naive.cold[i].parcel_class}, std::uint64_t{engine.cold[i].parcel_class});
    compare_class(row, naive.cold[i], engine.cold[i]);
    rows.difference = row.difference;
  }
  for (ColdPlaceResult const& a : naive.cold_places) {
    if (rows.difference) break;
    Figures row{fmt::format("cold place {} of {}, lane {}, index {}, class {}", static_cast<int>(a.place.spot),
                            scenario.network.places[a.place.facility].name, a.place.lane.index, a.place.index, a.parcel_class)};
    auto const b = std::ranges::find_if(engine.cold_places, [&](ColdPlaceResult const& one) {
      return one.place == a.place && one.parcel_class == a.parcel_class;
    });
    if (b == engine.cold_places.end()) return row.same("is there", true, false).difference;
    row.same("time", a.time, b->time).near("life", a.life, b->life, some_ticks);
    row.near("outside", a.outside, b->outside, some_ticks);
    rows.difference = row.difference;
  }
  return rows.difference;
}

}  // namespace tierflow::swarm
