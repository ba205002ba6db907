#include "scenarios/html/charts/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/report/text.hpp"

namespace tierflow::html {
namespace {

constexpr double column = 0.56;  // em: half of the width of a Chinese character, a little more than a Latin letter

std::string classed(std::string_view style) { return style.empty() ? "" : fmt::format(" class=\"{}\"", style); }

}  // namespace

std::string coordinate(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

std::string line_path(std::vector<Point> const& points) {
  std::string d;
  bool pen_down = false;
  for (Point const& p : points) {
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) {
      pen_down = false;
      continue;
    }
    d += (pen_down ? "L" : "M") + coordinate(p.x) + "," + coordinate(p.y);
    pen_down = true;
  }
  return d;
}

std::string band_path(std::vector<Point> const& upper, std::vector<Point> const& lower) {
  std::vector<Point> around = upper;
  around.insert(around.end(), lower.rbegin(), lower.rend());
  return around.empty() ? "" : line_path(around) + "Z";
}

Svg::Svg(double width, double height, Tongue tongue, std::string_view described_by)
    : tongue_{tongue},
      text_{fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" {2}>\n",
                        coordinate(width), coordinate(height),
                        described_by.empty() ? "aria-hidden=\"true\""
                                             : fmt::format("role=\"img\" aria-labelledby=\"{}\"", described_by))} {}

void Svg::line(double x1, double y1, double x2, double y2, std::string_view style) {
  text_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", coordinate(x1), coordinate(y1), coordinate(x2),
                       coordinate(y2), classed(style));
}

void Svg::rect(double x, double y, double width, double height, std::string_view style, std::string_view title) {
  text_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}", coordinate(x), coordinate(y),
                       coordinate(std::max(0.0, width)), coordinate(std::max(0.0, height)), classed(style));
  text_ += title.empty() ? "/>\n" : "><title>" + escaped(title) + "</title></rect>\n";
}

void Svg::circle(double x, double y, double radius, std::string_view style) {
  text_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", coordinate(x), coordinate(y), coordinate(radius),
                       classed(style));
}

void Svg::path(std::string const& d, std::string_view style) {
  if (!d.empty()) text_ += fmt::format("<path d=\"{}\"{}/>\n", d, classed(style));
}

void Svg::text(double x, double y, Text const& words, std::string_view style) {
  text_ += fmt::format("<text x=\"{}\" y=\"{}\"{}>", coordinate(x), coordinate(y), classed(style)) + tongue_.svg(words) +
           "</text>\n";
}

double width_at(Text const& words, double size) {
  auto const wide = [&](std::string const& text) { return width_of(printable(text)) * column * size; };
  return std::max(wide(words.english), wide(words.chinese));
}

Text cut_to(Text const& words, double width, double size) {
  int const columns = std::max(1, static_cast<int>(width / (column * size)));
  return {fitted(words.english, columns), fitted(words.chinese, columns)};
}

}  // namespace tierflow::html
