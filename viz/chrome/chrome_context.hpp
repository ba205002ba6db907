#pragma once

// ChromeContext: Dear ImGui with our fonts and colours, from one frame to the next.
//
// It owns the one context of the library, takes plain input and paints into a picture; it reads no file but fonts and
// writes none. A frame is: begin_frame, panels, end_frame.

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "viz/chrome/fonts.hpp"
#include "viz/chrome/input.hpp"
#include "viz/chrome/theme.hpp"

struct ImGuiContext;

namespace tierflow::chrome {

/// The mouse as the map sees it.
struct Pointer {
  Point at;                 ///< pixels; far outside when the mouse is elsewhere
  bool on_map = false;      ///< no panel is under it or holds it
  bool pressed = false;     ///< the left button went down on the map in this frame
  bool held = false;        ///< it went down on the map and is still down
  bool clicked = false;     ///< it came up where it went down
  bool doubled = false;     ///< second press of a double click
  Point moved;              ///< pixels since the last frame
  float wheel = 0;          ///< notches; up is positive
};

/// The text that other programs paste and copied.
struct Clipboard {
  std::function<std::string()> read;
  std::function<void(std::string const&)> write;
  std::string last;  ///< what was read or written last; without the functions it is all there is
};

class ChromeContext {
 public:
  /// `texts` are all words that panels may show besides Latin letters: those of words.hpp and the names of the scenario.
  /// Throws NoFont.
  explicit ChromeContext(std::span<std::string_view const> texts, Ground ground = Ground::dark);
  ~ChromeContext();
  ChromeContext(ChromeContext const&) = delete;
  ChromeContext& operator=(ChromeContext const&) = delete;

  [[nodiscard]] Fonts const& fonts() const { return fonts_; }
  [[nodiscard]] Theme const& theme() const { return *theme_; }
  void set_ground(Ground ground);
  /// Other texts than at first, such as a second scenario's: draws the fonts anew, between two frames.
  void set_texts(std::span<std::string_view const> texts);
  void set_clipboard(Clipboard clipboard);

  void add(InputEvent const& event) { input_.add(event); }

  /// `seconds` since the last frame began. Returns the key presses that no text field took.
  std::vector<KeyPress> begin_frame(int width, int height, double seconds);
  /// After begin_frame.
  [[nodiscard]] Pointer pointer() const;
  /// Paints the panels over what is in the picture, which is as large as begin_frame was told.
  void end_frame(Picture& picture);

 private:
  struct Destroy {
    void operator()(ImGuiContext* context) const;
  };
  Clipboard clipboard_;
  std::unique_ptr<ImGuiContext, Destroy> context_;
  Theme const* theme_ = nullptr;
  Fonts fonts_;
  Input input_;
};

}  // namespace tierflow::chrome
