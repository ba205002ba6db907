#pragma once

// JSON whose keys stay in the order in which they were given, and its text.

#include <nlohmann/json.hpp>
#include <string>

namespace tierflow {

using Json = nlohmann::ordered_json;

/// Null where there is no number.
Json number_json(double value);

/// As text with line breaks, safe to show on a terminal; broken UTF-8 in names becomes U+FFFD.
std::string dumped(Json const& json);
/// The same in one line.
std::string dumped_in_line(Json const& json);

}  // namespace tierflow
