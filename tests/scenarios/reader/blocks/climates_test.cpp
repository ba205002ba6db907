// Climates: the air of a day, machines and where they stand, and what parcels of a cold class bear.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;
using doctest::Approx;

struct Words {
  std::string climates = "{name: outside, low: 10 °C, high: 30 °C}, {name: store, set: 5 °C, warms_in: 3 h}, {name: reefer, set: -18 °C}";
  std::string cold = "{from: 2 °C, to: 8 °C}";
  std::string a = "", stage = "", van = "", lane = "", more = "";
};

std::string with(Words const& words) {
  return "tierflow: 1\nscenario: cold\ntiers: free\nhorizon: {first_day: 2025-07-01, days: 2}\nclimates: [" + words.climates +
         "]\nparcel_classes: [{name: fish, cold: " + words.cold + "}]\nvehicle_types: [{name: van" + words.van +
         "}]\nfacilities:\n  - {name: A" + words.a + ", stages: [{name: sort, kind: sorter, rate: 10 /h" + words.stage +
         "}, {name: out, kind: outbound}]}\n  - {name: B}\n" + "lanes: [{from: A, to: B, drive: 1 h" + words.lane + "}]\n" +
         "demand: {sources: [{name: all, at: A, to: B, rate: 10 /h}]}\n" + words.more;
}

TEST_CASE("the air outside is a wave between the coldest and the warmest time of a day, or what hours say") {
  Scenario const wave = good(with({}));
  REQUIRE(wave.outside.size() == 288);
  CHECK(wave.outside[15 * 12] == Approx(30).epsilon(1e-4));
  CHECK(wave.outside[3 * 12] == Approx(10).epsilon(1e-4));
  CHECK(wave.outside[9 * 12] == Approx(20).epsilon(0.02));
  Words words;
  words.climates = "{name: outside, hours: [1 °C, 2 °C, 3 °C, 4 °C, 5 °C, 6 °C, 7 °C, 8 °C, 9 °C, 10 °C, 11 °C, 12 °C, 13 °C, 14 °C, "
                   "15 °C, 16 °C, 15 °C, 14 °C, 13 °C, 12 °C, 11 °C, 10 °C, 9 °C, -8.5 °C]}";
  Scenario const hours = good(with(words));
  CHECK(hours.outside[0] == 1);
  CHECK(hours.outside[11] == 1);
  CHECK(hours.outside[12] == 2);
  CHECK(hours.outside[287] == -8.5);
}

TEST_CASE("machines keep what they are set to, and may fail by chance") {
  Words words;
  words.climates = "{name: store, set: 5 °C, warms_in: 3 h, outages: {clock: calendar, up: exponential mean 60 d, down: 4 h}}, "
                   "{name: outside, low: 10C, high: 30 C}";
  Scenario const scenario = good(with(words));
  REQUIRE(scenario.climates.size() == 1);
  CHECK(scenario.climates[0].name == "store");
  CHECK(scenario.climates[0].set == 5);
  CHECK(scenario.climates[0].warms_in == 3h);
  CHECK(scenario.climates[0].up->mean() == Approx(60 * 86400e6));
  CHECK(seconds(*scenario.climates[0].down) == 4 * 3600);
}

TEST_CASE("what a class bears has the defaults of the page, or what the file says") {
  ColdCargo const plain = *good(with({})).classes[0].cold;
  CHECK(plain.packed_at == 5);
  CHECK(plain.lag == 8h);
  CHECK(plain.ice == 0h);
  CHECK(plain.shelf_life.count() == unlimited);
  CHECK(plain.shelf_life_at == 5);
  CHECK(plain.q10 == 1);
  CHECK(plain.excursion.count() == unlimited);
  Words words;
  words.cold = "{from: 0 °C, to: 4 °C, packed_at: 1 °C, lag: 6 h, ice: 4 h, shelf_life: 36 h, shelf_life_at: 20 °C, q10: 2.5, excursion: 10 min}";
  ColdCargo const told = *good(with(words)).classes[0].cold;
  CHECK(told.from == 0);
  CHECK(told.to == 4);
  CHECK(told.packed_at == 1);
  CHECK(told.lag == 6h);
  CHECK(told.ice == 4h);
  CHECK(told.shelf_life == 36h);
  CHECK(told.shelf_life_at == 20);
  CHECK(told.q10 == 2.5);
  CHECK(told.excursion == 10min);
}

