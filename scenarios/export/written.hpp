#pragma once

// What an export says of itself: what it wrote, and what a reader of it should know.

#include <string>
#include <vector>

namespace tierflow {

struct Written {
  std::string what;                ///< "22 tables, 184,321 rows"
  std::vector<std::string> notes;  ///< what was left out or had to be assumed, a sentence each
};

}  // namespace tierflow
