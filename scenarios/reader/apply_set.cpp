// --set values: one value of the composed tree, addressed by the keys that messages use.
//
// Names may hold points and blanks ("lanes.H4>Shanghai:rail.drive", "timetable.N4>H4
// 23:15.vehicles"), so a way is followed by asking the tree: of the names that are there, the
// longest that fits is meant.

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/key_path.hpp"
#include "scenarios/reader/nearest.hpp"
#include "scenarios/reader/parse_yaml.hpp"
#include "scenarios/reader/source_text.hpp"

namespace tierflow {
namespace {

/// Whether `way` begins with this name, as a whole step.
bool begins_with_step(std::string_view way, std::string_view name) {
  return !name.empty() && way.starts_with(name) &&
         (way.size() == name.size() || way[name.size()] == '.');
}

/// Follows a way through the tree, down to the map that holds the last key.
class Way {
 public:
  Way(Node& root, std::string_view way, Mark at) : here_{&root}, rest_{way}, at_{std::move(at)} {}

  /// Gives what is wrong, or nothing; then map() and key() are the target.
  std::string follow() {
    while (true) {
      if (rest_.empty()) return "a name is missing";
      if (here_->is_null()) *here_ = Node::map(at_);
      std::string trouble;
      if (here_->is_list())
        trouble = step_into_item();
      else if (here_->is_map())
        trouble = step_into_key();
      else
        trouble = fmt::format("'{}' holds a single value", walked_);
      if (!trouble.empty() || arrived_) return trouble;
    }
  }
  [[nodiscard]] Node& map() const { return *here_; }
  [[nodiscard]] std::string const& key() const { return key_; }
  [[nodiscard]] std::string const& walked() const { return walked_; }

 private:
  std::string step_into_key() {
    std::size_t found = here_->entries.size();
    std::string_view name = rest_.substr(0, rest_.find('.'));
    for (std::size_t i = 0; i < here_->entries.size(); ++i) {
      std::string_view const key = here_->entries[i].key;
      bool const is_longer = found == here_->entries.size() || key.size() > name.size();
      if (begins_with_step(rest_, key) && is_longer) {
        found = i;
        name = key;
      }
    }
    key_ = std::string{name};
    if (name.size() == rest_.size()) {
      arrived_ = true;
      return {};
    }
    if (found == here_->entries.size()) {
      Node const fresh = name == "stages" ? Node::list(at_) : Node::map(at_);
      here_->entries.push_back({key_, at_, fresh});
    }
    here_ = &here_->entries[found].value;
    walk(name);
    return {};
  }

  std::string step_into_item() {
    std::string const list{last_key(walked_)};
    Node* found = nullptr;
    std::size_t length = 0;
    std::vector<std::string> known;
    for (Node& item : here_->items) {
      auto const key = item_key(list, item);
      if (!key) continue;
      if (begins_with_step(rest_, *key) && key->size() > length) {
        found = &item;
        length = key->size();
      }
      known.push_back(*key);
    }
    std::string_view const name = rest_.substr(0, found != nullptr ? length : rest_.find('.'));
    if (name.size() == rest_.size()) return "give a key of the item too, as in 'stages.sort.rate'";
    if (found == nullptr && list == "stages") {
      Node stage = Node::map(at_);
      stage.entries.push_back({"name", at_, Node::scalar(std::string{name}, at_)});
      here_->items.push_back(std::move(stage));
      found = &here_->items.back();
    }
    if (found == nullptr)
      return fmt::format("{} is not among the {}{}", cited(name), list, did_you_mean(name, known));
    here_ = found;
    walk(name);
    return {};
  }

  void walk(std::string_view name) {
    walked_ = joined(walked_, name);
    rest_.remove_prefix(std::min(rest_.size(), name.size() + 1));
  }

  Node* here_;
  std::string_view rest_;
  Mark at_;
  std::string walked_;
  std::string key_;
  bool arrived_ = false;
};

}  // namespace

void apply_set(Node& root, std::string const& assignment, Problems& problems) {
  std::string const file{set_file};
  std::size_t const equals = assignment.find('=');
  std::string const way = assignment.substr(0, equals);
  auto const report = [&](std::string message) {
    problems.push_back({{file, 0, 0}, way, std::move(message)});
  };
  SourceText const checked = check_source(assignment, file);
  if (!checked.text) {
    problems.push_back({{file, 0, 0}, {}, checked.problems.front().message});
    return;
  }
  if (equals == std::string::npos || equals == 0)
    return report("expected a key and a value, as in 'hubs.H4.stages.sort.rate=24000 /h'");
  ParsedYaml parsed = parse_yaml_value(std::string_view{assignment}.substr(equals + 1), file);
  for (Problem const& problem : parsed.problems) report(problem.message);
  if (!parsed.problems.empty()) return;
  if (parsed.root.is_null()) return report("no value behind '='");
  Node& value = parsed.root;
  if (value.is_scalar() && value.text.find(':') != std::string::npos) value.quoted = true;
  std::string const trouble = set_value(root, way, std::move(value), problems);
  if (!trouble.empty()) report(trouble);
}

std::string set_value(Node& root, std::string_view way, Node value, Problems& problems) {
  Mark const at = value.at;
  Way target{root, way, at};
  if (std::string trouble = target.follow(); !trouble.empty()) return trouble;
  for (std::string_view const composing : {"base", "default_base", "overlay"})
    if (target.walked().empty() && target.key() == composing) return "stands in a file, not in --set";
  Node upper = Node::map(at);
  upper.entries.push_back({target.key(), at, std::move(value)});
  lay_over(target.map(), std::move(upper), target.walked(), problems);
  return {};
}

}  // namespace tierflow
