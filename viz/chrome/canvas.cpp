#include "viz/chrome/canvas.hpp"

#include <imgui.h>

#include <array>
#include <cmath>

#include "viz/chrome/theme.hpp"

namespace tierflow::chrome {
namespace {

constexpr float half_root_of_three = 0.8660254f;

ImVec2 vec(Point point) { return {point.x, point.y}; }

/// A straight line is sharp if its middle is in the middle of pixels.
Point on_pixels(Point point) { return {std::floor(point.x) + 0.5f, std::floor(point.y) + 0.5f}; }

}  // namespace

float text_width(ImFont const* font, std::string_view text) {
  return font->CalcTextSizeA(font->FontSize, 1e9f, 0, text.data(), text.data() + text.size()).x;
}

float draw_text(Canvas const& canvas, Point at, std::string_view text, Letters const& letters) {
  float const width = text_width(letters.font, text), height = letters.font->FontSize;
  float const back = letters.anchor == Anchor::left ? 0 : letters.anchor == Anchor::middle ? width / 2 : width;
  ImVec2 const corner{std::round(at.x - back), std::round(at.y - height / 2)};
  canvas.list->AddText(letters.font, height, corner, letters.color.packed(), text.data(), text.data() + text.size());
  return width;
}

std::string shortened(ImFont const* font, std::string_view text, float width) {
  if (text_width(font, text) <= width) return std::string{text};
  float const room = width - text_width(font, "…");
  char const* rest = nullptr;
  font->CalcTextSizeA(font->FontSize, room, 0, text.data(), text.data() + text.size(), &rest);
  return std::string{text.substr(0, static_cast<std::size_t>(rest - text.data()))} + "…";
}

void draw_line(Canvas const& canvas, Point from, Point to, Color color, float width) {
  if (width > 1) {
    canvas.list->AddLine(vec(from), vec(to), color.packed(), width);
    return;
  }
  bool const upright = from.x == to.x, level = from.y == to.y;
  if (upright)
    fill(canvas, {std::floor(from.x), std::floor(from.y), std::floor(from.x) + 1, std::floor(to.y)}, color);
  else if (level)
    fill(canvas, {std::floor(from.x), std::floor(from.y), std::floor(to.x), std::floor(from.y) + 1}, color);
  else
    canvas.list->AddLine(vec(on_pixels(from)), vec(on_pixels(to)), color.packed(), width);
}

void draw_dashes(Canvas const& canvas, Point from, Point to, Color color, float width) {
  constexpr float dash = 5, gap = 4;
  float const length = std::hypot(to.x - from.x, to.y - from.y);
  auto const at = [&](float way) {
    float const share = std::min(way / length, 1.0f);
    return Point{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
  };
  for (int i = 0; static_cast<float>(i) * (dash + gap) < length; ++i) {
    float const way = static_cast<float>(i) * (dash + gap);
    draw_line(canvas, at(way), at(way + dash), color, width);
  }
}

void fill(Canvas const& canvas, Extent const& extent, Color color, float radius) {
  canvas.list->AddRectFilled({extent.left, extent.top}, {extent.right, extent.bottom}, color.packed(), radius);
}

void draw_outline(Canvas const& canvas, Extent const& extent, Color color, float radius, float width) {
  canvas.list->AddRect({extent.left, extent.top}, {extent.right, extent.bottom}, color.packed(), radius, 0, width);
}

void fill_disc(Canvas const& canvas, Point centre, float radius, Color color) {
  canvas.list->AddCircleFilled(vec(centre), radius, color.packed());
}

void draw_tier(Canvas const& canvas, Point centre, Tier tier, Theme const& theme) {
  auto const [x, y] = centre;
  std::uint32_t const color = theme.of(tier).packed();
  switch (tier) {
    case Tier::hub: {
      constexpr float r = 7, w = r * half_root_of_three;
      std::array<ImVec2, 6> const corners{
          {{x, y - r}, {x + w, y - r / 2}, {x + w, y + r / 2}, {x, y + r}, {x - w, y + r / 2}, {x - w, y - r / 2}}};
      canvas.list->AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()), color);
      canvas.list->AddPolyline(corners.data(), static_cast<int>(corners.size()), theme.tiers.rim.packed(), ImDrawFlags_Closed, 1);
      break;
    }
    case Tier::secondary: {
      constexpr float r = 6;
      canvas.list->AddQuadFilled({x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, color);
      break;
    }
    case Tier::gateway: canvas.list->AddRect({x - 5, y - 5}, {x + 5, y + 5}, color, 2, 0, 1.6f); break;
    case Tier::last_mile:
    case Tier::plain: fill_disc(canvas, centre, 4, theme.of(tier)); break;
  }
}

Clip::Clip(Canvas const& canvas, Extent const& extent) : list_{canvas.list} {
  list_->PushClipRect({extent.left, extent.top}, {extent.right, extent.bottom}, true);
}

Clip::~Clip() { list_->PopClipRect(); }

Color faded(Color color, float share) {
  return color.with_alpha(static_cast<std::uint8_t>(static_cast<float>(color.alpha) * share + 0.5f));
}

}  // namespace tierflow::chrome
