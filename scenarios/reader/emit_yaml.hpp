#pragma once

// A tree of Nodes back to YAML text that a planner can read and that parses to the same tree.

#include <string>
#include <string_view>

#include "scenarios/reader/node.hpp"

namespace tierflow {

/// Block style, short flat maps and lists in one line, table rows as one `{...}` a line. `question` becomes the
/// first comment line when it is not empty. The root must be a map.
std::string emit_yaml(Node const& root, std::string const& question = {});

/// The node in one line, lists in brackets and maps in braces; for somebody to read, such as in a message.
std::string one_line(Node const& node);

/// Whether a text can stand in YAML without quotes and stay one word, in a block and in `[...]` or `{...}`.
bool needs_no_quotes(std::string_view text);

}  // namespace tierflow
