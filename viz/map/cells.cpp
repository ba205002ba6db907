#include "viz/map/cells.hpp"

#include <algorithm>
#include <cmath>

#include "network/elementary.hpp"
#include "viz/style/color_by.hpp"

namespace tierflow {
namespace {

constexpr double reach_m = 11'000;   ///< no cell is larger
constexpr int corners = 40;          ///< of the circle that bounds it

Line circle(Point at, float radius) {
  Line line;
  for (int i = 0; i < corners; ++i) {
    double const turn = 6.283185307179586 * i / corners;
    line.push_back({at.x + radius * static_cast<float>(cos_of(turn)), at.y + radius * static_cast<float>(sin_of(turn))});
  }
  return line;
}

/// The part of a convex area that is nearer to `a` than to `b`.
Line nearer(Line const& area, Point a, Point b) {
  float const nx = b.x - a.x, ny = b.y - a.y;
  float const limit = (b.x * b.x + b.y * b.y - a.x * a.x - a.y * a.y) / 2;
  auto const beyond = [&](Point p) { return p.x * nx + p.y * ny - limit; };
  Line part;
  for (std::size_t i = 0; i < area.size(); ++i) {
    Point const p = area[i], q = area[(i + 1) % area.size()];
    float const fp = beyond(p), fq = beyond(q);
    if (fp <= 0) part.push_back(p);
    if ((fp < 0) == (fq < 0) || fp == fq) continue;
    float const share = fp / (fp - fq);
    part.push_back({p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share});
  }
  return part;
}

}  // namespace

std::vector<Line> service_cells(MapView const& view, Scenario const& scenario) {
  auto const& places = scenario.network.places;
  std::vector<Line> cells(places.size());
  auto const radius = static_cast<float>(reach_m / view.projection().metres_per_pixel());
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    if (places[{i}].tier != Tier::last_mile) continue;
    Point const at = view.place({i});
    Line cell = circle(at, radius);
    for (std::uint32_t k = 0; k < places.size(); ++k) {
      if (k == i || places[{k}].tier != Tier::last_mile) continue;
      Point const other = view.place({k});
      if (distance(at, other) < 2 * radius && distance(at, other) > 0.5f) cell = nearer(cell, at, other);
    }
    cells[i] = std::move(cell);
  }
  return cells;
}

void paint_cells(Brush& brush, std::vector<Line> const& cells, Snapshot const& now, bool tinted, Style const& style) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].size() < 3) continue;
    double const late = now.places[i].late_share;
    if (tinted && late > 0.02) {
      double const opacity = std::min(52.0, 8 + 140 * late);
      brush.fill(cells[i], style.utilisation.at(late * shade_of_late).with_alpha(static_cast<std::uint8_t>(opacity)));
    }
    brush.stroke(closed(cells[i]), {.color = style.ground.border.with_alpha(26), .width = 0.9f});
  }
}

}  // namespace tierflow
