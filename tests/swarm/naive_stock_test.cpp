// Stores, worked out by hand (docs/model.md, 6b).

#include <doctest/doctest.h>

#include <set>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

Article article(std::int64_t on_hand, std::vector<std::pair<double, std::int64_t>> const& deliveries = {}) {
  Article one;
  one.name = "crab";
  one.on_hand = on_hand;
  for (auto const& [at, pieces] : deliveries) one.deliveries.emplace_back(at_minute(at), pieces);
  return one;
}

Article ordered(std::int64_t on_hand, std::int64_t reorder_at, std::int64_t up_to, double lead_time) {
  Article one = article(on_hand);
  one.reorder_at = reorder_at;
  one.order_up_to = up_to;
  one.lead_time = minutes(lead_time);
  return one;
}

/// A keeps these articles and sends over a way of ten minutes to B.
Scenario store(std::vector<Article> const& articles) {
  Scenario scenario = chain({0, 0}, {10});
  StagePlan stage;
  stage.name = "store";
  stage.plan = StockPlan{articles};
  add_stage(scenario, 0, stage);
  return scenario;
}

TEST_CASE("a parcel takes a piece at once or waits for one, and who waits longest gets the next that come") {
  Scenario scenario = store({article(2, {{10, 1}, {20, 3}})});
  orders(scenario, {1, 2, 3, 4, 15, 20, 25});

  Results const results = worked(scenario);

  CHECK(when(results, What::held, 0) == at_minutes({1, 2, 3, 4, 15, 20, 25}));
  CHECK(when(results, What::released, 0) == at_minutes({1, 2, 10, 20, 20, 20}));
  CHECK(when(results, What::delivered, 1) == at_minutes({11, 12, 20, 30, 30, 30}));
  StageResult const& stage = results.stages[0];
  CHECK(stage.kind == "stock");
  CHECK(stage.waited == 3);
  CHECK(stage.wait.count == 6);
  CHECK(stage.wait.sum == area(7 + 16 + 5));
  CHECK(stage.content_area == area(28 + 675));
  CHECK(stage.pieces_area == area(2 + 1));
  CHECK(stage.pieces_at_end == 0);
  CHECK(stage.orders == 0);
}

TEST_CASE("pieces are ordered when what lies there and is on the way, less who waits, falls to the reorder point") {
  Scenario scenario = store({ordered(3, 1, 4, 10)});
  orders(scenario, {1, 2, 3, 4, 5, 12});

  Results const results = worked(scenario);

  // At 2 one piece is left: three are ordered for 12. At 5 two wait for them, so three more are ordered for 15.
  CHECK(when(results, What::released, 0) == at_minutes({1, 2, 3, 12, 12, 12}));
  StageResult const& stage = results.stages[0];
  CHECK(stage.orders == 2);
  CHECK(stage.waited == 2);
  CHECK(stage.wait.sum == area(8 + 7));
  CHECK(stage.pieces_area == area(3 + 2 + 1 + 3 * 685));
  CHECK(stage.pieces_at_end == 3);
}

TEST_CASE("a store that is too small at the start orders then") {
  Scenario scenario = store({ordered(0, 0, 2, 5)});
  orders(scenario, {0, 1, 2});

  Results const results = worked(scenario);

  CHECK(when(results, What::released, 0) == at_minutes({5, 5, 6}));
  CHECK(results.stages[0].orders == 2);
  CHECK(results.stages[0].pieces_at_end == 1);
}

TEST_CASE("what will be delivered by plan does not keep a store from ordering") {
  Article one = ordered(1, 0, 1, 10);
  one.deliveries = {{at_minute(5), 3}};
  Scenario scenario = store({one});
  orders(scenario, {1});

  Results const results = worked(scenario);

  CHECK(results.stages[0].orders == 1);
  CHECK(results.stages[0].pieces_at_end == 4);
  CHECK(results.stages[0].pieces_area == area(1 + 3 * 6 + 4 * 689));
}

TEST_CASE("pieces of several articles at one instant send their parcels on in the order in which those came") {
  Article first = article(0, {{10, 100}}), second = first;
  first.upto = 0.5;
  Scenario scenario = store({first, second});
  add_stage(scenario, 0, sorter_stage("pick", 1));
  orders(scenario, {1, 2, 3, 4, 5, 6});

  Results const results = worked(scenario);

  std::set<std::uint32_t> articles;
  for (ParcelRecord const& r : results.parcels)
    if (r.what == What::held) articles.insert(r.number);
  CHECK(articles == std::set<std::uint32_t>{0, 1});
  CHECK(when(results, What::sorted, 0) == at_minutes({11, 12, 13, 14, 15, 16}));
}

}  // namespace
