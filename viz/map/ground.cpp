#include "viz/map/ground.hpp"

#include <algorithm>
#include <cmath>

#include "network/elementary.hpp"
#include "viz/map/shelf.hpp"

namespace tierflow {
namespace {

constexpr float fewest_pixels_between_crosses = 100;
constexpr int cross_arm = 4;             // pixels
constexpr double fade_deg = 0.15;        // over which the ground fades where the base map ends
constexpr float coarse = 0.4f, fine = 0;  // pixels between the points of a line that are kept

/// Lines in pixels, without those that lie wholly to one side of the clip.
Lines projected(GeoLines const& lines, Projection const& projection, Box const& clip, float step) {
  constexpr float margin = 20;  // more than any glow reaches
  Lines result;
  Line line;
  for (GeoLine const& geo_line : lines) {
    line.clear();
    Point low{1e9f, 1e9f}, high{-1e9f, -1e9f};
    for (LatLon const at : geo_line) {
      Point const point = projection(at);
      low = {std::min(low.x, point.x), std::min(low.y, point.y)};
      high = {std::max(high.x, point.x), std::max(high.y, point.y)};
      line.push_back(point);
    }
    if (high.x < static_cast<float>(clip.left) - margin || low.x > static_cast<float>(clip.right) + margin ||
        high.y < static_cast<float>(clip.top) - margin || low.y > static_cast<float>(clip.bottom) + margin)
      continue;
    result.push_back(step > 0 ? thinned(line, step) : line);
  }
  return result;
}

Lines dashed(Lines const& lines, float on, float off) {
  Lines all;
  for (Line const& line : lines) {
    for (Line& dash : dashes(line, on, off)) all.push_back(std::move(dash));
  }
  return all;
}

/// Degrees between crosses: about a city apart, never nearer than is calm.
double graticule_step(Projection const& projection) {
  double const pixels_per_degree = Projection::metres_per_degree / projection.metres_per_pixel();
  for (double const step : {0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0}) {
    if (step * pixels_per_degree >= static_cast<double>(fewest_pixels_between_crosses)) return step;
  }
  return 10;
}

void paint_graticule(Brush& brush, Projection const& projection, Color color) {
  Box const& clip = brush.clip();
  double const step = graticule_step(projection);
  LatLon const north_west = projection.at({static_cast<float>(clip.left), static_cast<float>(clip.top)});
  LatLon const south_east = projection.at({static_cast<float>(clip.right), static_cast<float>(clip.bottom)});
  for (double row = whole_below(south_east.latitude_deg / step); row * step <= north_west.latitude_deg; ++row) {
    for (double column = whole_below(north_west.longitude_deg / step); column * step <= south_east.longitude_deg; ++column) {
      Point const at = projection({row * step, column * step});
      int const x = static_cast<int>(whole_below(static_cast<double>(at.x)));
      int const y = static_cast<int>(whole_below(static_cast<double>(at.y)));
      brush.fill(Box{x - cross_arm, y, x + cross_arm + 1, y + 1}, color);
      brush.fill(Box{x, y - cross_arm, x + 1, y}, color);
      brush.fill(Box{x, y + 1, x + 1, y + cross_arm + 1}, color);
    }
  }
}

void paint_sea_names(Brush& brush, Type& type, BaseMap const& map, Projection const& projection, GroundStyle const& style) {
  TextLook const name{.size = 18, .color = style.sea_name, .spacing = 18};
  TextLook const english{.size = 12.5f, .color = style.sea_name_english, .spacing = 1.5f};
  for (SeaName const& sea : map.seas) {
    Point const at = projection(sea.at);
    type.draw_centred(brush, at, sea.name, name);
    type.draw_centred(brush, {at.x, at.y + 24}, sea.english, english);
  }
}

/// 0 inside the map's extent, 1 at its end and beyond, softly.
float faded(double inside_deg) {
  auto const share = static_cast<float>(std::clamp(1 - inside_deg / fade_deg, 0.0, 1.0));
  return share * share * (3 - 2 * share);
}

constexpr double smallest_with_shelf_m2 = 8e6;

/// Of a ring, in square pixels.
double area_of(Line const& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    Point const a = ring[i], b = ring[(i + 1) % ring.size()];
    twice += static_cast<double>(a.x) * static_cast<double>(b.y) - static_cast<double>(b.x) * static_cast<double>(a.y);
  }
  return std::fabs(twice) / 2;
}

/// Beyond what the base map knows there is neither land nor sea.
void paint_beyond(Brush& brush, GeoBox const& extent, Projection const& projection, Color color) {
  Box const& clip = brush.clip();
  std::vector<float> across;
  for (int x = clip.left; x < clip.right; ++x) {
    double const longitude = projection.at({static_cast<float>(x) + 0.5f, 0}).longitude_deg;
    across.push_back(faded(std::min(longitude - extent.west_deg, extent.east_deg - longitude)));
  }
  for (int y = clip.top; y < clip.bottom; ++y) {
    double const latitude = projection.at({0, static_cast<float>(y) + 0.5f}).latitude_deg;
    float const down = faded(std::min(latitude - extent.south_deg, extent.north_deg - latitude));
    std::uint32_t* const pixels = brush.picture().row(y) + clip.left;
    for (std::size_t i = 0; i < across.size(); ++i) {
      float const share = std::max(across[i], down);
      if (share > 0) blend(pixels[i], color.packed(), static_cast<std::uint32_t>(share * 255 + 0.5f));
    }
  }
}

void paint_land(Brush& brush, BaseMap const& map, Projection const& projection, Style const& style) {
  GroundStyle const& ground = style.ground;
  Box const& clip = brush.clip();
  // Fills keep every point, so that provinces meet without a seam.
  brush.fill(projected(map.land, projection, clip, fine), ground.land);
  brush.fill(projected(map.home, projection, clip, fine), ground.home);
  Lines const lakes = projected(map.lakes, projection, clip, fine);
  brush.fill(lakes, ground.lake);
  for (Line const& lake : lakes) brush.stroke(closed(lake), {.color = ground.river, .width = 1.0f});
  brush.stroke(projected(map.rivers, projection, clip, coarse), {.color = ground.river, .width = 1.5f});
  brush.stroke(dashed(projected(map.borders, projection, clip, coarse), 9, 5), {.color = ground.border, .width = 1.2f});
}

}  // namespace

