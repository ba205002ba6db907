// Films: there whole or not at all, and an error that says what to do.

#include "viz/export/film.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// A folder of our own that goes when the test does.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("tierflow-film-" + std::to_string(std::rand()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  [[nodiscard]] bool is_empty() const { return fs::is_empty(path); }
};

/// PATH for as long as the test runs.
class Path {
 public:
  explicit Path(std::string const& path) : before_{std::getenv("PATH")} { setenv("PATH", path.c_str(), 1); }
  ~Path() { setenv("PATH", before_.c_str(), 1); }
  Path(Path const&) = delete;
  Path& operator=(Path const&) = delete;

 private:
  std::string before_;
};

std::string message_of(std::function<void()> const& action) {
  try {
    action();
  } catch (FilmError const& error) {
    return error.what();
  }
  return {};
}

void make_film(fs::path const& path, int width, int height) {
  Film film{{.path = path, .width = width, .height = height}};
  for (int i = 0; i < 6; ++i) film.add(Picture{width, height, Color::hex(0x102030u + static_cast<unsigned>(i) * 20)});
  film.finish();
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

bool ffmpeg_is_there() { return std::system("ffmpeg -version >/dev/null 2>&1") == 0; }

TEST_CASE("a film of an odd size and a film as GIF are files that ffmpeg reads again") {
  if (!ffmpeg_is_there()) {
    MESSAGE("skipped: ffmpeg is not installed");
    return;
  }
  Folder const folder;
  for (char const* const name : {"film.mp4", "film.gif"}) {
    CAPTURE(name);
    make_film(folder.path / name, 65, 49);
    CHECK(std::system(("ffmpeg -v error -i " + (folder.path / name).string() + " -f null - </dev/null").c_str()) == 0);
    CHECK_FALSE(fs::exists(folder.path / (std::string{name} + ".unfinished")));
  }
}

TEST_CASE("nothing is left of a film that was not finished") {
  if (!ffmpeg_is_there()) return;
  Folder const folder;
  {
    Film film{{.path = folder.path / "film.mp4", .width = 64, .height = 48}};
    film.add(Picture{64, 48});
  }
  CHECK(folder.is_empty());
}

TEST_CASE("without ffmpeg the error names the file and the package") {
  Folder const folder;
  Path const path{folder.path.string()};
  std::string const message = message_of([&] { make_film(folder.path / "film.mp4", 64, 48); });

  CHECK(has(message, "film.mp4"));
  CHECK(has(message, "install the package ffmpeg"));
  CHECK(folder.is_empty());
}

TEST_CASE("when ffmpeg gives up half-way the error has its last words, and no signal ends us") {
  Folder const folder;
  fs::path const fake = folder.path / "ffmpeg";
  std::ofstream{fake} << "#!/bin/sh\necho 'No space left on device' >&2\nexit 1\n";
  fs::permissions(fake, fs::perms::owner_all);
  Path const path{folder.path.string() + ":/bin:/usr/bin"};
  std::string const message = message_of([&] { make_film(folder.path / "film.mp4", 1280, 720); });

  CHECK(has(message, "No space left on device"));
  CHECK_FALSE(fs::exists(folder.path / "film.mp4"));
}

TEST_CASE("a film with another ending is refused before anything is started") {
  CHECK(has(message_of([] { make_film("film.avi", 64, 48); }), "ends in .mp4 or .gif"));
}

}  // namespace
}  // namespace tierflow
