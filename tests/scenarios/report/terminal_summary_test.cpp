// The summary as a planner reads it.

#include "scenarios/report/terminal_summary.hpp"

#include <sstream>

#include "tests/scenarios/report/odd_names.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;

constexpr Look plain{false, 100};

std::string small_world_text() {
  Scenario const scenario = testing::small_world();
  return results_text(scenario, testing::results_of(scenario), plain);
}

/// The line that begins with these words, its spaces squeezed.
std::string line_of(std::string const& text, std::string const& beginning) {
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words{line};
    std::string squeezed;
    for (std::string word; words >> word;) squeezed += (squeezed.empty() ? "" : " ") + word;
    if (squeezed.starts_with(beginning)) return squeezed;
  }
  FAIL(beginning);
  return {};
}

TEST_CASE("the heading says what was asked and of which world") {
  std::string const text = heading_text(testing::small_world(), plain);

  CHECK_HOLDS(text, "small\n");
  CHECK_HOLDS(text, "Does one truck do?\n");
  CHECK_HOLDS(text, "1 day from 2025-05-18 · seed 7 · 2 places, 1 lane\n");
}

TEST_CASE("a long question is broken between its words") {
  Scenario scenario = testing::small_world();
  for (int i = 0; i < 60; ++i) scenario.question += " parcels";

  std::istringstream text{heading_text(scenario, plain)};

  for (std::string line; std::getline(text, line);) CHECK(width_of(line) <= 100);
}

TEST_CASE("every run prints its ledger, class by class and together") {
  std::string const text = small_world_text();

  CHECK(line_of(text, "heavy") == "heavy 4 4 0 0 0 0 ✓");
  CHECK(line_of(text, "together") == "together 8 8 0 0 0 0 ✓");
  CHECK_HOLDS(text, "✓ every parcel is accounted for");
}

TEST_CASE("two measured days and more are shown day by day, each figure from its least to its most") {
  Scenario scenario = testing::small_world();
  CHECK_LACKS(small_world_text(), "BY DAY");
  scenario.end = Instant{72h};
  auto& orders = scenario.streams.front().orders;
  orders.push_back(orders.back());
  orders.back().at = Instant{33h};  // one more, at nine of the second day
  scenario.lanes[{0}].timetable.push_back({.at = Instant{35h}, .vehicle = 1});
  scenario.facilities[{1}].rounds.front().waves.push_back(Instant{38h});

  std::string const text = results_text(scenario, testing::results_of(scenario), plain);

  CHECK(line_of(text, "BY DAY") == "BY DAY least most last day");
  CHECK(line_of(text, "delivered █▁▁") == "delivered █▁▁ 0 8 0");
  CHECK(line_of(text, "on time ▁") == "on time ▁█▁ 75.0 % 100.0 % –");
  CHECK(line_of(text, "in the system at") == "in the system at midnight ▁▁▁ 0 0 0");
}

TEST_CASE("lanes whose vehicles have containers tell how many a departure takes, and others say nothing of it") {
  Scenario scenario = testing::small_world();
  CHECK_LACKS(small_world_text(), "CONTAINERS");
  scenario.vehicles[1].containers = Containers{.count = 5, .parcels = 2};

  std::string const text = results_text(scenario, testing::results_of(scenario), plain);

  CHECK_HOLDS(text, "CONTAINERS");
  CHECK(line_of(text.substr(text.find("CONTAINERS")), "Gate>Town") == "Gate>Town 5 1.7 1.6 7");
}

TEST_CASE("a store says who waited for a piece, for how long, and what was ordered and lies there") {
  Scenario scenario = testing::small_world();
  StagePlan store;
  store.name = "store";
  store.plan = StockPlan{{Article{.name = "a", .on_hand = 6, .lead_time = {}, .deliveries = {{Instant{10h + 30min}, 5}}}}};
  scenario.facilities[{0}].stages.push_back(store);
  CHECK_LACKS(small_world_text(), "STORES");

  std::string const text = results_text(scenario, testing::results_of(scenario), plain);

  // The eight are sorted from 09:02 on, one every two minutes; the last two wait for half past ten.
  CHECK(line_of(text, "STORES") == "STORES parcels waited mean wait longest wait at end orders pieces at end");
  CHECK(line_of(text, "Gate store") == "Gate store 口岸 8 25.0 % 1.2 h 1.3 h 0 0 4.0 3");
}

TEST_CASE("books that do not balance are called a fault") {
  Scenario const scenario = testing::small_world();
  Results results = testing::results_of(scenario);
  ++results.ledger[0].created;

  std::string const text = results_text(scenario, results, plain);

  CHECK(line_of(text, "heavy") == "heavy 5 4 0 0 0 0 ✗");
  CHECK_HOLDS(text, "✗ the books do not balance");
  CHECK_LACKS(text, "accounted for");
}

TEST_CASE("the four segments stand beside the benchmark of the scenario") {
  Scenario scenario = testing::small_world();
  scenario.benchmark = Benchmark{.name = "the trade", .segments = {8h, 32h, 9h, 3h}, .full_course = 53h, .within_72_h = 0.8472};

  std::string const text = results_text(scenario, testing::results_of(scenario), plain);

  CHECK(line_of(text, "FOUR SEGMENTS") ==
        "FOUR SEGMENTS, mean hours origin transport destination delivery together ≤ 72 h");
  CHECK(line_of(text, "this run") == "this run 8.00 24.00 2.41 3.72 38.12 100.00 %");
  CHECK(line_of(text, "outside it") == "outside it, as given 8.00 24.00 0.00 0.00 32.00");
  CHECK(line_of(text, "the trade") == "the trade 8.00 32.00 9.00 3.00 53.00 84.72 %");
}

