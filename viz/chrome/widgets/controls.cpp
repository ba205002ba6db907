#include "viz/chrome/widgets/controls.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace tierflow::chrome {
namespace {

constexpr float box_size = 16;

/// The box at the left end of a row.
Extent box_of(Extent const& row) {
  float const top = std::floor(row.middle() - box_size / 2);
  return {row.left, top, row.left + box_size, top + box_size};
}

void draw_tick(Canvas const& canvas, Extent const& box, Color color) {
  canvas.list->PathLineTo({box.left + 4, box.top + 8.5f});
  canvas.list->PathLineTo({box.left + 7, box.top + 11.5f});
  canvas.list->PathLineTo({box.left + 12, box.top + 5});
  canvas.list->PathStroke(color.packed(), ImDrawFlags_None, 2);
}

void box_caption(Canvas const& canvas, Kit const& kit, std::string_view caption, bool bright) {
  float const left = canvas.area.left + box_size + 8;
  std::string const text = shortened(kit.fonts.small, caption, canvas.area.right - left);
  draw_text(canvas, {left, canvas.area.middle()}, text, {kit.fonts.small, bright ? kit.theme.text : kit.theme.soft});
}

}  // namespace

Touch touched(int number, Extent const& extent) {
  ImVec2 const before = ImGui::GetCursorScreenPos();
  ImGui::PushID(number);
  ImGui::SetCursorScreenPos({extent.left, extent.top});
  Touch touch;
  touch.clicked = ImGui::InvisibleButton("", {std::max(extent.width(), 1.0f), std::max(extent.height(), 1.0f)});
  touch.hovered = ImGui::IsItemHovered();
  touch.held = ImGui::IsItemActive();
  ImGui::PopID();
  ImGui::SetCursorScreenPos(before);
  return touch;
}

bool button(int number, Canvas const& canvas, Kit const& kit, std::string_view caption, ButtonStyle const& style) {
  Theme const& theme = kit.theme;
  Touch const touch = touched(number, canvas.area);
  fill(canvas, canvas.area, style.on ? theme.button_on : style.alarming ? faded(theme.late, 0.3f) : theme.button, style.radius);
  if (touch.hovered) fill(canvas, canvas.area, theme.hovered, style.radius);
  if (!style.on) draw_outline(canvas, canvas.area, style.alarming ? theme.late : theme.hairline, style.radius);
  Color const ink = style.on ? Color::hex(0xFFFFFF) : theme.text;
  float const middle = (canvas.area.left + canvas.area.right) / 2;
  draw_text(canvas, {middle, canvas.area.middle()}, caption, {kit.fonts.small, ink, Anchor::middle});
  return touch.clicked;
}

bool check_box(int number, Canvas const& canvas, Kit const& kit, std::string_view caption, bool on, std::optional<Color> mark) {
  Touch const touch = touched(number, canvas.area);
  Extent const box = box_of(canvas.area);
  Color const color = mark.value_or(kit.theme.accent);
  fill(canvas, box, on ? faded(color, 0.22f) : kit.theme.well, 4);
  draw_outline(canvas, box, on ? faded(color, 0.8f) : faded(kit.theme.soft, 0.5f), 4);
  if (on) draw_tick(canvas, box, color);
  if (touch.hovered) fill(canvas, box, kit.theme.hovered, 4);
  box_caption(canvas, kit, caption, on || touch.hovered);
  return touch.clicked;
}

bool radio_box(int number, Canvas const& canvas, Kit const& kit, std::string_view caption, bool on) {
  Touch const touch = touched(number, canvas.area);
  Extent const box = box_of(canvas.area);
  Point const middle{box.left + box_size / 2, box.middle()};
  fill_disc(canvas, middle, box_size / 2, on ? kit.theme.accent : faded(kit.theme.soft, 0.5f));
  fill_disc(canvas, middle, box_size / 2 - (on ? 1.5f : 1.2f), kit.theme.well.with_alpha(255));
  if (on) fill_disc(canvas, middle, 4, kit.theme.accent);
  if (touch.hovered) fill_disc(canvas, middle, box_size / 2, kit.theme.hovered);
  box_caption(canvas, kit, caption, on || touch.hovered);
  return touch.clicked;
}

bool line_button(int number, Canvas const& canvas, Kit const& kit) {
  Touch const touch = touched(number, canvas.area);
  if (touch.hovered) fill(canvas, canvas.area.inset(-6, 0), kit.theme.hovered, 4);
  return touch.clicked;
}

std::optional<double> slider(int number, Canvas const& canvas, Kit const& kit, double share) {
  constexpr float grip = 7, thick = 4;
  Touch const touch = touched(number, canvas.area);
  float const y = std::round(canvas.area.middle());
  Extent const way{canvas.area.left + grip, y - thick / 2, canvas.area.right - grip, y + thick / 2};
  std::optional<double> moved;
  if (touch.held) moved = std::clamp(way.share_at(ImGui::GetMousePos().x), 0.0, 1.0);
  float const at = way.across(std::clamp(moved.value_or(share), 0.0, 1.0));
  Extent const track{canvas.area.left, way.top, canvas.area.right, way.bottom};
  fill(canvas, track, kit.theme.track, thick / 2);
  fill(canvas, {track.left, track.top, at, track.bottom}, faded(kit.theme.accent, 0.7f), thick / 2);
  fill_disc(canvas, {at, y}, grip, kit.theme.accent);
  if (touch.hovered || touch.held) fill_disc(canvas, {at, y}, grip, kit.theme.hovered);
  return moved && *moved != share ? moved : std::nullopt;
}

bool close_button(int number, Canvas const& canvas, Kit const& kit) {
  Extent const place{canvas.area.right - 30, canvas.area.top + 10, canvas.area.right - 10, canvas.area.top + 30};
  Touch const touch = touched(number, place);
  if (touch.hovered) fill(canvas, place, kit.theme.hovered, 4);
  Color const ink = touch.hovered ? kit.theme.strong : kit.theme.soft;
  Extent const cross = place.inset(6, 6);
  canvas.list->AddLine({cross.left, cross.top}, {cross.right, cross.bottom}, ink.packed(), 1.6f);
  canvas.list->AddLine({cross.left, cross.bottom}, {cross.right, cross.top}, ink.packed(), 1.6f);
  return touch.clicked;
}

void pill(Canvas const& canvas, Kit const& kit, std::string_view caption, Color color) {
  float const radius = canvas.area.height() / 2;
  fill(canvas, canvas.area, faded(color, 0.24f), radius);
  draw_outline(canvas, canvas.area, faded(color, 0.5f), radius);
  fill_disc(canvas, {canvas.area.left + 12, canvas.area.middle()}, 3.5f, color);
  draw_text(canvas, {canvas.area.left + 22, canvas.area.middle()}, caption, {kit.fonts.small, color});
}

}  // namespace tierflow::chrome
