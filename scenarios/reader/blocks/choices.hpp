#pragma once

// Choices: the words among which a field lets a planner choose.

#include <string>
#include <vector>

#include "scenarios/reader/blocks/field.hpp"

namespace tierflow {

/// The words of a choice, in the order of its field. Words are separated by blanks there; one that
/// has blanks itself ("next wave") stands with underscores, and the default, written out, tells so.
std::vector<std::string> choices_of(Field const& field);

}  // namespace tierflow
