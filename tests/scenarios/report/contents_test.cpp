// What a scenario holds, counted before anything is simulated.

#include "scenarios/report/contents.hpp"

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;

TEST_CASE("places, lanes, couriers and parcels are counted") {
  Json const json = contents_json(testing::small_world());

  CHECK(json["places_by_tier"] == Json{{"last_mile", 1}, {"gateway", 1}});
  CHECK(json["lanes_by_dispatch"] == Json{{"timetable", 1}});
  CHECK(json["stages_by_kind"] == Json{{"sorter", 2}, {"pool_of_couriers", 1}});
  CHECK(json["couriers"] == 1);
  CHECK(json["sources"] == Json{"shop"});
  CHECK(json["expected_parcels"] == 8);
}

TEST_CASE("a source is expected to make its rate times its factor times its mean batch") {
  Scenario scenario = testing::small_world();
  Stream stream;
  stream.name = "seaport@Gate";
  stream.curve = std::make_shared<RateCurve>(RateCurve{{Instant{}, Instant{24h}}, {0, 100}});
  stream.factor = 1.5;
  stream.batch = Law::fixed(4);
  scenario.streams.push_back(stream);
  InitialStock stock;
  stock.parcels = 30;
  scenario.stock.push_back(stock);

  CHECK(expected_parcels(scenario) == doctest::Approx(8 + 100 * 1.5 * 4 + 30));
}

TEST_CASE("the summary of a check speaks of days as a planner does") {
  Scenario scenario = testing::small_world();
  CHECK(days_text(scenario) == "1 day from 2025-05-18");

  scenario.end = Instant{7 * 24h};
  scenario.warm_up = Instant{36h};
  CHECK(days_text(scenario) == "7 days from 2025-05-18, measured after 36.0 h");

  scenario.end = Instant{6h};
  scenario.warm_up = Instant{};
  scenario.has_date = false;
  CHECK(days_text(scenario) == "6.0 h");
}

TEST_CASE("the summary of a check says how many warnings stand above it") {
  Scenario const scenario = testing::small_world();

  CHECK_HOLDS(contents_text(scenario, 0, {}), "✓ valid\n");
  CHECK_HOLDS(contents_text(scenario, 1, {}), "✓ valid, with 1 warning above\n");
  CHECK_HOLDS(contents_text(scenario, 2, {}), "✓ valid, with 2 warnings above\n");
}

TEST_CASE("no line of the summary of a check is wider than the terminal, nor steers it") {
  Scenario scenario = testing::small_world();
  for (int i = 0; i < 40; ++i)
    scenario.classes.push_back({.name = "class\x1b[2J " + std::to_string(i), .services = {}});

  std::string const text = contents_text(scenario, 0, {false, 60});

  CHECK(testing::harmless(text));
  for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1)
    CHECK(width_of(text.substr(from, text.find('\n', from) - from)) <= 60);
}

}  // namespace
}  // namespace tierflow
