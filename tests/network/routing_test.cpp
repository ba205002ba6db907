#include "network/routing.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "network/synthetic.hpp"
#include "small_network.hpp"

namespace tierflow {

namespace {

/// The places on the way, "S1 N1 H1"; ends with "?" where no lane leads on.
std::string way(Network const& network, RouteTable const& routes, std::string const& from,
                std::string const& to, std::size_t parcel_class = 0) {
  FacilityId here = network.find(from).value();
  FacilityId const destination = network.find(to).value();
  std::string places = from;
  for (std::size_t steps = 0; here != destination; ++steps) {
    auto const lane = routes.next(here, destination, parcel_class);
    if (!lane || steps > network.places.size()) return places + " ?";
    here = network.lanes[*lane].to;
    places += " " + network.places[here].name;
  }
  return places;
}

std::string way(Network const& network, std::string_view by, Duration transfer,
                std::string const& from, std::string const& to) {
  return way(network, build_routes(network, policy_named(by), transfer, 1), from, to);
}

}  // namespace

TEST_CASE("a parcel takes the quickest way, the cheapest or the cleanest, as the file says") {
  Network network = small_network({{"A", "B", 30, 9},
                                   {"B", "D", 30, 9},
                                   {"A", "C", 40, 1},
                                   {"C", "D", 40, 1},
                                   {"A", "D", 200, 50}});
  for (Lane& lane : network.lanes) lane.co2e = lane.name == "A>D" ? 1 : 5;

  CHECK(way(network, "least_time", 0min, "A", "D") == "A B D");
  CHECK(way(network, "least_cost", 0min, "A", "D") == "A C D");
  CHECK(way(network, "least_co2", 0min, "A", "D") == "A D");
}

TEST_CASE("a transfer of an hour makes the way with fewer facilities the better one") {
  Network const network = small_network({{"A", "B", 30}, {"B", "D", 30}, {"A", "D", 90}});

  CHECK(way(network, "least_time", 29min, "A", "D") == "A B D");
  CHECK(way(network, "least_time", 31min, "A", "D") == "A D");
}

TEST_CASE("a lane that is delayed just now counts as longer by that, under every policy by its own measure") {
  Network const network = small_network({{"A", "B", 30, 1}, {"B", "D", 30, 1}, {"A", "C", 40, 1}, {"C", "D", 40, 1}});
  std::vector<Duration> delays(network.lanes.size());
  auto const by = [&](std::string_view name, Duration delay) {
    for (LaneId id{}; id.index < network.lanes.size(); ++id.index)
      delays[id.index] = network.lanes[id].name == "B>D" ? delay : Duration{0};
    return way(network, build_routes(network, policy_named(name), 1h, 1, delays), "A", "D");
  };

  CHECK(by("least_time", 0min) == "A B D");
  CHECK(by("least_time", 20min) == "A B D");
  CHECK(by("least_time", 20min + Duration{1}) == "A C D");
  CHECK(by("least_cost", 21min) == "A C D");  // as cheap: the quicker one
  CHECK(by("least_time", longest_delay) == "A C D");
}

TEST_CASE("of two ways that are equally good, the lane that comes first by name is taken") {
  Network const network = small_network({{"A", "C"}, {"C", "D"}, {"A", "B"}, {"B", "D"}});

  CHECK(way(network, "least_time", 0min, "A", "D") == "A B D");
}

TEST_CASE("of two equal lanes to the same place, the first by name carries everything") {
  Network const network = small_network(
      {{.from = "A", .to = "B", .name = "night"}, {.from = "A", .to = "B", .name = "day"}});
  RouteTable const routes = build_routes(network, policy_named("least_time"), 0min, 1);

  auto const lane = routes.next({0}, {1}, 0);

  REQUIRE(lane.has_value());
  CHECK(network.lanes[*lane].name == "day");
}

TEST_CASE("without any cost at all a parcel still takes the quickest way and arrives") {
  Network const network =
      small_network({{"A", "B", 5}, {"B", "A", 5}, {"B", "C", 5}, {"C", "B", 5}, {"A", "C", 20}});

  CHECK(way(network, "least_cost", 0min, "A", "C") == "A B C");
}

TEST_CASE("lanes that take no time do not lead round in a ring") {
  Network const network =
      small_network({{"A", "B", 0}, {"B", "A", 0}, {"B", "C", 0}, {"C", "B", 0}, {"A", "C", 0}});

  CHECK(way(network, "least_time", 0min, "A", "C") == "A C");
}

TEST_CASE("a class that a lane refuses goes round it, and the others do not") {
  ClassSet const not_seafood = ~ClassSet{0b10};
  Network const network =
      small_network({{"A", "D", 10, 0, not_seafood}, {"A", "B", 30}, {"B", "D", 30}});
  RouteTable const routes = build_routes(network, policy_named("least_time"), 0min, 3);

  CHECK(way(network, routes, "A", "D", 0) == "A D");
  CHECK(way(network, routes, "A", "D", 1) == "A B D");
  CHECK(way(network, routes, "A", "D", 2) == "A D");
}

TEST_CASE("the last of 64 classes has routes of its own") {
  ClassSet const only_last = ClassSet{1} << 63;
  Network const network =
      small_network({{"A", "D", 10, 0, only_last}, {"A", "B", 30}, {"B", "D", 30}});
  RouteTable const routes = build_routes(network, policy_named("least_time"), 0min, 64);

  CHECK(way(network, routes, "A", "D", 62) == "A B D");
  CHECK(way(network, routes, "A", "D", 63) == "A D");
}

TEST_CASE("where no lane leads there is no route, and nobody leaves the destination") {
  Network const network = small_network({{"A", "B"}, {"C", "A"}});
  RouteTable const routes = build_routes(network, policy_named("least_time"), 0min, 1);

  CHECK(way(network, routes, "B", "A") == "B ?");
  CHECK(way(network, routes, "A", "C") == "A ?");
  CHECK_FALSE(routes.next({0}, {0}, 0).has_value());
}

TEST_CASE("a parcel is not sent through somebody else's town or through a market") {
  Network const network = small_network({{"N1", "S1", 1},
                                         {"S1", "N2", 1},
                                         {"N1", "H1", 60},
                                         {"H1", "N2", 60},
                                         {"N1", "G1", 1},
                                         {"G1", "N2", 1},
                                         {"N2", "S2", 1}});

  CHECK(way(network, "least_time", 0min, "N1", "S2") == "N1 H1 N2 S2");
  CHECK(way(network, "least_time", 0min, "S1", "S2") == "S1 N2 S2");
}

TEST_CASE("a town beyond a town is reached through it, for want of another way") {
  Network const network = small_network({{"N1", "S1"}, {"S1", "S2"}});

  CHECK(way(network, "least_time", 0min, "N1", "S2") == "N1 S1 S2");
}

TEST_CASE("in a synthetic network of three tiers everybody reaches everybody over the hubs") {
  Network const network =
      synthetic_network({.gateways = 3, .hubs = 4, .secondary_nodes = 12, .stations = 40});
  RouteTable const routes = build_routes(network, policy_named("least_time"), 2h, 1);

  for (Place const& from : network.places) {
    for (Place const& to : network.places) {
      std::string const places = way(network, routes, from.name, to.name);
      CAPTURE(places);
      CHECK_FALSE(places.ends_with('?'));
      bool const direct_neighbours = from.tier == Tier::last_mile && to.tier == Tier::last_mile &&
                                     from.node != to.node && from.name != to.name;
      if (direct_neighbours) CHECK(places.find(" H") != std::string::npos);
    }
  }
}

TEST_CASE("another station at the end of the list changes nobody's route") {
  SyntheticSize size{.gateways = 2, .hubs = 3, .secondary_nodes = 8, .stations = 20};
  Network const before = synthetic_network(size);
  ++size.stations;
  Network const after = synthetic_network(size);
  RouteTable const routes_before = build_routes(before, policy_named("least_time"), 1h, 1);
  RouteTable const routes_after = build_routes(after, policy_named("least_time"), 1h, 1);

  REQUIRE(after.places.size() == before.places.size() + 1);
  for (Place const& from : before.places) {
    for (Place const& to : before.places) {
      CHECK(way(before, routes_before, from.name, to.name) ==
            way(after, routes_after, from.name, to.name));
    }
  }
}

}  // namespace tierflow
