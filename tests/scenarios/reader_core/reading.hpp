#pragma once

// What the tests of the reader's core ask of it in few words.

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/emit_yaml.hpp"
#include "scenarios/reader/node.hpp"
#include "scenarios/reader/parse_yaml.hpp"
#include "scenarios/reader/source_text.hpp"

namespace tierflow::testing {

/// All problems, one a line.
inline std::string listed(Problems const& problems) {
  std::string result;
  for (Problem const& problem : problems) result += line_of(problem) + "\n";
  return result;
}

/// What is wrong with bytes as a file "f.yaml"; empty when nothing is.
inline std::string problems_of(std::string const& bytes) {
  SourceText const source = check_source(bytes, "f.yaml");
  return source.text ? listed(parse_yaml(*source.text, "f.yaml").problems)
                     : listed(source.problems);
}

/// The tree of a text that must be right.
inline Node tree(std::string_view text) {
  ParsedYaml parsed = parse_yaml(text, "f.yaml");
  REQUIRE_MESSAGE(parsed.problems.empty(), listed(parsed.problems));
  return std::move(parsed.root);
}

inline bool contains(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace tierflow::testing

/// A text that must hold another one; a failure prints both.
#define CHECK_HOLDS(text, part)                                               \
  do {                                                                        \
    std::string const whole_ = (text);                                        \
    CHECK_MESSAGE(tierflow::testing::contains(whole_, part), "in: ", whole_); \
  } while (false)
