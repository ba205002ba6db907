// When the parcels of a rate appear, seen in the records of runs.

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "sim/engine.hpp"
#include "sim/thinning.hpp"
#include "tests/swarm/hand_made.hpp"

namespace tierflow {
namespace {

using namespace hand_made;

std::shared_ptr<RateCurve const> curve(std::vector<double> const& at, std::vector<double> expected) {
  return std::make_shared<RateCurve const>(RateCurve{at_minutes(at), std::move(expected)});
}

/// One place that lets everything go at once, with one stream on it.
Scenario one_place(Stream::Arrivals arrivals, std::shared_ptr<RateCurve const> const& rate, double factor = 1) {
  Scenario scenario = chain({0}, {});
  Stream stream;
  stream.name = "all@A";
  stream.arrivals = arrivals;
  stream.curve = rate;
  stream.factor = factor;
  stream.classes = {1};
  scenario.streams = {stream};
  return scenario;
}

std::vector<Instant> created(Scenario const& scenario) { return when(simulate(scenario), What::created, 0); }

TEST_CASE("evenly spaced parcels come where half a parcel more is due") {
  auto const rate = curve({0, 64, 128}, {0, 2, 10});

  CHECK(created(one_place(Stream::Arrivals::deterministic, rate)) ==
        at_minutes({16, 48, 68, 76, 84, 92, 100, 108, 116, 124}));
  CHECK(created(one_place(Stream::Arrivals::deterministic, rate, 0.5)) == at_minutes({32, 72, 88, 104, 120}));
}

TEST_CASE("nothing comes while the rate is nothing, nor after the end of the rate") {
  auto const rate = curve({0, 60, 124}, {0, 0, 4});

  CHECK(created(one_place(Stream::Arrivals::deterministic, rate)) == at_minutes({68, 84, 100, 116}));
}

TEST_CASE("parcels by chance follow the shape of the day, hour by hour") {
  std::vector<double> at{0}, expected{0};
  for (int hour = 0; hour < 11; ++hour) {
    at.push_back(60 * (hour + 1));
    expected.push_back(expected.back() + (hour % 4) * (hour % 4));
  }
  Scenario const scenario = one_place(Stream::Arrivals::poisson, curve(at, expected), 500);

  std::array<int, 11> counts{};
  for (Instant const t : created(scenario))
    ++counts.at(static_cast<std::size_t>(t.time_since_epoch() / (60 * minute)));

  for (std::size_t hour = 0; hour < counts.size(); ++hour) {
    CAPTURE(hour);
    double const due = 500 * (expected[hour + 1] - expected[hour]);
    CHECK(std::fabs(counts[hour] - due) <= 4 * std::sqrt(due));
  }
}

TEST_CASE("the number of parcels by chance spreads as a Poisson count does") {
  Scenario scenario = one_place(Stream::Arrivals::poisson, curve({0, 600}, {0, 1}), 100);
  double squares = 0;
  constexpr std::uint32_t runs = 400;
  for (std::uint32_t i = 0; i < runs; ++i) {
    Results const results = simulate(scenario, {.replication = i});
    squares += std::pow(static_cast<double>(results.ledger[0].created) - 100, 2);
  }

  double const variance = squares / runs;  // its relative standard error is sqrt(2 / runs)
  CHECK(variance == doctest::Approx(100).epsilon(4 * std::sqrt(2.0 / runs)));
}

TEST_CASE("parcels that are left out are those of their class and time, and all others stay as they were") {
  Scenario scenario = one_place(Stream::Arrivals::poisson, curve({0, 600}, {0, 1}), 800);
  add_class(scenario, 5);
  scenario.streams[0].classes = {0.5, 1};
  Results const plain = simulate(scenario);
  scenario.streams[0].thinning =
      std::make_shared<Thinning const>(Thinning{at_minutes({200, 400}), {{0.25, 1}, {1, 1}}});
  Results const thinned = simulate(scenario);

  auto const in = [](Results const& results, double from, double until) {
    std::map<std::uint32_t, Instant> serials;
    for (ParcelRecord const& r : results.parcels)
      if (r.what == What::created && r.at >= at_minute(from) && r.at < at_minute(until)) serials[r.serial] = r.at;
    return serials;
  };
  CHECK(in(plain, 0, 200) == in(thinned, 0, 200));
  CHECK(in(plain, 400, 600) == in(thinned, 400, 600));
  auto const before = in(plain, 200, 400), after = in(thinned, 200, 400);
  CHECK(std::ranges::includes(before, after));
  CHECK(std::fabs(static_cast<double>(after.size()) - 0.625 * 800 / 3) <= 4 * std::sqrt(0.625 * 800 / 3));
  CHECK(thinned.ledger[0].created < plain.ledger[0].created);
  CHECK(thinned.ledger[1].created == plain.ledger[1].created);
}

TEST_CASE("what a stream expects counts what it leaves out") {
  Stream stream = one_place(Stream::Arrivals::poisson, curve({0, 60, 120}, {0, 2, 3}), 10).streams[0];
  stream.batch = Law::fixed(2);
  stream.classes = {0.25, 1};
  stream.thinning = std::make_shared<Thinning const>(Thinning{at_minutes({30, 90}), {{0, 1}, {0.5, 0.5}}});

  // Of 60 parcels 20 are due in each half of the first hour, 10 in each half of the second.
  CHECK(expected_by_class(stream)[0] == doctest::Approx(0.25 * (20 + 0.5 * 10)));
  CHECK(expected_by_class(stream)[1] == doctest::Approx(0.75 * (20 + 20 + 10 + 0.5 * 10)));
  CHECK(expected_parcels(stream) == doctest::Approx(6.25 + 41.25));
}

TEST_CASE("a batch comes at one instant and is at least one parcel") {
  Scenario scenario = one_place(Stream::Arrivals::deterministic, curve({0, 128}, {0, 2}));
  scenario.streams[0].batch = Law::fixed(3);
  CHECK(created(scenario) == at_minutes({32, 32, 32, 96, 96, 96}));

  scenario.streams[0].batch = Law::fixed(0.2);
  CHECK(created(scenario) == at_minutes({32, 96}));
}

}  // namespace
}  // namespace tierflow
