// Where places are shown: the city as it is, far markets on a frame around it.

#include <doctest/doctest.h>

#include <cmath>

#include "viz/map/sites.hpp"

namespace tierflow::testing {
namespace {

Network city_with(std::vector<LatLon> const& gateways) {
  Network network;
  auto const add = [&](std::string name, Tier tier, LatLon at) {
    Place place;
    place.name = std::move(name);
    place.tier = tier;
    place.at = at;
    network.places.push_back(place);
  };
  add("a", Tier::hub, {34.5, 119.0});
  add("b", Tier::last_mile, {34.9, 119.6});
  for (LatLon const at : gateways) add("g" + std::to_string(network.places.size()), Tier::gateway, at);
  return network;
}

TEST_CASE("places of the city, and gateways near it, stand where they are") {
  auto const sites = lay_out_sites(city_with({{34.95, 119.9}}));
  CHECK(sites[0].at == LatLon{34.5, 119.0});
  CHECK(sites[2].at == LatLon{34.95, 119.9});
  CHECK_FALSE(sites[2].set_aside);
}

TEST_CASE("a far market is set aside in its true direction") {
  auto const sites = lay_out_sites(city_with({{23.1, 113.3}, {41.8, 123.4}, {34.7, 77}}));
  for (std::size_t i = 2; i < sites.size(); ++i) CHECK(sites[i].set_aside);
  CHECK(sites[2].at.latitude_deg < 34.5);
  CHECK(sites[3].at.latitude_deg > 34.9);
  CHECK(sites[4].at.longitude_deg < 119.0);
  for (std::size_t i = 2; i < sites.size(); ++i) {
    CHECK(std::abs(sites[i].at.latitude_deg - 34.7) < 0.6);
    CHECK(std::abs(sites[i].at.longitude_deg - 119.3) < 0.6);
  }
}

TEST_CASE("markets in one direction stand apart") {
  auto const sites = lay_out_sites(city_with({{23.1, 113.3}, {22.9, 113.1}, {22.5, 114.0}, {24.0, 113.0}}));
  for (std::size_t i = 2; i < sites.size(); ++i)
    for (std::size_t k = 2; k < i; ++k) {
      double const dx = sites[i].at.longitude_deg - sites[k].at.longitude_deg, dy = sites[i].at.latitude_deg - sites[k].at.latitude_deg;
      CHECK(dx * dx + dy * dy > 0.05 * 0.05);
    }
}

TEST_CASE("a network without coordinates is laid out all the same") {
  Network network;
  for (char const* const name : {"a", "b", "c"}) {
    Place place;
    place.name = name;
    network.places.push_back(place);
  }
  auto const sites = lay_out_sites(network);
  CHECK(sites[0].at != sites[1].at);
  CHECK(sites[1].at != sites[2].at);
}

}  // namespace
}  // namespace tierflow::testing
