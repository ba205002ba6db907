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
  Curve curve;
  for (std::int64_t day = 0; day <= plan.last_day(); ++day) {
    double const factor = profile.weekdays[static_cast<std::size_t>(plan.weekday(day))];
    for (std::size_t hour = 0; hour < 24; ++hour) {
      Instant const to = on_day(day, std::chrono::hours{hour + 1});
      curve.grow(std::min(to, until), factor * (profile.hours[hour] * 24));
    }
  }
  return curve.done();
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
