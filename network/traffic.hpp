#pragma once

// Traffic equations: how much passes each node when everything that enters a node is split by fixed shares.

#include <cstddef>
#include <optional>
#include <vector>

namespace tierflow {

/// This share of all that passes `from` goes on to `to`.
struct Branch {
  std::size_t from = 0, to = 0;
  double share = 0;
};

/// Solves through = inflow + (what the branches bring) for every node; Jackson 1957. `inflow` >= 0, in any unit, one a node.
/// Nothing where no such flow exists: something that goes in never gets out again.
std::optional<std::vector<double>> traffic(std::vector<double> const& inflow, std::vector<Branch> const& branches);

}  // namespace tierflow
