#include "viz/map/trace.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

constexpr float stop_radius = 11;
constexpr int label_height = 38, label_gap = 8;

Line part_of(Arc const& arc, float from, float to) {
  constexpr int pieces = 40;
  Line line;
  for (int i = 0; i <= pieces; ++i) line.push_back(arc.at(from + (to - from) * static_cast<float>(i) / pieces));
  return line;
}

void paint_leg(Brush& brush, MapView const& view, TraceLeg const& leg, Style const& style) {
  Arc const& arc = view.arc(leg.lane);
  Color const color = style.utilisation.at(leg.promise_used);
  float const size = view.size();
  if (leg.done < leg.ends)
    brush.stroke(dashes(part_of(arc, leg.done, leg.ends), 7, 6), {.color = color.with_alpha(150), .width = 2 * size});
  if (leg.done <= 0) return;
  Line const way = part_of(arc, 0, leg.done);
  brush.glow(way, {.color = color.with_alpha(120), .width = 22 * size, .how = style.light});
  brush.stroke(way, {.color = color, .width = 6 * size});
  brush.stroke(way, {.color = style.label.with_alpha(120), .width = 1.4f * size});
}

void paint_stop(Brush& brush, Type& type, Point at, std::size_t number, TraceStop const& stop, Style const& style) {
  Color const color = stop.reached ? style.utilisation.at(stop.promise_used) : style.tiers.gateway;
  brush.disc(at, stop_radius, style.tiers.rim);
  brush.ring(at, stop_radius, 2.6f, color);
  TextLook const look{.size = 12.5f, .weight = Weight::semibold, .color = style.label};
  type.draw_centred(brush, {at.x, at.y + type.cap_height(look) / 2}, std::to_string(number), look);
}

/// The first of eight places around a stop where its label hides nothing; where all do, none.
std::optional<Box> room_for(Point at, int width, Box const& within, std::vector<Box> const& taken) {
  int const away = static_cast<int>(stop_radius) + label_gap;
  int const x = static_cast<int>(at.x), y = static_cast<int>(at.y);
  for (auto const& [left, top] : {std::pair{x + away, y + away}, {x + away, y - away - label_height}, {x - away - width, y + away},
                                  {x - away - width, y - away - label_height}, {x - width / 2, y + away + 8},
                                  {x - width / 2, y - away - label_height - 8}, {x + away, y - label_height / 2},
                                  {x - away - width, y - label_height / 2}}) {
    Box const box{left, top, left + width, top + label_height};
    if (box == common(box, within) && std::ranges::none_of(taken, [&](Box const& other) { return !common(box, other).empty(); }))
      return box;
  }
  return {};
}

void paint_label(Brush& brush, Type& type, Box const& box, TraceStop const& stop, Style const& style) {
  brush.rounded(box, 6, style.ground.sea.with_alpha(225));
  brush.rounded_outline(box, 6, 1.2f, style.utilisation.at(stop.promise_used).with_alpha(200));
  TextLook const title{.size = 12.5f, .weight = Weight::semibold, .color = style.label};
  TextLook const detail{.size = 12, .color = style.label.with_alpha(190)};
  type.draw(brush, {static_cast<float>(box.left + 9), static_cast<float>(box.top + 16)}, stop.title, title);
  type.draw(brush, {static_cast<float>(box.left + 9), static_cast<float>(box.top + 31)}, stop.detail, detail);
}

}  // namespace

std::optional<Point> end_of(Trace const& trace, MapView const& view) {
  if (trace.empty()) return {};
  for (auto leg = trace.legs.rbegin(); leg != trace.legs.rend(); ++leg)
    if (leg->done > 0) return view.arc(leg->lane).at(leg->at);
  return view.place(trace.stops.front().place);
}

void paint_trace(Picture& picture, Type& type, MapView const& view, Trace const& trace, std::vector<Box> taken, Style const& style) {
  if (trace.empty()) return;
  Brush brush{picture, view.box()};
  brush.fill(view.box(), style.ground.sea.with_alpha(120));
  for (TraceLeg const& leg : trace.legs) paint_leg(brush, view, leg, style);
  if (auto const now = end_of(trace, view)) {
    brush.halo(*now, 26, style.parcel.with_alpha(150), style.light);
    brush.disc(*now, 5, style.parcel);
  }
  auto const radius = static_cast<int>(stop_radius) + 2;
  for (std::size_t i = 0; i < trace.stops.size(); ++i) {
    Point const at = view.place(trace.stops[i].place);
    paint_stop(brush, type, at, i, trace.stops[i], style);
    taken.push_back({static_cast<int>(at.x) - radius, static_cast<int>(at.y) - radius, static_cast<int>(at.x) + radius, static_cast<int>(at.y) + radius});
  }
  for (TraceStop const& stop : trace.stops) {
    float const wide = std::max(type.width(stop.title, {.size = 12.5f, .weight = Weight::semibold}), type.width(stop.detail, {.size = 12}));
    auto const room = room_for(view.place(stop.place), static_cast<int>(std::ceil(wide)) + 18, view.box(), taken);
    if (!room) continue;
    paint_label(brush, type, *room, stop, style);
    taken.push_back(*room);
  }
}

}  // namespace tierflow
