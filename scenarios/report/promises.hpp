#pragma once

// Promises: whether the runs kept what a scenario's `expect:` says.
//
// A promise is about the mean over all weeks that might have been, so it is judged with the interval of that mean: kept or
// broken when the whole interval says so, else undecided. Each promise is judged by itself.

#include <span>
#include <string>
#include <vector>

#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"
#include "scenarios/statistics/intervals.hpp"
#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

enum class Kept : std::uint8_t { kept, broken, undecided };
char const* name_of(Kept kept);

struct Judged {
  Promise promise;
  Estimate estimate;          ///< of the 95 % interval
  Kept kept = Kept::undecided;
};

/// What the promise is about, in one replication; not a number where nothing of the kind happened.
double promised_value(Scenario const& scenario, Results const& results, Promise const& promise);
/// By the values of all replications. From two on; one alone has no interval and leaves the promise undecided.
Judged judge(Promise const& promise, std::span<double const> values);

std::string promises_text(std::vector<Judged> const& promises, Look const& look);
Json promises_json(std::vector<Judged> const& promises);

}  // namespace tierflow
