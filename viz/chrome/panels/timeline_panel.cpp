#include "viz/chrome/panels/timeline_panel.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "viz/chrome/charts/heat_strip.hpp"
#include "viz/chrome/charts/stacked_area.hpp"
#include "viz/chrome/charts/time_ticks.hpp"
#include "viz/chrome/panels/figure_text.hpp"
#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"
#include "viz/chrome/widgets/tooltip.hpp"
#include "viz/style/color_by.hpp"

namespace tierflow::chrome {
namespace {

constexpr float speed_width = 44, speed_height = 22, speed_gap = 4;
constexpr std::size_t speeds_in_row = 4;
constexpr float charts_left = 282;  // from the panel's left edge
enum Number { play_number, back_number, on_number, chart_number, speed_number = 10, incident_number = 100 };

bool show_play(Canvas const& panel, Kit const& kit, bool playing) {
  Point const middle{panel.area.left + 40, panel.area.top + 42};
  Touch const touch = touched(play_number, {middle.x - 20, middle.y - 20, middle.x + 20, middle.y + 20});
  fill_disc(panel, middle, 19, kit.theme.accent);
  if (touch.hovered) fill_disc(panel, middle, 19, kit.theme.hovered);
  Color const ink = kit.theme.on_accent;
  if (playing) {
    fill(panel, {middle.x - 6, middle.y - 8, middle.x - 2, middle.y + 8}, ink, 1);
    fill(panel, {middle.x + 2, middle.y - 8, middle.x + 6, middle.y + 8}, ink, 1);
  } else {
    panel.list->AddTriangleFilled({middle.x - 5, middle.y - 8}, {middle.x + 9, middle.y}, {middle.x - 5, middle.y + 8},
                                  ink.packed());
  }
  return touch.clicked;
}

/// A triangle that points back or on, with a bar behind it.
bool show_step(Canvas const& panel, Kit const& kit, int number, Extent const& where, float direction) {
  Touch const touch = touched(number, where);
  fill(panel, where, touch.hovered ? kit.theme.button_on : kit.theme.button, 5);
  float const x = (where.left + where.right) / 2, y = where.middle();
  ImVec2 corners[]{{x - 4 * direction, y - 5}, {x + 4 * direction, y}, {x - 4 * direction, y + 5}};
  if (direction < 0) std::swap(corners[0], corners[2]);
  panel.list->AddTriangleFilled(corners[0], corners[1], corners[2], kit.theme.text.packed());
  return touch.clicked;
}

void show_playing(Canvas const& panel, Kit const& kit, TimelineModel const& model, TimelineAction& action) {
  auto const [left, top, right, bottom] = panel.area;
  action.toggle_play = show_play(panel, kit, model.playing);
  if (show_step(panel, kit, back_number, {left + 16, top + 74, left + 38, top + 94}, -1)) action.steps = -1;
  if (show_step(panel, kit, on_number, {left + 42, top + 74, left + 64, top + 94}, 1)) action.steps = 1;
  for (std::size_t i = 0; i < speeds.size(); ++i) {
    float const x = left + 80 + static_cast<float>(i % speeds_in_row) * (speed_width + speed_gap);
    float const y = top + 18 + static_cast<float>(i / speeds_in_row) * (speed_height + speed_gap);
    Canvas const place = panel.with({x, y, x + speed_width, y + speed_height});
    if (button(speed_number + static_cast<int>(i), place, kit, speed_text(kit.words, speeds[i]),
               {.on = speeds[i] == model.speed}))
      action.speed = speeds[i];
  }
  std::string const hint = std::string{kit.words(Word::space)} + "  " + std::string{kit.words(Word::play_pause)};
  draw_text(panel, {left + 80, top + 85}, hint, {kit.fonts.small, kit.theme.soft});
}

void show_ticks(Canvas const& charts, Kit const& kit, TimelineModel const& model) {
  Extent const& area = charts.area;
  double const length = model.to - model.from;
  for (TimeTick const& tick : time_ticks({model.from, model.to}, area.width(), 64)) {
    float const x = area.across((tick.time - model.from) / length);
    draw_line(charts, {x, area.top}, {x, area.bottom}, faded(kit.theme.soft, tick.is_day ? 0.35f : 0.15f));
    std::string const text = tick.is_day ? kit.words(Word::day, std::to_string(day_of(tick.time) + 1)) : clock_text(tick.time);
    if (x + 6 + text_width(kit.fonts.small, text) <= area.right + 8)
      draw_text(charts, {x + 6, area.bottom + 11}, text, {kit.fonts.small, kit.theme.soft});
  }
}

/// Triangles on the upper rim, with their labels where these have room.
std::optional<std::size_t> show_incidents(Canvas const& charts, Kit const& kit, TimelineModel const& model) {
  std::optional<std::size_t> clicked;
  float free_from = charts.area.left;
  auto const place_of = [&](IncidentMark const& one) { return charts.area.across((one.time - model.from) / (model.to - model.from)); };
  for (std::size_t i = 0; i < model.incidents.size(); ++i) {
    IncidentMark const& incident = model.incidents[i];
    float const x = place_of(incident), y = charts.area.top - 10;
    Color const color = incident.is_severe ? kit.theme.incident : kit.theme.promise;
    float const label = text_width(kit.fonts.small, incident.label);
    float const next = i + 1 < model.incidents.size() ? place_of(model.incidents[i + 1]) - 8 : charts.area.right + 8;
    bool const has_room = x - 6 >= free_from && x + 9 + label <= next;
    float const width = has_room ? label : 0;
    Touch const touch = touched(incident_number + static_cast<int>(i), {x - 6, y - 7, x + 10 + width, y + 7});
    charts.list->AddTriangleFilled({x - 5, y - 4}, {x + 5, y - 4}, {x, y + 4}, color.packed());
    draw_line(charts, {x, y + 4}, {x, charts.area.bottom}, faded(color, 0.35f));
    if (has_room) draw_text(charts, {x + 9, y}, incident.label, {kit.fonts.small, color});
    if (touch.hovered)
      tooltip(kit, std::array{incident.label, kit.words(Word::day, std::to_string(day_of(incident.time) + 1)) + "  " +
                                                  clock_text(incident.time)});
    if (touch.clicked) clicked = i;
    if (has_room) free_from = x + 9 + width + 8;
  }
  return clicked;
}

float value_at(std::span<float const> values, double share) {
  if (values.empty()) return 0;
  auto const last = static_cast<double>(values.size() - 1);
  return values[static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * last))];
}

