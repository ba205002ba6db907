#include "scenarios/reader/wrapped_columns.hpp"

#include <algorithm>

namespace tierflow {
namespace {

constexpr std::size_t gap = 2;  ///< columns between cells

/// Where the word ends that begins at `begin`; what stands in quotes or brackets is one word.
std::size_t end_of_word(std::string_view text, std::size_t begin, std::size_t width) {
  constexpr std::string_view opening = "'\"`[{";
  constexpr std::string_view closing = "'\"`]}";
  std::size_t const kind = opening.find(text[begin]);
  std::size_t inside = begin;
  if (kind != std::string_view::npos) {
    std::size_t const close = text.find(closing[kind], begin + 1);
    if (close != std::string_view::npos && close - begin < width) inside = close;
  }
  return std::min(text.find(' ', inside), text.size());
}

/// Fills up to a column, or by one blank when something has run over it.
void fill_to(std::string& line, std::size_t column) {
  std::size_t const taken = columns_of(line);
  if (taken < column)
    line.append(column - taken, ' ');
  else if (!line.ends_with(' '))
    line += ' ';
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  auto const begins_character = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  };
  return static_cast<std::size_t>(std::ranges::count_if(text, begins_character));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines{""};
  for (std::size_t begin = text.find_first_not_of(' '); begin < text.size();) {
    std::size_t const end = end_of_word(text, begin, width);
    std::string_view const word = text.substr(begin, end - begin);
    bool const fits = columns_of(lines.back()) + 1 + columns_of(word) <= width;
    if (!fits && !lines.back().empty()) lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
    begin = std::min(text.find_first_not_of(' ', end), text.size());
  }
  return lines;
}

std::string row_text(std::string_view margin, std::span<std::string const> cells,
                     std::span<std::size_t const> widths) {
  std::vector<std::string> lines{std::string{margin}};
  std::size_t column = columns_of(margin);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<std::string> const cell = wrapped(cells[i], widths[i]);
    if (lines.size() < cell.size()) lines.resize(cell.size());
    for (std::size_t k = 0; k < cell.size(); ++k) {
      if (cell[k].empty()) continue;
      fill_to(lines[k], column);
      lines[k] += cell[k];
    }
    column += widths[i] + gap;
  }
  std::string text;
  for (std::string const& line : lines) text += line + "\n";
  return text;
}

}  // namespace tierflow
