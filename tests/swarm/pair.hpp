#pragma once

// The pair at work: one world through both engines, the fast one in several ways.

#include <optional>
#include <string>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow::swarm {

/// Runs the naive engine and the fast one: with one thread and with `threads`, with the longest
/// window and with a narrow one, stopped on the way, with a sample of the records, and with a place
/// more that nobody meets. The first difference in words; empty when all agree.
std::optional<std::string> disagreement(Scenario const& scenario, int threads = 2);

/// A smaller world in which the engines still disagree: parts are taken out as long as they do.
Scenario smaller(Scenario scenario);

/// The same world with one more place, lane and stream before all others, at which nothing happens:
/// every id is another one, every history the same.
Scenario renumbered(Scenario scenario);

/// The same world with its places, fleets and vehicle types in another order. Lanes, streams,
/// classes and levels cannot be: their order is that of their names, which settles ties.
Scenario shuffled(Scenario scenario, std::uint64_t seed);

/// The records of the parcels that `sample_parcels` chooses (docs/model.md, 10).
std::vector<ParcelRecord> sampled(Scenario const& scenario, std::uint32_t replication,
                                  std::vector<ParcelRecord> const& records);

}  // namespace tierflow::swarm
