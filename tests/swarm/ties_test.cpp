// Many things at one instant: nothing depends on the order in which the input lists them, nor on
// what nobody meets.

#include <doctest/doctest.h>

#include <algorithm>

#include "sim/engine.hpp"
#include "tests/scenarios/reader/in_files.hpp"
#include "tests/swarm/pair.hpp"
#include "tests/swarm/random_parts.hpp"
#include "tests/swarm/random_scenario.hpp"

using namespace tierflow;
using namespace tierflow::testing;

namespace {

struct Section {
  std::string head;
  std::vector<std::string> items;
};

/// At every tenth minute parcels come to H from ten sources and over five lanes, services end,
/// vehicles of one fleet are wanted on three lanes, and couriers leave.
std::vector<Section> ties() {
  std::vector<Section> all{
      {"parcel_classes:",
       {"{name: small, share: 1, priority: 5}", "{name: urgent, share: 0, priority: 1}"}},
      {"vehicle_types:", {"{name: van, parcels: 4}", "{name: lorry, parcels: 9}"}},
      {"fleets:",
       {"{name: pair, vehicle: van, home: H, size: 2, returns: 10 min}",
        "{name: one, vehicle: lorry, home: H, size: 1}"}},
      {"facilities:",
       {"{name: H, stages: [{name: dock, kind: dock, doors: 2, fixed: 10 min, release: together},"
        " {name: sort, kind: sorter, service: 10 min, lines: 8, discipline: priority-preemptive},"
        " {name: check, kind: hold, branches: [{name: brief, share: 0.5, duration: 0 min},"
        " {name: long, share: 0.5, duration: 10 min}]},"
        " {name: pack, kind: sorter, service: 10 min, lines: 9, buffer: 1}]}",
        "{name: X, stages: [{name: sort, kind: sorter, service: 10 min, lines: 2}]}",
        R"({name: Y, stages: [{name: door, kind: rounds, pools: [{name: feet, share: 0.5, crew: 3, capacity: 3,)"
        R"( waves: ["01:00", "01:30", "02:00", "03:00"], stop: 5 min, tour: 20 min, first_attempt: 50 %, reload: true},)"
        R"( {name: van, share: 0.5, crew: 1, waves: ["01:00", "02:00"], stop: 10 min, tour: 0 min}]}]})",
        "{name: Z, stages: [{name: sort, kind: sorter, service: 10 min}]}"}},
      {"lanes:",
       {"{from: H, to: X, drive: 10 min, dispatch: headway, headway: 10 min, fleet: pair}",
        "{from: H, to: Y, drive: 10 min, dispatch: timetable}",
        "{from: H, to: Z, drive: 0 min, dispatch: fill-or-timeout, fleet: pair, full_at: 3 "
        "parcels, timeout: 10 min}",
        "{from: Z, to: H, drive: 0 min}", "{from: X, to: H, drive: 20 min}"}},
      {"timetable:", {}},
      {"disruptions:",
       {"{name: d, stage: H.sort, lines: 3, from: 60 min, until: 80 min}",
        "{name: e, lane: H>X, from: 90 min, until: 100 min}"}},
      {"initial_stock:",
       {"{name: s, at: H, to: Y, stage: sort, parcels: 3, class: small}",
        "{name: r, at: H, to: X, stage: pack, parcels: 3, class: urgent}",
        "{name: q, at: H, to: Z, stage: check, parcels: 3, class: small}"}},
      {"demand:\n  sources:", {}}};
  for (char const* const row : {"00:30", "01:00", "01:20", "02:00", "02:40"})
    all[5].items.push_back(std::string{R"({lane: H>Y, departs: ")"} + row +
                           R"(", fleet: pair, vehicles: 2})");
  for (char const* const row : {"00:40", "01:10", "03:00"})
    all[5].items.push_back(std::string{R"({lane: H>Y, departs: ")"} + row + R"(", fleet: one})");
  for (char const place : {'A', 'B', 'C', 'D', 'E'}) {
    std::string const name{place};
    all[3].items.push_back("{name: " + name + "}");
    all[4].items.push_back("{from: " + name + ", to: H, drive: 10 min}");
  }
  for (int i = 0; i < 20; ++i) {
    std::string const from = i < 10 ? "H" : std::string(1, static_cast<char>('A' + i % 5));
    std::string const to(1, "XYZ"[i % 3]);
    all[8].items.push_back("{name: s" + std::to_string(i) + ", at: " + from + ", to: " + to +
                           ", arrivals: at, times: [0 min, 10 min, 20 min, 60 min], classes: " +
                           (i % 4 == 0 ? "urgent}" : "small}"));
  }
  return all;
}

Scenario written(std::vector<Section> const& sections) {
  std::string text =
      "tierflow: 1\nscenario: ties\ntiers: free\nhorizon: {first_day: 2025-01-27, length: 6 h}\n";
  for (Section const& section : sections) {
    text += section.head + "\n";
    for (std::string const& item : section.items) text += "    - " + item + "\n";
  }
  return good(text);
}

template <class T>
void shuffle(swarm::Dice& dice, std::vector<T>& list) {
  for (std::size_t left = list.size(); left > 1; --left)
    std::swap(list[left - 1],
              list[static_cast<std::size_t>(dice.below(static_cast<std::int64_t>(left)))]);
}

}  // namespace

