#include "scenarios/report/run_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// Flushes a file or a folder to the disk.
void flush(fs::path const& path) {
  int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw WriteError::of("cannot open", path);
  int const failed = ::fsync(file);
  if (failed != 0) {
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

template <class Suits>
fs::path first_numbered(fs::path const& wanted, Suits suits) {
  for (int number = 1;; ++number) {
    fs::path candidate = wanted;
    if (number > 1) candidate += "-" + std::to_string(number);
    if (suits(candidate)) return candidate;
  }
}

}  // namespace

Occupied occupied_by(fs::path const& folder, RunIdentity const& identity) {
  std::error_code missing;
  auto const status = fs::symlink_status(folder, missing);
  if (!fs::exists(status)) return Occupied::free;
  if (!fs::is_directory(status)) return Occupied::foreign;
  if (fs::is_empty(folder, missing)) return missing ? Occupied::foreign : Occupied::free;
  std::ifstream file{folder / "manifest.json"};
  auto const manifest = nlohmann::json::parse(file, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("tierflow")) return Occupied::foreign;
  auto const inputs = manifest.value("/scenario/effective_sha256"_json_pointer, std::string{});
  return inputs == identity.inputs ? Occupied::same : Occupied::other;
}

fs::path free_beside(fs::path const& wanted) {
  return first_numbered(wanted, [](fs::path const& path) { return occupied_by(path, {}) == Occupied::free; });
}

fs::path free_or_same(fs::path const& wanted, RunIdentity const& identity) {
  return first_numbered(wanted, [&](fs::path const& path) {
    Occupied const there = occupied_by(path, identity);
    return there == Occupied::free || there == Occupied::same;
  });
}

std::string folder_name(std::string const& scenario_name) {
  std::string name;
  for (char const c : scenario_name) {
    bool const kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || c == '-' || (c == '.' && !name.empty()) || (c & 0x80) != 0;
    name += kept ? c : '-';
  }
  return name.empty() ? "run" : name.substr(0, 100);
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

void RunFolder::commit() {
  for (auto const& entry : fs::directory_iterator{hidden_}) flush(entry.path());
  flush(hidden_);
  // Exchanging the two leaves no instant without a folder at the target. Where there is none yet, a plain
  // rename does; it also takes the place of an empty folder. A file system that cannot exchange gets two
  // renames, with the old results back in place if the second fails.
  if (::renameat2(AT_FDCWD, hidden_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) != 0) {
    fs::path aside = hidden_;
    aside += "-old";
    if (::rename(hidden_.c_str(), target_.c_str()) == 0) {
      hidden_.clear();
    } else if (::rename(target_.c_str(), aside.c_str()) == 0) {
      if (::rename(hidden_.c_str(), target_.c_str()) != 0) {
        WriteError const error = WriteError::of("cannot put the results at", target_);
        ::rename(aside.c_str(), target_.c_str());
        throw error;
      }
      hidden_ = aside;
    } else {
      throw WriteError::of("cannot put the results at", target_);
    }
  }  // the old results now stand at hidden_, and the destructor takes them away
  flush(target_.parent_path());
}

}  // namespace tierflow
