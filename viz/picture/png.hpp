#pragma once

// A picture as a PNG file.

#include <filesystem>
#include <stdexcept>

#include "viz/picture/picture.hpp"

namespace tierflow {

/// A picture could not be written; the message names the file and the reason.
struct PictureError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Compressed fast rather than well. The file is there whole or, after a PictureError, as it was before.
void write_png(Picture const& picture, std::filesystem::path const& path);

}  // namespace tierflow
