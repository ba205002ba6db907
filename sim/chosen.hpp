#pragma once

// A choice by cumulative shares, as every draw of one of several makes it.

#include <algorithm>
#include <functional>
#include <ranges>

namespace tierflow {

/// Index of the first entry whose cumulative share is > u; the last one if rounding left none. Not empty.
template <std::ranges::random_access_range Entries, class Share = std::identity>
std::size_t chosen(Entries const& entries, double u, Share share = {}) {
  auto const first = std::ranges::upper_bound(entries, u, {}, share);
  auto const last = std::ranges::end(entries) - 1;
  return static_cast<std::size_t>(std::min(first, last) - std::ranges::begin(entries));
}

}  // namespace tierflow
