// tierflow compare: from two words to a verdict and an exit code.

#include "scenarios/cli/compare_command.hpp"

#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/scenarios/cli/chance.hpp"

namespace tierflow {
namespace {

using testing::Counted;
using testing::InScratch;
using testing::say;
using testing::Spoken;

nlohmann::json json_of(Spoken const& said) { return nlohmann::json::parse(said.out); }

TEST_CASE("a larger truck is found to be better, and a smaller one is a regression with an exit code of its own") {
  InScratch const here;

  Spoken const better = say({"compare", "usual.yaml", "larger.yaml"}, testing::tools_with_chance());
  Spoken const worse = say({"compare", "usual.yaml", "smaller.yaml"}, testing::tools_with_chance());

  CHECK(better.code == exit_ok);
  CHECK_HOLDS(better.out, "larger is better in");
  CHECK_HOLDS(better.out, "10 replications each, the same draws (seed 7)");
  CHECK_HOLDS(better.out, "vehicle_types.truck.capacity  3  10");
  CHECK(worse.code == exit_regression);
  CHECK_HOLDS(worse.out, "smaller is worse in");
}

TEST_CASE("a scenario does not differ from itself, whatever it is called and whatever the seeds of the files") {
  InScratch const here;

  Spoken const said = say({"compare", "usual.yaml", "copy.yaml"}, testing::tools_with_chance());

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.out, "No figure differs at all.");
  CHECK_HOLDS(said.out, "Nothing that the simulation looks at differs");
}

TEST_CASE("what has been run is not run again, and more replications only run those that are missing") {
  InScratch const here;
  Counted counted;

  Spoken const first = say({"compare", "usual.yaml", "larger.yaml", "-R", "4"}, counted.tools);
  CHECK(*counted.runs == 8);
  Spoken const again = say({"compare", "usual.yaml", "larger.yaml", "-R", "4"}, counted.tools);
  CHECK(*counted.runs == 8);
  CHECK(again.out == first.out);
  CHECK(again.err.empty());
  say({"compare", "usual.yaml", "larger.yaml", "-R", "6"}, counted.tools);
  CHECK(*counted.runs == 12);
  say({"compare", "smaller.yaml", "larger.yaml", "-R", "6"}, counted.tools);
  CHECK(*counted.runs == 18);
  say({"compare", "usual.yaml", "larger.yaml", "-R", "4", "--seed", "8"}, counted.tools);
  CHECK(*counted.runs == 26);
}

TEST_CASE("without a cache everything is run and nothing left behind") {
  InScratch const here;
  Counted counted;

  for (int i = 0; i < 2; ++i) say({"compare", "a.yaml", "larger.yaml", "-R", "2", "--no-cache"}, counted.tools);

  CHECK(*counted.runs == 8);
  CHECK_FALSE(std::filesystem::exists("runs"));
}

TEST_CASE("any number of threads compares alike") {
  InScratch const here;
  auto const run = [](std::string const& threads) {
    return say({"compare", "a.yaml", "larger.yaml", "--no-cache", "--threads", threads}, testing::tools_with_chance()).out;
  };

  CHECK(run("1") == run("3"));
}

TEST_CASE("all scenarios get the seed of the first, so that they share their draws") {
  InScratch const here;
  Tools with = testing::tools_with_chance();
  with.read = [read = with.read](auto const& files, auto sets) {
    if (files[0] == "other.yaml" && sets.back() == "replications.count=1") sets.insert(sets.begin(), "replications.seed=99");
    return read(files, sets);
  };

  auto const json = json_of(say({"compare", "usual.yaml", "other.yaml", "--json"}, with));

  CHECK(json["pairs"] == 10);
  CHECK(json["scenarios"][1]["seed"] == 7);
}

TEST_CASE("run folders are compared by what they hold; nothing is run") {
  InScratch const here;
  Counted counted;
  say({"run", "usual.yaml", "-R", "5", "--out", "one"}, counted.tools);
  say({"run", "larger.yaml", "-R", "6", "--out", "two"}, counted.tools);
  int const before = *counted.runs;

  auto const json = json_of(say({"compare", "one", "two", "--json", "--no-cache"}, counted.tools));

  CHECK(json["pairs"] == 5);
  CHECK(json["scenarios"][0]["folder"] == "one");
  CHECK(*counted.runs == before);
}

TEST_CASE("runs of different seeds are compared without pairs, and the text says so") {
  InScratch const here;
  say({"run", "usual.yaml", "-R", "5", "--out", "one"}, testing::tools_with_chance());
  say({"run", "larger.yaml", "-R", "5", "--seed", "9", "--out", "two"}, testing::tools_with_chance());

  Spoken const said = say({"compare", "one", "two"}, testing::tools_with_chance());

  CHECK_HOLDS(said.out, "5 and 5 replications, not paired: seeds 7 and 9");
}

TEST_CASE("a run folder beside a file lends it its seed and is added to") {
  InScratch const here;
  Counted counted;
  say({"run", "usual.yaml", "-R", "3", "--seed", "5", "--out", "one"}, counted.tools);

  auto const json = json_of(say({"compare", "one", "larger.yaml", "-R", "4", "--json"}, counted.tools));

  CHECK(json["pairs"] == 4);
  CHECK(json["scenarios"][1]["seed"] == 5);
  CHECK(*counted.runs == 3 + 1 + 4);
}

TEST_CASE("files that lie on each other are one side, named with a plus between them") {
  InScratch const here;
  std::vector<std::size_t> counts;
  Tools with = testing::tools_with_chance();
  with.read = [&, read = with.read](auto const& files, auto const& sets) {
    counts.push_back(files.size());
    return read(files, sets);
  };

  Spoken const said = say({"compare", "usual.yaml", "usual.yaml+larger.yaml", "-R", "2"}, with);

  CHECK(said.code == exit_ok);
  CHECK(counts == std::vector<std::size_t>{1, 2});
}

/// The change with this path; null without one.
nlohmann::json change_in(nlohmann::json const& comparison, std::string const& path) {
  for (auto const& change : comparison["changes"])
    if (change["path"] == path) return change;
  return nullptr;
}

TEST_CASE("what changed says in which file and line each value is written, tables and --set among them") {
  InScratch const here;
  Counted counted;
  counted.tools.read = read_scenario;
  std::ofstream{"starter.yaml"} << starter_file();
  std::ofstream{"vans.csv"} << "lane,departs\nVillage>South,20:30\n";
  std::ofstream{"late.yaml"} << "tierflow: 1\noverlay: late\ndefault_base: starter.yaml\ntimetable: {table: vans.csv}\n"
                                "last_mile_stations:\n  - {name: Village, couriers: x2}\n";

  auto const json = json_of(say({"compare", "starter.yaml", "late.yaml", "-R", "2", "--json"}, counted.tools));
  Spoken const said = say({"compare", "starter.yaml", "late.yaml", "-R", "2"}, counted.tools);

  auto const van = change_in(json, "timetable.Village>South 20:30"), couriers = change_in(json, "last_mile_stations.Village.couriers");
  CHECK(van["before_at"].is_null());
  CHECK(van["after_at"]["file"] == "vans.csv");
  CHECK(van["after_at"]["line"] == 2);
  CHECK(couriers["before"] == "3");
  CHECK(couriers["before_at"]["file"] == "starter.yaml");
  CHECK(couriers["after"] == "6");
  CHECK(couriers["after_at"] == nlohmann::json{{"file", "late.yaml"}, {"line", 6}, {"column", 31}});
  CHECK_HOLDS(said.out, "late.yaml:6");
}

TEST_CASE("a value that the command line sets, and one of a run folder, say so") {
  InScratch const here;
  Counted counted;
  counted.tools.read = read_scenario;
  std::ofstream{"starter.yaml"} << starter_file();
  say({"run", "starter.yaml", "-R", "2", "--out", "one", "--set", "scale.demand=0.5"}, counted.tools);

  auto const json = json_of(say({"compare", "one", "starter.yaml", "-R", "2", "--json", "--set", "scale.demand=0.6"}, counted.tools));

  auto const change = change_in(json, "scale.demand");
  CHECK(change["before"] == "0.5");
  CHECK(change["before_at"]["file"] == "one/scenario.effective.yaml");
  CHECK(change["before_at"]["line"].get<int>() > 1);
  CHECK(change["after_at"]["file"] == "--set");
  CHECK(change["after_at"]["line"].is_null());
}

TEST_CASE("more than two are ranked, and one figure decides in which order") {
  InScratch const here;
  std::vector<std::string> const words{"compare", "smaller.yaml", "usual.yaml", "larger.yaml"};
  auto const with_words = [&](std::initializer_list<std::string> more) {
    std::vector<std::string> all = words;
    all.insert(all.end(), more);
    return say(all, testing::tools_with_chance());
  };

  Spoken const text = with_words({"--by", "delivered"});
  auto const json = json_of(with_words({"--by", "delivered", "--json"}));
  Spoken const unknown = with_words({"--by", "deliverd"});

  CHECK(text.code == exit_ok);
  CHECK_HOLDS(text.out, "BY delivered");
  CHECK(json["order"][0]["name"] == "larger");
  CHECK(json["order"][2]["name"] == "smaller");
  CHECK(unknown.code == exit_usage);
  CHECK_HOLDS(unknown.err, "there is no figure 'deliverd'; did you mean 'delivered'?");
}

TEST_CASE("a margin is a share of the first mean, with its blank or without") {
  InScratch const here;
  for (std::vector<std::string> const& margin :
       std::vector<std::vector<std::string>>{{"2 %"}, {"2%"}, {"0.02"}, {"2", "%"}}) {
    std::vector<std::string> words{"compare", "a.yaml", "larger.yaml", "-R", "2", "--json", "--margin"};
    words.insert(words.end(), margin.begin(), margin.end());
    CHECK(json_of(say(words, testing::tools_with_chance()))["margin"] == 0.02);
  }
  CHECK(say({"compare", "a.yaml", "b.yaml", "--margin", "2 h"}).code == exit_usage);
}

TEST_CASE("one side alone, a file that is wrong and a folder that is no run are errors of their kinds") {
  InScratch const here;
  std::filesystem::create_directory("empty");
  Reading wrong;
  wrong.errors = {testing::problem("lanes", "no such place")};

  CHECK(say({"compare", "a.yaml"}).code == exit_usage);
  CHECK(say({"compare", "a.yaml", "b.yaml"}, testing::tools_that_read(wrong)).code == exit_invalid_scenario);
  Spoken const said = say({"compare", "empty", "a.yaml"}, testing::tools_with_chance());
  CHECK(said.code == exit_io);
  CHECK_HOLDS(said.err, "empty: has no manifest.json");
}

TEST_CASE("Ctrl-C keeps what is complete, so that the same command goes on from there") {
  InScratch const here;
  Counted counted;
  Tools interrupted = counted.tools;
  interrupted.simulate = [with = counted.tools.simulate](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    if (options.replication == 3) std::raise(SIGINT);
    return with(scenario, {.replication = options.replication, .window = std::chrono::minutes{30}}, on_progress);
  };

  Spoken const said = say({"compare", "a.yaml", "larger.yaml", "-R", "6", "--threads", "1"}, interrupted);
  CHECK(said.code == exit_interrupted);
  CHECK(said.out.empty());
  CHECK_HOLDS(said.err, "goes on from there");
  int const before = *counted.runs;
  CHECK(say({"compare", "a.yaml", "larger.yaml", "-R", "6"}, counted.tools).code == exit_ok);
  CHECK(*counted.runs == before + 6);  // three rounds of two were kept
}

}  // namespace
}  // namespace tierflow
