#include "scenarios/reader/blocks/tried_keys.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/key_path.hpp"

namespace tierflow {
namespace {

/// "from, to and step".
std::string listed(std::initializer_list<std::string_view> words) {
  std::string text;
  for (std::size_t i = 0; std::string_view const word : words) {
    text += i == 0 ? "" : i + 1 == words.size() ? " and " : ", ";
    text += word;
    ++i;
  }
  return text;
}

}  // namespace

std::optional<Node> take_block(Node& root, std::string_view name) {
  auto const found = std::ranges::find(root.entries, name, &Entry::key);
  if (found == root.entries.end()) return {};
  Node block = std::move(found->value);
  root.entries.erase(found);
  return block;
}

void check_tried(Node const& root, std::string_view block, std::vector<TriedValue> const& values, ReadBlocks const& read_blocks,
                 Problems& problems) {
  if (values.empty()) return;
  std::string const prefix{block};
  Problems found;
  Node tried = root;
  for (TriedValue const& one : values)
    if (std::string wrong = set_value(tried, one.key, one.value, found); !wrong.empty())
      found.push_back({one.value.at.spot(), one.key, std::move(wrong)});
  read_blocks(tried, found);
  for (Problem& problem : found) {
    bool const is_tried = std::ranges::any_of(values, [&](TriedValue const& one) { return one.value.at.spot() == problem.at; });
    if (is_tried) problems.push_back({problem.at, joined(prefix, problem.path), std::move(problem.message)});
  }
}

std::optional<std::vector<NumberAndUnit>> range_parts(Cursor const& range, std::initializer_list<std::string_view> keys,
                                                      std::string_view example) {
  for (auto const& [key, value] : range.entries())
    if (std::ranges::find(keys, std::string_view{key}) == keys.end()) value.report("a range has " + listed(keys));
  std::vector<NumberAndUnit> parts;
  for (std::string_view const key : keys) {
    Cursor const at = range[key];
    auto const number = at.is_scalar() && !at.node().quoted ? split_number(at.node().text) : std::nullopt;
    if (number) parts.push_back(*number);
    else (at.given() ? at : range).report(fmt::format("a range needs a number at {}, such as {}", key, example));
  }
  if (parts.size() != keys.size()) return {};
  if (std::ranges::all_of(parts, [&](auto const& part) { return part.unit == parts.front().unit; })) return parts;
  range.report(listed(keys) + " of a range must have one unit");
  return {};
}

}  // namespace tierflow
