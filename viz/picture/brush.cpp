#include "viz/picture/brush.hpp"

namespace tierflow {

Brush::Brush(Picture& picture, Box const& clip)
    : picture_{picture}, clip_{common(clip, {0, 0, picture.width(), picture.height()})} {
  if (clip_.empty()) clip_ = {};
}

Mask& Brush::mask() {
  if (!mask_) mask_.emplace(clip_);
  return *mask_;
}

AreaSum& Brush::area() {
  if (!area_) area_.emplace(clip_);
  return *area_;
}

}  // namespace tierflow
