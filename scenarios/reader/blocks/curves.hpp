#pragma once

// Curves: how the parcels of a source spread over the horizon.

#include <array>
#include <memory>
#include <vector>

#include "scenarios/reader/blocks/plan_of_days.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

struct Profile {
  std::array<double, 24> hours;    ///< shares of a day, sum 1
  std::array<double, 7> weekdays;  ///< factors on a day, Monday first

  static Profile flat();
};

/// One parcel a day, spread by the profile, from 0 until `until`.
std::shared_ptr<RateCurve const> daily_curve(PlanOfDays const& plan, Profile const& profile,
                                             Instant until);
/// So many parcels on each day, the first at instant 0, spread by the hours.
std::shared_ptr<RateCurve const> daily_curve(std::vector<double> const& parcels,
                                             std::array<double, 24> const& hours, Instant until);
/// The curve with its rate multiplied by a factor on each day, the first at instant 0.
std::shared_ptr<RateCurve const> times_by_day(RateCurve const& curve, std::vector<double> const& factors);

struct RateStep {
  Instant from;
  double per_day = 0;
};

/// Constant rates, each from its step to the next; nothing before the first. Steps in time order.
std::shared_ptr<RateCurve const> stepped_curve(std::vector<RateStep> const& steps, Instant until);

}  // namespace tierflow
