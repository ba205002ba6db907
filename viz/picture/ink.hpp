#pragma once

// Along and Ink: what a line wears from its first point to its last.

#include <array>
#include <cstdint>
#include <functional>

#include "viz/picture/picture.hpp"

namespace tierflow {

/// One value, or a function of the place along a line: 0 at its first point, 1 at its last.
template <class Value>
class Along {
 public:
  Along(Value value) : value_{value} {}  // NOLINT(google-explicit-constructor): a plain value is the usual case
  template <class Function>
    requires std::is_invocable_r_v<Value, Function, float>
  Along(Function function) : function_{std::move(function)} {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] Value operator()(float place) const { return function_ ? function_(place) : value_; }

 private:
  Value value_{};
  std::function<Value(float)> function_;
};

/// The colours of a line in 256 steps along it, packed.
class Ink {
 public:
  explicit Ink(Color color) { steps_.fill(color.packed()); }
  explicit Ink(Along<Color> const& color) {
    for (std::size_t i = 0; i < steps_.size(); ++i) steps_[i] = color(static_cast<float>(i) / 255).packed();
  }
  /// `place` 0..255.
  [[nodiscard]] std::uint32_t at(std::uint32_t place) const { return steps_[place]; }

 private:
  std::array<std::uint32_t, 256> steps_{};
};

}  // namespace tierflow
