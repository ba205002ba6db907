#include "viz/chrome/charts/sampling.hpp"

#include <algorithm>
#include <numeric>

namespace tierflow::chrome {
namespace {

template <class Summary>
std::vector<float> summarised(std::span<float const> values, std::size_t count, Summary const& summary) {
  if (values.size() <= count) return {values.begin(), values.end()};
  std::vector<float> some(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t const from = i * values.size() / count, to = (i + 1) * values.size() / count;
    some[i] = summary(values.subspan(from, to - from));
  }
  return some;
}

}  // namespace

std::vector<float> largest_of(std::span<float const> values, std::size_t count) {
  return summarised(values, count, [](std::span<float const> part) { return *std::ranges::max_element(part); });
}

std::vector<float> mean_of(std::span<float const> values, std::size_t count) {
  return summarised(values, count, [](std::span<float const> part) {
    return std::accumulate(part.begin(), part.end(), 0.0f) / static_cast<float>(part.size());
  });
}

}  // namespace tierflow::chrome
