#pragma once

// Scenario files written the other way round: the same world in another order.

#include <filesystem>
#include <string>

namespace tierflow::testing {

/// YAML with the items of its sections in reverse order: what stands as `  - item` under a key at the margin.
/// Lists inside of an item, such as the stages of a facility, stay as they are.
std::string reversed_lists(std::string const& yaml);

/// A table with its rows in reverse order, under the same comments and header.
std::string reversed_rows(std::string const& csv);

/// Copies the scenario files of a folder and the tables in its `tables`, each reversed.
void copy_reversed(std::filesystem::path const& from, std::filesystem::path const& to);

}  // namespace tierflow::testing
