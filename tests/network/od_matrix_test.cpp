#include "network/od_matrix.hpp"

#include <doctest/doctest.h>

#include <string>

#include "small_network.hpp"

namespace tierflow {

namespace {

using doctest::Approx;

Network towns_on_a_line() {
  Network network = small_network({}, {"S1", "S2", "S3"});
  network.places[{0}].at = LatLon{0, 0};
  network.places[{1}].at = LatLon{0, 1};
  network.places[{2}].at = LatLon{0, 3};
  return network;
}

OdSide side(std::vector<double> weights) {
  OdSide result{.places = {}, .weights = std::move(weights)};
  for (std::uint32_t i = 0; i < result.weights.size(); ++i) result.places.push_back({i});
  return result;
}

std::string refusal(auto const& make) {
  try {
    make();
  } catch (OdError const& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("rows of one pair add up, and pairs without a row get nothing") {
  std::vector<OdRow> const rows{{{7}, {2}, 10}, {{3}, {9}, 5}, {{7}, {2}, 2.5}};

  OdMatrix const matrix = od_from_rows(rows);

  CHECK(matrix.from == std::vector<FacilityId>{{3}, {7}});
  CHECK(matrix.to == std::vector<FacilityId>{{2}, {9}});
  CHECK(matrix.per_day == std::vector<double>{0, 5, 12.5, 0});
  CHECK(matrix.sent() == std::vector<double>{5, 12.5});
  CHECK(matrix.received() == std::vector<double>{12.5, 5});
  CHECK(matrix.total() == 17.5);
}

TEST_CASE("a product shares the day's parcels by both weights") {
  OdMatrix const matrix = od_product(side({1, 3}), side({1, 1, 2}), 160);

  CHECK(matrix.total() == Approx(160));
  CHECK(matrix.at(0, 0) == Approx(10));
  CHECK(matrix.at(1, 2) == Approx(60));
}

TEST_CASE("who sends nothing to himself sends the more to the others") {
  OdMatrix const matrix = od_product(side({1, 1, 2}), side({1, 1, 2}), 100, false);

  CHECK(matrix.at(0, 0) == 0);
  CHECK(matrix.at(2, 2) == 0);
  CHECK(matrix.total() == Approx(100));
  CHECK(matrix.at(0, 1) == Approx(10));
  CHECK(matrix.at(0, 2) == Approx(20));
}

TEST_CASE("the order of a file's list does not matter") {
  OdSide const written{.places = {{2}, {0}}, .weights = {5, 1}};
  OdSide const sorted{.places = {{0}, {2}}, .weights = {1, 5}};

  OdMatrix const matrix = od_product(written, side({1, 2}), 60);

  CHECK(matrix.from == sorted.places);
  CHECK(matrix.per_day == od_product(sorted, side({1, 2}), 60).per_day);
}

TEST_CASE("a product of nothing is refused") {
  CHECK(refusal([] {
          od_product(side({0, 0}), side({1, 1}), 10);
        }).find("above 0") != std::string::npos);
  CHECK(refusal([] { od_product(side({1}), side({1}), 10, false); }).find("above 0") !=
        std::string::npos);
}

TEST_CASE("gravity keeps what every town sends and receives") {
  Network const network = towns_on_a_line();

  OdMatrix const matrix =
      od_gravity(network, side({1, 2, 3}), side({3, 1, 2}), 600, {.decay = 2, .same = false});

  auto const sent = matrix.sent();
  auto const received = matrix.received();
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(sent[i] == Approx(std::vector{100.0, 200.0, 300.0}[i]).epsilon(1e-8));
    CHECK(received[i] == Approx(std::vector{300.0, 100.0, 200.0}[i]).epsilon(1e-8));
    CHECK(matrix.at(i, i) == 0);
  }
}

TEST_CASE("balancing leaves the pull of distance as it is") {
  Network const network = towns_on_a_line();

  OdMatrix const matrix = od_gravity(network, side({1, 1, 1}), side({1, 1, 1}), 300,
                                     {.decay = 1, .least_distance = 111_km});

  // Furness scales rows and columns; the cross ratio stays that of d^-1: (d12 d21) / (d11 d22).
  double const ratio = matrix.at(0, 0) * matrix.at(1, 1) / (matrix.at(0, 1) * matrix.at(1, 0));
  double const degree_km = 111.195;
  CHECK(ratio == Approx(degree_km * degree_km / (111.0 * 111.0)).epsilon(1e-9));
  CHECK(matrix.at(0, 1) > matrix.at(0, 2));
}

TEST_CASE("without decay gravity is the product") {
  Network const network = towns_on_a_line();

  OdMatrix const gravity = od_gravity(network, side({1, 2, 3}), side({2, 2, 5}), 90, {.decay = 0});
  OdMatrix const product = od_product(side({1, 2, 3}), side({2, 2, 5}), 90);

  for (std::size_t i = 0; i < product.per_day.size(); ++i) {
    CHECK(gravity.per_day[i] == Approx(product.per_day[i]));
  }
}

TEST_CASE("margins that no matrix can have are refused with the place that stands out") {
  Network const network = towns_on_a_line();

  // S3 sends 80 of 100 parcels, and only 60 may go elsewhere.
  auto const impossible = [&] {
    od_gravity(network, side({1, 1, 8}), side({3, 3, 4}), 100,
               {.decay = 1, .same = false, .iterations = 200});
  };

  CHECK(refusal(impossible).find("S3 should") != std::string::npos);
}

TEST_CASE("gravity without coordinates is refused") {
  Network network = towns_on_a_line();
  network.places[{1}].at.reset();

  auto const make = [&] { od_gravity(network, side({1, 1}), side({1, 1}), 10, {}); };

  CHECK(refusal(make) == "S2 has no `at`, and gravity needs distances");
}

}  // namespace tierflow
