// Stores of articles, and the papers of a hold.

#include "tests/scenarios/reader/bad_input.hpp"
#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

std::string with_articles(std::string const& articles) {
  return two_places("{name: sort, kind: sorter, rate: 100 /h}", "{name: store, kind: stock, articles: [\n" + articles + "]}");
}

std::string with_hold(std::string const& keys) {
  return two_places("{name: sort, kind: sorter, rate: 100 /h}", "{name: customs, kind: hold,\n" + keys + "}");
}

TEST_CASE("a store lists its articles by name, each with its share, its pieces and its orders") {
  Scenario const scenario = one_stage(R"({name: store, kind: stock, for: {classes: parcel}, articles: [
      {name: wine, share: 30 %, on_hand: 40, reorder_at: 12, order_up_to: 60, lead_time: 36 h}, {name: milk, share: 70 %, on_hand: 500}]})");
  auto const& articles = plan<StockPlan>(scenario, "A", "store").articles;

  REQUIRE(articles.size() == 2);
  CHECK(articles[0].name == "milk");
  CHECK(articles[0].upto == doctest::Approx(0.7));
  CHECK(articles[0].on_hand == 500);
  CHECK(articles[0].order_up_to == 0);  // never ordered
  CHECK(articles[1].upto == 1);
  CHECK(articles[1].on_hand == 40);
  CHECK(articles[1].reorder_at == 12);
  CHECK(articles[1].order_up_to == 60);
  CHECK(seconds(articles[1].lead_time) == 36 * 3600);
}

TEST_CASE("articles without shares have equal ones, and nothing lies there unless the file says so") {
  Scenario const scenario = one_stage(
      "{name: store, kind: stock, articles: [{name: a, on_hand: 0}, {name: b, reorder_at: 0, order_up_to: 1, lead_time: 1 h}]}");
  auto const& articles = plan<StockPlan>(scenario, "A", "store").articles;

  CHECK(articles[0].upto == 0.5);
  CHECK(articles[1].upto == 1);
  CHECK(articles[1].on_hand == 0);
}

TEST_CASE("deliveries come at a clock time of every day, of some days, or of dates") {
  Scenario const scenario = one_stage(R"({name: store, kind: stock, articles: [{name: a, deliveries: [
      {comes: "06:00", pieces: 5}, {comes: "04:00", days: tue, pieces: 7}, {comes: "24:00", days: sun, pieces: 2},
      {comes: "12:00", dates: [2025-01-29], pieces: 9}]}]})");
  std::string text;
  for (auto const& [at, pieces] : plan<StockPlan>(scenario, "A", "store").articles.at(0).deliveries)
    text += hours(at) + "+" + std::to_string(pieces) + " ";

  CHECK(text == "0:00+2 6:00+5 28:00+7 30:00+5 54:00+5 60:00+9 ");  // from Monday
}

TEST_CASE("scale.capacity makes every number of pieces larger or smaller, and an order still makes more of what is there") {
  Scenario const scenario = one_stage(R"({name: store, kind: stock, articles: [{name: a, on_hand: 25, reorder_at: 6, order_up_to: 9, lead_time: 1 h,
      deliveries: [{comes: "06:00", pieces: 31}]}]})", "scale: {capacity: 0.1}");
  Article const& article = plan<StockPlan>(scenario, "A", "store").articles.at(0);

  CHECK(article.on_hand == 3);
  CHECK(article.reorder_at == 1);
  CHECK(article.order_up_to == 2);
  CHECK(article.deliveries.at(0).second == 4);
}

TEST_CASE("articles that cannot be kept are refused, each with its cure") {
  std::string const a = "facilities.A.stages.store.articles.a", list = "facilities.A.stages.store.articles";
  std::string many;
  for (int i = 0; i <= 256; ++i) many += (i > 0 ? ", {name: n" : "{name: n") + std::to_string(i) + ", on_hand: 1}";
  check_refused({
      {"no lead time", with_articles("{name: a, reorder_at: 2, order_up_to: 5}"), "8:1", a, {"'lead_time' is missing"}},
      {"a lead time alone", with_articles("{name: a, on_hand: 1, lead_time: 1 h}"), "8:1", a, {"'reorder_at'", "'order_up_to'"}, 2},
      {"no more than before", with_articles("{name: a, order_up_to: 2, reorder_at: 2, lead_time: 1 h}"), "8:24", a + ".order_up_to",
       {"more than 'reorder_at'"}},
      {"never a piece", with_articles("{name: a}"), "8:1", a, {"never be a piece", "'on_hand'", "'deliveries'"}},
      {"fewer than none", with_articles("{name: a, on_hand: -1}"), "8:20", a + ".on_hand", {"at least 0"}},
      {"a sum below 1", with_articles("{name: a, on_hand: 1, share: 50 %}, {name: b, on_hand: 1, share: 40 %}"), "7:61", list, {"0.9", "not to 1"}},
      {"one share only", with_articles("{name: a, on_hand: 1, share: 50 %}, {name: b, on_hand: 1}"), "7:61", list, {"every article"}},
      {"too many", with_articles(many), "7:61", list, {"257", "256"}},
      {"none", with_articles(""), "7:61", list, {"at least one article"}},
      {"nothing delivered", with_articles("{name: a, deliveries: [{comes: \"06:00\", pieces: 0}]}"), "8:49", a + ".deliveries[0].pieces", {"1"}},
      {"days and dates", with_articles("{name: a, deliveries: [{comes: \"06:00\", pieces: 5, days: mon, dates: [2025-06-17]}]}"), "8:70",
       a + ".deliveries[0].dates", {"'days' or 'dates'"}, 2},
      {"no clock", with_articles("{name: a, deliveries: [{pieces: 5}]}"), "8:24", a + ".deliveries[0]", {"'comes' is missing"}},
  });
}

TEST_CASE("a hold waits for its papers, in the alphabet of their names") {
  Scenario const scenario = one_stage(R"({name: customs, kind: hold, branches: [
      {name: red, share: 20 %, duration: 2 h}, {name: green, share: 80 %, duration: 10 min, documents: {payment: 20 min, order: 5 min, waybill: 8 min}}]})");
  auto const& branches = plan<HoldPlan>(scenario, "A", "customs").branches;

  CHECK(branches[1].documents.empty());
  REQUIRE(branches[0].documents.size() == 3);
  CHECK(branches[0].documents[0].name == "order");
  CHECK(branches[0].documents[1].name == "payment");
  CHECK(seconds(branches[0].documents[1].comes) == 1200);
  Scenario const plain = one_stage("{name: customs, kind: hold, duration: 0 min, documents: {order: 5 min}}");
  CHECK(plan<HoldPlan>(plain, "A", "customs").branches.at(0).documents.size() == 1);
}

TEST_CASE("papers without a time, and papers beside branches, are refused") {
  check_refused({
      {"no map", with_hold("duration: 1 min, documents: [order]"), "8:29", "facilities.A.stages.customs.documents", {"block of keys"}},
      {"none", with_hold("duration: 1 min, documents: {}"), "8:29", "facilities.A.stages.customs.documents", {"at least one paper"}},
      {"no unit", with_hold("duration: 1 min, documents: {order: 5}"), "8:37", "facilities.A.stages.customs.documents.order", {"time"}},
      {"beside branches", with_hold("documents: {order: 5 min}, branches: [{name: a, share: 1, duration: 1 h}]"), "8:12",
       "facilities.A.stages.customs.documents", {"each branch"}},
  });
}

}  // namespace
}  // namespace tierflow::testing
