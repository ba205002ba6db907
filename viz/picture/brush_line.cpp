// Brush, lines: strokes and glows as distances from a polyline.
//
// Each piece of a line covers a rectangle that reaches half the width to either side, longer by a cap at the ends and by a
// wedge at a bend. Only the pixels in it are asked for their distance, row by row; where rectangles meet, a pixel or two is
// asked twice, which the mask does not mind.

#include <algorithm>
#include <cmath>

#include "viz/picture/brush.hpp"

namespace tierflow {
namespace {

/// A straight piece of a line, with what changes along it.
struct Piece {
  Point start;
  float along_x = 1, along_y = 0, length = 0;  // direction of length 1
  float half = 0, half_slope = 0;              // half the width, and its change a pixel
  float place = 0, place_slope = 0;            // 0..255
  float reach = 0;                             // nothing further than this is covered
  float before = 0, after = 0;                 // how far beyond its ends it is looked at
};

/// A stroke: full to half a pixel inside its edge, nothing from half a pixel outside.
struct Firm {
  static constexpr float margin = 0.5f;
  static float coverage(float distance_squared, float half) {
    float const drawn = std::max(half, 0.5f);
    float const inside = drawn + 0.5f - std::sqrt(distance_squared);
    if (inside <= 0) return 0;
    return std::min(inside, 1.0f) * std::min(2 * half, 1.0f);
  }
};

/// A glow: (1 - d2 / r2)^2, nearly a bell and without a root.
struct Soft {
  static constexpr float margin = 0;
  static float coverage(float distance_squared, float half) {
    float const left = half * half - distance_squared;
    if (left <= 0) return 0;
    float const share = left / (half * half);
    return share * share;
  }
};

/// Which columns of a row can lie in low <= offset + x * slope <= high: all of them if that hardly depends on x.
class Strip {
 public:
  Strip(float slope, float low, float high)
      : inverse_{std::abs(slope) < 0.02f ? 0 : 1 / slope}, middle_{(low + high) / 2}, half_{(high - low) / 2 * std::abs(inverse_)} {}
  void narrow(float offset, float& left, float& right) const {
    if (inverse_ == 0) return;
    float const middle = (middle_ - offset) * inverse_;
    left = std::max(left, middle - half_);
    right = std::min(right, middle + half_);
  }

