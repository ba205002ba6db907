// The order of a file is for its reader: whatever the order of its lists, the Scenario and its history are the
// same.

#include <ranges>

#include "sim/engine.hpp"
#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

struct List {
  std::string_view head;
  std::vector<std::string_view> items;
};

/// A small world with everything whose order could matter. Names are against the alphabet in places.
std::vector<List> const& sections() {
  static std::vector<List> const all{
      {"calendars:",
       {R"({name: work, shifts: [{name: b, hours: "06:00-18:00", takes: up}, {name: a, hours: "10:00-22:00", takes: down}]})",
        R"({name: office, shifts: [{name: y, hours: "08:00-13:00"}, {name: x, hours: "12:00-17:00"}]})"}},
      {"parcel_classes:",
       {"{name: small, share: 60 %, service: {fast: 0.3, slow: 0.7}, weight: exponential mean 2 kg}",
        "{name: bulky, share: 40 %, service: slow, priority: 7}"}},
      {"class_mixes:",
       {"{group: west, class: small, share: 30 %}", "{group: east, class: bulky, share: 100 %}",
        "{group: west, class: bulky, share: 70 %}"}},
      {"service_levels:",
       {"{name: slow, promise: 48 h}", R"({name: fast, promise: next day 20:00, priority: 1})"}},
      {"vehicle_types:", {"{name: van, parcels: 20}", "{name: lorry, parcels: 60, payload: 90 kg}"}},
      {"fleets:",
       {"{name: two, vehicle: van, home: H, size: 2}", "{name: one, vehicle: lorry, home: H, size: 1}"}},
      {"facilities:",
       {"{name: S, county: west, stages: [{name: sort, kind: sorter, service: exponential mean 1 min}]}",
        "{name: H, stages: [{name: dock, kind: dock, doors: 1, unload: 5 s},"
        " {name: sort, kind: sorter, rate: 90 /h, lines: 2, calendar: work},"
        " {name: check, kind: hold, branches: [{name: long, share: 0.3, duration: 2 h, calendar: office},"
        " {name: brief, share: 0.7, duration: 1 min}]}]}",
        R"({name: D, county: east, area: 9 km2, stages: [{name: door, kind: rounds, pools: [)"
        R"({name: van, share: 0.4, crew: 1, waves: ["15:00", "09:00"], stop: 2 min, tour: 1 h, first_attempt: 70 %},)"
        R"( {name: feet, share: 0.6, crew: 2, waves: ["10:00"], stop: 3 min, speed: 5 km/h}]}]})"}},
      {"lanes:",
       {"{from: S, to: H, drive: exponential mean 10 min}",
        "{from: H, to: D, drive: 40 min, dispatch: timetable}",
        "{id: alt, from: H, to: D, drive: 41 min, dispatch: fill-or-timeout, fleet: two, full_at: 50 %, timeout: 20 min,"
        " takes: [bulky]}",
        "{from: D, to: H, drive: 35 min}", "{from: H, to: S, drive: 15 min}"}},
      {"timetable:",
       {R"({lane: H>D, departs: "12:00", fleet: one})",
        R"({lane: H>D, departs: "08:00", fleet: two, vehicles: 2})",
        R"({lane: H>D, departs: "12:30", vehicle: van})"}},
      {"initial_stock:",
       {"{name: q, at: H, to: D, stage: sort, parcels: 9, age: exponential mean 5 h}",
        "{name: p, at: H, to: D, stage: check, parcels: 4}"}},
      {"disruptions:",
       {"{name: r, stage: H.sort, lines: 1, from: 30 h, until: 33 h}",
        "{name: c, lane: alt, from: 9 h, until: 10 h}"}},
      {"demand:\n  sources:",
       {"{name: out, at: S, to: D, rate: 12 /h, classes: {mix: by county}, batch: geometric mean 2}",
        "{name: all, per_day: 150, od: {product: {from: [S, D], to: [D, S], same: none}}}",
        "{name: aa, at: D, to: S, arrivals: at, classes: small, times: [3 h, 1 h]}"}}};
  return all;
}

std::string file(bool backwards) {
  std::string text = "tierflow: 1\nscenario: order\ntiers: free\nhorizon: {first_day: 2025-01-27, days: 3}\n";
  auto const write = [&](auto const& lists, auto const& in_order) {
    for (List const& list : lists) {
      text += std::string{list.head} + "\n";
      for (std::string_view const item : in_order(list.items)) text += "    - " + std::string{item} + "\n";
    }
  };
  if (backwards)
    write(sections() | std::views::reverse, [](auto const& items) { return items | std::views::reverse; });
  else
    write(sections(), [](auto const& items) { return items | std::views::all; });
  return text;
}

TEST_CASE("a file written backwards is the same scenario, parcel by parcel") {
  Scenario const forth = good(file(false)), back = good(file(true));

  Results const one = simulate(forth, {.record_all = true}), other = simulate(back, {.record_all = true});

  CHECK(one.ledger[0].delivered + one.ledger[1].delivered > 300);
  CHECK(one.parcels.size() == other.parcels.size());
  CHECK(one.parcels == other.parcels);
  CHECK(one.fingerprint == other.fingerprint);
  CHECK(one.all.full_course.sum == other.all.full_course.sum);
  CHECK(one.all.on_time == other.all.on_time);
  CHECK(one.trips.size() == other.trips.size());
}

TEST_CASE("the effective file of a reading is the same scenario again") {
  Reading const reading = read(file(false));

  CHECK(simulate(good(reading.effective)).fingerprint == simulate(*reading.scenario).fingerprint);
}

}  // namespace
}  // namespace tierflow::testing
