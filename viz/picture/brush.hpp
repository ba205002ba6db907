#pragma once

// Brush: everything that is painted into a picture except text.
//
// Edges are soft over one pixel. Polygons are exact areas (AreaSum); lines and round things take a pixel's coverage from the
// distance of its middle to the shape. Nothing outside the clip is touched. A brush owns sheets of scratch paper of the
// size of its clip, so make one for a picture and keep it while you paint.

#include <optional>
#include <span>

#include "viz/picture/area_sum.hpp"
#include "viz/picture/line.hpp"
#include "viz/picture/mask.hpp"

namespace tierflow {

/// A line with round ends and round joins, covered once even where it crosses itself.
struct Stroke {
  Along<Color> color = Color{};
  Along<float> width = 1.0f;  ///< pixels; below 1 the line is as much fainter
  Blend how = Blend::over;
};

/// A soft band along a line: `color` in its middle, nothing left at half its width.
struct Glow {
  Along<Color> color = Color{};
  Along<float> width = 9.0f;  ///< pixels from side to side
  Blend how = Blend::add;
};

class Brush {
 public:
  explicit Brush(Picture& picture) : Brush{picture, {0, 0, picture.width(), picture.height()}} {}
  Brush(Picture& picture, Box const& clip);

  [[nodiscard]] Picture& picture() { return picture_; }
  [[nodiscard]] Box const& clip() const { return clip_; }

  // ---- areas (brush_area.cpp) ----
  void fill(Box const& box, Color color);
  /// One ring, or several at once: rings of one direction unite, holes run against their rims.
  void fill(std::span<Point const> ring, Color color);
  void fill(std::span<Line const> rings, Color color);

  // ---- lines (brush_line.cpp); several lines meet the picture as one ----
  void stroke(std::span<Point const> line, Stroke const& stroke);
  void stroke(std::span<Line const> lines, Stroke const& stroke);
  void glow(std::span<Point const> line, Glow const& glow);
  void glow(std::span<Line const> lines, Glow const& glow);

  // ---- round things (brush_round.cpp); points and radii to fractions of a pixel ----
  void disc(Point centre, float radius, Color color);
  /// A disc that fades from `color` in the middle to nothing at the radius.
  void halo(Point centre, float radius, Color color, Blend how = Blend::add);
  /// A ring whose middle line has this radius, or the part of it that starts at 12 o'clock and goes clockwise.
  void ring(Point centre, float radius, float width, Color color, float share = 1);
  void rounded(Box const& box, float radius, Color color);
  /// The outline of the same, `width` pixels inwards from its edge.
  void rounded_outline(Box const& box, float radius, float width, Color color);

  /// Scratch paper for others that paint with this brush, such as Type; whoever uses it leaves it empty.
  [[nodiscard]] Mask& mask();

 private:
  [[nodiscard]] AreaSum& area();

  Picture& picture_;
  Box clip_;
  std::optional<Mask> mask_;
  std::optional<AreaSum> area_;
};

}  // namespace tierflow
