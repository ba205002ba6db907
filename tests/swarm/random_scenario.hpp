#pragma once

// Small random worlds in which many things happen at the same instant.
//
// Each mechanism is switched on or off for the whole world, so seeds with few mechanisms stand
// beside seeds with all of them. Times come from a coarse grid as a rule: ties are what two engines
// disagree about.

#include <cstdint>

#include "sim/scenario.hpp"

namespace tierflow::swarm {

/// The same scenario for the same seed on any machine; every parcel is recorded.
Scenario random_scenario(std::uint64_t seed);

}  // namespace tierflow::swarm
