#pragma once

// SHA-256 (FIPS 180-4): which bytes a run was made from.

#include <filesystem>
#include <string>
#include <string_view>

namespace tierflow {

/// 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same of a file's content; empty when it cannot be read.
std::string sha256_of_file(std::filesystem::path const& path);

}  // namespace tierflow
