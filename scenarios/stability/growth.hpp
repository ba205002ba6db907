#pragma once

// Growth: does a queue come back to where it was, or is there more in it each time round?
//
// A network works in cycles, by the day or by the week. What stands in a queue at noon of one Tuesday is no measure: the same
// on the next Tuesday may be. So each place where parcels wait is watched over two whole cycles after the warm-up: the mean
// number in it during the second, less that during the first, as a share of what came to it in a cycle. A queue that keeps
// up has no growth but chance; one that can do only 98 of 100 keeps 2 % of what comes, cycle after cycle.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// Where parcels wait for something that may be too small: a queue and its lines, a staging and its vehicles, a desk and its
/// couriers. The same index in all runs of a scenario.
struct Resource {
  enum class Kind : std::uint8_t { stage, lane, pool } kind = Kind::stage;
  std::size_t index = 0;  ///< of Results::stages, lanes or pools
  friend auto operator<=>(Resource const&, Resource const&) = default;
};

struct Growth {
  Resource resource;
  double arrivals = 0;  ///< parcels (dock: vehicles) in the second cycle, those turned away included
  double share = 0;     ///< of them that stay for ever: growth of the mean content, and what was turned away
};

/// "N4 sort up", "N1>H4", "Haizhou couriers".
std::string name_of(Resource const& resource, Scenario const& scenario, Results const& results);

/// Of all resources, stages first, then lanes, then pools. The run must reach two cycles beyond its warm-up, and the warm-up
/// must be long enough for the network to fill.
std::vector<Growth> growths(Scenario const& scenario, Results const& results, Duration cycle);

/// Whose fault it is that a resource grows: a line that stands still because the next stage has no room waits for that one.
Resource at_fault(Resource const& growing, Scenario const& scenario, Results const& results);

}  // namespace tierflow
