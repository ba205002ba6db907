// Lines that break down: while they work, or at any time.

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {

std::vector<Case> cases_of_outages() {
  At const Q{"Q"};
  return {
      {"P15a", "fails while it works (M/M/1, completion time)",
       {{"p15a-fails-at-work.yaml", {},
         {time_of("mean wait", "h", 2.3, 2 * percent, wait(Q)),
          time_of("mean sojourn", "h", 3.5, 2 * percent, sojourn(Q)),
          mean_of("mean content", 1.75, 2 * percent, content(Q))}}}},
      {"P15b", "fails while it works, fixed pace and repair (M/D/1)",
       {{"p15b-fixed-repair.yaml", {},
         {time_of("mean sojourn", "h", 6.1, 3 * percent, sojourn(Q)),
          mean_of("mean content", 4.27, 3 * percent, content(Q))}}}},
      {"P15c", "fails at any time (M/M/1, matrix-geometric)",
       {{"p15c-fails-any-time.yaml", {},
         {time_of("mean sojourn", "h", 3.833333, 2 * percent, sojourn(Q)),
          mean_of("mean content", 1.916667, 2 * percent, content(Q))}}}},
      {"P15d", "fails at any time, fixed pace (Welch)",
       {{"p15d-fixed-any-time.yaml", {},
         {time_of("mean sojourn", "h", 3.692111, 2 * percent, sojourn(Q)),
          mean_of("mean content", 2.215266, 2 * percent, content(Q))}}}},
  };
}

}  // namespace tierflow
