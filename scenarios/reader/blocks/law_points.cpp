#include "scenarios/reader/blocks/law_points.hpp"

namespace tierflow {

namespace {

constexpr std::uint32_t points = 1024;

/// The bits of `i` from the last to the first: the second coordinate of Hammersley's points.
std::uint64_t reversed(std::uint64_t i) {
  std::uint64_t result = 0;
  for (std::uint32_t bit = 1; bit < points; bit *= 2) result = result * 2 + ((i & bit) != 0 ? 1 : 0);
  return result;
}

}  // namespace

std::vector<double> law_points(Law const& law) {
  if (law.is_fixed()) return {static_cast<double>(law.span({}).count())};
  std::vector<double> values;
  constexpr std::uint64_t part = (std::uint64_t{1} << 63) / points * 2;
  for (std::uint64_t i = 0; i < points; ++i)
    values.push_back(static_cast<double>(law.span({i * part + part / 2, reversed(i) * part + part / 2}).count()));
  return values;
}

}  // namespace tierflow
