// How much goes from where to where: tables, products of two sides, gravity.

#include <cmath>
#include <map>

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

/// Three places on a line, A and B a degree apart, C far away; all send and receive.
Scenario with_od(std::string const& source, std::string const& rows = "") {
  Folder const folder;
  folder.write("od.csv", rows);
  Reading reading = read_scenario({folder.write("scenario.yaml", R"(tierflow: 1
scenario: od
tiers: free
horizon: {days: 1}
parcel_classes: [{name: bulky, share: 25 %}, {name: small, share: 75 %}]
facilities:
  - {name: A, at: [30, 119], sends: 100 /d, receives: 300 /d, weight: 1}
  - {name: B, at: [31, 119], sends: 200 /d, receives: 200 /d, weight: 3}
  - {name: C, at: [39, 119], sends: 300 /d, receives: 100 /d}
lanes:
  - {from: A, to: B, drive: 1 h}
  - {from: B, to: C, drive: 1 h}
  - {from: C, to: A, drive: 1 h}
demand: {sources: [{name: all, )" + source + "}]}\n")});
  if (!reading.scenario) throw std::runtime_error{lines(reading.errors)};
  return std::move(*reading.scenario);
}

/// Parcels a day from place to place, "AB", over all streams.
std::map<std::string, double> matrix(Scenario const& scenario) {
  std::map<std::string, double> result;
  for (Stream const& s : scenario.streams) {
    double before = 0;
    for (std::size_t i = 0; i < s.destinations->to.size(); ++i) {
      std::string const pair =
          scenario.network.places[s.origin].name + scenario.network.places[s.destinations->to[i]].name;
      result[pair] += s.factor * s.curve->expected.back() * (s.destinations->upto[i] - before);
      before = s.destinations->upto[i];
    }
  }
  return result;
}

doctest::Approx about(double x) { return doctest::Approx(x).epsilon(1e-6); }

TEST_CASE(
    "a product shares a day's parcels out by both weights, and leaves a place's own out where it says so") {
  auto all = matrix(with_od("per_day: 800, od: {product: {from: facilities.weight, to: [B, C]}}"));
  CHECK(all["AB"] == about(100));
  CHECK(all["AC"] == about(100));
  CHECK(all["BB"] == about(300));
  CHECK(all["BC"] == about(300));

  auto none =
      matrix(with_od("per_day: 1000, od: {product: {from: facilities.weight, to: [B, C], same: none}}"));
  CHECK(none["AB"] == about(200));
  CHECK(none["AC"] == about(200));
  CHECK(none["BC"] == about(600));
  CHECK(none.count("BB") == 0);
}

TEST_CASE("gravity keeps what every place sends and receives, and sends more to the near than a product does") {
  std::string const sides = "from: facilities.sends, to: facilities.receives";
  auto gravity =
      matrix(with_od("per_day: 600, od: {gravity: {" + sides + ", decay: 2, least_distance: 50 km}}"));
  auto product = matrix(with_od("per_day: 600, od: {product: {" + sides + "}}"));

  CHECK(gravity["AA"] + gravity["AB"] + gravity["AC"] == about(100));
  CHECK(gravity["CA"] + gravity["CB"] + gravity["CC"] == about(300));
  CHECK(gravity["AA"] + gravity["BA"] + gravity["CA"] == about(300));
  CHECK(gravity["AC"] + gravity["BC"] + gravity["CC"] == about(100));
  CHECK(gravity["AB"] / gravity["AC"] > 5 * (product["AB"] / product["AC"]));
}

TEST_CASE("a product may count by the hour") {
  CHECK(matrix(with_od("rate: 10 /h, od: {product: {from: [A], to: [B]}}"))["AB"] == about(240));
}

TEST_CASE("a table says how much itself; a row with a class is a stream of that class alone") {
  Scenario const scenario =
      with_od("od: {table: od.csv}",
              "from,to,class,per_day\nA,B,bulky,30\nA,C,,60\nA,B,,20\nB,C,small,0\nA,C,bulky,10\n");
  Stream const &bulky = stream(scenario, "all@A:bulky"), &any = stream(scenario, "all@A");

  CHECK(scenario.streams.size() == 2);  // nothing goes from B to C
  CHECK(bulky.factor == about(40));
  CHECK(bulky.destinations->upto == std::vector<double>{0.75, 1});
  CHECK(bulky.classes == std::vector<double>{1, 1});
  CHECK(any.factor == about(80));
  CHECK(any.destinations->upto == std::vector<double>{0.25, 1});
  CHECK(any.classes == std::vector<double>{0.25, 1});
}

}  // namespace
}  // namespace tierflow::testing
