#include "scenarios/reader/source_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <system_error>

namespace tierflow {
namespace {

constexpr char const* too_large = "larger than 16 MiB; put bulk data into CSV tables";

SourceText refused(std::string const& shown, std::string message, bool cannot_open = false) {
  return {{}, {{{shown, 0, 0}, {}, std::move(message)}}, cannot_open};
}

/// Length of the UTF-8 sequence that begins at `i`; 0 when there is none.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  auto const byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
  unsigned const first = byte(i);
  std::size_t length = 0;
  if (first < 0x80) length = 1;
  if (first >= 0xC2 && first < 0xE0) length = 2;
  if (first >= 0xE0 && first < 0xF0) length = 3;
  if (first >= 0xF0 && first < 0xF5) length = 4;
  if (length == 0 || i + length > text.size()) return 0;
  for (std::size_t k = 1; k < length; ++k)
    if ((byte(i + k) & 0xC0U) != 0x80) return 0;
  bool const overlong =
      (first == 0xE0 && byte(i + 1) < 0xA0) || (first == 0xF0 && byte(i + 1) < 0x90);
  bool const surrogate = first == 0xED && byte(i + 1) >= 0xA0;
  bool const beyond_unicode = first == 0xF4 && byte(i + 1) >= 0x90;
  return overlong || surrogate || beyond_unicode ? 0 : length;
}

/// The code of a control character that begins at `i`, of both tables, but not tab and line end; or
/// 0.
unsigned control_at(std::string_view text, std::size_t i) {
  auto const first = static_cast<unsigned char>(text[i]);
  if (first == 0) return 0x100;  // shown as 0x00
  if (first < 0x20 && first != '\t' && first != '\n') return first;
  if (first == 0x7F) return first;
  if (first != 0xC2 || i + 1 >= text.size()) return 0;
  auto const second = static_cast<unsigned char>(text[i + 1]);
  return second < 0xA0 ? second : 0;
}

void make_line_ends_plain(std::string& bytes) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
    bytes[kept++] = bytes[i] == '\r' ? '\n' : bytes[i];
  }
  bytes.resize(kept);
}

}  // namespace

SourceText check_source(std::string bytes, std::string const& shown) {
  if (bytes.size() > largest_file) return refused(shown, too_large);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return refused(shown, "not UTF-8 but UTF-16; save the file as UTF-8");
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  make_line_ends_plain(bytes);
  int line = 1;
  int column = 1;
  auto const wrong = [&](std::string message) {
    return SourceText{{}, {{{shown, line, column}, {}, std::move(message)}}, false};
  };
  for (std::size_t i = 0; i < bytes.size(); ++column) {
    std::size_t const length = sequence_length(bytes, i);
    if (length == 0) return wrong(fmt::format("not UTF-8 at byte {}; save the file as UTF-8", i));
    if (unsigned const control = control_at(bytes, i); control != 0)
      return wrong(fmt::format("control character 0x{:02x} at byte {}; a scenario is plain text",
                               control & 0xFFU, i));
    if (bytes[i] == '\n') {
      ++line;
      column = 0;
    }
    i += length;
  }
  return {std::move(bytes), {}, false};
}

SourceText read_source(std::filesystem::path const& path, std::string const& shown) {
  std::error_code error;
  auto const status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return refused(shown, "no such file", true);
  if (std::filesystem::is_directory(status)) return refused(shown, "a folder, not a file", true);
  if (!std::filesystem::is_regular_file(status)) return refused(shown, "no regular file", true);
  auto const size = std::filesystem::file_size(path, error);
  if (!error && size > largest_file) return refused(shown, too_large);

  std::ifstream file{path, std::ios::binary};
  if (!file) return refused(shown, "cannot be read", true);
  std::string bytes;
  std::string block(1U << 16, '\0');
  while (bytes.size() <= largest_file) {
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    if (file.gcount() <= 0) break;
    bytes.append(block, 0, static_cast<std::size_t>(file.gcount()));
  }
  if (file.bad()) return refused(shown, "cannot be read", true);
  return check_source(std::move(bytes), shown);
}

}  // namespace tierflow
