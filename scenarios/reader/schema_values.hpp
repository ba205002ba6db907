#pragma once

// The values of the JSON Schema: for each way of writing a value, what an editor may accept there.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "scenarios/reader/blocks/field.hpp"

namespace tierflow {

using Json = nlohmann::ordered_json;  ///< keys in the order in which they are put

/// {"$ref": "#/$defs/..."}
Json reference_to(std::string_view definition);
/// Any of the options of an array; of one option that option itself.
Json any_of(Json options);

/// The $defs of values: "value.time", "value.law_of_mass", ...; and what any file may hold in the
/// place of a value when it lies on another: "factor" (x1.8), "taken_away" (default), "table".
Json value_definitions();
/// Which of them holds for a field that is no list, block, map or choice.
std::string value_definition(Field const& field);

}  // namespace tierflow
