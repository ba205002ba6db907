#include "viz/picture/png.hpp"

#include <png.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// R, G, B of every pixel: an opaque picture needs no fourth byte.
std::vector<std::uint8_t> three_bytes(Picture const& picture) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(picture.pixels().size() * 3);
  for (std::uint32_t const pixel : picture.pixels()) {
    bytes.push_back(static_cast<std::uint8_t>(pixel));
    bytes.push_back(static_cast<std::uint8_t>(pixel >> 8));
    bytes.push_back(static_cast<std::uint8_t>(pixel >> 16));
  }
  return bytes;
}

[[noreturn]] void fail(fs::path const& path, std::string const& reason) {
  throw PictureError{"cannot write " + path.string() + ": " + reason};
}

}  // namespace

void write_png(Picture const& picture, fs::path const& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width());
  image.height = static_cast<png_uint_32>(picture.height());
  image.flags = PNG_IMAGE_FLAG_FAST;
  bool const is_opaque =
      std::all_of(picture.pixels().begin(), picture.pixels().end(), [](std::uint32_t pixel) { return pixel >> 24 == 255; });
  image.format = is_opaque ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
  auto const bytes = is_opaque ? three_bytes(picture) : std::vector<std::uint8_t>{};
  void const* const rows = is_opaque ? static_cast<void const*>(bytes.data()) : picture.pixels().data();

  fs::path hidden = path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()));
  bool const is_written = png_image_write_to_file(&image, hidden.c_str(), 0, rows, 0, nullptr) != 0;
  std::string reason = is_written ? "" : image.message;
  if (is_written) {
    std::error_code error;
    fs::rename(hidden, path, error);
    if (!error) return;
    reason = error.message();
  }
  std::error_code ignored;
  fs::remove(hidden, ignored);
  fail(path, reason);
}

}  // namespace tierflow
