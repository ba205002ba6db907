// The reference of `tierflow keys`: every section, and a line for each of its keys.
//
// Four columns, as wide as what stands in them: key, how its value is written, default, meaning.
// They stand in line over the whole page. A star in the margin marks what must be given.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/reader/blocks/field.hpp"
#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/reader/wrapped_columns.hpp"

namespace tierflow {
namespace {

constexpr std::size_t page_width = 110;  ///< columns
constexpr std::string_view plain_margin = "    ";
constexpr std::string_view star_margin = "  * ";
constexpr std::size_t between_columns = 6;  ///< three gaps of two
constexpr std::size_t least_meaning = 24;
constexpr std::size_t meaning = 3;  ///< the last column

using Row = std::array<std::string, 4>;
using Widths = std::array<std::size_t, 4>;

Row titles() { return {"key", "written", "default", "meaning (* must be given)"}; }

Row row_of(Field const& field) {
  return {std::string{field.key}, words(field), std::string{field.fallback},
          std::string{field.help}};
}

/// A section with those of its fields that are asked for.
struct Chapter {
  Section const* section;
  std::vector<Field const*> fields;
};

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

/// "stages[] sorter.rate"
std::string path_of(Section const& section, Field const& field) {
  std::string_view const dot = section.name.empty() ? "" : ".";
  return std::string{section.name} + std::string{dot} + std::string{field.key};
}

/// Whether the path contains the word, with its brackets or, as `hubs.name`, without them.
bool is_about(std::string path, std::string_view word) {
  path = lower(path);
  if (path.find(word) != std::string::npos) return true;
  std::erase_if(path, [](char c) { return c == '[' || c == ']'; });
  return path.find(word) != std::string::npos;
}

std::vector<Chapter> chapters_about(std::string_view about) {
  std::string const word = lower(about);
  std::vector<Chapter> chapters;
  for (Section const* section : sections()) {
    Chapter chapter{section, {}};
    for (Field const& field : section->fields)
      if (is_about(path_of(*section, field), word)) chapter.fields.push_back(&field);
    if (!chapter.fields.empty()) chapters.push_back(std::move(chapter));
  }
  return chapters;
}

/// As wide as what stands in them, up to what leaves room for the meaning; that takes the rest.
Widths widths_of(std::vector<Chapter> const& chapters) {
  // 31 columns hold the example of a law.
  constexpr Widths widest{page_width, 31, 14, 0};
  Widths widths{};
  auto const make_room = [&](Row const& row) {
    for (std::size_t i = 0; i < meaning; ++i)
      for (std::string const& line : wrapped(row[i], widest[i]))
        widths[i] = std::max(widths[i], columns_of(line));
  };
  make_room(titles());
  for (Chapter const& chapter : chapters)
    for (Field const* field : chapter.fields) make_room(row_of(*field));
  std::size_t const taken =
      plain_margin.size() + widths[0] + widths[1] + widths[2] + between_columns;
  widths[meaning] = std::max(page_width, taken + least_meaning) - taken;
  return widths;
}

std::string chapter_text(Chapter const& chapter, Widths const& widths) {
  Section const& section = *chapter.section;
  std::string text = section.name.empty() ? "top level" : std::string{section.name};
  text += "\n";
  for (std::string const& line : wrapped(section.help, page_width - plain_margin.size()))
    text += std::string{plain_margin} + line + "\n";
  text += "\n";
  for (Field const* field : chapter.fields) {
    bool const has_star = field->fallback == required;
    text += row_text(has_star ? star_margin : plain_margin, row_of(*field), widths);
  }
  return text;
}

}  // namespace

std::string keys_text(std::string const& about) {
  std::vector<Chapter> const chapters = chapters_about(about);
  if (chapters.empty()) return {};
  Widths const widths = widths_of(chapters);
  std::string page = row_text(plain_margin, titles(), widths);
  for (Chapter const& chapter : chapters) page += "\n\n" + chapter_text(chapter, widths);
  return page;
}

}  // namespace tierflow
