#include "scenarios/reader/source_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "scenarios/reader/source_text.hpp"

namespace tierflow {

namespace fs = std::filesystem;

namespace {

bool is_inside(fs::path const& path, fs::path const& folder) {
  auto const [end, ignored] = std::ranges::mismatch(folder, path);
  return end == folder.end() || end->empty();
}

}  // namespace

std::optional<fs::path> SourceFiles::locate(Node const& name, std::string const& key,
                                            fs::path const& folder, fs::path const& within) {
  auto const refuse = [&](std::string_view why) {
    report(name.at, key, fmt::format("{} {}", cited(name.text), why));
    return std::nullopt;
  };
  if (!name.is_scalar() || name.text.empty()) {
    report(name.at, key, "expected the path of a file");
    return {};
  }
  if (name.text.find("://") != std::string::npos) return refuse("is a URL; only files are read");
  if (name.text.size() > 1000) return refuse("is too long for a path");
  fs::path const relative{name.text};
  if (relative.is_absolute()) return refuse("must be relative to this file");
  fs::path path = (folder / relative).lexically_normal();
  std::error_code error;
  fs::path const real = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) return refuse("cannot be found");
  fs::path const real_within = fs::weakly_canonical(fs::absolute(within, error), error);
  if (error || !is_inside(real, real_within)) return refuse("leads out of the scenario's folder");
  return path;
}

std::optional<std::string> SourceFiles::read(fs::path const& path, Mark const& named_at,
                                             std::string const& key) {
  if (composed_.files.size() >= most_files) {
    report(named_at, key, fmt::format("more than {} files", most_files));
    return {};
  }
  SourceText source = read_source(path, path.string());
  if (source.text) {
    composed_.files.push_back(path);
    return std::move(source.text);
  }
  composed_.cannot_open = composed_.cannot_open || source.cannot_open;
  for (Problem& problem : source.problems) {
    bool const is_of_the_name = source.cannot_open && named_at.file != nullptr;
    if (is_of_the_name)
      report(named_at, key, cited(path.string()) + ": " + problem.message);
    else
      composed_.problems.push_back(std::move(problem));
  }
  return {};
}

void SourceFiles::report(Mark const& at, std::string const& key, std::string message) {
  composed_.problems.push_back({at.spot(), key, std::move(message)});
}

}  // namespace tierflow
