// Live-stream shows and vouchers: orders minute by minute, as they follow from the keys on paper.

#include <cmath>

#include "scenarios/reader/blocks/order_wave.hpp"
#include "tests/scenarios/reader/blocks/due.hpp"
#include "tests/scenarios/reader/blocks/with_source.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

/// A show on source `all`, which sends 240 a day from A to B.
Scenario with_show(std::string const& keys, std::string const& source = "at: A, to: B, per_day: 240",
                   std::string const& more = "") {
  return with_source(source, more, "  shows: [{name: show, like: all, at: A, " + keys + "}]\n");
}

TEST_CASE("without links and tail, orders come evenly during the show and not outside") {
  Scenario const scenario = with_show("starts: [\"2025-01-26 19:00\"], length: 2 h, parcels: 600");

  CHECK(due(scenario, 0, 19, "show@A") == doctest::Approx(0));
  CHECK(due(scenario, 19, 20, "show@A") == doctest::Approx(300));
  CHECK(due(scenario, 20.5, 21, "show@A") == doctest::Approx(150));
  CHECK(due(scenario, 21, 72, "show@A") == doctest::Approx(0));
  CHECK(due(scenario, 0, 24) == doctest::Approx(240));
}

TEST_CASE("a flash link brings its share in a rush that falls to 1/e with each decay") {
  Scenario const scenario = with_show(
      "starts: [19 h], length: 2 h, parcels: 600, flash_links: {0 min: 30 %, 60 min: 30 %}, flash_decay: 5 min, "
      "after: 10 %, after_decay: 30 min");
  double const one_decay = (1 - std::exp(-1.0)) / (1 - std::exp(-8.0));

  CHECK(due(scenario, 19, 19 + 5.0 / 60, "show@A") == doctest::Approx(180 * one_decay + 7.5));
  CHECK(due(scenario, 19, 20, "show@A") == doctest::Approx(270));
  CHECK(due(scenario, 20, 21, "show@A") == doctest::Approx(270));
  CHECK(due(scenario, 21, 21.5, "show@A") == doctest::Approx(60 * one_decay));
  CHECK(due(scenario, 21, 25, "show@A") == doctest::Approx(60));
  CHECK(due(scenario, 0, 72, "show@A") == doctest::Approx(600));
}

TEST_CASE("packing moves every order by its own time") {
  Scenario const fixed = with_show("starts: [19 h], length: 2 h, parcels: 600, pack: 3 h");
  Scenario const spread = with_show("starts: [19 h], length: 2 h, parcels: 600, pack: uniform 2 h 4 h");

  CHECK(due(fixed, 22, 24, "show@A") == doctest::Approx(600));
  // The sum of two even spans of 2 h is a triangle from 21 to 25 h.
  CHECK(due(spread, 21, 22, "show@A") == doctest::Approx(75).epsilon(0.005));
  CHECK(due(spread, 22, 23, "show@A") == doctest::Approx(225).epsilon(0.005));
  CHECK(due(spread, 23, 25, "show@A") == doctest::Approx(300).epsilon(0.005));
}

TEST_CASE("packing by a law without an inverse of one word has the law's mean") {
  OrderWave wave{.length = 1min, .links = {}, .link_decay = 1min, .after = 0, .after_decay = 1min,
                 .pack = Law::gamma(200 * 60e6, 0.5)};
  auto const shares = handed_in(wave);
  double mean = 0;
  for (std::size_t i = 1; i < shares.size(); ++i) mean += (static_cast<double>(i) - 0.5) * (shares[i] - shares[i - 1]);

  CHECK(shares.front() == 0);
  CHECK(shares.back() == 1);
  double const error = 0.5 * 200 / std::sqrt(1024);  // its points are drawn, not spread
  CHECK(std::fabs(mean - 200.5) <= 4 * error);
}

TEST_CASE("a show may be repeated, begin before the run and be cut off at the end of demand") {
  Scenario const scenario = with_show("starts: [\"2025-01-25 23:00\", 20 h, \"2025-01-28 23:00\"], length: 2 h, parcels: 100");

  CHECK(due(scenario, 0, 1, "show@A") == doctest::Approx(50));
  CHECK(due(scenario, 20, 22, "show@A") == doctest::Approx(100));
  CHECK(due(scenario, 22, 72, "show@A") == doctest::Approx(50));
}

TEST_CASE("a factor is the size of a show in days of its source, and scale multiplies both kinds") {
  CHECK(due(with_show("starts: [19 h], length: 2 h, factor: 1.5"), 0, 72, "show@A") == doctest::Approx(360));
  std::string const scale = "scale: {demand: 0.5}";
  std::string const source = "at: A, to: B, per_day: 240";
  CHECK(due(with_show("starts: [19 h], length: 2 h, factor: 1.5", source, scale), 0, 72, "show@A") == doctest::Approx(180));
  CHECK(due(with_show("starts: [19 h], length: 2 h, parcels: 600", source, scale), 0, 72, "show@A") == doctest::Approx(300));
}

constexpr char const* two_classes = "parcel_classes: [{name: crab, share: 0.1}, {name: dry, share: 0.9}]";

TEST_CASE("parcels of a show go where the source's go, in its classes or those of the show") {
  std::string const source = "at: A, to: B, per_day: 240", show = "starts: [19 h], length: 2 h, parcels: 600";
  Scenario const plain = with_show(show, source, two_classes);
  Scenario const crabs = with_show(show + ", classes: {crab: 0.8, dry: 0.2}", source, two_classes);

  CHECK(stream(plain, "show@A").destinations->to == stream(plain, "all@A").destinations->to);
  CHECK(stream(plain, "show@A").classes == stream(plain, "all@A").classes);
  CHECK(stream(crabs, "show@A").classes[0] == doctest::Approx(0.8));
}

TEST_CASE("a drop of vouchers is shared out over the places of its source") {
  Scenario const scenario = with_source(
      "per_day: 300, od: {product: {from: facilities.sends, to: [A, B]}}", "", "  vouchers: [{name: drop, like: all, starts: [10 h], length: 1 h, vouchers: 6000, "
      "redeemed: 50 %, parcels_per_voucher: 0.2}]\n");

  CHECK(due(scenario, 10, 11, "drop@A") == doctest::Approx(400));
  CHECK(due(scenario, 10, 10.5, "drop@B") == doctest::Approx(100));
  CHECK(due(scenario, 11, 72, "drop@B") == doctest::Approx(0));
}

}  // namespace
}  // namespace tierflow::testing
