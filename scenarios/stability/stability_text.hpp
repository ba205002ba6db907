#pragma once

// What gives way first, second, third, in words and as JSON.

#include <optional>
#include <string>
#include <vector>

#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// One rank of the list: those before it have been relieved.
struct GivesWay {
  double keeps_up = 0;              ///< times the scenario's demand; 0: no level that was tried
  std::optional<double> gives_way;  ///< none: nothing gives way up to the highest level that is tried
  struct One {
    std::string name;
    double share = 0;     ///< of what comes in a cycle, that stays
    double arrivals = 0;  ///< parcels (dock: vehicles) in a cycle
  };
  std::vector<One> who;  ///< the first is the one that keeps most
};

struct Stability {
  std::string scenario;
  Duration cycle{};
  double per_day = 0;                    ///< expected parcels at level 1
  std::vector<GivesWay> ranks;
  int runs = 0;                          ///< that were simulated for it
  double tolerable = 0;
};

std::string stability_text(Stability const& stability, Look const& look);
Json stability_json(Stability const& stability);

}  // namespace tierflow