void paint_ground(Brush& brush, Type& type, BaseMap const& map, Projection const& projection, Style const& style) {
  GroundStyle const& ground = style.ground;
  Box const& clip = brush.clip();
  if (map.empty()) {
    brush.fill(clip, ground.plain);
    paint_graticule(brush, projection, ground.graticule);
    return;
  }
  Lines all_land;  // land outside the picture has shelves as well; a lone rock would be a target of rings
  double const rock = smallest_with_shelf_m2 / (projection.metres_per_pixel() * projection.metres_per_pixel());
  for (GeoLine const& ring : map.land) {
    Line line;
    for (LatLon const at : ring) line.push_back(projection(at));
    if (area_of(line) >= rock) all_land.push_back(std::move(line));
  }
  paint_sea(brush, all_land, projection.metres_per_pixel(), ground);
  paint_land(brush, map, projection, style);
  Lines const coast = projected(map.coast, projection, clip, coarse);
  brush.glow(coast, {.color = ground.coast_glow, .width = 14.0f, .how = style.light});
  brush.stroke(coast, {.color = ground.coast, .width = 1.2f});
  if (map.extent) paint_beyond(brush, *map.extent, projection, ground.plain);
  paint_graticule(brush, projection, ground.graticule);
  paint_sea_names(brush, type, map, projection, ground);
}

void paint_small_map(Picture& picture, BaseMap const& map, Projection const& overview, std::span<LatLon const> places,
                     Style const& style) {
  Box const all{0, 0, picture.width(), picture.height()};
  Brush brush{picture, all};
  GroundStyle const& ground = style.ground;
  brush.fill(all, map.empty() ? ground.plain : ground.sea);
  brush.fill(projected(map.land, overview, all, fine), ground.land);
  brush.fill(projected(map.home, overview, all, fine), ground.home);
  brush.stroke(projected(map.coast, overview, all, 1), {.color = ground.coast, .width = 1.0f});
  for (LatLon const at : places) brush.disc(overview(at), 1.3f, style.tiers.secondary);
}

}  // namespace tierflow
