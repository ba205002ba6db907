#pragma once

// A strict reader of markup, for tests: what a browser would forgive is a fault here.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tierflow::testing {

struct Markup {
  std::string fault;                    ///< the first one, with its line; empty: well-formed
  std::map<std::string, int> elements;  ///< how many of each name
  std::map<std::string, int> classes;   ///< how many elements have the class
  std::vector<std::string> loads;       ///< addresses that a browser would fetch
  std::string words;                    ///< text of everything but scripts and styles, entities still as they stand
};

/// One document or fragment: every element closed in order, attributes quoted and given once, ids unique, only the five
/// entities of XML, no control character.
Markup read_strictly(std::string_view text);

}  // namespace tierflow::testing
