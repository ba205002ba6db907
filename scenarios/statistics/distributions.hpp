#pragma once

// Distributions: the tables at the back of the book.
//
// The only door to Boost.Math; all that is done with these numbers elsewhere is + - x / and roots. The quantile of the
// normal that draws are made with stands in network/elementary.hpp.

#include <cstddef>

namespace tierflow {

/// What Student's t stays below with chance `p`, 0 < p < 1; `freedom` > 0 need not be whole, and infinitely much gives
/// the quantile of the standard normal.
double student_quantile(double p, double freedom);
/// Chance that Student's t is as far from 0 as `t` or farther, to either side: 0 .. 1.
double student_two_sided(double t, double freedom);
/// Chance of `most` successes or fewer in `trials`, each with chance `p`, 0 <= p <= 1; `most` <= `trials`.
double binomial_at_most(std::size_t most, std::size_t trials, double p);
/// What Fisher's F exceeds with chance `p`, 0 < p < 1; degrees of freedom above 0, of the numerator first.
double fisher_exceeded(double p, double above, double below);

}  // namespace tierflow
