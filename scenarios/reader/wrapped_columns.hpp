#pragma once

// Columns of text: a cell that is too long for its column goes on below itself, so that each column
// can be read down on its own. One character takes one column.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tierflow {

/// Columns that a text takes.
std::size_t columns_of(std::string_view text);

/// The text in lines of at most `width` columns, broken at blanks, but not inside of quotes or
/// brackets that fit. A longer word has a line of its own. At least one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// One row, each of its lines ended; cell i is wrapped to widths[i], two columns lie between cells.
/// The margin stands before the first line, and blanks as wide before the others.
std::string row_text(std::string_view margin, std::span<std::string const> cells,
                     std::span<std::size_t const> widths);

}  // namespace tierflow
