#pragma once

// Mask: how much of each pixel a brush has covered so far, before any colour is laid.
//
// A stroke is collected here and meets the picture once, so that a line is never darker where its own parts overlap. A
// pixel keeps the greatest coverage it was given, and with it the place along the line, both in 8 bits: the greatest of
// several such pairs does not depend on their order. Only rows and columns that were touched are looked at again.

#include <cstdint>
#include <vector>

#include "viz/picture/blend.hpp"
#include "viz/picture/box.hpp"
#include "viz/picture/ink.hpp"

namespace tierflow {

class Mask {
 public:
  explicit Mask(Box const& box);

  [[nodiscard]] Box const& box() const { return box_; }

  /// Columns left..right-1 of row y, all within the box, as they are to be raised; index 0 is column `left`.
  [[nodiscard]] std::uint16_t* touch(int y, int left, int right);
  /// `coverage` and `place` 0..255.
  static void raise(std::uint16_t& pixel, std::uint32_t coverage, std::uint32_t place = 0) {
    auto const pair = static_cast<std::uint16_t>(coverage << 8 | place);
    if (pair > pixel) pixel = pair;
  }

  /// Lays the ink on what was covered and is empty again.
  void lay(Picture& picture, Ink const& ink, Blend how);

 private:
  struct Span {
    int left, right;
  };

  Box box_;
  std::vector<std::uint16_t> pairs_;
  std::vector<Span> spans_;  // what was touched of each row
  int top_, bottom_;         // rows touched
};

}  // namespace tierflow
