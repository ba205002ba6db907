// The page of the format names every key that the reader knows.

#include <doctest/doctest.h>

#include <cctype>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "scenarios/reader/blocks/field.hpp"

namespace tierflow {
namespace {

/// Every word of a page; a word is letters, digits, '_' and '-'.
std::set<std::string, std::less<>> words_of_page(std::string const& path) {
  std::ifstream file{path};
  REQUIRE(file.good());
  std::stringstream text;
  text << file.rdbuf();
  std::set<std::string, std::less<>> words;
  std::string word;
  for (char const c : text.str() + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-') {
      word += c;
    } else if (!word.empty()) {
      words.insert(word);
      word.clear();
    }
  }
  return words;
}

TEST_CASE("every key of every section stands in docs/scenario-format.md") {
  auto const page = words_of_page(TIERFLOW_SOURCE_DIR "/docs/scenario-format.md");

  for (Section const* const section : sections())
    for (Field const& field : section->fields)
      CHECK_MESSAGE(page.contains(field.key), "missing: ", section->name, " ", field.key);
}

}  // namespace
}  // namespace tierflow
