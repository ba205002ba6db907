#pragma once

// Buttons, boxes and sliders, drawn on the place that they are given.
//
// Each has a number that is its own within the panel. The mouse is followed by Dear ImGui, so that pressing here and
// letting go elsewhere is no click; the look is ours.

#include <optional>
#include <string_view>

#include "viz/chrome/canvas.hpp"
#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

/// How the mouse stands to a place.
struct Touch {
  bool hovered = false, held = false, clicked = false;
};

/// Makes a place that the mouse can press, and draws nothing.
Touch touched(int number, Extent const& extent);

struct ButtonStyle {
  bool on = false;        ///< chosen
  bool alarming = false;  ///< such as a running recording
  float radius = 5;
};

/// A button with a caption in its middle. True when it is clicked.
bool button(int number, Canvas const& canvas, Kit const& kit, std::string_view caption, ButtonStyle const& style = {});
/// A box with a tick, and its caption to the right; in `mark`'s colour if it has one. True when it is clicked.
bool check_box(int number, Canvas const& canvas, Kit const& kit, std::string_view caption, bool on,
               std::optional<Color> mark = std::nullopt);
/// A round box, of which one of several is chosen. True when it is clicked.
bool radio_box(int number, Canvas const& canvas, Kit const& kit, std::string_view caption, bool on);
/// A line of a list: lights up under the mouse. True when it is clicked.
bool line_button(int number, Canvas const& canvas, Kit const& kit);
/// Values from 0 to 1 along a track. The new share while it is dragged.
std::optional<double> slider(int number, Canvas const& canvas, Kit const& kit, double share);
/// A cross in the upper right corner of a panel. True when it is clicked.
bool close_button(int number, Canvas const& canvas, Kit const& kit);
/// A round-ended label such as the state of a place.
void pill(Canvas const& canvas, Kit const& kit, std::string_view caption, Color color);

}  // namespace tierflow::chrome
