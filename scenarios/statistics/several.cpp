#include "scenarios/statistics/several.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <numeric>

namespace tierflow {
namespace {

/// Places of the p values from the smallest to the largest; equal ones in the order given.
std::vector<std::size_t> ascending(std::span<double const> p_values) {
  assert(std::ranges::all_of(p_values, [](double p) { return p >= 0 && p <= 1; }));
  std::vector<std::size_t> places(p_values.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, {}, [&](std::size_t place) { return p_values[place]; });
  return places;
}

}  // namespace

std::vector<double> holm(std::span<double const> p_values) {
  std::vector<double> adjusted(p_values.size());
  double largest = 0;
  std::size_t left = p_values.size();
  for (std::size_t const place : ascending(p_values)) {
    largest = std::max(largest, static_cast<double>(left--) * p_values[place]);
    adjusted[place] = std::min(largest, 1.0);
  }
  return adjusted;
}

std::vector<double> benjamini_hochberg(std::span<double const> p_values) {
  std::vector<double> adjusted(p_values.size());
  std::vector<std::size_t> const places = ascending(p_values);
  auto const tests = static_cast<double>(places.size());
  double smallest = 1;
  for (std::size_t rank = places.size(); rank >= 1; --rank) {
    std::size_t const place = places[rank - 1];
    smallest = std::min(smallest, tests * p_values[place] / static_cast<double>(rank));
    adjusted[place] = smallest;
  }
  return adjusted;
}

}  // namespace tierflow
