#include "scenarios/html/charts/scale.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow::html {
namespace {

/// 1, 2 or 5 times a power of ten, so that about `count` steps fill `range`.
double round_step(double range, int count) {
  double step = 1;
  double const wanted = range / std::max(1, count);
  while (step > wanted) step /= 10;
  while (step * 10 <= wanted) step *= 10;
  for (double const factor : {1.0, 2.0, 5.0, 10.0})
    if (step * factor >= wanted * 0.999) return step * factor;
  return step * 10;
}

std::vector<double> multiples(double step, double least, double most) {
  std::vector<double> ticks;
  double const slack = step * 1e-9;
  for (double n = std::ceil((least - slack) / step); n * step <= most + slack; ++n) ticks.push_back(n * step + 0.0);  // no -0
  return ticks;
}

}  // namespace

Scale::Scale(double least, double most, double from, double to) : least_{least}, most_{most}, from_{from}, to_{to} {
  if (!std::isfinite(least_) || !std::isfinite(most_)) least_ = 0, most_ = 1;
  if (!(most_ > least_)) most_ = least_ + (least_ == 0 ? 1 : std::abs(least_));
}

Scale Scale::rounded(double least, double most, double from, double to, int about) {
  Scale scale{least, most, from, to};
  double const step = round_step(scale.most_ - scale.least_, about);
  scale.least_ = std::floor(scale.least_ / step + 1e-9) * step;
  scale.most_ = std::ceil(scale.most_ / step - 1e-9) * step;
  return scale;
}

std::vector<double> Scale::ticks(int about) const { return multiples(round_step(most_ - least_, about), least_, most_); }

std::vector<double> Scale::hour_ticks(int at_most) const {
  double step = 1;
  for (double const hours : {1.0, 2.0, 3.0, 4.0, 6.0, 12.0, 24.0})
    if ((most_ - least_) / (step = hours) < at_most) return multiples(step, least_, most_);
  while ((most_ - least_) / step >= at_most) step *= 2;
  return multiples(step, least_, most_);
}

}  // namespace tierflow::html
