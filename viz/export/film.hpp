#pragma once

// Film: pictures one after another, as a file that moves.
//
// ffmpeg does the work in a process of its own, fed through a socket: a pipe would raise a signal when it dies. The file
// has another name until it is complete, so it is there whole or not at all.

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "viz/picture/picture.hpp"

namespace tierflow {

class ChildProcess;

/// A film could not be made; the message names the file, the reason and, where there is one, the package to install.
struct FilmError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct FilmPlan {
  std::filesystem::path path;    ///< ends in .mp4 or .gif
  int width = 0, height = 0;     ///< of every picture; an odd last column or row of an .mp4 is cut off
  int frames_a_second = 30;      ///< a .gif shows at most 15 of them and is at most 960 pixels wide
};

class Film {
 public:
  /// Throws FilmError, as all of these do.
  explicit Film(FilmPlan plan);
  /// Without finish() nothing is left of it.
  ~Film();
  Film(Film const&) = delete;
  Film& operator=(Film const&) = delete;

  void add(Picture const& picture);
  [[nodiscard]] int frames() const { return frames_; }
  /// Waits until the file is complete and gives it its name.
  void finish();

 private:
  [[noreturn]] void fail(std::string const& reason) const;

  FilmPlan plan_;
  std::filesystem::path unfinished_;
  std::unique_ptr<ChildProcess> encoder_;
  int frames_ = 0;
};

}  // namespace tierflow
