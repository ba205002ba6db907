// tierflow screen: which numbers of the starter scenario matter, with the real reader and the real engine.

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/scenarios/cli/chance.hpp"

namespace tierflow {
namespace {

using testing::InScratch;
using testing::say;
using testing::Spoken;

/// The starter scenario with a block, its reader, and an engine that counts.
struct Starter {
  testing::Counted counted;
  explicit Starter(std::string const& screen) {
    std::ofstream{"screened.yaml"} << starter_file() << "screen: " << screen << "\n";
    counted.tools.read = read_scenario;
  }
  Spoken say(std::vector<std::string> words, std::string const& by = "full_course_mean_h") const {
    words.insert(words.begin(), {"screen", "screened.yaml", "--by", by});
    return testing::say(words, counted.tools);
  }
  [[nodiscard]] int runs() const { return *counted.runs; }
};

char const* const three_numbers =
    "{scale.demand: {from: 0.8, to: 1.2}, last_mile_stations.Village.couriers: {from: 1, to: 4}, lanes.North>Crossing.drive: {from: 30 min, to: 60 min}}";

TEST_CASE("what delivers matters, and a drive that still meets its next departure does not") {
  InScratch const here;
  Starter const starter{three_numbers};

  Spoken const said = starter.say({});
  int const runs = starter.runs();
  auto const json = nlohmann::json::parse(starter.say({"--json"}).out);

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.err, "10 trajectories of 3 + 1 points");
  CHECK_HOLDS(said.out, "WHAT MATTERS FOR full course, mean");
  CHECK(json["keys"][0]["key"] == "last_mile_stations.Village.couriers");
  CHECK(json["keys"][0]["values"] == std::vector<std::string>{"1", "2", "3", "4"});
  CHECK(json["keys"][0]["mu"]["mean"].get<double>() < -1);
  CHECK(json["keys"][2]["key"] == "lanes.North>Crossing.drive");
  CHECK(json["points"].get<int>() == runs);
  CHECK(runs <= 40);
  CHECK(starter.runs() == runs);  // the second time everything was in the cache
}

TEST_CASE("more trajectories cost only their own runs, and threads change nothing") {
  InScratch const here;
  Starter const starter{three_numbers};
  starter.say({});
  int const before = starter.runs();

  Spoken const more = starter.say({"--trajectories", "12", "--threads", "1"});
  int const after = starter.runs();
  Spoken const again = starter.say({"--trajectories", "12", "--threads", "3", "--no-cache"});

  CHECK(after - before <= 8);
  CHECK(again.out == more.out);
}

TEST_CASE("listing says which values are tried and how many runs that takes, and runs nothing") {
  InScratch const here;
  Starter const starter{"{scale.demand: {from: 0.8, to: 1.4}, last_mile_stations.Village.couriers: {from: 1, to: 6}}"};

  Spoken const said = starter.say({"--list"});

  CHECK_HOLDS(said.out, "scale.demand: 0.8, 1, 1.2, 1.4\nlast_mile_stations.Village.couriers: 1, 3, 4, 6\n10 trajectories of 2 + 1 points");
  CHECK(starter.runs() == 0);
}

TEST_CASE("a scenario without ranges, an unknown key and a figure that there is not are errors") {
  InScratch const here;
  Spoken const none = Starter{"{}"}.say({});
  Spoken const unknown = Starter{"{scale.demnd: {from: 1, to: 2}}"}.say({});
  Spoken const figure = Starter{three_numbers}.say({}, "deliverd");
  Spoken const few = Starter{three_numbers}.say({"--trajectories", "9"});

  CHECK(none.code == exit_invalid_scenario);
  CHECK(unknown.code == exit_invalid_scenario);
  CHECK_HOLDS(unknown.err, "screened.yaml:100:");
  CHECK_HOLDS(unknown.err, "screen.scale.demnd: unknown key; did you mean 'demand'?");
  CHECK(figure.code == exit_usage);
  CHECK(few.code == exit_usage);
}

TEST_CASE("a point that is no scenario says which it is") {
  InScratch const here;
  // Both ends are right by themselves, but not before the warm-up of a day, which is not among the keys.
  Starter const starter{"{horizon.days: {from: 2, to: 5}, horizon.drain: {from: 1 h, to: 50 h}}"};

  Spoken const said = starter.say({});

  CHECK(said.code == exit_invalid_scenario);
  CHECK_HOLDS(said.err, "tierflow: with horizon.days=");
}

}  // namespace
}  // namespace tierflow
