#pragma once

// Canvas: a place to draw on, with the mouse if it is there, and the strokes that panels and charts share.
//
// Text stands on whole pixels. Its `at` is the middle of its height, because rows are centred; the horizontal anchor is
// the left end, the middle or the right end.

#include <optional>
#include <string>
#include <string_view>

#include "network/network.hpp"  // Tier
#include "viz/chrome/extent.hpp"
#include "viz/chrome/theme.hpp"

struct ImDrawList;
struct ImFont;

namespace tierflow::chrome {

struct Canvas {
  ImDrawList* list = nullptr;
  Extent area;
  std::optional<Point> mouse{};  ///< only while it is over the panel that the canvas belongs to

  [[nodiscard]] bool hovered() const { return mouse && area.contains(*mouse); }
  [[nodiscard]] Canvas with(Extent const& other) const { return {list, other, mouse}; }
};

enum class Anchor : unsigned char { left, middle, right };

struct Letters {
  ImFont* font = nullptr;
  Color color;
  Anchor anchor = Anchor::left;
};

/// Draws one line of text and returns its width.
float draw_text(Canvas const& canvas, Point at, std::string_view text, Letters const& letters);
[[nodiscard]] float text_width(ImFont const* font, std::string_view text);
/// The text, or its beginning and "…" if it is wider than `width`.
[[nodiscard]] std::string shortened(ImFont const* font, std::string_view text, float width);

void draw_line(Canvas const& canvas, Point from, Point to, Color color, float width = 1);
void draw_dashes(Canvas const& canvas, Point from, Point to, Color color, float width = 1);
void fill(Canvas const& canvas, Extent const& extent, Color color, float radius = 0);
void draw_outline(Canvas const& canvas, Extent const& extent, Color color, float radius = 0, float width = 1);
void fill_disc(Canvas const& canvas, Point centre, float radius, Color color);
/// The mark of a tier as the map has it: hexagon, diamond, dot, open square.
void draw_tier(Canvas const& canvas, Point centre, Tier tier, Theme const& theme);

/// As long as it lives, nothing outside the extent is drawn.
class Clip {
 public:
  Clip(Canvas const& canvas, Extent const& extent);
  ~Clip();
  Clip(Clip const&) = delete;
  Clip& operator=(Clip const&) = delete;

 private:
  ImDrawList* list_;
};

/// The colour with its alpha multiplied by `share`.
[[nodiscard]] Color faded(Color color, float share);

}  // namespace tierflow::chrome
