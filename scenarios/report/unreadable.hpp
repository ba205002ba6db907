#pragma once

// A run folder, or a file of it, that cannot be read: the message names it, says what is wrong and what to do.

#include <stdexcept>

namespace tierflow {

struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace tierflow
