#pragma once

// Numbers: how figures of each unit stand on the page, and their differences.
//
// Units are those of the main figures: parcels, departures, h, share. What was not measured is "–".

#include <string>

#include "scenarios/html/text.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow::html {

/// 1284310.4 as "1,284,310"; below zero with a true minus.
std::string whole_text(double value);
/// "8.4".
std::string one_decimal(double value);
/// "53.1 h", "93.1 %", "1,284,310".
std::string figure_text(double value, std::string const& unit);
/// With a sign; shares as points: "+2.7 pt", "−0.31 h", "+1,204". `known_to`: how far the value can be trusted, in its own
/// unit; it is shown with the decimals of two digits of that. 0: as the unit is usually shown.
std::string signed_text(double value, std::string const& unit, double known_to = 0);
/// "± 0.62 pt", with at most two decimals; "" where there is no interval.
std::string half_width_text(Estimate const& estimate, std::string const& unit);
/// A relative difference: "+4.5 %", "−12 %".
std::string relative_text(double share);
/// Large counts of an axis: 12000 as "12k", 1500000 as "1.5M".
std::string tick_text(double value);
/// Hours as "840 ms", "4.2 min", "31.9 h".
std::string hours_text(double hours);

}  // namespace tierflow::html
