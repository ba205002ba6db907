#include "viz/chrome/painter.hpp"

#include <imgui.h>

#include <span>

#include "viz/chrome/painting/rectangle.hpp"
#include "viz/chrome/painting/triangle.hpp"

namespace tierflow::chrome {
namespace {

Texture font_texture() {
  Texture texture;
  unsigned char* coverage = nullptr;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&coverage, &texture.width, &texture.height);
  texture.coverage = coverage;
  return texture;
}

Texture texture_of(ImTextureID id, Texture const& fonts) {
  auto const* const picture = static_cast<Picture const*>(id);
  if (picture == nullptr) return fonts;
  return {.width = picture->width(), .height = picture->height(), .coverage = nullptr, .colors = picture->pixels().data()};
}

bool same(ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; }

/// One command of a list: triangles that share a clip and a texture.
class Command {
 public:
  Command(Picture& picture, Box const& clip, Texture const& texture, ImVec2 origin, ImDrawVert const* vertices)
      : picture_{picture}, clip_{clip}, texture_{texture}, origin_{origin}, vertices_{vertices} {}

  void paint(std::span<ImDrawIdx const> indices) {
    for (std::size_t i = 0; i + 3 <= indices.size();) {
      if (i + 6 <= indices.size() && paint_rectangle_of(indices.subspan(i, 6))) {
        i += 6;
        continue;
      }
      paint_triangle_of(vertices_[indices[i]], vertices_[indices[i + 1]], vertices_[indices[i + 2]]);
      i += 3;
    }
  }

 private:
  [[nodiscard]] Extent texels(ImVec2 first, ImVec2 last) const {
    auto const width = static_cast<float>(texture_.width), height = static_cast<float>(texture_.height);
    return {first.x * width, first.y * height, last.x * width, last.y * height};
  }

  /// What `color` looks like through the one texel that a shape without texture points at.
  [[nodiscard]] std::uint32_t through_texel(std::uint32_t color, ImVec2 uv) const {
    Extent const place = texels(uv, uv);
    std::uint32_t const texel = texture_.at(static_cast<int>(place.left), static_cast<int>(place.top));
    return texel == 0xFFFFFFFF ? color : multiplied(color, texel);
  }

  /// False, with nothing painted, unless the two triangles are an upright rectangle of one colour: corners as PrimRect
  /// and PrimRectUV write them, clockwise from the upper left one.
  bool paint_rectangle_of(std::span<ImDrawIdx const> six) {
    if (six[3] != six[0] || six[4] != six[2]) return false;
    ImDrawVert const &a = vertices_[six[0]], &b = vertices_[six[1]], &c = vertices_[six[2]], &d = vertices_[six[5]];
    if (a.col != b.col || a.col != c.col || a.col != d.col) return false;
    if (a.pos.y != b.pos.y || b.pos.x != c.pos.x || c.pos.y != d.pos.y || d.pos.x != a.pos.x) return false;
    if (a.pos.x > c.pos.x || a.pos.y > c.pos.y) return false;
    Extent const where{a.pos.x - origin_.x, a.pos.y - origin_.y, c.pos.x - origin_.x, c.pos.y - origin_.y};
    if (same(a.uv, b.uv) && same(a.uv, c.uv) && same(a.uv, d.uv)) {
      paint_rectangle(picture_, clip_, where, through_texel(a.col, a.uv));
      return true;
    }
    if (a.uv.y != b.uv.y || b.uv.x != c.uv.x || c.uv.y != d.uv.y || d.uv.x != a.uv.x) return false;
    paint_rectangle(picture_, clip_, where, a.col, texture_, texels(a.uv, c.uv));
    return true;
  }

  [[nodiscard]] Corner corner_of(ImDrawVert const& vertex) const {
    Extent const place = texels(vertex.uv, vertex.uv);
    return {.x = rounded_coordinate(vertex.pos.x - origin_.x),
            .y = rounded_coordinate(vertex.pos.y - origin_.y),
            .color = vertex.col,
            .u = place.left,
            .v = place.top};
  }

  void paint_triangle_of(ImDrawVert const& first, ImDrawVert const& second, ImDrawVert const& third) {
    Corner a = corner_of(first), b = corner_of(second), c = corner_of(third);
    if (!same(first.uv, second.uv) || !same(first.uv, third.uv)) {
      paint_triangle(picture_, clip_, a, b, c, texture_);
      return;
    }
    for (Corner* const corner : {&a, &b, &c}) corner->color = through_texel(corner->color, first.uv);
    paint_triangle(picture_, clip_, a, b, c);
  }

  Picture& picture_;
  Box clip_;
  Texture texture_;
  ImVec2 origin_;
  ImDrawVert const* vertices_;
};

}  // namespace

void paint(ImDrawData const& drawing, Picture& picture) {
  Texture const fonts = font_texture();
  Box const all{0, 0, picture.width(), picture.height()};
  ImVec2 const origin = drawing.DisplayPos;
  for (ImDrawList const* const list : std::span{drawing.CmdLists, static_cast<std::size_t>(drawing.CmdListsCount)}) {
    for (ImDrawCmd const& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      ImVec4 const& rim = command.ClipRect;
      Box const clip = pixels_of({rim.x - origin.x, rim.y - origin.y, rim.z - origin.x, rim.w - origin.y}, all);
      if (clip.empty()) continue;
      Command{picture, clip, texture_of(command.GetTexID(), fonts), origin, list->VtxBuffer.Data + command.VtxOffset}.paint(
          {list->IdxBuffer.Data + command.IdxOffset, command.ElemCount});
    }
  }
}

}  // namespace tierflow::chrome
