#pragma once

// What the tests of the report and of the command line ask of files: a scratch folder, a disk that becomes full,
// the rows of a database, and whether a text is safe to show.

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tierflow::testing {

/// Names of everything in a folder, hidden ones too, in alphabetical order.
std::vector<std::string> names_in(std::filesystem::path const& folder);

/// A new folder under the system's temporary one, gone at the end of the test.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(ScratchFolder const&) = delete;
  ScratchFolder& operator=(ScratchFolder const&) = delete;

  [[nodiscard]] std::filesystem::path const& path() const { return path_; }
  [[nodiscard]] std::filesystem::path operator/(std::string const& name) const { return path_ / name; }
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::filesystem::path path_;
};

std::string content_of(std::filesystem::path const& file);
void write_file(std::filesystem::path const& file, std::string const& content);

/// While it lives, a file cannot grow beyond `bytes`, as on a disk that becomes full.
class FullDisk {
 public:
  explicit FullDisk(std::size_t bytes);
  ~FullDisk();
  FullDisk(FullDisk const&) = delete;
  FullDisk& operator=(FullDisk const&) = delete;

 private:
  std::size_t before_ = 0;
};

/// The rows that a query gives, every value as text, NULL as "NULL".
std::vector<std::vector<std::string>> rows_of(std::filesystem::path const& database, std::string const& sql);
/// The single value that a query gives.
std::string value_of(std::filesystem::path const& database, std::string const& sql);

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Whether a text holds nothing that steers a terminal, line breaks apart.
bool harmless(std::string_view text);

}  // namespace tierflow::testing

/// A text that must hold another one; a failure prints both.
#define CHECK_HOLDS(text, part)                                               \
  do {                                                                        \
    std::string const whole_ = (text);                                        \
    CHECK_MESSAGE(tierflow::testing::contains(whole_, part), "in: ", whole_); \
  } while (false)
#define CHECK_LACKS(text, part)                                                \
  do {                                                                         \
    std::string const whole_ = (text);                                         \
    CHECK_MESSAGE(!tierflow::testing::contains(whole_, part), "in: ", whole_); \
  } while (false)
