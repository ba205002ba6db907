#pragma once

// What stands behind a stream: a terminal of some width that shows colour, or a file or pipe that must not get any.

#include "scenarios/report/text.hpp"

namespace tierflow {

/// Whether a line there can be drawn again; not on a terminal that calls itself dumb.
[[nodiscard]] bool is_terminal(int descriptor);

/// Standard output is a pipe whose reader has gone.
[[nodiscard]] bool nobody_reads_out();

/// Colour only on a terminal that can, and never where NO_COLOR is set to anything. At most 100 columns, at
/// least 60; 100 where there is no terminal.
[[nodiscard]] Look look_of(int descriptor);

}  // namespace tierflow
