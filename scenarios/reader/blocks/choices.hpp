#pragma once

// Choices: the words among which a field lets a planner choose, and the kinds of amount that it takes.

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/reader/blocks/field.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {

/// The words of a choice, in the order of its field. Words are separated by blanks there; one that
/// has blanks itself ("next wave") stands with underscores, and the default, written out, tells so.
std::vector<std::string> choices_of(Field const& field);

/// The dimensions that Field::of names for an amount, in their order there.
std::vector<Dimension> dimensions_of(std::string_view of);

}  // namespace tierflow
