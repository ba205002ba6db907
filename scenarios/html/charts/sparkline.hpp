#pragma once

// Sparkline: the course of a figure over the days, without axes.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

/// One point a day, the last one marked; "" with fewer than two. `before`: the same of A, dashed; may be empty.
std::string sparkline(std::vector<double> const& values, std::vector<double> const& before, Tongue tongue);

}  // namespace tierflow::html
