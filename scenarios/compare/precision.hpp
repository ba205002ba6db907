#pragma once

// Precision: how many replications are enough, decided while they run.
//
// After each replication from the tenth on: enough, when the half width of every figure's interval is at most g / (1 + g) of
// its mean, for a wanted relative error g. The smaller share makes up for taking the estimated mean in place of the true one
// (Law, Simulation Modeling and Analysis, 5th ed., section 9.4.1). The rule looks at replications in their order, so the
// number it stops at does not depend on how many run at once. What never becomes precise ends at a thousand.

#include <string>
#include <vector>

#include "scenarios/report/figures.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow {

struct Precision {
  double wanted = 0.05;  ///< largest relative error, 0 < wanted < 1
  int first = 10;        ///< replications before the rule is asked; fewer say too little about their own spread
  int most = 1000;
  std::vector<std::string> figures{"on_time_share", "full_course_mean_h"};
};

/// How far one figure is.
struct Reached {
  std::string label;
  double relative = 0;   ///< half width / |mean|; not a number without a mean or an interval
  bool enough = false;
};

/// Of the means over `by_replication`, for the figures that the rule looks at and the scenario has.
std::vector<Reached> reached(Precision const& precision, std::vector<std::vector<Figure>> const& by_replication);
/// Of the differences of two scenarios, pair by pair, as shares of the first mean. A difference may well be 0, so that its
/// own mean is no measure; here `wanted` counts as it is.
std::vector<Reached> reached(Precision const& precision, std::vector<std::vector<Figure>> const& first,
                             std::vector<std::vector<Figure>> const& second);

/// Enough of all, and at least `first` replications.
bool is_enough(Precision const& precision, std::size_t replications, std::vector<Reached> const& figures);

/// "23 replications: on time ± 2.1 %, full course, mean ± 4.4 % (wanted ± 5 %)", or that the most was not enough.
std::string stopped_text(Precision const& precision, std::size_t replications, std::vector<Reached> const& figures);

}  // namespace tierflow
