#pragma once

// Visitor: somebody in front of the panels with mouse and keyboard, without a screen.

#include <functional>
#include <string>
#include <vector>

#include "tests/viz/chrome/samples.hpp"
#include "viz/chrome/chrome_context.hpp"

namespace tierflow::chrome {

class Visitor {
 public:
  static constexpr int width = 1280, height = 720;

  explicit Visitor(Language language = Language::english);

  [[nodiscard]] Kit const& kit() const { return kit_; }
  ChromeContext& context() { return context_; }

  /// One frame, in which `show` draws panels.
  std::vector<KeyPress> frame(std::function<void()> const& show);
  void move_to(Point point);
  void press(bool down);
  /// Two frames to settle, then down and up there.
  void click(Point point, std::function<void()> const& show);
  void type(std::string const& text, std::function<void()> const& show);

  Samples samples;

 private:
  ChromeContext context_;
  Kit kit_;
  Picture picture_{width, height};
};

}  // namespace tierflow::chrome
