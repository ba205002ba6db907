#pragma once

// The files that one composition opens: each located safely, read once, and listed.
//
// A scenario may come from a stranger. What it names stays inside a folder, links included; there are at most 64
// files; and what is in a file that is no scenario never reaches a message.

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/node.hpp"

namespace tierflow {

class SourceFiles {
 public:
  /// Files, problems and cannot_open of `composed` are kept up to date.
  explicit SourceFiles(Composed& composed) : composed_{composed} {}

  /// The path of a file that a scenario names: beside that file, in `folder`, and inside `within`. Nothing, and a
  /// problem, when it may not be opened.
  std::optional<std::filesystem::path> locate(Node const& name, std::string const& key,
                                              std::filesystem::path const& folder,
                                              std::filesystem::path const& within);
  /// The file's text; a problem at `named_at`, or of the whole file when nobody named it.
  std::optional<std::string> read(std::filesystem::path const& path, Mark const& named_at,
                                  std::string const& key);

  void report(Mark const& at, std::string const& key, std::string message);
  void report(Problem problem) { composed_.problems.push_back(std::move(problem)); }

 private:
  Composed& composed_;
};

/// Puts the rows of tables where a tree names them: `{table: x.csv}`, `orders: x.csv`, `empirical x.csv`.
void read_tables(Node& tree, std::filesystem::path const& folder, SourceFiles& files);

}  // namespace tierflow
