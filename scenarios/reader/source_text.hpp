#pragma once

// The text of one file, safe to parse: a regular file of at most 16 MiB of UTF-8 without control characters.
//
// Everything that could hang, crash or mislead a parser is refused here, before a parser sees a byte: pipes
// and devices, UTF-16, Latin-1, NUL. A byte-order mark is taken off, line ends of Windows become plain ones.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "scenarios/reader/problem.hpp"

namespace tierflow {

constexpr std::size_t largest_file = 16u << 20;  ///< bytes

struct SourceText {
  std::optional<std::string> text;  ///< empty when there is a problem
  Problems problems;                ///< at most one
  bool cannot_open = false;         ///< missing, not readable or no regular file
};

/// Reads a file; `shown` is its name in messages. Never throws, never waits on a pipe.
SourceText read_source(std::filesystem::path const& path, std::string const& shown);

/// The same checks on bytes that are already there.
SourceText check_source(std::string bytes, std::string const& shown);

}  // namespace tierflow
