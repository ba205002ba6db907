#include "viz/picture/line.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

Point between(Point a, Point b, float share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

}  // namespace

float distance(Point a, Point b) {
  float const x = b.x - a.x, y = b.y - a.y;
  return std::sqrt(x * x + y * y);
}

Line bowed(Point from, Point to, float bend) {
  // Left of the direction of travel; y runs down.
  Point const control{(from.x + to.x) / 2 + (to.y - from.y) * bend, (from.y + to.y) / 2 - (to.x - from.x) * bend};
  // A chord across 1 / n of the curve strays from it by length * bend / 2 n^2: at most 1/16 pixel here.
  float const straying = distance(from, to) * std::abs(bend) / 2;
  int const pieces = 1 + static_cast<int>(std::sqrt(std::min(straying * 16, 1e5f)));
  Line line;
  line.reserve(static_cast<std::size_t>(pieces) + 1);
  for (int i = 0; i <= pieces; ++i) {
    float const share = static_cast<float>(i) / static_cast<float>(pieces);
    line.push_back(between(between(from, control, share), between(control, to, share), share));
  }
  return line;
}

Line thinned(std::span<Point const> line, float step) {
  Line kept;
  for (Point const point : line) {
    if (kept.empty() || distance(kept.back(), point) >= step) kept.push_back(point);
  }
  if (kept.empty() || kept.back() == line.back()) return kept;
  if (kept.size() > 1) kept.back() = line.back();
  else kept.push_back(line.back());
  return kept;
}

Lines dashes(std::span<Point const> line, float on, float off) {
  Lines pieces;
  bool is_on = true;
  float left = on;  // of the present dash or gap
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    float const length = distance(line[i], line[i + 1]);
    float gone = 0;
    if (is_on && (pieces.empty() || i == 0)) pieces.push_back({line[i]});
    while (length - gone > left) {
      gone += left;
      Point const here = between(line[i], line[i + 1], gone / length);
      if (is_on) pieces.back().push_back(here);
      else pieces.push_back({here});
      is_on = !is_on;
      left = is_on ? on : off;
    }
    left -= length - gone;
    if (is_on) pieces.back().push_back(line[i + 1]);
  }
  return pieces;
}

Line regular_polygon(Point centre, float radius, int corners) {
  Line ring;
  for (int i = 0; i < corners; ++i) {
    double const turn = 2 * std::numbers::pi * i / corners;
    ring.push_back({centre.x + radius * static_cast<float>(sin_of(turn)), centre.y - radius * static_cast<float>(cos_of(turn))});
  }
  return ring;
}

Line square(Point centre, float half) {
  return {{centre.x - half, centre.y - half},
          {centre.x + half, centre.y - half},
          {centre.x + half, centre.y + half},
          {centre.x - half, centre.y + half}};
}

Line closed(Line ring) {
  if (!ring.empty()) ring.push_back(ring.front());
  return ring;
}

}  // namespace tierflow
