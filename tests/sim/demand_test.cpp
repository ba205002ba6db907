// Where and when parcels appear, seen in the records of runs.

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "sim/engine.hpp"
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
  for (Instant const t : created(scenario)) ++counts.at(static_cast<std::size_t>(t.time_since_epoch() / (60 * minute)));

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

TEST_CASE("a batch comes at one instant and is at least one parcel") {
  Scenario scenario = one_place(Stream::Arrivals::deterministic, curve({0, 128}, {0, 2}));
  scenario.streams[0].batch = Law::fixed(3);
  CHECK(created(scenario) == at_minutes({32, 32, 32, 96, 96, 96}));

  scenario.streams[0].batch = Law::fixed(0.2);
  CHECK(created(scenario) == at_minutes({32, 96}));
}

TEST_CASE("listed orders come at their instants and go where the list says") {
  Scenario scenario = chain({0, 0, 0}, {1, 1});
  add_class(scenario, 5);
  orders(scenario, {7}, 0, 1, 1);
  scenario.streams[0].orders.push_back({at_minute(9), FacilityId{2}, 0, -1});
  scenario.streams[0].orders.push_back({at_minute(701), FacilityId{2}, 0, -1});  // the run ends at 700

  Results const results = simulate(scenario);

  CHECK(when(results, What::created, 0) == at_minutes({7, 9}));
  CHECK(when(results, What::delivered, 1) == at_minutes({8}));
  CHECK(when(results, What::delivered, 2) == at_minutes({11}));
  CHECK(results.by_class[1].delivered == 1);
}

TEST_CASE("stock stands there at the start, before its stage, and is as old as it says") {
  Scenario scenario = chain({2, 0}, {1});
  InitialStock stock{.name = "left over", .at = {0}, .parcels = 3, .age = minutes(60)};
  stock.destinations = std::make_shared<DestinationMix const>(DestinationMix{{FacilityId{1}}, {1}});
  stock.classes = {1};
  scenario.stock = {stock};

  Results const results = simulate(scenario);
  CHECK(when(results, What::sorted, 0) == at_minutes({2, 4, 6}));
  CHECK(results.all.full_course.sum == area(63 + 65 + 67));

  scenario.stock[0].stage = 1;  // behind the sorter
  CHECK(when(simulate(scenario), What::departed, 0) == at_minutes({0, 0, 0}));
}

/// Two or three streams at one place without queues, where everything is by chance: who goes where, how heavy, how long.
Scenario by_chance(std::vector<std::string> const& names) {
  Scenario scenario = chain({0, 0, 0}, {1, 1});
  add_class(scenario, 1);
  scenario.classes[0].weight = Law::exponential(1000);
  scenario.lanes[LaneId{0}].travel = Law::exponential(20 * 60e6);
  auto& hold = std::get<HoldPlan>(add_stage(scenario, 0, hold_stage(1)).plan);
  hold.branches[0].duration = Law::exponential(30 * 60e6);
  for (std::string const& name : names) {
    Stream stream;
    stream.name = name;
    stream.curve = curve({0, 500}, {0, 100});
    stream.batch = Law::geometric(2);
    stream.destinations = std::make_shared<DestinationMix const>(DestinationMix{{FacilityId{1}, FacilityId{2}}, {0.4, 1}});
    stream.classes = {0.5, 1};
    scenario.streams.push_back(stream);
  }
  return scenario;
}

using Story = std::vector<std::tuple<std::uint32_t, Instant, std::uint32_t, What>>;

std::map<std::string, Story> stories(Scenario const& scenario) {
  std::map<std::string, Story> result;
  for (ParcelRecord const& r : simulate(scenario).parcels)
    result[scenario.streams[r.stream].name].emplace_back(r.serial, r.at, r.where.index, r.what);
  return result;
}

TEST_CASE("a third stream leaves the parcels of the other two exactly as they were") {
  auto two = stories(by_chance({"a", "c"})), three = stories(by_chance({"a", "b", "c"}));

  CHECK(two["a"].size() > 500);
  CHECK(two["a"] == three["a"]);
  CHECK(two["c"] == three["c"]);
  CHECK(three["b"] != three["a"]);
}

}  // namespace
}  // namespace tierflow
