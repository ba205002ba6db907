#include "scenarios/reader/parse_yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <sstream>
#include <utility>

#include "scenarios/reader/yaml_builder.hpp"

namespace tierflow {
namespace {

/// The first tab that stands where the indentation should.
void find_tab(std::string_view text, Lines const& lines, Problems& problems) {
  for (std::size_t start = 0; start < text.size();) {
    std::size_t const end = std::min(text.find('\n', start), text.size());
    std::string_view const line = text.substr(start, end - start);
    std::size_t const first = std::min(line.find_first_not_of(" \t"), line.size());
    std::size_t const tab = line.substr(0, first).find('\t');
    bool const has_content = first < line.size() && line[first] != '#';
    if (has_content && tab != std::string_view::npos) {
      problems.push_back(
          {lines.mark_of(start + tab).spot(), {}, "a tab in the indentation; indent with blanks"});
      return;
    }
    start = end + 1;
  }
}

std::string first_comment(std::string_view text) {
  std::size_t const first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos || text[first] != '#') return {};
  std::string_view line = text.substr(first, text.find('\n', first) - first);
  line.remove_prefix(std::min(line.find_first_not_of("# \t"), line.size()));
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return std::string{line};
}

/// What yaml-cpp found, in a planner's words.
std::string in_our_words(std::string const& message) {
  auto const says = [&](char const* words) { return message.find(words) != std::string::npos; };
  if (says("end of map flow")) return "a brace { is not closed, or a comma is missing";
  if (says("end of sequence flow")) return "a bracket [ is not closed, or a comma is missing";
  if (says("end of map") || says("illegal map value"))
    return "this does not fit the indentation above it, or a text with ': ' in it needs quotes";
  if (says("end of sequence")) return "this does not fit the indentation of the list above it";
  if (says("bad file")) return fmt::format("nested deeper than {} levels", deepest_nesting);
  return "no valid YAML: " + message;
}

void check_top_level(Node const& root, Lines const& lines, Problems& problems) {
  if (root.is_map()) return;
  if (root.is_null()) {
    problems.push_back({lines.whole().spot(), {}, "the file is empty"});
    return;
  }
  std::string message = "expected keys at the top level, such as `scenario: name`";
  if (root.is_scalar() && root.text.find(':') != std::string::npos)
    message += "; is a blank missing after ':'?";
  problems.push_back({root.at.spot(), {}, std::move(message)});
}

/// yaml-cpp hands out one document at a time and says nothing of what it could not read behind it.
void check_that_nothing_follows(YAML::Parser& parser, Lines const& lines, Problems& problems) {
  Problems of_the_second;
  YamlBuilder second{lines, of_the_second};
  second.root.at = lines.whole();
  bool follows = true;
  try {
    follows = parser.HandleNextDocument(second);
  } catch (Stop const&) {
  } catch (YAML::Exception const& error) {
    second.root.at = lines.mark(error.mark);
  }
  if (follows)
    problems.push_back(
        {second.root.at.spot(), {}, "trailing content: the scenario's one document ended above"});
}

}  // namespace

ParsedYaml parse_yaml(std::string_view text, std::string const& file) {
  ParsedYaml parsed;
  Lines const lines{text, file};
  parsed.question = first_comment(text);
  find_tab(text, lines, parsed.problems);
  if (!parsed.problems.empty()) return parsed;
  YamlBuilder builder{lines, parsed.problems};
  std::istringstream stream{std::string{text}};
  try {
    YAML::Parser parser{stream};
    parser.HandleNextDocument(builder);
    parsed.root = std::move(builder.root);
    check_that_nothing_follows(parser, lines, parsed.problems);
    check_top_level(parsed.root, lines, parsed.problems);
  } catch (Stop const&) {
    parsed.root = Node{};
  } catch (YAML::Exception const& error) {
    parsed.problems.push_back({lines.mark(error.mark).spot(), {}, in_our_words(error.msg)});
  } catch (std::exception const& error) {
    parsed.problems.push_back({lines.whole().spot(), {}, in_our_words(error.what())});
  }
  if (!parsed.root.is_map()) parsed.root = Node{};
  return parsed;
}

ParsedYaml parse_yaml_value(std::string_view text, std::string const& file) {
  std::string const wrapped = "value: " + std::string{text};
  ParsedYaml parsed = parse_yaml(wrapped, file);
  for (Problem& problem : parsed.problems) problem.at = {file, 0, 0};
  if (parsed.problems.empty() && parsed.root.entries.size() != 1)
    parsed.problems.push_back({{file, 0, 0}, {}, "expected one value"});
  if (!parsed.problems.empty()) return {{}, {}, std::move(parsed.problems)};

  auto const forget_lines = [](auto const& self, Node& node) -> void {
    node.at.line = node.at.column = 0;
    for (Node& item : node.items) self(self, item);
    for (Entry& entry : node.entries) {
      entry.at.line = entry.at.column = 0;
      self(self, entry.value);
    }
  };
  Node value = std::move(parsed.root.entries.front().value);
  forget_lines(forget_lines, value);
  return {std::move(value), {}, {}};
}

}  // namespace tierflow
