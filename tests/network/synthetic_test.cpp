#include "network/synthetic.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "network/graph.hpp"

namespace tierflow {

TEST_CASE("a synthetic network has the places asked for and keeps the rule of tiers") {
  Network const network =
      synthetic_network({.gateways = 5, .hubs = 3, .secondary_nodes = 10, .stations = 100});

  auto const count = [&](Tier tier) {
    return std::ranges::count(network.places.span(), tier, &Place::tier);
  };
  CHECK(count(Tier::gateway) == 5);
  CHECK(count(Tier::hub) == 3);
  CHECK(count(Tier::secondary) == 10);
  CHECK(count(Tier::last_mile) == 100);
  CHECK(network.lanes.size() == 2 * (5 + 3 + 10 + 100));
  CHECK(tier_violations(network).empty());
  CHECK(Graph{network}.strong_components().size() == 1);
}

TEST_CASE("places and lanes of a synthetic network stand in alphabetical order") {
  Network const network =
      synthetic_network({.gateways = 12, .hubs = 11, .secondary_nodes = 13, .stations = 120});

  CHECK(std::ranges::is_sorted(network.places.span(), {}, &Place::name));
  CHECK(std::ranges::is_sorted(network.lanes.span(), {}, &Lane::name));
  CHECK(network.find("S042").has_value());
}

TEST_CASE("a station stands within 30 km of its node") {
  Network const network = synthetic_network({.secondary_nodes = 6, .stations = 200});

  for (Place const& place : network.places) {
    if (place.tier != Tier::last_mile) continue;
    Distance const away = great_circle(*place.at, *network.places[*place.node].at);
    CHECK(away < 31_km);
  }
}

TEST_CASE("the same seed makes the same map and another seed another one") {
  Network const once = synthetic_network({.seed = 5});
  Network const again = synthetic_network({.seed = 5});
  Network const other = synthetic_network({.seed = 6});

  FacilityId const station = once.find("S01").value();
  CHECK(once.places[station].at == again.places[station].at);
  CHECK(once.places[station].at != other.places[station].at);
}

}  // namespace tierflow
