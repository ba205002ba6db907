#pragma once

// How estimates read: as many digits as the interval allows, in the words of the figure's unit.
//
// A half width is shown with two digits, and the mean with as many decimals: more would be noise. The difference of two
// shares is in points, so that "2 points" is never taken for a fiftieth of what was there.

#include <string>

#include "scenarios/statistics/intervals.hpp"

namespace tierflow {

/// "93.14 ± 0.03 %", "31.902 ± 0.011 h", "2,948,112 ± 1,021"; "–" without a value.
std::string estimate_text(Estimate const& estimate, std::string const& unit);
/// With a sign: "+0.31 ± 0.05 points", "-1.20 ± 0.11 h", "+12 ± 3".
std::string difference_text(Estimate const& difference, std::string const& unit);
/// The size of a difference, without a sign: "0.31 ± 0.05 points".
std::string size_text(Estimate const& size, std::string const& unit);
/// A difference without the interval: "+0.31 points".
std::string change_text(Estimate const& difference, std::string const& unit);

}  // namespace tierflow
