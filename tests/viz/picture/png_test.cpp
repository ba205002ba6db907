#include "viz/picture/png.hpp"

#include <doctest/doctest.h>
#include <png.h>

#include "../../scenarios/report/on_disk.hpp"

namespace tierflow {

using namespace testing;

namespace {

Picture read_png(std::filesystem::path const& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_file(&image, path.c_str()) != 0);
  image.format = PNG_FORMAT_RGBA;
  Picture picture{static_cast<int>(image.width), static_cast<int>(image.height)};
  REQUIRE(png_image_finish_read(&image, nullptr, picture.row(0), 0, nullptr) != 0);
  return picture;
}

/// Every pixel another colour.
Picture colourful(std::uint8_t alpha) {
  Picture picture{37, 23};
  for (int y = 0; y < 23; ++y) {
    for (int x = 0; x < 37; ++x)
      picture.row(y)[x] = Color{static_cast<std::uint8_t>(7 * x), static_cast<std::uint8_t>(11 * y), 99, alpha}.packed();
  }
  return picture;
}

std::string message_of(Picture const& picture, std::filesystem::path const& path) {
  try {
    write_png(picture, path);
  } catch (PictureError const& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a picture comes back from its file as it was, opaque or not") {
  ScratchFolder const folder;

  write_png(colourful(255), folder / "opaque.png");
  write_png(colourful(77), folder / "glass.png");

  CHECK(read_png(folder / "opaque.png").pixels() == colourful(255).pixels());
  CHECK(read_png(folder / "glass.png").pixels() == colourful(77).pixels());
  CHECK(folder.names() == std::vector<std::string>{"glass.png", "opaque.png"});
}

TEST_CASE("a picture takes the place of an older one") {
  ScratchFolder const folder;
  write_file(folder / "map.png", "old");

  write_png(colourful(255), folder / "map.png");

  CHECK(read_png(folder / "map.png").width() == 37);
}

TEST_CASE("a folder that does not exist is named in the error") {
  ScratchFolder const folder;

  std::string const message = message_of(colourful(255), folder / "nowhere" / "map.png");

  CHECK_HOLDS(message, (folder / "nowhere" / "map.png").string());
  CHECK_HOLDS(message, "No such file");
}

TEST_CASE("on a full disk the older picture stays and nothing half-written is left") {
  ScratchFolder const folder;
  write_file(folder / "map.png", "old");
  Picture noise{300, 300};
  std::uint32_t state = 1;
  for (int y = 0; y < 300; ++y) {
    for (int x = 0; x < 300; ++x) noise.row(y)[x] = (state = state * 1664525 + 1013904223) | 0xFF000000;
  }

  std::string message;
  {
    FullDisk const full{1000};
    message = message_of(noise, folder / "map.png");
  }

  CHECK_HOLDS(message, "map.png");
  CHECK(content_of(folder / "map.png") == "old");
  CHECK(folder.names() == std::vector<std::string>{"map.png"});
}

}  // namespace tierflow
