#pragma once

// RunFolder: the folder of one run, whole or not at all.
//
// Files are written into a hidden folder beside the final one; `commit` flushes them to the disk and puts the
// folder in its place with one rename. Without a commit, or after an error, the hidden folder goes and what
// stood at the final place is untouched. What a killed program left behind is cleared by the next run there.

#include <filesystem>
#include <string>

namespace tierflow {

enum class Occupied : unsigned char {
  free,      ///< nothing there, or an empty folder
  run,       ///< the results of a run
  foreign,   ///< something else
};

/// What stands at `folder`, judged by its manifest.json.
Occupied occupied_by(std::filesystem::path const& folder);

/// `wanted`, or the first of wanted-2, wanted-3, ... where nothing stands.
std::filesystem::path free_beside(std::filesystem::path const& wanted);

/// A scenario's name as a folder name: letters, digits, '.', '_' and '-'; others become '-'.
std::string folder_name(std::string const& scenario_name);

class RunFolder {
 public:
  /// Makes the hidden folder, so that a place that cannot be written is known before the run.
  /// @throws WriteError
  explicit RunFolder(std::filesystem::path target);
  ~RunFolder();
  RunFolder(RunFolder const&) = delete;
  RunFolder& operator=(RunFolder const&) = delete;

  /// Where the files are written until the commit.
  [[nodiscard]] std::filesystem::path const& path() const { return hidden_; }
  [[nodiscard]] std::filesystem::path const& target() const { return target_; }
  /// One file with this content. @throws WriteError
  void write(std::string const& name, std::string const& content) const;
  /// Puts the folder where nothing stands: at the target or, when something does, at the first free place
  /// beside it, which becomes the target. @throws WriteError
  void commit();
  /// Puts the folder at the target in exchange for the run that stands there. @throws WriteError
  void commit_over();

 private:
  void make_durable() const;

  std::filesystem::path target_;
  std::filesystem::path hidden_;
  int lock_ = -1;
};

}  // namespace tierflow