TEST_CASE("both engines see the same order in a crowd of things of one instant") {
  Scenario const world = written(ties());

  auto const difference = swarm::disagreement(world);

  CHECK_MESSAGE(!difference, difference.value_or(""));
  Results const results = simulate(world, {.record_all = true});
  auto const at_once = [&](Duration t) {
    return std::ranges::count(results.parcels, Instant{} + t, &ParcelRecord::at);
  };
  CHECK(at_once(std::chrono::minutes{10}) > 40);
  CHECK(at_once(std::chrono::minutes{60}) > 40);
  CHECK(results.ledger[0].delivered + results.ledger[1].delivered > 60);
}

TEST_CASE("a thousand orders of every list of the file have one history") {
  Fingerprint const first = simulate(written(ties())).fingerprint;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    swarm::Dice dice{seed};
    std::vector<Section> sections = ties();
    for (Section& section : sections) shuffle(dice, section.items);
    shuffle(dice, sections);

    CHECK(simulate(written(sections)).fingerprint == first);
  }
}

TEST_CASE("a thousand orders of places, fleets and vehicle types in memory have one history") {
  Scenario const world = written(ties());
  Fingerprint const first = simulate(world).fingerprint;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    CAPTURE(seed);
    CHECK(simulate(swarm::shuffled(world, seed)).fingerprint == first);
  }
}

TEST_CASE("random worlds have one history in whatever order their places stand") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Scenario const world = swarm::random_scenario(seed);
    CHECK(simulate(swarm::shuffled(world, seed)).fingerprint == simulate(world).fingerprint);
  }
}

TEST_CASE("what nobody meets changes nothing, wherever it stands in the alphabet") {
  struct Addition {
    std::string head, item;
  };
  std::vector<Addition> const additions{
      {"facilities:", "{name: AA}"},
      {"facilities:", "{name: M, stages: [{name: sort, kind: sorter, rate: 1 /h}]}"},
      {"lanes:", "{id: AA, from: H, to: X, drive: 50 h}"},
      {"vehicle_types:", "{name: aa, parcels: 1}"},
      {"vehicle_types:", "{name: zz}"},
      {"fleets:", "{name: aa, vehicle: van, home: H, size: 1}"},
      {"parcel_classes:", "{name: zz, share: 0, priority: 1}"},
      {"initial_stock:", "{name: aa, at: H, to: X, parcels: 0}"},
      {"demand:\n  sources:", "{name: aa, at: H, to: X, rate: 0 /h}"},
      {"demand:\n  sources:", "{name: t, at: H, to: X, rate: 0 /h, batch: 9}"}};
  Fingerprint const first = simulate(written(ties())).fingerprint;
  for (auto const& [head, item] : additions) {
    CAPTURE(item);
    std::vector<Section> sections = ties();
    std::ranges::find(sections, head, &Section::head)->items.push_back(item);

    CHECK(simulate(written(sections)).fingerprint == first);
  }
}