TEST_CASE("a place gives its climate to all that stands there, and a stage may have its own") {
  Words words;
  words.a = ", climate: store";
  words.van = ", climate: reefer";
  words.lane = ", climate: reefer";
  Scenario const scenario = good(with(words));
  FacilityPlan const& a = facility(scenario, "A");
  CHECK(scenario.climates[0].name == "reefer");
  CHECK(a.climate == 1);
  CHECK(a.staging_climate == 1);
  CHECK(a.desk_climate == 1);
  CHECK(a.stages[0].climate == 1);
  CHECK(facility(scenario, "B").climate == outside_air);
  CHECK(scenario.vehicles[1].climate == 0);
  CHECK(lane(scenario, "A>B").climate == 0);
  words.stage = ", climate: outside";
  CHECK(facility(good(with(words)), "A").stages[0].climate == outside_air);
}

TEST_CASE("places of a type have its climate, staging, desk and tours their own") {
  Scenario const scenario = good(R"(tierflow: 1
scenario: cold
tiers: free
horizon: {days: 1}
climates: [{name: outside, low: 10 °C, high: 30 °C}, {name: store, set: 5 °C}, {name: box, set: 4 °C}]
parcel_classes: [{name: fish, cold: {from: 2 °C, to: 8 °C}}]
facility_types:
  - name: shop
    tier: plain
    climate: store
    stages:
      - {name: unload, kind: dock, climate: outside}
      - {name: out, kind: outbound, climate: box}
      - {name: deliver, kind: rounds, climate: box, pools: [{name: vans, crew: 1, waves: ["09:00"], stop: 2 min, tour: 1 h, climate: box}]}
facilities: [{name: A, type: shop}, {name: B, type: shop, climate: box}]
lanes: [{from: A, to: B, drive: 1 h}]
demand: {sources: [{name: all, at: A, to: B, rate: 10 /h}]}
)");
  FacilityPlan const &a = facility(scenario, "A"), &b = facility(scenario, "B");
  CHECK(a.climate == 1);
  CHECK(a.stages[0].climate == outside_air);
  CHECK(a.staging_climate == 0);
  CHECK(a.desk_climate == 0);
  CHECK(a.rounds[0].climate == 0);
  CHECK(b.climate == 0);
}

TEST_CASE("a chiller fails at one place, or everywhere, as a disruption") {
  Words words;
  words.more = "disruptions: [{name: a, climate: store, at: A, from: \"2025-07-01 10:00\", until: \"2025-07-01 16:00\"}, "
               "{name: b, climate: store, from: 30 h, until: 31 h}]\n";
  Scenario const scenario = good(with(words));
  auto const& failures = scenario.climates[1].failures;
  REQUIRE(failures.size() == 2);
  CHECK(failures[0].at == FacilityId{0});
  CHECK(failures[0].from == Instant{10h});
  CHECK(failures[0].until == Instant{16h});
  CHECK(!failures[1].at);
}

