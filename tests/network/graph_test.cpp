#include "network/graph.hpp"

#include <doctest/doctest.h>

#include "small_network.hpp"

namespace tierflow {

namespace {

using Names = std::vector<std::string>;

FacilityId id(Network const& network, std::string const& name) {
  return network.find(name).value();
}

}  // namespace

TEST_CASE("lanes lead one way") {
  Network const network = small_network({{"S1", "N1"}, {"N1", "H1"}});
  Graph const graph{network};

  CHECK(graph.reachable_from(id(network, "S1"))[id(network, "H1").index]);
  CHECK_FALSE(graph.reachable_from(id(network, "H1"))[id(network, "S1").index]);
  CHECK(graph.reaching(id(network, "H1"))[id(network, "S1").index]);
}

TEST_CASE("a message can say on which side of the gap each place lies") {
  Network const network =
      small_network({{"S1", "N1"}, {"N1", "S1"}, {"H1", "N2"}, {"N2", "S2"}, {"N1", "N3"}});

  Split const split = Graph{network}.split(id(network, "S1"), id(network, "S2"));

  CHECK(names_of(network, split.ahead) == Names{"S1", "N1", "N3"});
  CHECK(names_of(network, split.behind) == Names{"S2", "H1", "N2"});
}

TEST_CASE("a class that no lane carries reaches nothing") {
  Network const network = small_network({{"S1", "N1", 10, 0, 0b01}});
  Graph const general{network, lanes_for_class(network, 0)};
  Graph const pharma{network, lanes_for_class(network, 1)};

  CHECK(general.reachable_from(id(network, "S1"))[id(network, "N1").index]);
  CHECK_FALSE(pharma.reachable_from(id(network, "S1"))[id(network, "N1").index]);
}

TEST_CASE("places that reach one another form a group, a dead end its own") {
  Network const network = small_network({{"H1", "H2"}, {"H2", "H1"}, {"H2", "N1"}}, {"S9"});

  auto const groups = Graph{network}.strong_components();

  REQUIRE(groups.size() == 3);
  CHECK(names_of(network, groups[0]) == Names{"H1", "H2"});
  CHECK(names_of(network, groups[1]) == Names{"N1"});
  CHECK(names_of(network, groups[2]) == Names{"S9"});
}

TEST_CASE("a place without any lane is isolated") {
  Network const network = small_network({{"H1", "H2"}}, {"N4", "S9"});

  CHECK(names_of(network, isolated_places(network)) == Names{"N4", "S9"});
}

TEST_CASE("a station meets a hub only over a lane that is declared direct") {
  Road const declared{.from = "S2", .to = "H1", .direct = true};
  Network const network = small_network(
      {{"S1", "N1"}, {"N1", "H1"}, {"H1", "S1"}, {"S3", "H1"}, declared, {"G1", "H1"}});

  auto const lanes = tier_violations(network);

  REQUIRE(lanes.size() == 2);
  CHECK(network.lanes[lanes[0]].name == "H1>S1");
  CHECK(network.lanes[lanes[1]].name == "S3>H1");
}

TEST_CASE("a ring without time is found unless somebody works on it") {
  Network const network =
      small_network({{"A", "B", 0}, {"B", "C", 0}, {"C", "A", 0}, {"C", "D", 0}});
  auto const no_time = [&](LaneId lane) { return network.lanes[lane].drive == Duration{0}; };
  auto const nobody = [](FacilityId) { return false; };
  auto const at_b = [&](FacilityId place) { return network.places[place].name == "B"; };

  auto const rings = timeless_rings(network, no_time, nobody);

  REQUIRE(rings.size() == 1);
  CHECK(names_of(network, rings[0]) == Names{"A", "B", "C"});
  CHECK(timeless_rings(network, no_time, at_b).empty());
}

TEST_CASE("one lane that takes time breaks a ring, and a lane back to itself is a ring") {
  Network const ring = small_network({{"A", "B", 0}, {"B", "A", 1}});
  Network const self = small_network({{"A", "A", 0}, {"A", "B", 0}});
  auto const no_time = [](Network const& network) {
    return [&network](LaneId lane) { return network.lanes[lane].drive == Duration{0}; };
  };
  auto const nobody = [](FacilityId) { return false; };

  CHECK(timeless_rings(ring, no_time(ring), nobody).empty());
  CHECK(timeless_rings(self, no_time(self), nobody).size() == 1);
}

}  // namespace tierflow
