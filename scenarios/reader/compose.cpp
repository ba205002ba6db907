#include "scenarios/reader/compose.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>

#include "scenarios/reader/parse_yaml.hpp"
#include "scenarios/reader/source_files.hpp"

namespace tierflow {

namespace fs = std::filesystem;

namespace {

/// Takes a key out of a map; nothing when it has none.
std::optional<Entry> take_out(Node& map, std::string_view key) {
  auto const found = std::ranges::find(map.entries, key, &Entry::key);
  if (found == map.entries.end()) return {};
  Entry entry = std::move(*found);
  map.entries.erase(found);
  return entry;
}

/// The same file has one of these, whatever links and dots lead to it.
fs::path identity(fs::path const& path) {
  std::error_code error;
  fs::path const real = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : real;
}

fs::path or_here(fs::path const& folder) { return folder.empty() ? fs::path{"."} : folder; }

class Composer {
 public:
  explicit Composer(Composed& result) : result_{result}, files_{result} {}

  void given(fs::path const& path) {
    if (bases_within_.empty()) bases_within_ = identity(path).parent_path().parent_path();
    result_.question = add(path, {}, {});
  }

  void finish() {
    if (incomplete_) result_.root = Node{};
    if (incomplete_ || name_.is_null()) return;
    auto& entries = result_.root.entries;
    auto const after_version = std::ranges::find(entries, "tierflow", &Entry::key);
    auto const place = after_version == entries.end() ? entries.begin() : after_version + 1;
    entries.insert(place, {"scenario", name_.at, name_});
  }

 private:
  /// Lays a file, after its bases, on what is there; gives its question.
  std::string add(fs::path const& path, Mark const& named_at, std::string const& key) {
    fs::path const self = identity(path);
    if (std::ranges::find(open_, self) != open_.end()) {
      files_.report(named_at, key, "files lie on each other in a circle: " + circle(path));
      incomplete_ = true;
      return {};
    }
    if (done_.contains(self)) return {};
    auto const text = files_.read(path, named_at, key);
    if (!text) {
      incomplete_ = true;
      return {};
    }
    ParsedYaml parsed = parse_yaml(*text, path.string());
    std::ranges::move(parsed.problems, std::back_inserter(result_.problems));
    if (parsed.root.is_map()) {
      open_.push_back(self);
      lay(parsed.root, path.parent_path());
      open_.pop_back();
    } else {
      incomplete_ = true;
    }
    done_.insert(self);
    return std::move(parsed.question);
  }

  void lay(Node& tree, fs::path const& folder) {
    auto const scenario = take_out(tree, "scenario");
    auto const overlay = take_out(tree, "overlay");
    auto const base = take_out(tree, "base");
    auto const default_base = take_out(tree, "default_base");
    if (base) add_bases(*base, folder);
    bool const lies_on_nothing = result_.root.is_null();
    if (default_base && lies_on_nothing) add_bases(*default_base, folder);
    if (scenario.has_value() == overlay.has_value())
      files_.report(tree.at, {}, "expected one of `scenario:` and `overlay:`, with a name");
    else if (default_base && !overlay)
      files_.report(default_base->at, "default_base", "is for overlays; a scenario has `base:`");
    if (scenario && is_name(*scenario)) name_ = scenario->value;
    if (overlay && is_name(*overlay)) take_overlay(overlay->value);
    read_tables(tree, folder, files_);
    if (result_.root.is_null()) result_.root = Node::map(tree.at);
    lay_over(result_.root, std::move(tree), {}, result_.problems);
  }

  bool is_name(Entry const& entry) {
    bool const is = entry.value.is_scalar() && !entry.value.text.empty();
    if (!is) files_.report(entry.at, entry.key, "expected a name");
    return is;
  }

  void take_overlay(Node const& overlay) {
    bool const lies_on_nothing = name_.text.empty();
    if (lies_on_nothing)
      files_.report(overlay.at, "overlay", "lies on nothing: give it a `default_base:`");
    std::string const text = lies_on_nothing ? overlay.text : name_.text + "+" + overlay.text;
    name_ = Node::scalar(text, overlay.at, overlay.quoted || name_.quoted);
  }

  void add_bases(Entry const& entry, fs::path const& folder) {
    Node const& value = entry.value;
    auto const add_one = [&](Node const& name) {
      auto const path = files_.locate(name, entry.key, or_here(folder), bases_within_);
      if (path)
        add(*path, name.at, entry.key);
      else
        incomplete_ = true;
    };
    if (!value.is_list()) return add_one(value);
    for (Node const& name : value.items) add_one(name);
  }

  [[nodiscard]] std::string circle(fs::path const& last) const {
    std::string names;
    for (auto file = std::ranges::find(open_, identity(last)); file != open_.end(); ++file)
      names += file->filename().string() + ", ";
    return names + last.filename().string();
  }

  Composed& result_;
  SourceFiles files_;
  fs::path bases_within_;
  std::vector<fs::path> open_;
  std::set<fs::path> done_;
  Node name_;
  bool incomplete_ = false;
};

}  // namespace

Composed compose(std::vector<fs::path> const& files, std::vector<std::string> const& sets) {
  Composed result;
  Composer composer{result};
  for (fs::path const& file : files) composer.given(file);
  composer.finish();
  if (result.root.is_map())
    for (std::string const& assignment : sets) apply_set(result.root, assignment, result.problems);
  return result;
}

}  // namespace tierflow