TEST_CASE("what is missing, senseless or of something else is an error with its cure") {
  struct Case {
    Words words;
    char const* says;
  };
  std::string const outside = "{name: outside, low: 10 °C, high: 30 °C}";
  Case const cases[] = {
      {{.climates = "{name: store, set: 5 °C}"}, "how warm is it outside"},
      {{.climates = "{name: outside, low: 10 °C}"}, "give 'low' and 'high', or 'hours'"},
      {{.climates = "{name: outside, low: 10 °C, high: 5 °C}"}, "must be at least 'low'"},
      {{.climates = "{name: outside, low: 10 °C, high: 20 °C, set: 5 °C}"}, "no machine keeps the air outside"},
      {{.climates = "{name: outside, low: 10, high: 20 °C}"}, "the unit is missing in '10'"},
      {{.climates = "{name: outside, low: 10 K, high: 20 °C}"}, "unknown unit 'K'"},
      {{.climates = "{name: outside, low: 10 min, high: 20 °C}"}, "expected a temperature such as '5 °C', got a time"},
      {{.climates = "{name: outside, low: -100 °C, high: 20 °C}"}, "must be at least -90 °C"},
      {{.climates = "{name: outside, hours: [1 °C, 2 °C]}"}, "expected 24 temperatures, one for each hour, got 2"},
      {{.climates = outside + ", {name: store}"}, "what does the machine keep? give 'set'"},
      {{.climates = outside + ", {name: store, set: 5 °C, low: 3 °C}"}, "a machine keeps what 'set' says"},
      {{.climates = outside + ", {name: store, set: 5 °C, warms_in: 3 s}"}, "must be at least 1 min"},
      {{.climates = outside + ", {name: store, set: 5 °C, outages: {clock: calendar, up: 9 d, down: 1 h}}"}, "give 'warms_in'"},
      {{.climates = outside + ", {name: store, set: 5 °C, warms_in: 1 h, outages: {up: 9 d, down: 1 h}}"}, "say clock: calendar"},
      {{.climates = outside + ", {name: store, sets: 5 °C}"}, "did you mean 'set'"},
      {{.cold = "{from: 2 °C}"}, "'to'"},
      {{.cold = "{from: 2 °C, to: 1 °C}"}, "must be at least 'from'"},
      {{.cold = "{from: 2 °C, to: 8 °C, packed_at: 9 °C}"}, "lies outside 'from' and 'to'"},
      {{.cold = "{from: 2 °C, to: 8 °C, q10: 0.5}"}, "must be at least 1"},
      {{.cold = "{from: 2 °C, to: 8 °C, lag: 1 s}"}, "must be at least 1 min"},
      {{.cold = "{from: 2 °C, to: 8 °C, shelf_life: 0 h}"}, "must be above 0"},
      {{.a = ", climate: stor"}, "did you mean 'store'"},
      {{.stage = ", climate: stor"}, "did you mean 'store'"},
      {{.lane = ", dispatch: timetable, climate: store"}, "that of the vehicle type"},
      {{.more = "disruptions: [{name: a, climate: reefer, from: 1 h, until: 2 h}]"}, "give climate 'reefer' 'warms_in'"},
      {{.more = "disruptions: [{name: a, climate: outside, from: 1 h, until: 2 h}]"}, "no machine keeps the air outside"},
      {{.more = "disruptions: [{name: a, climate: store, at: C, from: 1 h, until: 2 h}]"}, "there is no place 'C'"},
      {{.more = "disruptions: [{name: a, climate: store, lane: A>B, from: 1 h, until: 2 h}]"}, "expected one of 'stage', 'lane' and 'climate'"},
      {{.more = "disruptions: [{name: a, lane: A>B, at: A, from: 1 h, until: 2 h}]"}, "is of a climate"},
      {{.more = "disruptions: [{name: a, climate: store, lines: 1, from: 1 h, until: 2 h}]"}, "a climate fails as a whole"},
  };
  for (Case const& one : cases) {
    std::string const text = with(one.words);
    CAPTURE(text);
    std::string const said = lines(read(text).errors);
    CAPTURE(said);
    CHECK(said.find(one.says) != std::string::npos);
  }
}

TEST_CASE("a promise of the cold chain may be of one cold class, and of no other") {
  Words words;
  words.more = "expect: [fish.spoiled_share <= 1 %, excursion_mean_min <= 10 min, life_left_mean_share >= 50 %]\n";
  auto const promises = good(with(words)).promises;
  REQUIRE(promises.size() == 3);
  CHECK(promises[0].group == "fish");
  CHECK(promises[0].bound == Approx(0.01));
  CHECK(promises[1].bound == 10);
  words.more = "expect: [standard.spoiled_share <= 1 %]\n";
  CHECK(lines(read(with(words)).errors).find("is a figure of a parcel class that is `cold`; 'standard' is none") != std::string::npos);
  std::string text = with(words);
  text.replace(text.find(", cold: {from: 2 °C, to: 8 °C}"), std::string{", cold: {from: 2 °C, to: 8 °C}"}.size(), "");
  CHECK(lines(read(text).errors).find("counts only where a parcel class is `cold`") != std::string::npos);
}

TEST_CASE("climates that nobody asks about are warned of") {
  std::string text = with({});
  text.replace(text.find(", cold: {from: 2 °C, to: 8 °C}"), std::string{", cold: {from: 2 °C, to: 8 °C}"}.size(), "");
  CHECK(lines(read(text).warnings).find("no parcel class is `cold`") != std::string::npos);
}

}  // namespace
}  // namespace tierflow::testing
