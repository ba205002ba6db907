#pragma once

// A file seen as memory, also one that still grows.

#include <cstddef>
#include <filesystem>
#include <span>

namespace tierflow {

class GrowingFile {
 public:
  /// @throws ReadError with the path and what the system said
  explicit GrowingFile(std::filesystem::path const& path);
  ~GrowingFile();
  GrowingFile(GrowingFile const&) = delete;
  GrowingFile& operator=(GrowingFile const&) = delete;

  /// What the file holds now. What was seen before stays where it was in memory.
  [[nodiscard]] std::span<std::byte const> bytes();

 private:
  int file_ = -1;
  std::byte const* memory_ = nullptr;
};

}  // namespace tierflow
