#include "scenarios/history/growing_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "scenarios/history/read_error.hpp"

namespace tierflow {
namespace {

/// Addresses are reserved, not memory: only what the file holds is ever touched, so it may grow without moving.
constexpr std::size_t reserved = std::size_t{1} << 40;

[[noreturn]] void fail(std::filesystem::path const& path) {
  throw ReadError{path.string() + ": cannot be read: " + std::strerror(errno)};
}

}  // namespace

GrowingFile::GrowingFile(std::filesystem::path const& path) {
  file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) fail(path);
  void* const memory = ::mmap(nullptr, reserved, PROT_READ, MAP_SHARED | MAP_NORESERVE, file_, 0);
  if (memory == MAP_FAILED) {
    ::close(file_);
    fail(path);
  }
  memory_ = static_cast<std::byte const*>(memory);
}

GrowingFile::~GrowingFile() {
  ::munmap(const_cast<std::byte*>(memory_), reserved);
  ::close(file_);
}

std::span<std::byte const> GrowingFile::bytes() {
  struct stat now{};
  return ::fstat(file_, &now) == 0 ? std::span{memory_, static_cast<std::size_t>(now.st_size)} : std::span<std::byte const>{};
}

}  // namespace tierflow
