#pragma once

// Svg: one drawing as text. Coordinates are CSS pixels at full width, rounded to a tenth; colours are classes of the style
// sheet, so that one drawing serves light, dark and print.

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

/// 12.34 as "12.3", 5.0 as "5".
std::string coordinate(double value);

struct Point {
  double x = 0, y = 0;
};
/// "M1,2L3,4"; a point that is not finite interrupts the line.
std::string line_path(std::vector<Point> const& points);
/// Between an upper and a lower edge of one length.
std::string band_path(std::vector<Point> const& upper, std::vector<Point> const& lower);

class Svg {
 public:
  /// `described_by`: id of the element that says what the picture shows.
  Svg(double width, double height, Tongue tongue, std::string_view described_by = {});

  void line(double x1, double y1, double x2, double y2, std::string_view style);
  /// `title` is what a pointer over the mark shows; may be empty.
  void rect(double x, double y, double width, double height, std::string_view style, std::string_view title = {});
  void circle(double x, double y, double radius, std::string_view style);
  void path(std::string const& d, std::string_view style);
  /// `style` names the size and, with "end" or "middle" in it, the anchor.
  void text(double x, double y, Text const& words, std::string_view style);
  /// Closes the drawing.
  [[nodiscard]] std::string str() const { return text_ + "</svg>\n"; }
  [[nodiscard]] Tongue const& tongue() const { return tongue_; }

 private:
  Tongue tongue_;
  std::string text_;
};

/// Columns that `words` take at `size` pixels, about: a Chinese character is one em wide, a Latin one 0.58.
double width_at(Text const& words, double size);
/// `words` cut to about `width` pixels at `size`, with "…".
Text cut_to(Text const& words, double width, double size);

}  // namespace tierflow::html
