// Weather: which lanes, when, and what it does to them.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

std::string with(std::string const& weather) {
  return R"(tierflow: 1
scenario: weather
tiers: free
horizon: {first_day: 2025-12-01, days: 2}
facilities: [{name: A, county: Ganyu}, {name: B, county: Donghai}, {name: C, county: Donghai}]
lanes: [{from: A, to: B, drive: 1 h}, {from: B, to: C, drive: 1 h}, {from: C, to: A, drive: 1 h, mode: sea}]
demand: {sources: [{name: all, at: A, to: B, rate: 10 /h}]}
weather: [)" +
         weather + "]\n";
}

TEST_CASE("lanes are those of the counties and modes, or named") {
  Scenario const scenario = good(with(
      "{name: fog, counties: Ganyu, modes: road, from: 1 h, until: 2 h, speed: 50 %}, {name: ice, lanes: [B>C], from: 1 h, until: 2 h, speed: 0 %}, "
      "{name: storm, from: \"2025-12-02 06:00\", until: \"2025-12-02 18:00\", closes: true}"));
  REQUIRE(scenario.weather.size() == 3);
  CHECK(scenario.weather[0].lanes == std::vector<LaneId>{{0}});
  CHECK(scenario.weather[1].lanes == std::vector<LaneId>{{1}});
  CHECK(scenario.weather[2].lanes.size() == 3);
  CHECK(scenario.weather[0].speed == 0.5);
  CHECK(scenario.weather[1].speed == 0);
  CHECK(scenario.weather[2].planned[0].first == Instant{30h});
  CHECK(scenario.weather[2].closes);
}

TEST_CASE("spells by chance have a gap, a length and a season") {
  Scenario const scenario =
      good(with("{name: fog, gap: exponential mean 10 d, length: uniform 2 h 5 h, season_from: 12 h, season_until: 36 h, speed: 50 %}"));
  Weather const& fog = scenario.weather.at(0);
  CHECK(fog.gap->mean() == doctest::Approx(10 * 86400e6));
  CHECK(fog.length->mean() == doctest::Approx(3.5 * 3600e6));
  CHECK(fog.season[0] == std::pair{Instant{12h}, Instant{36h}});
  CHECK(fog.planned.empty());
}

TEST_CASE("what has no time, no lanes or no effect is an error with its cure") {
  struct Case {
    char const* weather;
    char const* says;
  };
  Case const cases[] = {
      {"{name: a, speed: 50 %}", "expected when"},
      {"{name: a, from: 1 h, until: 2 h}", "does nothing"},
      {"{name: a, from: 2 h, until: 1 h, closes: true}", "must be later than 'from'"},
      {"{name: a, from: 2 h, closes: true}", "'from' and 'until' go together"},
      {"{name: a, gap: 1 s, length: 2 s, closes: true}", "at least 1 min on average"},
      {"{name: a, gap: 2 h, closes: true}", "'gap' and 'length' go together"},
      {"{name: a, from: 1 h, until: 2 h, closes: true, counties: Gany}", "did you mean 'Ganyu'"},
      {"{name: a, from: 1 h, until: 2 h, closes: true, modes: rail}", "no lane is of these counties and modes"},
      {"{name: a, from: 1 h, until: 2 h, closes: true, lanes: [A>B], modes: road}", "'lanes' says already which"},
      {"{name: a, from: 1 h, until: 2 h, closes: true, season_from: 1 h, season_until: 2 h}", "a season is of spells by chance"},
  };
  for (Case const& one : cases) {
    CAPTURE(one.weather);
    std::string const said = lines(read(with(one.weather)).errors);
    CAPTURE(said);
    CHECK(said.find(one.says) != std::string::npos);
  }
}

}  // namespace
}  // namespace tierflow::testing
