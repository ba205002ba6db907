// Plans that cannot be: vehicles, departures, disruptions, shares and laws, runs (B49 to B63).

#include <chrono>
#include <filesystem>

#include "tests/scenarios/reader/bad_input.hpp"

using namespace tierflow;
using namespace tierflow::testing;
using namespace std::chrono_literals;

namespace {

std::string disruptions(std::string const& items) {
  return two_places() + "disruptions:\n" + items;
}

BadInput drive(std::string id, std::string const& law, std::vector<std::string> says) {
  return {.id = std::move(id),
          .text = two_places("drive: 30 min", "drive: " + law),
          .at = "10:29",
          .path = "lanes.A>B.drive",
          .says = std::move(says)};
}

BadInput replications(std::string const& count, std::string bound) {
  return {.id = "B62 " + count,
          .text = two_places("tiers: free", "tiers: free\nreplications: {count: " + count + "}"),
          .at = "4:23",
          .path = "replications.count",
          .says = {std::move(bound), "'" + count + "'"}};
}

Instant at(Duration since_start) { return Instant{since_start}; }

}  // namespace

// Rows are tables: what is written stands above where it is wrong and what is said.
// clang-format off

TEST_CASE("a vehicle has room, and a lane is full before its vehicle is") {
  auto const van = [](std::string const& limit) { return two_places("parcels: 40", limit); };
  auto const full_at = [](std::string const& load) {
    return lane_with("dispatch: fill-or-timeout, full_at: " + load +
                     ", timeout: 1 h, vehicle: van");
  };

  check_refused({
      {"B49 parcels", van("parcels: 0"),
       "5:38", "vehicle_types.van.parcels", {"at least 1", "'0'"}},
      {"B49 room", van("volume: 0 m3"),
       "5:37", "vehicle_types.van.volume", {"must be", "'0 m3'"}},
      {"B49 payload", van("payload: 0 t"),
       "5:38", "vehicle_types.van.payload", {"must be", "'0 t'"}},
      {"B50 parcels", full_at("60 parcels"),
       "10:73", "lanes.A>B.full_at", {"60", "van", "40"}},
      {"B50 a share", full_at("120 %"),
       "10:73", "lanes.A>B.full_at", {"'120 %'", "100 %"}},
  });
}

TEST_CASE("B51: rows of the timetable stand in any order and leave in the order of the clock") {
  Scenario const scenario = good(timetable(departure("18:00") + departure("06:00")));

  std::vector<Instant> times;
  for (Departure const& each : scenario.lanes[LaneId{0}].timetable) times.push_back(each.at);
  CHECK(times == std::vector{at(6h), at(18h), at(30h), at(42h)});
}

TEST_CASE("a departure is a clock time of the day, given once") {
  check_refused({
      {"B51 twice", timetable(departure("18:00") + departure("06:00") + departure("18:00")),
       "14:5", "timetable.A>B 18:00", {"twice", "first in line 12"}},
      {"B52", timetable(departure("18:00") + departure("25:00")),
       "13:26", "timetable.A>B 25:00.departs", {"\"00:00\" to \"24:00\"", "'25:00'"}},
      {"B52 without quotes", timetable(departure("18:00") + "  - {lane: A>B, departs: 06:30}\n"),
       "13:26", "timetable.A>B 06:30.departs", {"quotes", "\"06:30\""}},
  });
}

TEST_CASE("B53: a timeout of 0 lets every parcel leave at once") {
  Scenario const scenario = good(
      lane_with("dispatch: fill-or-timeout, full_at: 20 parcels, timeout: 0 min, vehicle: van"));

  LanePlan const& lane = scenario.lanes[LaneId{0}];
  CHECK(lane.timeout == 0min);
  CHECK(lane.full_parcels == 20);
}

TEST_CASE("a disruption closes something that there is, for a time") {
  auto const strike = [](std::string const& keys) {
    return disruptions("  - {name: strike, " + keys + "}\n");
  };

  check_refused({
      {"B54 no length", strike("lane: A>B, from: 12 h, until: 12 h"),
       "15:50", "disruptions.strike.until", {"later than 'from'"}},
      {"B54 backwards", strike("lane: A>B, from: 12 h, until: 6 h"),
       "15:50", "disruptions.strike.until", {"later than 'from'"}},
      {"B55 a lane", strike("lane: A>C, from: 6 h, until: 12 h"),
       "15:26", "disruptions.strike.lane", {"'A>C'", "did you mean 'A>B'?"}},
      {"B55 a stage", strike("stage: A.sor, from: 6 h, until: 12 h"),
       "15:27", "disruptions.strike.stage", {"'sor'", "did you mean 'sort'?"}},
      {"B55 neither", strike("from: 6 h, until: 12 h"),
       "15:5", "disruptions.strike", {"stage", "lane"}},
  });
}

