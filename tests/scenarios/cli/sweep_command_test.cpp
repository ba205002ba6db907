// tierflow sweep: every combination of some values.

#include <nlohmann/json.hpp>

#include "tests/scenarios/cli/chance.hpp"

namespace tierflow {
namespace {

using testing::Counted;
using testing::InScratch;
using testing::say;
using testing::Spoken;

/// A world with a sweep over the truck, which the reader of these tests knows by this key, and over something without effect.
/// With a price its kilometres cost.
Counted with_sweep(std::vector<SweptKey> const& sweep, double cny_per_km = 0, bool finds_warm_up = false) {
  Counted counted;
  counted.tools.read = [=](std::vector<std::filesystem::path> const& files, std::vector<std::string> const& sets) {
    testing::ChanceWorld world;
    std::string seen;
    for (std::string const& set : sets) {
      if (set.starts_with("truck=")) world.truck = std::stoi(set.substr(6));
      seen += "# " + set + "\n";
    }
    Reading reading;
    reading.scenario = testing::chance_world(world);
    if (cny_per_km > 0) reading.scenario->accounts.emplace();
    reading.scenario->vehicles[1].rates.per_km = cny_per_km;
    reading.effective = seen + "scenario: chance\n";
    reading.sweep = sweep;
    reading.finds_warm_up = finds_warm_up;
    reading.files = files;
    return reading;
  };
  return counted;
}

std::vector<SweptKey> const truck{{"truck", {"2", "3", "10"}}};

TEST_CASE("each combination gets its replications, and the best is found by the figure that was asked for") {
  InScratch const here;
  Counted counted = with_sweep(truck);

  Spoken const said = say({"sweep", "a.yaml", "-R", "6", "--by", "delivered"}, counted.tools);
  auto const json = nlohmann::json::parse(say({"sweep", "a.yaml", "-R", "6", "--by", "delivered", "--json"}, counted.tools).out);

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.out, "truck");
  CHECK_HOLDS(said.out, "best");
  CHECK(*counted.runs == 18);  // the second time nothing is run
  CHECK(json["order"][0]["values"]["truck"] == "10");
  CHECK(json["order"][2]["values"]["truck"] == "2");
  CHECK(json["pairs"] == 6);
}

TEST_CASE("the cheapest parcel is the best one, and a scenario without accounts has none") {
  InScratch const here;
  Counted costed = with_sweep(truck, 4), plain = with_sweep(truck);

  Spoken const said = say({"sweep", "a.yaml", "-R", "6", "--by", "cost_per_parcel"}, costed.tools);
  auto const json = nlohmann::json::parse(say({"sweep", "a.yaml", "-R", "6", "--by", "cost_per_parcel", "--json"}, costed.tools).out);
  Spoken const refused = say({"sweep", "a.yaml", "--by", "cost_per_parcel"}, plain.tools);

  CHECK_HOLDS(said.out, "cost of a parcel");
  CHECK_HOLDS(said.out, " CNY");
  CHECK(json["order"][0]["values"]["truck"] == "10");
  CHECK(json["order"][2]["values"]["truck"] == "2");
  CHECK(refused.code == exit_invalid_scenario);
  CHECK_HOLDS(refused.err, "cost_per_parcel counts only in a scenario with 'accounts'");
  CHECK(*plain.runs == 0);
}

TEST_CASE("values are combined each with each, the last key's first, and listing runs nothing") {
  InScratch const here;
  Counted counted = with_sweep({{"truck", {"2", "3"}}, {"other", {"x", "y"}}}, 0, true);  // nor looks for a warm-up

  Spoken const said = say({"sweep", "a.yaml", "--list"}, counted.tools);

  CHECK(said.out == "truck=2, other=x\ntruck=2, other=y\ntruck=3, other=x\ntruck=3, other=y\n");
  CHECK(*counted.runs == 0);
}

TEST_CASE("keys that end alike are told apart by as much of their ends as that takes") {
  InScratch const here;
  Counted counted = with_sweep({{"places.A.lines", {"1"}}, {"places.B.lines", {"1", "2"}}, {"scale.demand", {"1"}}});

  std::string const plain = say({"sweep", "a.yaml", "-R", "2"}, counted.tools).out;
  std::string const chosen = say({"sweep", "a.yaml", "--by", "delivered", "--best-within", "1"}, counted.tools).out;

  CHECK_HOLDS(plain, "  A.lines  B.lines  demand  ");
  CHECK_HOLDS(chosen, "A.lines=1, B.lines=1, demand=1");
}

TEST_CASE("another value costs only its own runs") {
  InScratch const here;
  Counted counted = with_sweep(truck);
  say({"sweep", "a.yaml", "-R", "2"}, counted.tools);
  Counted longer = with_sweep({{"truck", {"2", "3", "5", "10"}}});

  say({"sweep", "a.yaml", "-R", "2"}, longer.tools);

  CHECK(*counted.runs == 6);
  CHECK(*longer.runs == 2);
}

TEST_CASE("the best combination is chosen without running all of them to the end") {
  InScratch const here;
  Counted counted = with_sweep(truck);

  Spoken const said = say({"sweep", "a.yaml", "--by", "delivered", "--best-within", "2"}, counted.tools);
  auto const json = nlohmann::json::parse(say({"sweep", "a.yaml", "--by", "delivered", "--best-within", "2", "--json"}, counted.tools).out);

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.out, "truck=10 is the best by delivered");
  CHECK(json["order"][0]["values"]["truck"] == "10");
  CHECK(json["order"][2]["out_after"] == 10);
  CHECK(say({"sweep", "a.yaml", "--best-within", "2 h"}, counted.tools).code == exit_usage);
  CHECK(say({"sweep", "a.yaml", "--best-within", "2 %", "-R", "5"}, counted.tools).code == exit_usage);
}

TEST_CASE("a scenario without a sweep, and a figure that there is not, are errors") {
  InScratch const here;
  Spoken const none = say({"sweep", "a.yaml"}, with_sweep({}).tools);
  Spoken const figure = say({"sweep", "a.yaml", "--by", "deliverd"}, with_sweep(truck).tools);

  CHECK(none.code == exit_invalid_scenario);
  CHECK_HOLDS(none.err, "sweep: {scale.demand");
  CHECK(figure.code == exit_usage);
  CHECK_HOLDS(figure.err, "did you mean 'delivered'?");
}

TEST_CASE("a combination that is no scenario says which it is") {
  InScratch const here;
  Counted counted = with_sweep(truck);
  counted.tools.read = [read = counted.tools.read](auto const& files, auto const& sets) {
    Reading reading = read(files, sets);
    if (sets.back() == "truck=3") reading.errors = {testing::problem("truck", "three is not allowed")};
    return reading;
  };

  Spoken const said = say({"sweep", "a.yaml"}, counted.tools);

  CHECK(said.code == exit_invalid_scenario);
  CHECK_HOLDS(said.err, "with truck=3:");
  CHECK_HOLDS(said.err, "three is not allowed");
}

}  // namespace
}  // namespace tierflow
