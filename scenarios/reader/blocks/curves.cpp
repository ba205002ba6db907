#include "scenarios/reader/blocks/curves.hpp"

#include <algorithm>

namespace tierflow {

namespace {

/// Grows a curve piece by piece; pieces of one rate in a row become one.
class Curve {
 public:
  void grow(Instant to, double per_day) {
    if (to <= end_) return;
    if (pieces_ > 0 && per_day == rate_) {
      at_.pop_back();
      expected_.pop_back();
    } else {
      begin_ = end_;
      base_ = expected_.back();
      rate_ = per_day;
    }
    ++pieces_;
    end_ = to;
    double const days = static_cast<double>((to - begin_).count()) / 86'400e6;
    at_.push_back(to);
    expected_.push_back(base_ + per_day * days);
  }
  [[nodiscard]] std::shared_ptr<RateCurve const> done() {
    return std::make_shared<RateCurve const>(RateCurve{std::move(at_), std::move(expected_)});
  }

 private:
  std::vector<Instant> at_{Instant{}};
  std::vector<double> expected_{0};
  Instant begin_{};
  Instant end_{};
  double base_ = 0;
  double rate_ = 0;
  int pieces_ = 0;
};

}  // namespace

Profile Profile::flat() {
  Profile profile{};
  profile.hours.fill(1.0 / 24);
  profile.weekdays.fill(1);
  return profile;
}

std::shared_ptr<RateCurve const> daily_curve(PlanOfDays const& plan, Profile const& profile,
                                             Instant until) {
  std::vector<double> parcels;
  for (std::int64_t day = 0; day <= plan.last_day(); ++day)
    parcels.push_back(profile.weekdays[static_cast<std::size_t>(plan.weekday(day))]);
  return daily_curve(parcels, profile.hours, until);
}

std::shared_ptr<RateCurve const> daily_curve(std::vector<double> const& parcels,
                                             std::array<double, 24> const& hours, Instant until) {
  Curve curve;
  for (std::size_t day = 0; day < parcels.size(); ++day) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      Instant const to = on_day(static_cast<std::int64_t>(day), std::chrono::hours{hour + 1});
      curve.grow(std::min(to, until), parcels[day] * (hours[hour] * 24));
    }
  }
  return curve.done();
}

std::shared_ptr<RateCurve const> times_by_day(RateCurve const& curve, std::vector<double> const& factors) {
  Curve result;
  for (std::size_t i = 1; i < curve.at.size(); ++i) {
    Duration const width = curve.at[i] - curve.at[i - 1];
    double const per_day = (curve.expected[i] - curve.expected[i - 1]) / (static_cast<double>(width.count()) / 86'400e6);
    for (Instant from = curve.at[i - 1]; from < curve.at[i];) {
      std::int64_t const day = from.time_since_epoch() / std::chrono::hours{24};
      Instant const to = std::min(curve.at[i], on_day(day + 1, Duration{0}));
      auto const index = static_cast<std::size_t>(day);
      result.grow(to, index < factors.size() ? per_day * factors[index] : per_day);
      from = to;
    }
  }
  return result.done();
}

std::shared_ptr<RateCurve const> stepped_curve(std::vector<RateStep> const& steps, Instant until) {
  Curve curve;
  double per_day = 0;
  for (RateStep const& step : steps) {
    curve.grow(std::min(step.from, until), per_day);
    per_day = step.per_day;
  }
  curve.grow(until, per_day);
  return curve.done();
}

}  // namespace tierflow
