#include "viz/chrome/widgets/tooltip.hpp"

#include <imgui.h>

#include <algorithm>

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

void tooltip(Kit const& kit, std::span<std::string const> lines) {
  constexpr float line_height = 18, across = 10, down = 6, distance = 14;
  float width = 0;
  for (std::string const& line : lines) width = std::max(width, text_width(kit.fonts.small, line));
  ImVec2 const screen = ImGui::GetIO().DisplaySize, mouse = ImGui::GetMousePos();
  float const wide = width + 2 * across, high = line_height * static_cast<float>(lines.size()) + 2 * down;
  float const left = std::clamp(mouse.x + distance, 4.0f, std::max(4.0f, screen.x - wide - 4));
  float const above = mouse.y - distance - high;
  float const top = above > 4 ? above : mouse.y + distance;
  Canvas const canvas{.list = ImGui::GetForegroundDrawList(), .area = {left, top, left + wide, top + high}};
  fill(canvas, canvas.area, kit.theme.panel.with_alpha(245), 6);
  draw_outline(canvas, canvas.area, kit.theme.hairline, 6);
  float y = top + down + line_height / 2;
  for (std::string const& line : lines) {
    Color const color = &line == lines.data() ? kit.theme.strong : kit.theme.soft;
    draw_text(canvas, {left + across, y}, line, {kit.fonts.small, color});
    y += line_height;
  }
}

}  // namespace tierflow::chrome
