#include "scenarios/report/run_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// Flushes a file or a folder to the disk. Some file systems cannot do so for a folder and say EINVAL.
void flush(fs::path const& path) {
  int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw WriteError::of("cannot open", path);
  if (::fsync(file) != 0 && errno != EINVAL) {
    WriteError const error = WriteError::of("cannot flush", path);
    ::close(file);
    throw error;
  }
  ::close(file);
}

std::string hidden_prefix(fs::path const& target) { return "." + target.filename().string() + ".unfinished-"; }

/// An open, locked folder, or -1 when it is not there or another program holds it.
int locked(fs::path const& folder) {
  int const lock = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    ::close(lock);
    return -1;
  }
  return lock;
}

void clear_leftovers(fs::path const& target) {
  std::error_code ignored;
  for (auto const& entry : fs::directory_iterator{target.parent_path(), ignored}) {
    if (!entry.path().filename().string().starts_with(hidden_prefix(target))) continue;
    int const lock = locked(entry.path());
    if (lock < 0) continue;
    fs::remove_all(entry.path(), ignored);
    ::close(lock);
  }
}

}  // namespace

Occupied occupied_by(fs::path const& folder) {
  std::error_code failed;
  auto const status = fs::symlink_status(folder, failed);
  if (!fs::exists(status)) return Occupied::free;
  if (!fs::is_directory(status)) return Occupied::foreign;
  if (fs::is_empty(folder, failed)) return failed ? Occupied::foreign : Occupied::free;
  std::ifstream file{folder / "manifest.json"};
  auto const manifest = nlohmann::json::parse(file, nullptr, false);
  return manifest.is_object() && manifest.contains("tierflow") ? Occupied::run : Occupied::foreign;
}

fs::path free_beside(fs::path const& wanted) {
  fs::path candidate = wanted;
  for (int number = 2; occupied_by(candidate) != Occupied::free; ++number) {
    candidate = wanted;
    candidate += "-" + std::to_string(number);
  }
  return candidate;
}

std::string folder_name(std::string const& scenario_name) {
  std::string name;
  for (char const c : scenario_name) {
    bool const kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || c == '-' || (c == '.' && !name.empty()) || (c & 0x80) != 0;
    name += kept ? c : '-';
  }
  std::size_t length = std::min<std::size_t>(name.size(), 100);
  while (length < name.size() && (name[length] & 0xC0) == 0x80) --length;  // not in the middle of a character
  return name.empty() ? "run" : name.substr(0, length);
}

RunFolder::RunFolder(fs::path target) : target_{fs::absolute(target).lexically_normal()} {
  if (!target_.has_filename()) target_ = target_.parent_path();
  std::error_code failed;
  fs::create_directories(target_.parent_path(), failed);
  if (failed) throw WriteError{"cannot create " + target_.parent_path().string() + ": " + failed.message()};
  clear_leftovers(target_);
  hidden_ = target_.parent_path() / (hidden_prefix(target_) + std::to_string(::getpid()));
  if (!fs::create_directory(hidden_, failed)) {
    if (!failed) failed = std::make_error_code(std::errc::file_exists);
    throw WriteError{"cannot create " + hidden_.string() + ": " + failed.message()};
  }
  lock_ = locked(hidden_);
}

RunFolder::~RunFolder() {
  std::error_code ignored;
  if (!hidden_.empty()) fs::remove_all(hidden_, ignored);
  if (lock_ >= 0) ::close(lock_);
}

void RunFolder::write(std::string const& name, std::string const& content) const {
  errno = 0;
  std::ofstream file{hidden_ / name, std::ios::binary};
  file << content;
  file.close();
  if (!file) throw WriteError::of("cannot write", hidden_ / name);
}

void RunFolder::make_durable() const {
  for (auto const& entry : fs::directory_iterator{hidden_}) flush(entry.path());
  flush(hidden_);
}

void RunFolder::commit() {
  make_durable();
  // A plain rename takes an empty place or the place of an empty folder, never that of anything else.
  while (::rename(hidden_.c_str(), target_.c_str()) != 0) {
    WriteError const error = WriteError::of("cannot put the results at", target_);
    fs::path const other = free_beside(target_);
    if (other == target_) throw error;
    target_ = other;
  }
  hidden_.clear();
  flush(target_.parent_path());
}

void RunFolder::commit_over() {
  if (occupied_by(target_) != Occupied::run) return commit();
  make_durable();
  // Exchanging the two leaves no instant without a run at the target. A file system that cannot exchange gets
  // two renames, with the old run back in place if the second fails.
  if (::renameat2(AT_FDCWD, hidden_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) != 0) {
    fs::path aside = target_;
    aside = free_beside(aside += ".old");  // in sight, so that a program that is killed here loses nothing
    if (::rename(target_.c_str(), aside.c_str()) != 0) throw WriteError::of("cannot put the results at", target_);
    if (::rename(hidden_.c_str(), target_.c_str()) != 0) {
      WriteError const error = WriteError::of("cannot put the results at", target_);
      ::rename(aside.c_str(), target_.c_str());
      throw error;
    }
    hidden_ = aside;
  }  // the old run now stands at hidden_, and the destructor takes it away
  flush(target_.parent_path());
}

}  // namespace tierflow
