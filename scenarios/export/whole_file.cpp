#include "scenarios/export/whole_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

void flush_to_disk(fs::path const& path) {
  int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw WriteError::of("cannot open", path);
  bool const flushed = ::fsync(file) == 0 || errno == EINVAL;
  WriteError const error = WriteError::of("cannot flush", path);
  ::close(file);
  if (!flushed) throw error;
}

}  // namespace

void refuse_if_occupied(fs::path const& target, bool folder) {
  std::error_code failed;
  auto const status = fs::symlink_status(target, failed);
  if (!fs::exists(status)) return;
  if (folder && fs::is_directory(status) && fs::is_empty(target, failed) && !failed) return;
  throw WriteError{target.string() + ": stands there already; choose another --out, or take it away first"};
}

WholeFile::WholeFile(fs::path target) : target_{std::move(target)} {
  refuse_if_occupied(target_, false);
  std::error_code failed;
  fs::path const folder = fs::absolute(target_).parent_path();
  fs::create_directories(folder, failed);
  if (failed) throw WriteError{"cannot create " + folder.string() + ": " + failed.message()};
  hidden_ = folder / ("." + target_.filename().string() + ".unfinished-" + std::to_string(::getpid()));
  errno = 0;
  out_.open(hidden_, std::ios::binary | std::ios::trunc);
  if (!out_) throw WriteError::of("cannot create", target_);
}

WholeFile::~WholeFile() {
  std::error_code ignored;
  if (!hidden_.empty()) fs::remove(hidden_, ignored);
}

void WholeFile::commit() {
  errno = out_ ? 0 : errno;
  out_.close();
  if (!out_) throw WriteError::of("cannot write", target_);
  flush_to_disk(hidden_);
  if (::renameat2(AT_FDCWD, hidden_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE) != 0) {
    if (errno != EINVAL) throw WriteError::of("cannot put the export at", target_);
    // A file system without this rename: a link takes no other's place either.
    if (::link(hidden_.c_str(), target_.c_str()) != 0) throw WriteError::of("cannot put the export at", target_);
    return;
  }
  hidden_.clear();
}

}  // namespace tierflow
