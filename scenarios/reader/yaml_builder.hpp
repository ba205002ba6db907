#pragma once

// From yaml-cpp's events to a tree of Nodes, for parse_yaml() alone.
//
// yaml-cpp 0.7 accepts much in silence: keys twice, empty list elements, quotes that run to the end of the file.
// The builder sees every event with its place in the text and reports these. It stops early, by throwing Stop,
// where going on would cost without telling anybody more.

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/reader/node.hpp"

namespace tierflow {

/// Where each line of a text begins; turns offsets and yaml-cpp's marks into ours. The text must outlive it.
class Lines {
 public:
  Lines(std::string_view text, std::string const& file);
  [[nodiscard]] Mark mark(YAML::Mark const& at) const { return mark_of(offset(at)); }
  [[nodiscard]] Mark mark_of(std::size_t offset) const;
  [[nodiscard]] Mark whole() const { return {file_, 0, 0}; }
  /// The text from there to its end.
  [[nodiscard]] std::string_view rest(YAML::Mark const& at) const {
    return text_.substr(offset(at));
  }

 private:
  [[nodiscard]] std::size_t offset(YAML::Mark const& at) const;

  std::string_view text_;
  std::shared_ptr<std::string const> file_;
  std::vector<std::size_t> starts_;
  /// Where the last column was counted to: the next one is mostly on the same line, to its right.
  mutable std::size_t counted_to_ = 0;
  mutable int counted_column_ = 1;
};

struct Stop {};

class YamlBuilder : public YAML::EventHandler {
 public:
  YamlBuilder(Lines const& lines, Problems& problems) : lines_{lines}, problems_{problems} {}
  Node root;

  void OnDocumentStart(YAML::Mark const&) override {}
  void OnDocumentEnd() override {}
  void OnNull(YAML::Mark const& at, YAML::anchor_t anchor) override;
  void OnAlias(YAML::Mark const& at, YAML::anchor_t anchor) override;
  void OnAnchor(YAML::Mark const& at, std::string const& name) override;
  void OnScalar(YAML::Mark const& at, std::string const& tag, YAML::anchor_t anchor,
                std::string const& value) override;
  void OnSequenceStart(YAML::Mark const& at, std::string const& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { end(); }
  void OnMapStart(YAML::Mark const& at, std::string const& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { end(); }

 private:
  struct Open {
    Node node;
    std::optional<Entry> key;  ///< of a map, while its value is awaited
    bool key_is_sound = true;
    std::set<std::string> keys;
  };

  void report(Mark const& at, std::string message);
  void check_tag(YAML::Mark const& at, std::string const& tag);
  void begin(Node node);
  void end();
  void put(Node node);
  void take_key(Open& open, Node const& node);
  [[nodiscard]] static std::string trouble_with_key(Open const& open, Node const& node);

  Lines const& lines_;
  Problems& problems_;
  std::vector<Open> open_;
  std::size_t count_ = 0;
};

}  // namespace tierflow
