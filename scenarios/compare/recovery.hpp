#pragma once

// Recovery: how much fuller the network gets in a second scenario than in a first one, and when it is itself again.
//
// Runs that share their draws differ by nothing but what was changed, so the number of parcels in the system of one is the reference
// for the other, bin by bin: a typhoon, a strike or a festival against the same days without it. Beyond a tolerance, 1 % of the first
// run's mean, the second is *fuller*; it has recovered with the last bin beyond it. The area between is what people and places had to bear.

#include <cstdint>
#include <optional>
#include <vector>

#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow {

/// Parcels in the system at the end of each bin of one run.
struct Fullness {
  double bin_h = 0;
  std::vector<std::uint32_t> parcels;
};

struct Recovery {
  int pairs = 0;
  int recovered = 0;            ///< pairs that are back before the end
  Estimate most;                ///< parcels more, at the fullest bin
  Estimate most_after_h;        ///< from the first bin that is fuller to that
  Estimate begins_h;            ///< since the start of the run
  Estimate lasts_h;             ///< from the first bin that is fuller to the end of the last; of the pairs that recover
  Estimate parcel_hours;        ///< more, over that time
};

/// Of the pairs (run i of both); nothing where the bins do not match, or the second run of some pair is never fuller by 5 % of the first one's
/// mean: that much a stop of one belt makes.
std::optional<Recovery> recovery(std::vector<Fullness> const& first, std::vector<Fullness> const& second, int pairs);

std::string recovery_text(Recovery const& recovery, Look const& look);
Json recovery_json(Recovery const& recovery);

}  // namespace tierflow
