#pragma once

// MappedFile: a file's bytes where the system keeps them anyway; only the pages that are looked at are read.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>

namespace tierflow {

class MappedFile {
 public:
  /// Nothing if the file cannot be read.
  static std::optional<MappedFile> open(std::filesystem::path const& path);

  MappedFile(MappedFile&& other) noexcept : bytes_{other.bytes_} { other.bytes_ = {}; }
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(MappedFile const&) = delete;
  MappedFile& operator=(MappedFile const&) = delete;
  ~MappedFile();

  [[nodiscard]] std::span<unsigned char const> bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::span<unsigned char const> bytes) : bytes_{bytes} {}

  std::span<unsigned char const> bytes_;
};

}  // namespace tierflow
