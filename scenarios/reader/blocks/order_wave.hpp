#pragma once

// Order waves: how the orders of a live-stream show or of a voucher drop come, and when they are handed in.
//
// Orders come evenly during the show, in rushes that begin at stated minutes and die away, and in a tail behind the
// show that dies away as well. Packing moves each order by its own time. The result is a share of the parcels by minute,
// so the engine needs to know no shows.

#include <memory>
#include <utility>
#include <vector>

#include "sim/scenario.hpp"

namespace tierflow {

struct OrderWave {
  Duration length;                                ///< of the show, > 0
  std::vector<std::pair<Duration, double>> links; ///< rushes: since the start, share of the orders
  Duration link_decay;                            ///< > 0: time in which a rush falls to 1/e of its rate
  double after = 0;                               ///< share of the orders that come behind the show
  Duration after_decay;                           ///< > 0
  Law pack;                                       ///< from order to hand-in, microseconds
};

/// The share of the parcels handed in by each minute since the start of the show; it begins with 0 and ends with 1.
/// Rushes and tails are cut off after eight times their decay. The packing law is taken at its points (law_points.hpp).
std::vector<double> handed_in(OrderWave const& wave);

/// A curve that ends at the number of starts, or lower where it is cut: at 0, and at `until`.
std::shared_ptr<RateCurve const> wave_curve(std::vector<double> const& handed_in, std::vector<Instant> const& starts,
                                            Instant until);

}  // namespace tierflow
