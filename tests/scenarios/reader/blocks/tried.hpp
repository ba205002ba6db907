#pragma once

// What the tests of `sweep:` and `screen:` share: a file with such a block.

#include <doctest/doctest.h>

#include "tests/scenarios/reader/in_files.hpp"

namespace tierflow::testing {

using Values = std::vector<std::string>;

/// The two places with a block of this name.
inline Reading with_tried(std::string const& name, std::string const& block) {
  return read(two_places("demand:", name + ": " + block + "\ndemand:"));
}

inline bool holds(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace tierflow::testing
