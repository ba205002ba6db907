#pragma once

// Event codes: what the trade calls the records of a parcel at a place, such as EMC of the Universal Postal Union for its
// departure from an office of exchange.

#include <string>
#include <utility>
#include <vector>

#include "scenarios/reader/cursor.hpp"

namespace tierflow {

/// `{arrived: EMB, departed: EMC}`: record and code, in the order of the file. Reports names that no record has.
std::vector<std::pair<std::string, std::string>> read_event_codes(Cursor const& at);

}  // namespace tierflow
