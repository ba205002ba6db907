#pragma once

// YAML text to a tree of Nodes, strict where YAML is generous.
//
// yaml-cpp reads the text and hands over events; this keeps what a scenario may use and refuses, with line and
// column, what reads one way and means another: anchors, aliases, `<<`, tags, second documents, keys given
// twice, empty list elements, quotes that never close, tabs as indentation.

#include <string>
#include <string_view>

#include "scenarios/reader/node.hpp"
#include "scenarios/reader/problem.hpp"

namespace tierflow {

constexpr int deepest_nesting = 64;
constexpr std::size_t most_nodes = 2'000'000;
constexpr std::size_t longest_scalar = 64u << 10;  ///< bytes
constexpr std::size_t longest_key = 256;           ///< bytes

struct ParsedYaml {
  Node root;             ///< a map; null when the text could not be read to its end
  std::string question;  ///< the file's first comment line without its #, when it comes before the first key
  Problems problems;
};

/// Parses a whole file that passed check_source(); its top level must be keys. Never throws.
ParsedYaml parse_yaml(std::string_view text, std::string const& file);

/// Parses one value, as after `--set key=`: a word, a list or a map. Every mark is of `file`, line 0.
ParsedYaml parse_yaml_value(std::string_view text, std::string const& file);

}  // namespace tierflow
