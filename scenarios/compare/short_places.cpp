#include "scenarios/compare/short_places.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace tierflow {
namespace {

/// The end of a path from the folder on that stands `folders` before the file; the whole where there are fewer.
std::string ending(std::string const& path, int folders) {
  std::size_t slash = path.rfind('/');
  for (; folders > 0 && slash != std::string::npos && slash > 0; --folders) slash = path.rfind('/', slash - 1);
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string shortest(std::string const& file, std::set<std::string> const& files) {
  for (int folders = 0;; ++folders) {
    std::string const name = ending(file, folders);
    bool const alone = std::ranges::none_of(files, [&](std::string const& other) { return other != file && ending(other, folders) == name; });
    if (alone || name.size() == file.size()) return name;
    if (ending(file, folders + 1) == name) return file;
  }
}

}  // namespace

ShortPlaces::ShortPlaces(std::vector<ScenarioChange> const& changes) {
  std::set<std::string> files;
  for (ScenarioChange const& change : changes)
    for (auto const& spot : {change.before_at, change.after_at})
      if (spot) files.insert(spot->file);
  for (std::string const& file : files) names_.emplace(file, shortest(file, files));
}

std::string ShortPlaces::of(std::optional<Spot> const& spot) const {
  if (!spot) return {};
  auto const name = names_.find(spot->file);
  std::string const& file = name == names_.end() ? spot->file : name->second;
  return spot->line > 0 ? file + ":" + std::to_string(spot->line) : file;
}

}  // namespace tierflow
