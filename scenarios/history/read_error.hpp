#pragma once

// A history that cannot be read: the message names the file, says what is wrong with it, and what to do.

#include <stdexcept>

namespace tierflow {

struct ReadError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace tierflow
