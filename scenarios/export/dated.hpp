#pragma once

// Instants of a run as dates of the scenario's own clock, and names as parts of a URI.

#include <cstdint>
#include <string>
#include <string_view>

#include "scenarios/export/stored_run.hpp"

namespace tierflow {

/// Microseconds since midnight of the first day as ISO 8601 with the scenario's offset from UTC:
/// "2025-03-10T09:00:00.000000+08:00". A scenario without dates begins on 1970-01-01.
std::string dated(StoredRun const& run, std::int64_t at_us);

/// A name as one part of a URN (RFC 8141): letters, digits, '-' and '_' stay, every other byte is %XX. Points and
/// colons are written out too, so that they can part names.
std::string uri_part(std::string_view name);

}  // namespace tierflow
