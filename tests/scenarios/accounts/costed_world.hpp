#pragma once

// The small world of tests/scenarios/report with a price on everything, round enough for paper.
//
// Its day: eight parcels (four of 9 kg, four of 0.6 kg) pass one line that is open for 24 h; a truck carries 18.6,
// 10.2 and 9.6 kg over 25 km in half an hour; one courier drives for 90 minutes and stands at eight doors for 5 each.

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {

/// Wages 25, 40 and 22 CNY/h; diesel at 3.2 kg and 7 CNY a litre, electricity at 0.5 kg and 0.7 CNY a kWh.
Scenario costed_world();

inline constexpr int diesel = 0, electricity = 1;  ///< indices of its energies

}  // namespace tierflow::testing
