#pragma once

// Window: carries pictures to a screen and brings back what the person in front of it does.
//
// It paints nothing itself. On X servers that take pictures from shared memory, as local ones do, a picture goes there
// without OpenGL: 1 ms of processor time at 1600 x 900 instead of 12 by a software OpenGL. Elsewhere it is a texture.
// There is no waiting for the screen's own rhythm, which many servers lack: next_frame keeps the time.

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "viz/chrome/chrome_context.hpp"  // Clipboard
#include "viz/chrome/input.hpp"
#include "viz/picture/picture.hpp"

namespace tierflow {

/// There is no screen to open a window on; the message says what to do instead.
struct NoDisplay : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Window {
 public:
  static constexpr int least_width = 1280, least_height = 720;

  /// Throws NoDisplay. `shared_memory` false shows pictures as textures in any case.
  Window(std::string const& title, int width, int height, bool shared_memory = true);
  ~Window();
  Window(Window const&) = delete;
  Window& operator=(Window const&) = delete;

  /// False once the person has closed it.
  [[nodiscard]] bool is_open() const;
  /// The size a picture should have: that of the window, or the least one if somebody forces it to be smaller.
  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;
  /// "shared memory" or "texture".
  [[nodiscard]] std::string carrier() const;

  /// What happened since the last call, in order.
  [[nodiscard]] std::vector<chrome::InputEvent> take_events();
  void show(Picture const& picture);
  void set_title(std::string const& title);
  void toggle_full_screen();

  /// Sleeps until the next frame is due and returns the seconds since the last one was.
  double next_frame(int frames_a_second);

  /// The clipboard of the system, for ChromeContext::set_clipboard.
  [[nodiscard]] static chrome::Clipboard clipboard();

 private:
  struct Screen;
  std::unique_ptr<Screen> screen_;
  std::chrono::steady_clock::time_point due_, last_;
};

}  // namespace tierflow
