#pragma once

// RunFolder: the folder of one run, whole or not at all.
//
// Files are written into a hidden folder beside the final one; `commit` flushes them to the disk and swaps
// the folder in with one rename. Without a commit, or after an error, the hidden folder goes and what stood
// at the final place is untouched. What a killed program left behind is cleared by the next run there.

#include <filesystem>
#include <string>

namespace tierflow {

/// What a run was made from: the same inputs and seed give the same results.
struct RunIdentity {
  std::string inputs;  ///< SHA-256 of the effective scenario, in which the seed stands
};

enum class Occupied : unsigned char {
  free,      ///< nothing there, or an empty folder
  same,      ///< a run of the same inputs
  other,     ///< a run of something else
  foreign,   ///< not a run folder
};

/// What stands at `folder`, judged by its manifest.json.
Occupied occupied_by(std::filesystem::path const& folder, RunIdentity const& identity);

/// `wanted`, or the first of wanted-2, wanted-3, ... where nothing stands.
std::filesystem::path free_beside(std::filesystem::path const& wanted);
/// The same, where a run of the same inputs may stand as well.
std::filesystem::path free_or_same(std::filesystem::path const& wanted, RunIdentity const& identity);

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
  /// Another final place in the same parent folder; before the commit.
  void move_target(std::filesystem::path const& target) { target_ = target; }
  /// One file with this content. @throws WriteError
  void write(std::string const& name, std::string const& content) const;
  /// Puts the folder in its place; what stood there goes. @throws WriteError
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path hidden_;
  int lock_ = -1;
};

}  // namespace tierflow
