#pragma once

// Laws as a planner writes them, "lognormal median 15 min p95 90 min max 4 h", to the laws that a run draws from.
//
// The planner's words for a lognormal (median and p95, median and mean, mean and cv) become the mean and sigma of
// the logarithm here; the engine only knows those.

#include <string>
#include <string_view>

#include "scenarios/reader/node.hpp"
#include "scenarios/reader/quantity.hpp"
#include "sim/law.hpp"

namespace tierflow {

/// A law in one line of words, in the base unit of `dimension`. Values below 0 are refused.
Outcome<Law> parse_law(std::string_view text, Dimension dimension);

/// A law from a node: one line of words, `{mixture: [{share, value}, ...]}`, or
/// `{empirical: [{value, weight}, ...]}` as compose() makes it of a table; the maps may hold `least` and `max`.
/// Adds to `problems` and gives nothing when it is none.
std::optional<Law> read_law(Node const& node, std::string const& path, Dimension dimension,
                            Problems& problems);

}  // namespace tierflow
