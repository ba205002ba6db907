#pragma once

// VirtualDisplay: an X server without a screen, for tests that open a real window.
//
// There is one in a test program, and it ends with it and not before: libraries keep their line to the first one that they
// met, and end the program if it goes.

#include <string>

#include <sys/types.h>

#include "viz/picture/picture.hpp"

namespace tierflow {

class VirtualDisplay {
 public:
  static constexpr int width = 1600, height = 900;

  /// Starts Xvfb at the first call, and points DISPLAY at it. Whether it does is said by `runs`.
  [[nodiscard]] static VirtualDisplay const& shared();
  [[nodiscard]] bool runs() const { return server_ > 0; }
  /// Runs `xdotool` with these words; false if it is missing or fails.
  [[nodiscard]] static bool xdotool(std::string const& words);
  /// What is on the screen there.
  [[nodiscard]] static Color pixel(int x, int y);

 private:
  VirtualDisplay();

  std::string name_ = ":";
  pid_t server_ = -1;
};

}  // namespace tierflow
