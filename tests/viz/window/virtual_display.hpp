#pragma once

// VirtualDisplay: an X server without a screen, for tests that open a real window.
//
// It ends with the test program and not before: libraries keep lines to it open and end the program if it goes first.

#include <string>

#include <sys/types.h>

#include "viz/picture/picture.hpp"

namespace tierflow {

class VirtualDisplay {
 public:
  /// Starts Xvfb and points DISPLAY at it. Whether it did is said by `runs`.
  VirtualDisplay(int width, int height);
  [[nodiscard]] bool runs() const { return server_ > 0; }
  /// Runs `xdotool` with these words; false if it is missing or fails.
  [[nodiscard]] static bool xdotool(std::string const& words);
  /// What is on the screen there.
  [[nodiscard]] static Color pixel(int x, int y);

 private:
  pid_t server_ = -1;
};

}  // namespace tierflow
