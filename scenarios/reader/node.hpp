#pragma once

// Node: what a scenario file says, before anybody asks what it means.
//
// A tree of words, lists and maps as YAML and CSV give them. Every node knows where it was written, so a
// problem found much later still points at the right line. Numbers stay text until a reader of a block asks
// for a quantity; that keeps units, leading zeros and "1e400" visible to the messages.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenarios/reader/problem.hpp"

namespace tierflow {

/// A place in a file, cheap to copy: the nodes of one file share its name.
struct Mark {
  std::shared_ptr<std::string const> file;
  int line = 0;    ///< counted from 1; 0: the whole file
  int column = 0;  ///< counted from 1, in characters

  [[nodiscard]] Spot spot() const { return {file ? *file : std::string{}, line, column}; }
};

struct Entry;

struct Node {
  enum class Kind : std::uint8_t {
    null,    ///< nothing stands there
    scalar,  ///< a word, a number with its unit, a quoted text
    list,
    map,
  };

  Kind kind = Kind::null;
  bool quoted = false;          ///< scalar in quotes, or a CSV cell that YAML would want in quotes
  Mark at;                      ///< a list or map: its first item
  std::string text;             ///< scalar
  std::vector<Node> items;      ///< list
  std::vector<Entry> entries;   ///< map, as written; no key twice

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  /// An unquoted scalar that is exactly this word.
  [[nodiscard]] bool is_word(std::string_view word) const {
    return is_scalar() && !quoted && text == word;
  }

  /// The value under a key of a map; null when there is none or this is no map.
  [[nodiscard]] Node const* find(std::string_view key) const;
  [[nodiscard]] Node* find(std::string_view key);

  static Node scalar(std::string text, Mark at, bool quoted = false);
  static Node list(Mark at);
  static Node map(Mark at);
};

/// One key of a map.
struct Entry {
  std::string key;
  Mark at;  ///< of the key
  Node value;
};

/// The same words in the same shape; where they were written does not count.
inline bool same_tree(Node const& a, Node const& b) {
  if (a.kind != b.kind || a.text != b.text || a.quoted != b.quoted ||
      a.items.size() != b.items.size() || a.entries.size() != b.entries.size())
    return false;
  for (std::size_t i = 0; i < a.items.size(); ++i)
    if (!same_tree(a.items[i], b.items[i])) return false;
  for (std::size_t i = 0; i < a.entries.size(); ++i)
    if (a.entries[i].key != b.entries[i].key ||
        !same_tree(a.entries[i].value, b.entries[i].value))
      return false;
  return true;
}

inline Node const* Node::find(std::string_view key) const {
  for (Entry const& entry : entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

inline Node* Node::find(std::string_view key) {
  return const_cast<Node*>(std::as_const(*this).find(key));
}

inline Node Node::scalar(std::string text, Mark at, bool quoted) {
  Node node;
  node.kind = Kind::scalar;
  node.quoted = quoted;
  node.at = std::move(at);
  node.text = std::move(text);
  return node;
}

inline Node Node::list(Mark at) {
  Node node;
  node.kind = Kind::list;
  node.at = std::move(at);
  return node;
}

inline Node Node::map(Mark at) {
  Node node;
  node.kind = Kind::map;
  node.at = std::move(at);
  return node;
}

}  // namespace tierflow
