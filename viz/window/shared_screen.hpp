#pragma once

// SharedScreen: pictures to a window of an X server by memory that both can see.
//
// It talks to the server on a line of its own and knows the window by its number only, so it has to go before the window
// does. What it needs is asked for once: a local server with the MIT-SHM extension and eight bits for each of red, green
// and blue.

#include <memory>
#include <string>

#include "viz/picture/picture.hpp"

namespace tierflow {

class SharedScreen {
 public:
  /// The server that DISPLAY names can be reached. Asked before anything else touches it: SFML aborts if it cannot be.
  [[nodiscard]] static bool server_answers();

  /// Null if this server or window does not do it.
  [[nodiscard]] static std::unique_ptr<SharedScreen> open(unsigned long window);
  ~SharedScreen();
  SharedScreen(SharedScreen const&) = delete;
  SharedScreen& operator=(SharedScreen const&) = delete;

  /// At the upper left corner. False if the server has no memory for a picture of that size.
  [[nodiscard]] bool show(Picture const& picture);

 private:
  struct Line;
  explicit SharedScreen(std::unique_ptr<Line> line);
  std::unique_ptr<Line> line_;
};

/// Tells whoever manages windows that this one cannot be smaller.
void limit_window(unsigned long window, int least_width, int least_height);

}  // namespace tierflow
