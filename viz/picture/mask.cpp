#include "viz/picture/mask.hpp"

#include <algorithm>
#include <limits>

namespace tierflow {
namespace {

constexpr int nowhere = std::numeric_limits<int>::max();

}  // namespace

Mask::Mask(Box const& box)
    : box_{box},
      pairs_(box.empty() ? 0 : static_cast<std::size_t>(box.width()) * static_cast<std::size_t>(box.height())),
      spans_(box.empty() ? 0 : static_cast<std::size_t>(box.height()), Span{nowhere, -nowhere}),
      top_{nowhere},
      bottom_{-nowhere} {}

std::uint16_t* Mask::touch(int y, int left, int right) {
  Span& span = spans_[static_cast<std::size_t>(y - box_.top)];
  span = {std::min(span.left, left), std::max(span.right, right)};
  top_ = std::min(top_, y);
  bottom_ = std::max(bottom_, y + 1);
  return pairs_.data() + static_cast<std::size_t>(y - box_.top) * static_cast<std::size_t>(box_.width()) +
         static_cast<std::size_t>(left - box_.left);
}

void Mask::lay(Picture& picture, Ink const& ink, Blend how) {
  for (int y = top_; y < bottom_; ++y) {
    Span& span = spans_[static_cast<std::size_t>(y - box_.top)];
    if (span.left >= span.right) continue;
    std::uint16_t* const pairs = touch(y, span.left, span.right);
    std::uint32_t* const pixels = picture.row(y) + span.left;
    int const count = span.right - span.left;
    for (int i = 0; i < count; ++i) {
      std::uint32_t const pair = pairs[i];
      if (pair < 256) continue;
      blend(pixels[i], ink.at(pair & 255), pair >> 8, how);
    }
    std::fill_n(pairs, count, std::uint16_t{0});
    span = {nowhere, -nowhere};
  }
  top_ = nowhere;
  bottom_ = -nowhere;
}

}  // namespace tierflow
