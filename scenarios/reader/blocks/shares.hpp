#pragma once

// Shares of the items of one list, such as pools, areas or articles.

#include <string_view>
#include <vector>

#include "scenarios/reader/cursor.hpp"

namespace tierflow {

/// Cumulative shares by the key `share` of all of `items`, each of which is a `kind`: all have one and they sum to 1, or none has and they
/// are equal.
std::vector<double> shares_of(std::vector<Cursor> const& items, std::string_view kind, Cursor const& list);

}  // namespace tierflow
