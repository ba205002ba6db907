#include "viz/style/color_scale.hpp"

#include "viz/picture/blend.hpp"

namespace tierflow {

Color ColorScale::at(double value) const {
  if (!(value > stops_.front().value)) return stops_.front().color;
  for (std::size_t i = 1; i < stops_.size(); ++i) {
    Stop const &low = stops_[i - 1], &high = stops_[i];
    if (value < high.value)
      return mixed(low.color, high.color, static_cast<float>((value - low.value) / (high.value - low.value)));
  }
  return stops_.back().color;
}

}  // namespace tierflow
