// Parcels that come together or leave together: batches, a sorter that waits for company, bags.

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {

std::vector<Case> cases_of_batches() {
  At const Q{"Q"};
  return {
      takes_long({"P21a", "lorries of fifty at a sorter of fixed pace (batch M/D/1)",
       {{"p21a-lorries-of-fifty.yaml", {},
         {time_of("mean wait", "h", 0.498, 2 * percent, wait(Q)),
          time_of("mean sojourn", "h", 0.502, 2 * percent, sojourn(Q)),
          mean_of("mean content", 100.4, 2 * percent, content(Q))}}}}),
      takes_long({"P21b", "batches of geometric size (batch M/M/1)",
       {{"p21b-batches-of-chance.yaml", {},
         {time_of("mean wait", "h", 49, 3 * percent, wait(Q)),
          mean_of("mean content", 40, 3 * percent, content(Q))}}}}),
      {"P37a", "bags of twenty are closed when they are full",
       {{"p37a-bags-of-twenty.yaml", {},
         {time_of("mean wait", "h", 0.95, percent, sojourn(Q)), mean_of("mean content", 9.5, percent, content(Q))}}}},
      {"P37b", "bags are closed an hour after their first parcel",
       {{"p37b-bags-of-an-hour.yaml", {},
         {time_of("mean wait", "h", 6.0 / 11, percent, sojourn(Q)), mean_of("mean content", 60.0 / 11, percent, content(Q))}}}},
      {"P22", "the sorter starts when ten wait (M/D/1, N-policy)",
       {{"p22-starts-at-ten.yaml", {}, {time_of("mean wait", "h", 8.25, 2 * percent, wait(Q))}}}},
  };
}

}  // namespace tierflow
