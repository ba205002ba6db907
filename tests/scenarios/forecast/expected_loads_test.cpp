// Expected loads: what there is to do beside what can be done.

#include <cmath>

#include "tests/scenarios/forecast/forecast_of.hpp"

namespace tierflow::testing {
namespace {

/// Of a sorter of 100 an hour and line that gets one parcel an hour for three days.
double load_of(std::string const& keys, std::string const& more = "") {
  return Forecast{one_stage("{name: sort, kind: sorter, rate: 100 /h" + keys + "}", more + "\n")}.load("A sort").load;
}

TEST_CASE("a load is work over lines by the calendar") {
  CHECK(load_of("") == doctest::Approx(0.01));
  CHECK(load_of(", lines: 2") == doctest::Approx(0.005));
  CHECK(load_of(", derate: 50 %") == doctest::Approx(0.02));
  CHECK(load_of(", calendar: night", "calendars: [{name: night, shifts: [{name: n, hours: \"00:00-06:00\"}]}]") ==
        doctest::Approx(0.04));
}

TEST_CASE("stops and outages leave less time") {
  CHECK(load_of("", "disruptions: [{name: d, stage: A.sort, from: 0 h, until: 36 h}]") == doctest::Approx(0.02));
  CHECK(load_of(", outages: {clock: calendar, up: 3 h, down: 1 h}") == doctest::Approx(0.01 / 0.75));
  CHECK(load_of(", lines: 2, outages: {clock: busy, up: 3 h, down: 1 h, lines: 1}") == doctest::Approx(0.005 / 0.875));
  CHECK(std::isinf(load_of("", "disruptions: [{name: d, stage: A.sort, from: 0 h, until: 72 h}]")));
}

TEST_CASE("where formulas are exact the wait is that of theory, and where they do not fit there is none") {
  CHECK(Forecast{theory("p01a-one-sorter.yaml")}.load("Q sort").wait_h.value() == doctest::Approx(0.208333).epsilon(1e-5));
  CHECK(Forecast{theory("p02c-ten-lines.yaml")}.load("Q sort").wait_h.value() == doctest::Approx(9.907027 / 60).epsilon(1e-6));
  CHECK(Forecast{theory("p03-fixed-pace.yaml")}.load("Q sort").wait_h.value() == doctest::Approx(2.0 / 3600).epsilon(1e-6));
  CHECK_FALSE(Forecast{theory("p05-odd-parcels.yaml")}.load("Q sort").wait_h.has_value());
  CHECK_FALSE(Forecast{theory("p06a-seven-places.yaml")}.load("Q sort").wait_h.has_value());
  CHECK_FALSE(Forecast{theory("p08a-urgent-first.yaml")}.load("Q sort").wait_h.has_value());
  CHECK_FALSE(Forecast{theory("p15a-fails-at-work.yaml")}.load("Q sort").wait_h.has_value());
}

TEST_CASE("a lane is as full as its scarcest measure") {
  auto const lane = [](std::string const& dispatch) {
    return Forecast{good(R"(tierflow: 1
scenario: lane
tiers: free
horizon: {days: 2}
parcel_classes: [{name: parcel, weight: 2 kg, volume: 0.01 m3}]
vehicle_types: [{name: van, parcels: 100, payload: 100 kg, volume: 4 m3}]
facilities: [{name: A}, {name: B}]
lanes: [{from: A, to: B, drive: 1 h, vehicle: van, )" + dispatch + R"(}]
demand: {sources: [{name: all, at: A, to: B, per_day: 60}]}
timetable: [{lane: A>B, departs: "08:00"}, {lane: A>B, departs: "20:00", vehicles: 2}]
)")};
  };
  Forecast const three_vans = lane("dispatch: timetable");

  CHECK(three_vans.load("A>B").load == doctest::Approx(60 * 2 / 300.0));
  CHECK(three_vans.load("A>B").room_per_day == doctest::Approx(150));
}

TEST_CASE("a lane that leaves at intervals has room for what its vehicles take; one that leaves when full has no plan") {
  CHECK(Forecast{theory("p11b-fuller-vehicle.yaml")}.load("A>B").load == doctest::Approx(0.9).epsilon(1e-3));
  CHECK(Forecast{theory("p13a-fill-or-timeout.yaml")}.loads.empty());
}

TEST_CASE("an article that is not ordered anew is used up by its share of the parcels") {
  Forecast const forecast{good(R"(tierflow: 1
scenario: articles
tiers: free
horizon: {days: 2}
facilities: [{name: A, stages: [{name: store, kind: stock, articles: [
  {name: few, share: 75 %, on_hand: 20, deliveries: [{comes: "06:00", pieces: 20}]}, {name: none, share: 25 %, on_hand: 0},
  {name: ordered, share: 0 %, reorder_at: 1, order_up_to: 2, lead_time: 1 h}]}]}]
demand: {sources: [{name: all, at: A, per_day: 40}]}
)")};

  CHECK(forecast.loads.size() == 2);
  CHECK(forecast.load("A store few").load == doctest::Approx(1));
  CHECK(forecast.load("A store few").room_per_day == doctest::Approx(30));
  CHECK(std::isinf(forecast.load("A store none").load));
}

TEST_CASE("the fullest comes first") {
  Forecast const forecast{theory("p09-kelly-network.yaml")};

  REQUIRE(forecast.loads.size() == 16);
  CHECK(forecast.loads[0].name == "S1 sort");
  CHECK(forecast.loads[0].load == doctest::Approx(0.713178).epsilon(1e-6));
  CHECK(forecast.loads[1].name == "S3 sort");
  CHECK(forecast.loads.back().load == doctest::Approx(0.380550).epsilon(1e-5));
}

}  // namespace
}  // namespace tierflow::testing
