#pragma once

// Text: how words and figures stand on a terminal.
//
// Names come from other people's files, so they pass `printable` before they reach a terminal. Widths are
// columns: a Chinese character takes two. Colour is laid on last and only where a Look allows it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tierflow {

/// What the terminal can show.
struct Look {
  bool colour = false;
  int width = 96;  ///< columns
};

enum class Tint : std::uint8_t { plain, bold, faint, title, good, bad, calm, busy, strained, over };

/// `text` in the colour of `tint`, or as it is when the look has no colour.
std::string tinted(std::string_view text, Tint tint, Look const& look);

/// Utilisation or fill as a tint: calm below 60 %, busy below 85 %, strained below 100 %, then over.
Tint tint_of_load(double share);

/// `text` without what could steer a terminal or turn its writing round: control characters, broken
/// UTF-8 and direction marks each become U+FFFD.
std::string printable(std::string_view text);

/// Columns that `text` takes; it must be printable.
int width_of(std::string_view text);

/// `text` printable and cut to at most `width` columns, with "…" where something is missing.
std::string fitted(std::string_view text, int width);

/// Printable words in lines of at most `width` columns, each indented by two and ended.
std::string paragraph(std::string_view words, int width);

/// 1284310 as "1,284,310".
std::string with_commas(std::uint64_t count);
/// Microseconds as "840 ms", "12.3 s", "4.2 min", "31.9 h"; not a number: "–".
std::string span_text(double microseconds);
/// 0.9314 as "93.1 %"; not a number: "–".
std::string share_text(double share);
/// `value` with `decimals`; not a number: "–".
std::string number_text(double value, int decimals);

/// A bar of `width` columns in eighths of a block, the rest dotted; shares above 1 fill it.
std::string bar(double share, int width);

/// At most `width` columns of eight heights; each shows the largest value of its stretch.
std::string sparkline(std::span<std::uint32_t const> values, int width);

}  // namespace tierflow
