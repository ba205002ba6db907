#include "viz/chrome/widgets/panel.hpp"

#include <imgui.h>

#include <cmath>

namespace tierflow::chrome {
namespace {

constexpr float caption_height = 22;

std::optional<Point> mouse_here() {
  if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return std::nullopt;
  ImVec2 const at = ImGui::GetMousePos();
  return Point{at.x, at.y};
}

}  // namespace

Panel::Panel(char const* name, Extent const& where, Kit const& kit, PanelStyle const& style)
    : kit_{kit}, where_{where}, across_{style.across} {
  ImGui::SetNextWindowPos({where.left, where.top});
  ImGui::SetNextWindowSize({where.width(), where.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {style.across, style.down});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, style.framed ? 1.0f : 0.0f);
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                           ImGuiWindowFlags_NoFocusOnAppearing;
  if (!style.on_top) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  if (!style.scrolls) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  if (!style.framed) flags |= ImGuiWindowFlags_NoBackground;
  ImGui::Begin(name, nullptr, flags);
  ImGui::PopStyleVar(2);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
}

Panel::~Panel() {
  ImGui::PopStyleVar();
  ImGui::End();
}

Canvas Panel::canvas() const { return {.list = ImGui::GetWindowDrawList(), .area = where_, .mouse = mouse_here()}; }

Canvas Panel::row(float height) {
  ImVec2 const at = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x;
  ImGui::Dummy({width, height});
  float const left = std::floor(at.x), top = std::floor(at.y);
  return canvas().with({left, top, left + std::floor(width), top + height});
}

void Panel::space(float height) { ImGui::Dummy({0, height}); }

void Panel::rule() {
  Canvas const line = row(17);
  float const y = line.area.top + 8;
  draw_line(line, {line.area.left - across_ + 1, y}, {line.area.right + across_ - 1, y}, kit_.theme.hairline);
}

Canvas Panel::caption(std::string_view text) {
  Canvas line = row(caption_height);
  draw_text(line, {line.area.left, line.area.middle() - 1}, text, {kit_.fonts.small, kit_.theme.soft});
  return line;
}

}  // namespace tierflow::chrome
