#pragma once

// What streams expect, hour by hour, to be set beside a sum on paper.

#include <algorithm>
#include <string>

#include "sim/thinning.hpp"
#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {

inline double upto(Stream const& stream, double h) {
  RateCurve const& curve = *stream.curve;
  Instant const t{Duration{static_cast<std::int64_t>(h * 3600e6 + 0.5)}};
  std::size_t i = 1;
  while (i + 1 < curve.at.size() && curve.at[i] < t) ++i;
  double const share = std::clamp(static_cast<double>((t - curve.at[i - 1]).count()) /
                                      static_cast<double>((curve.at[i] - curve.at[i - 1]).count()),
                                  0.0, 1.0);
  return curve.expected[i - 1] + share * (curve.expected[i] - curve.expected[i - 1]);
}

/// Arrivals that stream `name` expects between two hours, if it leaves none out.
inline double due(Scenario const& scenario, double from_h, double to_h, std::string const& name = "all@A") {
  Stream const& one = stream(scenario, name);
  return one.factor * (upto(one, to_h) - upto(one, from_h));
}

/// Parcels of a class that all streams whose names begin so expect between two whole hours.
inline double made(Scenario const& scenario, std::string const& begin, std::size_t parcel_class, int from_h, int to_h) {
  double sum = 0;
  for (Stream const& one : scenario.streams) {
    if (!one.name.starts_with(begin)) continue;
    double const share = one.classes[parcel_class] - (parcel_class > 0 ? one.classes[parcel_class - 1] : 0);
    for (int h = from_h; h < to_h; ++h) {
      double const kept = one.thinning ? share_made(*one.thinning, Instant{std::chrono::hours{h}}, parcel_class) : 1;
      sum += kept * share * one.batch.mean() * one.factor * (upto(one, h + 1) - upto(one, h));
    }
  }
  return sum;
}

}  // namespace tierflow::testing
