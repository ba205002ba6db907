#pragma once

// Problems: what a planner has to mend in a scenario, each with its place and the cure.

#include <string>
#include <string_view>
#include <vector>

namespace tierflow {

/// Where something stands in the files that were read. Line and column count from 1; 0: the whole file.
struct Spot {
  std::string file;
  int line = 0;
  int column = 0;

  friend bool operator==(Spot const&, Spot const&) = default;
};

struct Problem {
  Spot at;
  std::string path;     ///< the key's way, such as "hubs.H4.stages.sort.rate"; may be empty
  std::string message;  ///< what is wrong and what would be right, one sentence
};

/// "file:line:column: path: message"
std::string line_of(Problem const& problem);

using Problems = std::vector<Problem>;

/// A text from a file as a message quotes it: in single quotes, at most 60 characters of it, and nothing that
/// could move a terminal's cursor.
std::string cited(std::string_view text);

}  // namespace tierflow
