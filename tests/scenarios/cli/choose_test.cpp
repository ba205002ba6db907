// --best-within: from several words to the best of them, with no more runs than that takes.

#include "scenarios/cli/choose.hpp"

#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/scenarios/cli/chance.hpp"

namespace tierflow {
namespace {

using testing::Counted;
using testing::InScratch;
using testing::say;
using testing::Spoken;

std::vector<std::string> const three{"compare", "smaller.yaml", "usual.yaml", "larger.yaml", "--by", "delivered", "--best-within"};

std::vector<std::string> words(std::vector<std::string> const& begun, std::initializer_list<std::string> more) {
  std::vector<std::string> all = begun;
  all.insert(all.end(), more);
  return all;
}

TEST_CASE("the largest truck is the best, and the others are not run any more once they are out") {
  InScratch const here;
  Counted counted;

  Spoken const said = say(words(three, {"2", "--threads", "1"}), counted.tools);
  int const runs = *counted.runs;
  auto const json = nlohmann::json::parse(say(words(three, {"2", "--json", "--threads", "1"}), counted.tools).out);

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.out, "larger is the best by delivered, or within 2 parcels of the best, with at least 95 % certainty.");
  CHECK(json["best"] == "larger");
  CHECK(json["order"][2]["name"] == "smaller");
  CHECK(json["order"][2]["out_after"] == 10);
  CHECK(*counted.runs == runs);  // the second time everything is in the cache
}

TEST_CASE("close scenarios go on while the far one is left out, alike with any number of threads") {
  InScratch const here;
  Counted counted;
  Tools close = counted.tools;  // `copy` is the same as `usual`, with draws of its own in every second replication
  close.simulate = [with = counted.tools.simulate](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    RunOptions other = options;
    if (scenario.name == "copy") other.replication += options.replication % 2 == 0 ? 500 : 0;
    return with(scenario, other, on_progress);
  };
  auto const run = [&](std::string const& threads) {
    *counted.runs = 0;
    return say({"compare", "usual.yaml", "copy.yaml", "smaller.yaml", "--by", "delivered", "--best-within", "0.2", "--json", "--no-cache",
                "--threads", threads}, close);
  };

  Spoken const one = run("1");
  int const runs_of_one = *counted.runs;
  auto const json = nlohmann::json::parse(one.out);
  int counted_ones = 0;
  for (auto const& row : json["order"]) counted_ones += row["replications"].get<int>();

  CHECK(json["order"][0]["replications"].get<int>() > 10);
  CHECK(json["order"][2]["name"] == "smaller");
  CHECK(json["order"][2]["out_after"] == 10);
  CHECK(runs_of_one == counted_ones);
  CHECK(run("3").out == one.out);
}

TEST_CASE("run folders are chosen from by what they hold, and added to where that is too little") {
  InScratch const here;
  Counted counted;
  say({"run", "usual.yaml", "-R", "12", "--out", "one"}, counted.tools);
  say({"run", "larger.yaml", "-R", "4", "--out", "two"}, counted.tools);
  int const before = *counted.runs;

  auto const json = nlohmann::json::parse(say({"compare", "one", "two", "--by", "delivered", "--best-within", "2", "--json",
                                               "--threads", "1"}, counted.tools).out);

  CHECK(json["best"] == "larger");
  CHECK(json["order"][0]["replications"] == 10);
  CHECK(*counted.runs == before + 6);
}

TEST_CASE("a figure that is not wanted either way, a zone of another unit and a number beside it are errors") {
  Spoken const neither = say(words({"compare", "a.yaml", "b.yaml", "--by"}, {"vehicle_fill_mean_share", "--best-within", "1 %"}));
  Spoken const unit = say({"compare", "a.yaml", "b.yaml", "--best-within", "15 min"});

  CHECK(neither.code == exit_usage);
  CHECK_HOLDS(neither.err, "nothing is the best by vehicle_fill_mean_share");
  CHECK(unit.code == exit_usage);
  CHECK_HOLDS(unit.err, "--best-within: '15 min' is no difference of on time; expected one such as '0.2 points'");
  CHECK(say({"compare", "a.yaml", "b.yaml", "--best-within", "1 %", "-R", "4"}).code == exit_usage);
  CHECK(say({"compare", "a.yaml", "b.yaml", "--best-within", "1 %", "--precision", "4 %"}).code == exit_usage);
}

TEST_CASE("Ctrl-C ends it, and the same command goes on from there") {
  InScratch const here;
  Counted counted;
  Tools interrupted = counted.tools;
  interrupted.simulate = [with = counted.tools.simulate](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    if (options.replication == 3) std::raise(SIGINT);
    return with(scenario, {.replication = options.replication, .window = std::chrono::minutes{30}}, on_progress);
  };

  Spoken const said = say(words(three, {"2", "--threads", "1"}), interrupted);

  CHECK(said.code == exit_interrupted);
  CHECK_HOLDS(said.err, "goes on from there");
  CHECK(say(words(three, {"2"}), counted.tools).code == exit_ok);
}

}  // namespace
}  // namespace tierflow