TEST_CASE("B56: disruptions of one thing that overlap are one, with a warning") {
  std::string const text = disruptions(
      "  - {name: first, stage: A.sort, from: 6 h, until: 10 h}\n"
      "  - {name: second, stage: A.sort, from: 8 h, until: 12 h}\n");
  Scenario const scenario = good(text);

  auto const& stops = scenario.facilities[FacilityId{0}].stages.at(0).stops;
  REQUIRE(stops.size() == 1);
  CHECK(stops[0].from == at(6h));
  CHECK(stops[0].until == at(12h));
  check_warned({"B56", text,
                "16:5", "disruptions.second", {"overlap"}});
}

TEST_CASE("shares are between 0 and 1 and sum to 1") {
  check_refused({
      {"B57 too little", classes("0.5", "0.4"),
       "10:24", "parcel_classes.big.share", {"sum to 0.9"}},
      {"B57 too much", classes("50 %", "60 %"),
       "10:24", "parcel_classes.big.share", {"sum to 1.1"}},
      {"B57 a law", two_places("30 min", "{mixture: [{share: 0.6, value: 1 h}, {share: 0.3, value: 2 h}]}"),
       "10:39", "lanes.A>B.drive", {"sum to 0.9"}},
      {"B58", classes("1.2", "0.1"),
       "10:24", "parcel_classes.big.share", {"between 0 and 1", "'1.2'"}},
  });
  CHECK(good(classes("0.1", "90 %")).classes.size() == 2);
}

TEST_CASE("B59: a lognormal without spread is a fixed time") {
  Scenario const scenario = good(two_places("drive: 30 min", "drive: lognormal mean 30 min cv 0"));

  CHECK(scenario.lanes[LaneId{0}].travel.is_fixed());
  CHECK(scenario.lanes[LaneId{0}].travel.mean() == 30 * 60e6);
}

TEST_CASE("a law that gives no sensible values is refused") {
  check_refused({
      drive("B59", "lognormal mean 30 min cv -0.5", {"cv must not be negative"}),
      drive("B60", "triangular 3 h 2 h 4 h", {"triangular LOW MODE HIGH", "must not fall"}),
  });
}

TEST_CASE("B61: a law of a table without rows is reported in the table") {
  Folder const folder;
  folder.write("dwell.csv", "value_min,weight\n");
  Reading const reading = read_scenario(
      {folder.write("scenario.yaml", two_places("drive: 30 min", "drive: empirical dwell.csv"))});
  CAPTURE(lines(reading.errors));

  CHECK_FALSE(reading.scenario);
  REQUIRE(reading.errors.size() == 1);
  Problem const& problem = reading.errors.front();
  CHECK(std::filesystem::path{problem.at.file}.filename() == "dwell.csv");
  CHECK(place_of(problem) == "1:1");
  CHECK(problem.path == "lanes.A>B.drive");
  CHECK(holds(problem.message, "weight above 0"));
}

TEST_CASE("a run has 1 to 10 000 replications and measures something") {
  check_refused({
      replications("0", "at least 1"),
      replications("-3", "at least 1"),
      replications("1000000000000", "at most 10000"),
      {"B63 nothing left", two_places("days: 2", "days: 2, warm_up: 2 d"),
       "4:29", "horizon.warm_up", {"horizon"}},
      {"B63 less than nothing", two_places("days: 2", "length: 10 h, warm_up: 1 d"),
       "4:34", "horizon.warm_up", {"horizon", "10 h"}},
  });
}

TEST_CASE("every problem of a file is reported at once, in the order in which they stand there") {
  Reading const reading = read(R"(tierflow: 1
scenario: ten-mistakes
tiers: free
horizon: {days: 2, warm_up: 3 d}
replications: {count: 0}
vehicle_types: [{name: van, parcels: 2.5}]
facilities:
  - {name: A, stages: [{name: sort, kind: sorter, rate: 100, lnies: 2}]}
  - {name: B, at: [119.17, 34.6]}
lanes:
  - {from: A, to: b, drive: 30 minutes, dispatch: headway, headway: 1 h, vehicle: vann}
demand:
  sources:
    - {name: all, at: A, to: B, rate: -10 /h}
)");
  CAPTURE(lines(reading.errors));

  std::string places;
  for (Problem const& problem : reading.errors)
    places += place_of(problem) + " " + problem.path + "\n";
  CHECK(places ==
        "4:29 horizon.warm_up\n"
        "5:23 replications.count\n"
        "6:38 vehicle_types.van.parcels\n"
        "8:57 facilities.A.stages.sort.rate\n"
        "8:62 facilities.A.stages.sort.lnies\n"
        "9:20 facilities.B.at[0]\n"
        "11:19 lanes.A>b.to\n"
        "11:29 lanes.A>b.drive\n"
        "11:83 lanes.A>b.vehicle\n"
        "14:39 demand.sources.all.rate\n");
  CHECK_FALSE(reading.scenario);
}
