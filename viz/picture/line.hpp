#pragma once

// Lines and outlines as points, before a brush takes them up: bows, dashes, regular polygons.

#include <span>
#include <vector>

#include "viz/picture/picture.hpp"

namespace tierflow {

using Line = std::vector<Point>;
using Lines = std::vector<Line>;

[[nodiscard]] float distance(Point a, Point b);

/// From one point to another in a bow: a quadratic curve whose middle control point stands off the chord to the left, seen in
/// the direction of travel, by `bend` times its length; so the ways there and back lie apart.
[[nodiscard]] Line bowed(Point from, Point to, float bend);

/// The line without points that lie nearer than `step` pixels to the last one kept; both ends stay.
[[nodiscard]] Line thinned(std::span<Point const> line, float step);

/// Pieces of `on` pixels with gaps of `off` pixels between.
[[nodiscard]] Lines dashes(std::span<Point const> line, float on, float off);

/// A polygon of equal sides, its first corner straight above the centre: 4 corners are a diamond.
[[nodiscard]] Line regular_polygon(Point centre, float radius, int corners);

/// A square that stands on a side; `half` is half a side.
[[nodiscard]] Line square(Point centre, float half);

/// The ring with its first point repeated, so that a stroke goes all the way round.
[[nodiscard]] Line closed(Line ring);

}  // namespace tierflow
