// Waiting for a vehicle: irregular headways, vans that can be full, vans that leave when they are.

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {

std::vector<Case> cases_of_vehicles() {
  std::string const van = "A>B";
  return {
      {"P10", "irregular headways of 30 min on average: E[H^2] / 2E[H]",
       {{"p10-headway.yaml", {},
         {time_of("mean dwell, fixed", "min", 15, 2 * percent, dwell("A>fixed")),
          time_of("mean dwell, exponential", "min", 30, 2 * percent, dwell("A>expo")),
          time_of("mean dwell, uniform", "min", 15.555556, 2 * percent, dwell("A>unif")),
          time_of("mean dwell, lognormal", "min", 18.75, 2 * percent, dwell("A>logn"))}}}},
      {"P11a", "hourly van of 40, three quarters full (Bailey)",
       {{"p11a-bailey-vehicle.yaml", {},
         // One departure in thirty leaves somebody: 2 % would take 80 million parcels.
         {mean_of("left behind", 0.105930, 6 * percent, left_behind(van)),
          time_of("mean dwell", "min", 30.211861, 1 * percent, dwell(van)),
          share_of("leaves full", 0.049468, full(van)),
          share_of("leaves somebody", 0.034918, leaves_somebody(van)),
          mean_of("mean load", 30, 1 * percent, load(van))}}}},
      {"P11b", "hourly van of 40, nine tenths full (Bailey)",
       {{"p11b-fuller-vehicle.yaml", {},
         {mean_of("left behind", 1.990254, 5 * percent, left_behind(van)),
          time_of("mean dwell", "min", 33.317091, 1 * percent, dwell(van)),
          share_of("leaves full", 0.382477, full(van)),
          share_of("leaves somebody", 0.330667, leaves_somebody(van)),
          mean_of("mean load", 36, 1 * percent, load(van))}}}},
      {"P11c", "shuttle of 12 every ten minutes (Bailey)",
       {{"p11c-shuttle.yaml", {},
         {mean_of("left behind", 1.197090, 2 * percent, left_behind(van)),
          time_of("mean dwell", "min", 6.197090, 2 * percent, dwell(van)),
          share_of("leaves full", 0.423566, full(van))}}}},
      {"P12", "van that leaves with twenty, never before",
       {{"p12-fill-only.yaml", {},
         {time_of("mean dwell", "min", 19, 1 * percent, dwell(van)), exactly("load", 20, load(van))}}}},
      {"P13a", "twenty parcels, or 30 min after the first",
       {{"p13a-fill-or-timeout.yaml", {},
         {mean_of("mean load", 15.662919, 1 * percent, load(van)),
          share_of("sent by the clock", 0.819472, by_timeout(van)),
          time_of("mean dwell", "min", 15.354369, 1 * percent, dwell(van)),
          mean_of("departures an hour", 60 * 0.031922530, 1 * percent, departures_per_h(van))}}}},
      {"P13b", "twenty parcels, or 15 min, many parcels",
       {{"p13b-quick-fill.yaml", {},
         {mean_of("mean load", 19.972385, 1 * percent, load(van)),
          share_of("sent by the clock", 0.012933, by_timeout(van)),
          time_of("mean dwell", "min", 4.744141, 1 * percent, dwell(van))}}}},
      {"P13c", "five parcels, or 20 min, few parcels",
       {{"p13c-slow-fill.yaml", {},
         {mean_of("mean load", 2.924859, 1 * percent, load(van)),
          share_of("sent by the clock", 0.857123, by_timeout(van)),
          time_of("mean dwell", "min", 12.288216, 1 * percent, dwell(van))}}}},
  };
}

}  // namespace tierflow
