#include "scenarios/reader/emit_yaml.hpp"

#include <algorithm>
#include <optional>

namespace tierflow {
namespace {

constexpr std::size_t longest_line = 100;
constexpr std::size_t longest_row = 400;  ///< of a list's item that is one flat map

/// Whether a text can stand without quotes where a block is written; lists and maps in one line
/// take less.
bool is_plain_in_block(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (std::string_view{",[]{}#&*!|>'\"%@`"}.find(text.front()) != std::string_view::npos)
    return false;
  bool const may_be_indicator = text.front() == '-' || text.front() == '?' || text.front() == ':';
  if (may_be_indicator && (text.size() == 1 || text[1] == ' ')) return false;
  if (text.starts_with("---") || text.starts_with("...") || text == "<<") return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
    return false;
  return std::ranges::none_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// Inside brackets and braces yaml-cpp also ends a text at a question mark.
bool is_plain_in_line(std::string_view text) {
  return is_plain_in_block(text) && text.find_first_of(",[]{}?") == std::string_view::npos &&
         text.front() != ':';
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else
      result += c;
  }
  return result + '"';
}

std::string key_text(std::string const& key) {
  return is_plain_in_line(key) ? key : in_quotes(key);
}

std::string scalar_text(Node const& node) {
  return node.quoted || !is_plain_in_block(node.text) ? in_quotes(node.text) : node.text;
}

/// The node in one line of at most `room` bytes; nothing when it does not fit or would read
/// differently there.
std::optional<std::string> in_line(Node const& node, std::size_t room) {
  std::string line;
  switch (node.kind) {
    case Node::Kind::null:
      return {};
    case Node::Kind::scalar:
      if (!node.quoted && !is_plain_in_line(node.text) && is_plain_in_block(node.text)) return {};
      line = scalar_text(node);
      break;
    case Node::Kind::list:
      line = "[";
      for (Node const& item : node.items) {
        if (line.size() > room) return {};
        auto const text = in_line(item, room - line.size());
        if (!text) return {};
        line += (line.size() > 1 ? ", " : "") + *text;
      }
      line += "]";
      break;
    case Node::Kind::map:
      line = "{";
      for (Entry const& entry : node.entries) {
        if (line.size() > room) return {};
        auto const text = in_line(entry.value, room - line.size());
        if (!text) return {};
        line += (line.size() > 1 ? ", " : "") + key_text(entry.key) + ": " + *text;
      }
      line += "}";
      break;
  }
  return line.size() <= room ? std::optional{std::move(line)} : std::nullopt;
}

/// Only a word or number in every key.
bool is_flat(Node const& map) {
  return map.is_map() && std::ranges::all_of(map.entries, [](Entry const& entry) {
           return entry.value.is_scalar();
         });
}

class Writer {
 public:
  std::string text;

  /// What stands behind "key:" or "-": in the same line where it fits, or in lines of its own
  /// below.
  void value(Node const& node, std::size_t indent, bool after_dash) {
    if (node.is_null()) {
      text += '\n';
      return;
    }
    std::size_t const used = text.size() - (text.rfind('\n') + 1);
    std::size_t const line_end = after_dash && is_flat(node) ? longest_row : longest_line;
    std::size_t const room = line_end > used ? line_end - used : 0;
    bool const is_empty = node.items.empty() && node.entries.empty();
    if (auto const line =
            in_line(node, is_empty || node.is_scalar() ? std::string::npos / 2 : room)) {
      text += " " + *line + "\n";
    } else if (node.is_scalar()) {
      text += " " + scalar_text(node) + "\n";
    } else if (after_dash && node.is_map()) {
      text += ' ';
      entries(node, indent, true);
    } else {
      text += '\n';
      if (node.is_map())
        entries(node, indent, false);
      else
        items(node, indent);
    }
  }

  void entries(Node const& map, std::size_t indent, bool continues_line) {
    for (Entry const& entry : map.entries) {
      if (!continues_line) text.append(indent, ' ');
      continues_line = false;
      text += key_text(entry.key) + ":";
      value(entry.value, indent + 2, false);
    }
  }

 private:
  void items(Node const& list, std::size_t indent) {
    for (Node const& item : list.items) {
      text.append(indent, ' ');
      text += "-";
      value(item, indent + 2, true);
    }
  }
};

}  // namespace

bool needs_no_quotes(std::string_view text) { return is_plain_in_line(text); }

std::string one_line(Node const& node) {
  if (node.is_null()) return "nothing";
  if (node.is_scalar()) return scalar_text(node);
  std::string line;
  for (Node const& item : node.items) line += (line.empty() ? "" : ", ") + one_line(item);
  for (Entry const& entry : node.entries)
    line += (line.empty() ? "" : ", ") + key_text(entry.key) + ": " + one_line(entry.value);
  return node.is_list() ? "[" + line + "]" : "{" + line + "}";
}

std::string emit_yaml(Node const& root, std::string const& question) {
  Writer writer;
  if (!question.empty()) writer.text = "# " + question + "\n\n";
  writer.entries(root, 0, false);
  if (root.entries.empty()) writer.text += "{}\n";
  return std::move(writer.text);
}

}  // namespace tierflow