void show_values(Kit const& kit, TimelineModel const& model, double share) {
  double const time = model.from + (model.to - model.from) * share;
  tooltip(kit, std::array{kit.words(Word::day, std::to_string(day_of(time) + 1)) + "  " + clock_text(time),
                          kit.words(Word::handed_over, count_text(static_cast<double>(value_at(model.handed_over, share)))),
                          kit.words(Word::delivered, count_text(static_cast<double>(value_at(model.delivered, share)))),
                          kit.words(Word::late_share, percent_text(static_cast<double>(value_at(model.late, share)), 1))});
}

void show_charts(Canvas const& charts, Kit const& kit, TimelineModel const& model, TimelineAction& action) {
  Extent const& area = charts.area;
  Theme const& theme = kit.theme;
  double const played = (model.now - model.from) / (model.to - model.from);
  Touch const touch = touched(chart_number, {area.left, area.top, area.right, area.bottom + 2});
  show_ticks(charts, kit, model);
  std::array const layers{AreaLayer{model.handed_over, theme.inbound}, AreaLayer{model.delivered, theme.outbound}};
  stacked_area(charts.with({area.left, area.top, area.right, area.bottom - 13}), layers,
               {.crest = theme.crest, .played = played});
  heat_strip(charts.with({area.left, area.bottom - 9, area.right, area.bottom - 1}), model.late,
             {.scale = theme.utilisation, .times = shade_of_late, .played = played});
  action.incident = show_incidents(charts, kit, model);

  float const x = area.across(played);
  draw_line(charts, {x, area.top - 3}, {x, area.bottom}, theme.strong, 1.6f);
  fill_disc(charts, {x, area.bottom - 5}, 6, theme.strong);
  double const share = std::clamp(area.share_at(ImGui::GetMousePos().x), 0.0, 1.0);
  if (touch.held) action.seek = model.from + (model.to - model.from) * share;
  if (!touch.hovered && !touch.held) return;
  draw_line(charts, {area.across(share), area.top}, {area.across(share), area.bottom}, faded(theme.strong, 0.5f));
  show_values(kit, model, share);
}

}  // namespace

std::string speed_text(Words const& words, int speed) {
  return speed == 0 ? std::string{words(Word::fastest)} : std::to_string(speed) + "×";
}

TimelineAction show_timeline(Extent const& where, Kit const& kit, TimelineModel const& model) {
  TimelineAction action;
  Panel const panel{"timeline", where, kit};
  Canvas const canvas = panel.canvas();
  show_playing(canvas, kit, model, action);
  if (!(model.to > model.from)) return action;
  show_charts(canvas.with({where.left + charts_left, where.top + 24, where.right - 20, where.bottom - 24}), kit, model, action);
  return action;
}

}  // namespace tierflow::chrome