 private:
  float inverse_, middle_, half_;
};

template <class Profile>
void cover_run(Mask& mask, Piece const& piece, int y, int left, int right) {
  std::uint16_t* const pixels = mask.touch(y, left, right);
  float const dy = static_cast<float>(y) + 0.5f - piece.start.y;
  for (int x = left; x < right; ++x) {
    float const dx = static_cast<float>(x) + 0.5f - piece.start.x;
    float const along = dx * piece.along_x + dy * piece.along_y;
    float const aside = dy * piece.along_x - dx * piece.along_y;
    float const on = std::clamp(along, 0.0f, piece.length);
    float const beyond = along - on;
    float const coverage = Profile::coverage(aside * aside + beyond * beyond, piece.half + on * piece.half_slope);
    if (coverage <= 0) continue;
    Mask::raise(pixels[x - left], static_cast<std::uint32_t>(coverage * 255 + 0.5f),
                static_cast<std::uint32_t>(piece.place + on * piece.place_slope + 0.5f));
  }
}

template <class Profile>
void cover(Mask& mask, Piece const& piece) {
  Box const& box = mask.box();
  auto const box_left = static_cast<float>(box.left), box_right = static_cast<float>(box.right);
  auto const box_top = static_cast<float>(box.top), box_bottom = static_cast<float>(box.bottom);
  float const end = piece.length + piece.after;
  float const aside_x = std::abs(piece.along_y) * piece.reach, aside_y = std::abs(piece.along_x) * piece.reach;
  auto const [low_x, high_x] = std::minmax({-piece.before * piece.along_x, end * piece.along_x});
  auto const [low_y, high_y] = std::minmax({-piece.before * piece.along_y, end * piece.along_y});
  float const far_left = low_x - aside_x, far_right = high_x + aside_x;  // seen from the start, as in the strips
  float const top = std::max(piece.start.y + low_y - aside_y - 1, box_top);
  float const bottom = std::min(piece.start.y + high_y + aside_y + 1, box_bottom);
  if (top >= bottom || piece.start.x + far_right < box_left || piece.start.x + far_left > box_right) return;

  Strip const lengthwise{piece.along_x, -piece.before, end}, crosswise{-piece.along_y, -piece.reach, piece.reach};
  for (int y = static_cast<int>(top); static_cast<float>(y) < bottom; ++y) {
    float const dy = static_cast<float>(y) + 0.5f - piece.start.y;
    float left = far_left, right = far_right;
    lengthwise.narrow(dy * piece.along_y, left, right);
    crosswise.narrow(dy * piece.along_x, left, right);
    left = std::max(left + piece.start.x - 1.5f, box_left);
    right = std::min(right + piece.start.x + 1.5f, box_right);
    if (left < right) cover_run<Profile>(mask, piece, y, static_cast<int>(left), static_cast<int>(right));
  }
}

/// How far beyond its end a piece has to be looked at, for the next to join it without a notch.
float wedge(Piece const& piece, Piece const& next) {
  float const cosine = piece.along_x * next.along_x + piece.along_y * next.along_y;
  float const sine = std::abs(piece.along_x * next.along_y - piece.along_y * next.along_x);
  float const reach = std::max(piece.reach, next.reach);
  return cosine < 0 ? reach : reach * sine;
}

template <class Profile>
std::vector<Piece> pieces_of(std::span<Point const> line, Along<float> const& width) {
  std::vector<Piece> pieces;
  float total = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    float const length = distance(line[i], line[i + 1]);
    if (length < 1e-3f && (i + 2 < line.size() || !pieces.empty())) continue;
    Piece piece{.start = line[i], .length = length, .place = total};
    if (length > 0) {
      piece.along_x = (line[i + 1].x - line[i].x) / length;
      piece.along_y = (line[i + 1].y - line[i].y) / length;
    }
    pieces.push_back(piece);
    total += length;
  }
  float const scale = total > 0 ? 1 / total : 0;
  for (Piece& piece : pieces) {
    float const from = width(piece.place * scale) / 2, to = width((piece.place + piece.length) * scale) / 2;
    piece.half = from;
    piece.half_slope = piece.length > 0 ? (to - from) / piece.length : 0;
    piece.reach = std::max({from, to, Profile::margin}) + Profile::margin;
    piece.place *= scale * 255;
    piece.place_slope = 255 * scale;
  }
  return pieces;
}

template <class Profile>
void cover_line(Mask& mask, std::span<Point const> line, Along<float> const& width) {
  std::vector<Piece> pieces = pieces_of<Profile>(line, width);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    piece.before = i == 0 ? piece.reach : 0;
    piece.after = i + 1 == pieces.size() ? piece.reach : wedge(piece, pieces[i + 1]);
    cover<Profile>(mask, piece);
  }
}

}  // namespace

void Brush::stroke(std::span<Point const> line, Stroke const& stroke) {
  cover_line<Firm>(mask(), line, stroke.width);
  mask().lay(picture_, Ink{stroke.color}, stroke.how);
}

void Brush::stroke(std::span<Line const> lines, Stroke const& stroke) {
  for (Line const& line : lines) cover_line<Firm>(mask(), line, stroke.width);
  mask().lay(picture_, Ink{stroke.color}, stroke.how);
}

void Brush::glow(std::span<Point const> line, Glow const& glow) {
  cover_line<Soft>(mask(), line, glow.width);
  mask().lay(picture_, Ink{glow.color}, glow.how);
}

void Brush::glow(std::span<Line const> lines, Glow const& glow) {
  for (Line const& line : lines) cover_line<Soft>(mask(), line, glow.width);
  mask().lay(picture_, Ink{glow.color}, glow.how);
}

}  // namespace tierflow
