#pragma once

// The keys of the JSON Schema: for each field of a section, what an editor shows and accepts there.

#include <string>
#include <string_view>

#include "scenarios/reader/blocks/field.hpp"
#include "scenarios/reader/schema_values.hpp"

namespace tierflow {

/// "stages[] sorter" as "stages.sorter": the name of a section in $defs, without any sign that a
/// reference would have to escape.
std::string definition_of(std::string_view section);

/// "sorter" of "stages[] sorter"; empty when the section is no kind of a list's items.
std::string_view kind_of(Section const& section);

/// Title, description, default and what may stand there, also in a file that lies on others.
Json property_of(Section const& section, Field const& field);

}  // namespace tierflow
