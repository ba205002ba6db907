#include "scenarios/reader/blocks/order_wave.hpp"

#include <algorithm>
#include <cmath>

#include "network/elementary.hpp"
#include "scenarios/reader/blocks/law_points.hpp"

namespace tierflow {

namespace {

constexpr Duration step = std::chrono::minutes{1};
constexpr double cut_after = 8;       ///< decays; what is left then is less than 1 in 2 900

double minutes(Duration span) { return static_cast<double>(span.count()) / static_cast<double>(step.count()); }

/// The share of what dies away with `decay` that has come after `since`.
double died_away(double since, double decay) {
  if (since <= 0) return 0;
  double const parts = since / decay;
  return parts >= cut_after ? 1 : (1 - exp_of(-parts)) / (1 - exp_of(-cut_after));
}

/// The share of the orders placed `t` minutes after the start.
double ordered(OrderWave const& wave, double t) {
  double const length = minutes(wave.length);
  double rest = 1 - wave.after;
  double sum = wave.after * died_away(t - length, minutes(wave.after_decay));
  for (auto const& [from, share] : wave.links) {
    rest -= share;
    sum += share * died_away(t - minutes(from), minutes(wave.link_decay));
  }
  return std::min(1.0, sum + std::max(0.0, rest) * std::clamp(t / length, 0.0, 1.0));
}

double between(std::vector<double> const& shares, double t) {
  if (t <= 0) return 0;
  auto const i = static_cast<std::size_t>(t);
  if (i + 1 >= shares.size()) return 1;
  return shares[i] + (t - static_cast<double>(i)) * (shares[i + 1] - shares[i]);
}

}  // namespace

std::vector<double> handed_in(OrderWave const& wave) {
  double last = minutes(wave.length);
  if (wave.after > 0) last += cut_after * minutes(wave.after_decay);
  for (auto const& [from, share] : wave.links) last = std::max(last, minutes(from) + cut_after * minutes(wave.link_decay));
  std::vector<double> orders{0};
  for (double t = 1; t < last + 1; ++t) orders.push_back(ordered(wave, t));
  orders.back() = 1;

  std::vector<double> pack = law_points(wave.pack);
  for (double& time : pack) time /= static_cast<double>(step.count());
  double const longest = *std::ranges::max_element(pack);
  std::vector<double> shares{0};
  for (double t = 1; t < static_cast<double>(orders.size() - 1) + longest + 1; ++t) {
    double sum = 0;
    for (double const time : pack) sum += between(orders, t - time);
    shares.push_back(sum / static_cast<double>(pack.size()));
  }
  shares.back() = 1;
  return shares;
}

std::shared_ptr<RateCurve const> wave_curve(std::vector<double> const& handed_in, std::vector<Instant> const& starts,
                                            Instant until) {
  std::vector<Instant> at{Instant{}, until};
  for (Instant const start : starts)
    for (std::size_t i = 0; i < handed_in.size(); ++i) {
      Instant const t = start + step * static_cast<std::int64_t>(i);
      if (t > Instant{} && t < until) at.push_back(t);
    }
  std::ranges::sort(at);
  at.erase(std::ranges::unique(at).begin(), at.end());
  auto const by = [&](Instant t) {
    double sum = 0;
    for (Instant const start : starts) sum += between(handed_in, minutes(t - start));
    return sum;
  };
  RateCurve curve;
  for (Instant const t : at) {
    curve.at.push_back(t);
    double const value = by(t) - by(Instant{});
    curve.expected.push_back(curve.expected.empty() ? 0 : std::max(curve.expected.back(), value));
  }
  return std::make_shared<RateCurve const>(std::move(curve));
}

}  // namespace tierflow
