#pragma once

// Verdicts: does a figure, known once per run, agree with theory?
//
// By chance it agrees when both hold: the mean is within four standard errors of theory, and four standard errors are within the
// tolerance. Too few parcels to tell is a failure too.

#include <span>

#include "scenarios/proof/case.hpp"

namespace tierflow {

struct Verdict {
  double mean = 0;
  double four_errors = 0;  ///< four standard errors of the mean; 0 where nothing is by chance
  bool kept = false;
};

/// `values`: the figure in each run, at least one; by chance at least two.
Verdict judge(Claim const& claim, std::span<double const> values);

}  // namespace tierflow
