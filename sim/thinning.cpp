#include "sim/thinning.hpp"

#include <algorithm>
#include <numeric>

namespace tierflow {
namespace {

/// The value of a curve at an instant of it or behind its end.
double reached(RateCurve const& curve, Instant t) {
  auto const next = std::ranges::upper_bound(curve.at, t);
  if (next == curve.at.end()) return curve.expected.back();
  auto const i = static_cast<std::size_t>(next - curve.at.begin());
  if (i == 0) return 0;
  auto const width = static_cast<double>((curve.at[i] - curve.at[i - 1]).count());
  double const share = static_cast<double>((t - curve.at[i - 1]).count()) / width;
  return curve.expected[i - 1] + share * (curve.expected[i] - curve.expected[i - 1]);
}

/// What a curve grows by while the parcels of a class are made, in parts of its end.
double made(RateCurve const& curve, Thinning const& thinning, std::size_t parcel_class) {
  double sum = 0;
  double before = 0;
  double share = 1;
  for (std::size_t i = 0; i <= thinning.from.size(); ++i) {
    double const here = i < thinning.from.size() ? reached(curve, thinning.from[i]) : curve.expected.back();
    sum += share * (here - before);
    before = here;
    if (i < thinning.from.size()) share = thinning.shares[i][parcel_class];
  }
  return sum;
}

}  // namespace

double share_made(Thinning const& thinning, Instant t, std::size_t parcel_class) {
  auto const next = std::ranges::upper_bound(thinning.from, t);
  if (next == thinning.from.begin()) return 1;
  return thinning.shares[static_cast<std::size_t>(next - thinning.from.begin()) - 1][parcel_class];
}

std::vector<double> expected_by_class(Stream const& stream) {
  std::vector<double> parcels = stream.classes;
  if (!stream.curve || stream.curve->expected.empty()) return std::vector<double>(parcels.size(), 0);
  for (std::size_t c = parcels.size(); c-- > 1;) parcels[c] -= parcels[c - 1];
  double const all = stream.factor * std::max(1.0, stream.batch.mean());
  for (std::size_t c = 0; c < parcels.size(); ++c)
    parcels[c] *= all * (stream.thinning ? made(*stream.curve, *stream.thinning, c) : stream.curve->expected.back());
  return parcels;
}

double expected_parcels(Stream const& stream) {
  if (!stream.thinning) {
    if (!stream.curve || stream.curve->expected.empty()) return 0;
    return stream.factor * stream.curve->expected.back() * std::max(1.0, stream.batch.mean());
  }
  std::vector<double> const parcels = expected_by_class(stream);
  return std::accumulate(parcels.begin(), parcels.end(), 0.0);
}

}  // namespace tierflow