TEST_CASE("a world without outside legs or a benchmark has its own segments alone") {
  Scenario scenario = testing::small_world();
  scenario.facilities[{0}].before.reset();

  std::string const text = results_text(scenario, testing::results_of(scenario), plain);

  CHECK_HOLDS(text, "FOUR SEGMENTS");
  CHECK_LACKS(text, "outside it");
}

TEST_CASE("kept promises, full course, sorters, lanes and rounds are shown") {
  std::string const text = small_world_text();

  CHECK_HOLDS(line_of(text, "express 0.0 %"), " 2 2");
  CHECK_HOLDS(line_of(text, "standard 100.0 %"), " 6 0");
  CHECK(line_of(text, "all parcels").starts_with("all parcels 8 38.12 "));
  CHECK(line_of(text, "Gate sort 口岸").starts_with("Gate sort 口岸 1.1 %"));
  CHECK(line_of(text, "Gate>Town").starts_with("Gate>Town 3 88.9 %"));
  CHECK_HOLDS(line_of(text, "bikes"), "100.0 %");
  CHECK_HOLDS(text, "0 parcels still in the system");
}

TEST_CASE("a partial result says up to when it goes and where the parcels are") {
  Scenario const scenario = testing::small_world();

  std::string const text = results_text(scenario, testing::interrupted_results_of(scenario), plain);

  CHECK_HOLDS(text, "Interrupted: everything below covers the time up to 11.5 h only.");
  CHECK_HOLDS(text, "Nothing was delivered.");
  CHECK_HOLDS(text, "8 parcels still in the system: 0 queueing, 0 held, 2 staged");
}

TEST_CASE("sorters and lanes of which nothing was measured stand below those of which something was") {
  Scenario const scenario = testing::small_world();
  Results results = testing::results_of(scenario);
  results.stages.insert(results.stages.begin(), 20, results.stages[0]);
  for (std::size_t i = 0; i < 20; i += 2) results.stages[i].line_time = 0;
  results.stages[13].busy_time *= 3;
  results.stages[13].stage = "worst";

  std::string const text = results_text(scenario, results, plain);

  CHECK_HOLDS(text.substr(text.find("BUSIEST SORTERS"), text.find("more sorters") - text.find("BUSIEST SORTERS")),
              "worst");
  CHECK_HOLDS(text, "and 16 more sorters that are less busy");
}

TEST_CASE("a single run ends with its fingerprint and its folder") {
  Fingerprint const fingerprint{1, 2};

  std::string const text =
      ending_text({{1, Ended::complete, Instant{24h}, fingerprint, true}}, {}, "runs/small-7", plain);

  CHECK(line_of(text, "fingerprint") == "fingerprint 00000000000000010000000000000002");
  CHECK(line_of(text, "results") == "results runs/small-7");
}

TEST_CASE("several runs print a fingerprint each, and one ledger over all of them") {
  Scenario scenario = testing::small_world();
  scenario.replications = 2;
  Results const results = testing::results_of(scenario);
  std::vector<Figure> const figures = main_figures(scenario, results);
  std::vector<ReplicationFacts> const runs{{1, Ended::complete, results.until, results.fingerprint, true},
                                           {2, Ended::complete, results.until, results.fingerprint, true}};

  std::string const line = replication_line(runs[1], figures, plain);
  std::string const text = replications_text(scenario, runs, results.ledger, {figures, figures}, plain);

  CHECK(line_of(line, "run 2") == "run 2 8 delivered 75.0 % on time mean 38.12 h " + results.fingerprint.text() + " ✓");
  CHECK(width_of(line.substr(0, line.size() - 1)) <= 100);
  CHECK_HOLDS(text, "PARCELS, all runs");
  CHECK(line_of(text, "OVER 2 RUNS") == "OVER 2 RUNS mean 95 % interval least most");
  CHECK(line_of(text, "full course, mean") == "full course, mean 38.12 h ± 0.00 h 38.12 h 38.12 h");
  CHECK_LACKS(text, "Interrupted");
}

TEST_CASE("several runs say how many of them are complete when somebody interrupted") {
  Scenario scenario = testing::small_world();
  scenario.replications = 5;
  Results const results = testing::results_of(scenario);

  std::string const text = replications_text(scenario, {{1, Ended::complete, results.until, results.fingerprint, true}},
                                             results.ledger, {main_figures(scenario, results)}, plain);

  CHECK_HOLDS(text, "Interrupted: 1 of 5 runs are complete.");
  CHECK_HOLDS(text, "OVER 1 RUN ");
}

TEST_CASE("control characters in a name never reach the terminal") {
  for (auto const& name : testing::odd_names()) {
    CAPTURE(name);
    Scenario const scenario = testing::renamed(testing::small_world(), name);

    std::string const text = heading_text(scenario, plain) +
                             results_text(scenario, testing::results_of(scenario), plain) +
                             ending_text({}, {}, name, plain);

    CHECK(testing::harmless(text));
    CHECK_LACKS(text, "\u202e");
  }
}

}  // namespace
}  // namespace tierflow
