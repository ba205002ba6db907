#pragma once

// WholeFile: a file that is there whole or not at all, and never in the place of another.
//
// It is written under a hidden name beside the wanted one, flushed to the disk and then renamed. Without a commit,
// or after an error, the hidden file goes.

#include <filesystem>
#include <fstream>

namespace tierflow {

class WholeFile {
 public:
  /// @throws WriteError also where something stands at `target`
  explicit WholeFile(std::filesystem::path target);
  ~WholeFile();
  WholeFile(WholeFile const&) = delete;
  WholeFile& operator=(WholeFile const&) = delete;

  [[nodiscard]] std::ostream& out() { return out_; }
  /// @throws WriteError when something could not be written, or came to stand at the target meanwhile
  void commit();

 private:
  std::filesystem::path target_, hidden_;
  std::ofstream out_;
};

/// @throws WriteError when something stands at `target`; an empty folder is nothing if `folder` is wanted
void refuse_if_occupied(std::filesystem::path const& target, bool folder);

}  // namespace tierflow
