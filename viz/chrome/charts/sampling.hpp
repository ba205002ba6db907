#pragma once

// Sampling: as many values as there are pixels to show them.

#include <cstddef>
#include <span>
#include <vector>

namespace tierflow::chrome {

/// The values, or, if there are more than `count`, the largest of each of `count` even stretches.
[[nodiscard]] std::vector<float> largest_of(std::span<float const> values, std::size_t count);
/// The same with the mean of each stretch.
[[nodiscard]] std::vector<float> mean_of(std::span<float const> values, std::size_t count);

}  // namespace tierflow::chrome
