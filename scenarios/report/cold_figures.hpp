#pragma once

// Cold figures: what reached the door spoiled, how long it was outside its band, and where its life went.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// Whether any class is cold.
bool has_cold_chain(Scenario const& scenario);
/// Whether any of the cold classes has a shelf life.
bool has_shelf_life(Scenario const& scenario);

/// A main figure that is of the cold chain, by its key; of one parcel class, or of all cold ones. Not a number for another
/// key, and where nothing was delivered.
double cold_figure(Scenario const& scenario, Results const& results, std::string_view key, std::optional<std::size_t> parcel_class = {});

/// Whole percents of the shelf life within which `part` of the parcels stayed, by nearest rank, 100: used up; not a number
/// without a shelf life.
double used_percent(ColdResult const& row, double part);

/// What one place takes of a parcel that is delivered, whichever parcels stayed there.
struct ColdToll {
  ColdPlace place;
  double life_share = 0;   ///< of a shelf life; of classes that have one
  double outside_min = 0;  ///< outside the band
};
/// All classes together, the largest share of all life first, then of all time outside; places that took nothing are left out.
std::vector<ColdToll> cold_tolls(Scenario const& scenario, Results const& results);

char const* name_of(ColdSpot spot);
/// The stage, pool or lane; "" at the door and at senders'.
std::string what_of(Scenario const& scenario, ColdPlace const& place);

}  // namespace tierflow
