#pragma once

// Thinning: how a stream makes fewer parcels for a while without making other ones.
//
// A stream counts and draws its parcels as if all were made; each then is made or left out by a draw of its own
// (docs/model.md, rule 9). So a quieter week leaves the parcels of every other week as they are. Lewis and Shedler,
// "Simulation of nonhomogeneous Poisson processes by thinning", 1979.

#include <vector>

#include "sim/scenario.hpp"

namespace tierflow {

/// The share of the parcels of a class that is made at `t`, 0 to 1.
double share_made(Thinning const& thinning, Instant t, std::size_t parcel_class);

/// Parcels that a stream is expected to make until the end of its curve, by class. Recorded orders do not count.
std::vector<double> expected_by_class(Stream const& stream);

/// The sum of these.
double expected_parcels(Stream const& stream);

}  // namespace tierflow
