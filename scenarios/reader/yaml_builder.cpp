#include "scenarios/reader/yaml_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "scenarios/reader/parse_yaml.hpp"

namespace tierflow {
namespace {

constexpr std::size_t most_problems = 1000;  ///< of one file; nobody reads on

/// Whether the quoted text that begins here ever ends.
bool closes(std::string_view rest) {
  if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return true;
  char const quote = rest[0];
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (quote == '"' && rest[i] == '\\')
      ++i;
    else if (rest[i] == quote)
      return true;
  }
  return false;
}

/// Escapes such as "\e" put into a text what check_source() kept out of the file.
bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text, [](char const c) {
    auto const byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
  });
}

}  // namespace

Lines::Lines(std::string_view text, std::string const& file)
    : text_{text}, file_{std::make_shared<std::string const>(file)}, starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') starts_.push_back(i + 1);
}

std::size_t Lines::offset(YAML::Mark const& at) const {
  if (at.line < 0 || static_cast<std::size_t>(at.line) >= starts_.size()) return text_.size();
  std::size_t const start = starts_[static_cast<std::size_t>(at.line)];
  return std::min(text_.size(), start + static_cast<std::size_t>(std::max(0, at.column)));
}

Mark Lines::mark_of(std::size_t offset) const {
  auto const line =
      static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin()) - 1;
  if (counted_to_ < starts_[line] || counted_to_ > offset) {
    counted_to_ = starts_[line];
    counted_column_ = 1;
  }
  for (; counted_to_ < offset; ++counted_to_)
    if ((static_cast<unsigned char>(text_[counted_to_]) & 0xC0U) != 0x80) ++counted_column_;
  return {file_, static_cast<int>(line) + 1, counted_column_};
}

void YamlBuilder::OnNull(YAML::Mark const& at, YAML::anchor_t) {
  std::string_view const rest = lines_.rest(at);
  for (std::string_view const word : {"~", "null", "Null", "NULL"})
    if (rest.starts_with(word)) return put(Node::scalar(std::string{word}, lines_.mark(at)));
  if (!open_.empty() && open_.back().node.is_list()) report(lines_.mark(at), "empty list element");
  Node node;
  node.at = lines_.mark(at);
  put(std::move(node));
}

void YamlBuilder::OnAlias(YAML::Mark const& at, YAML::anchor_t) {
  report(lines_.mark(at), "aliases (*) are not supported; write it out, or use `base:`");
  put(Node::scalar({}, lines_.mark(at), true));
}

void YamlBuilder::OnAnchor(YAML::Mark const& at, std::string const&) {
  report(lines_.mark(at), "anchors (&) are not supported; write it out, or use `base:`");
}

void YamlBuilder::OnScalar(YAML::Mark const& at, std::string const& tag, YAML::anchor_t,
                           std::string const& value) {
  check_tag(at, tag);
  bool const in_quotes = tag == "!";
  if (in_quotes && !closes(lines_.rest(at))) {
    report(lines_.mark(at), "this quote is never closed");
    throw Stop{};
  }
  if (value.size() > longest_scalar) {
    report(lines_.mark(at), "text longer than 64 KiB");
    throw Stop{};
  }
  if (has_control_character(value)) report(lines_.mark(at), "control character in a text");
  put(Node::scalar(value, lines_.mark(at), in_quotes));
}

void YamlBuilder::OnSequenceStart(YAML::Mark const& at, std::string const& tag, YAML::anchor_t,
                                  YAML::EmitterStyle::value) {
  check_tag(at, tag);
  begin(Node::list(lines_.mark(at)));
}

void YamlBuilder::OnMapStart(YAML::Mark const& at, std::string const& tag, YAML::anchor_t,
                             YAML::EmitterStyle::value) {
  check_tag(at, tag);
  begin(Node::map(lines_.mark(at)));
}

void YamlBuilder::report(Mark const& at, std::string message) {
  problems_.push_back({at.spot(), {}, std::move(message)});
  if (problems_.size() >= most_problems) throw Stop{};
}

/// yaml-cpp says "?" where there is no tag, and "!" for whatever is in quotes.
void YamlBuilder::check_tag(YAML::Mark const& at, std::string const& tag) {
  bool const none = tag.empty() || tag == "?" || (tag == "!" && !lines_.rest(at).starts_with('!'));
  if (!none) report(lines_.mark(at), "tags (!) are not supported");
}

void YamlBuilder::begin(Node node) {
  if (open_.size() >= static_cast<std::size_t>(deepest_nesting)) {
    report(node.at, fmt::format("nested deeper than {} levels", deepest_nesting));
    throw Stop{};
  }
  open_.push_back({std::move(node), {}, true, {}});
}

void YamlBuilder::end() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  put(std::move(node));
}

void YamlBuilder::put(Node node) {
  if (++count_ > most_nodes) {
    report(lines_.whole(), "more than 2 million values; put bulk data into CSV tables");
    throw Stop{};
  }
  if (open_.empty()) {
    root = std::move(node);
    return;
  }
  Open& open = open_.back();
  if (open.node.is_list()) return open.node.items.push_back(std::move(node));
  if (!open.key) return take_key(open, node);
  open.key->value = std::move(node);
  if (open.key_is_sound) open.node.entries.push_back(std::move(*open.key));
  open.key.reset();
}

void YamlBuilder::take_key(Open& open, Node const& node) {
  std::string trouble = trouble_with_key(open, node);
  open.key = Entry{node.text, node.at, {}};
  open.key_is_sound = trouble.empty();
  if (open.key_is_sound)
    open.keys.insert(node.text);
  else
    report(node.at, std::move(trouble));
}

std::string YamlBuilder::trouble_with_key(Open const& open, Node const& node) {
  if (!node.is_scalar() || node.text.empty()) return "a key must be a word";
  if (node.is_word("<<")) return "merge keys (<<) are not supported; use `base:`";
  if (node.text.size() > longest_key) return fmt::format("key longer than {} bytes", longest_key);
  if (node.text.find('\n') != std::string::npos) return "a key must stand on one line";
  if (!open.keys.contains(node.text)) return {};
  int line = 0;
  for (Entry const& entry : open.node.entries)
    if (entry.key == node.text) line = entry.at.line;
  return fmt::format("key {} stands here twice; first in line {}", cited(node.text), line);
}

}  // namespace tierflow
