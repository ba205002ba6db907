// The sea: distances to the land on a coarse grid, then a colour for each pixel.
//
// The grid has cells of a few pixels and a margin as wide as the bands, because a coast outside the picture counts as well.
// Distances are exact between the middles of cells (Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions,
// 2012), in time that grows with the number of cells only, and interpolated between them.

#include "viz/map/shelf.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

constexpr std::array<double, 4> band_ends_m{2'700, 6'000, 11'000, 17'500};
constexpr float nowhere = 1e9f;  // squared cells

/// Pixels of a grid's cell, so that the bands are some 40 cells wide; and cells around the picture.
struct Grid {
  Box seen;
  int cell = 2, margin = 0, columns = 0, rows = 0;

  Grid(Box const& clip, float reach) : seen{clip} {
    cell = std::max(2, static_cast<int>(reach / 40) + 1);
    margin = static_cast<int>(reach / static_cast<float>(cell)) + 2;
    columns = seen.width() / cell + 2 + 2 * margin;
    rows = seen.height() / cell + 2 + 2 * margin;
  }
  /// Where a point of the picture lies, in cells.
  [[nodiscard]] Point place(Point at) const {
    auto const size = static_cast<float>(cell), off = static_cast<float>(margin);
    return {(at.x - static_cast<float>(seen.left)) / size + off, (at.y - static_cast<float>(seen.top)) / size + off};
  }
};

/// One row or column: each value becomes the least of value[j] + (i - j)^2, by the lower envelope of parabolas.
class Envelope {
 public:
  explicit Envelope(int longest) : foot_(size(longest)), start_(size(longest) + 1), copy_(size(longest)) {}

  void lower(float* values, int count, int stride) {
    for (int i = 0; i < count; ++i) copy_[size(i)] = values[i * stride];
    int last = -1;
    for (int i = 0; i < count; ++i) {
      if (copy_[size(i)] >= nowhere) continue;
      float from = -nowhere;
      while (last >= 0 && (from = crossing(foot_[size(last)], i)) <= start_[size(last)]) --last;
      if (last < 0) from = -nowhere;
      ++last;
      foot_[size(last)] = i;
      start_[size(last)] = from;
    }
    if (last < 0) return;  // no land in this line
    int now = 0;
    for (int i = 0; i < count; ++i) {
      while (now < last && start_[size(now + 1)] < static_cast<float>(i)) ++now;
      auto const away = static_cast<float>(i - foot_[size(now)]);
      values[i * stride] = copy_[size(foot_[size(now)])] + away * away;
    }
  }

 private:
  static std::size_t size(int i) { return static_cast<std::size_t>(i); }
  /// From where on the parabola over the later foot b is the lower one.
  [[nodiscard]] float crossing(int a, int b) const {
    auto const x = static_cast<float>(a), y = static_cast<float>(b);
    return ((copy_[size(b)] + y * y) - (copy_[size(a)] + x * x)) / (2 * (y - x));
  }

  std::vector<int> foot_;
  std::vector<float> start_, copy_;
};

/// Cells from each cell's middle to the land, roughly zero on it.
std::vector<float> distances_to(std::span<Line const> land, Grid const& grid) {
  Box const box{0, 0, grid.columns, grid.rows};
  std::vector<float> field(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows), nowhere);
  AreaSum area{box};
  Line ring;
  for (Line const& outline : land) {
    ring.clear();
    for (Point const point : outline) ring.push_back(grid.place(point));
    area.ring(ring);
  }
  area.sweep([&](int y, int left, int right, std::uint32_t coverage) {
    float const outside = std::max(0.5f - static_cast<float>(coverage) / 255, 0.0f);
    std::fill_n(field.data() + y * grid.columns + left, right - left, outside * outside);
  });
  Envelope envelope{std::max(grid.columns, grid.rows)};
  for (int x = 0; x < grid.columns; ++x) envelope.lower(field.data() + x, grid.rows, grid.columns);
  for (int y = 0; y < grid.rows; ++y) envelope.lower(field.data() + y * grid.columns, grid.columns, 1);
  for (float& value : field) value = std::sqrt(value);
  return field;
}

/// Colours by distance in quarters of a pixel, each band melting into the next over two pixels.
std::vector<std::uint32_t> band_colors(GroundStyle const& style, double metres_per_pixel, float reach) {
  std::vector<std::uint32_t> colors;
  for (int quarter = 0; quarter <= static_cast<int>(reach * 4) + 8; ++quarter) {
    float const away = static_cast<float>(quarter) / 4;
    Color color = style.shelf[0];
    for (std::size_t band = 0; band < band_ends_m.size(); ++band) {
      auto const end = static_cast<float>(band_ends_m[band] / metres_per_pixel);
      Color const next = band + 1 < band_ends_m.size() ? style.shelf[band + 1] : style.sea;
      color = mixed(color, next, std::clamp((away - end) / 2 + 0.5f, 0.0f, 1.0f));
    }
    colors.push_back(color.packed());
  }
  return colors;
}

}  // namespace

void paint_sea(Brush& brush, std::span<Line const> land, double metres_per_pixel, GroundStyle const& style) {
  Box const& clip = brush.clip();
  if (clip.empty()) return;
  auto const reach = static_cast<float>(band_ends_m.back() / metres_per_pixel);
  Grid const grid{clip, reach};
  std::vector<float> const field = distances_to(land, grid);
  std::vector<std::uint32_t> const colors = band_colors(style, metres_per_pixel, reach);
  auto const furthest = static_cast<float>(colors.size() - 1);
  auto const scale = 4 * static_cast<float>(grid.cell);

  std::vector<float> line(static_cast<std::size_t>(grid.columns));
  for (int y = clip.top; y < clip.bottom; ++y) {
    // Middles of cells lie half a cell inside.
    float const down = grid.place({0, static_cast<float>(y) + 0.5f}).y - 0.5f;
    auto const row = static_cast<int>(down);
    float const part = down - static_cast<float>(row);
    float const* const upper = field.data() + row * grid.columns;
    for (std::size_t x = 0; x < line.size(); ++x)
      line[x] = (upper[x] + (upper[x + line.size()] - upper[x]) * part) * scale;
    std::uint32_t* const pixels = brush.picture().row(y);
    for (int x = clip.left; x < clip.right; ++x) {
      float const across = grid.place({static_cast<float>(x) + 0.5f, 0}).x - 0.5f;
      auto const column = static_cast<std::size_t>(across);
      float const away = line[column] + (line[column + 1] - line[column]) * (across - static_cast<float>(column));
      pixels[x] = colors[static_cast<std::size_t>(std::min(away, furthest))];
    }
  }
}

}  // namespace tierflow
