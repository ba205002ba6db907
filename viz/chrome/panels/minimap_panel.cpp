#include "viz/chrome/panels/minimap_panel.hpp"

#include <imgui.h>

#include <algorithm>

#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"

namespace tierflow::chrome {
namespace {

ImTextureID texture_of(Picture const* picture) {
  return const_cast<Picture*>(picture);  // NOLINT(cppcoreguidelines-pro-type-const-cast): the painter only reads
}

}  // namespace

Extent minimap_picture(Extent const& where) { return where.inset(2, 2); }

MinimapAction show_minimap(Extent const& where, Kit const& kit, MinimapModel const& model) {
  Panel const panel{"minimap", where, kit, {.across = 0, .down = 0}};
  Canvas const canvas = panel.canvas();
  Extent const map = minimap_picture(where);
  if (model.picture != nullptr)
    canvas.list->AddImage(texture_of(model.picture), {map.left, map.top}, {map.right, map.bottom});
  auto const down = [&](float share) { return map.top + map.height() * std::clamp(share, 0.0f, 1.0f); };
  auto const across = [&](float share) { return map.left + map.width() * std::clamp(share, 0.0f, 1.0f); };
  Extent const frame{across(model.seen.left), down(model.seen.top), across(model.seen.right), down(model.seen.bottom)};
  draw_outline(canvas, frame, faded(kit.theme.strong, 0.7f), 2);
  MinimapAction action;
  if (!touched(0, map).held) return action;
  ImVec2 const mouse = ImGui::GetMousePos();
  action.centre = Point{std::clamp((mouse.x - map.left) / map.width(), 0.0f, 1.0f),
                        std::clamp((mouse.y - map.top) / map.height(), 0.0f, 1.0f)};
  return action;
}

}  // namespace tierflow::chrome
