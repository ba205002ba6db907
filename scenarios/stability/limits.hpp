#pragma once

// Limits: between which two levels of demand a network stops keeping up.
//
// Whoever asks for a level gets a judgement; here only levels are chosen. From a guess steps go up or down, each half as large again
// as the one before, until one level keeps up and a higher one does not; then the gap is halved, on the scale of ratios, until
// the two are as close as wanted.

#include <functional>
#include <optional>

#include "scenarios/stability/judgement.hpp"

namespace tierflow {

struct Bracketing {
  double guess = 1;         ///< a level of demand, 1: that of the scenario
  double precision = 0.02;  ///< the two levels are at most this share apart
  double least = 0.01;      ///< levels outside are not tried
  double most = 100;
};

struct Limit {
  double keeps_up = 0;                   ///< highest level tried that keeps up; 0: none does
  std::optional<double> gives_way;       ///< lowest level that does not; none: nothing gives way up to Bracketing::most
  std::vector<Sinking> sinking;          ///< at `gives_way`
};

/// Judgement::Verdict::more does not come back. Nothing: stop asking, somebody interrupts.
using Asked = std::function<std::optional<Judgement>(double level)>;

/// Nothing when `asked` gave nothing.
std::optional<Limit> limit_of(Asked const& asked, Bracketing const& bracketing);

}  // namespace tierflow
