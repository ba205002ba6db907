// Stages: what the words of docks, sorters, holds, outbound stagings and rounds mean.

#include "tests/scenarios/reader/bad_input.hpp"
#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

constexpr char const* three_classes = "parcel_classes: [{name: bulky}, {name: letter}, {name: small}]\n";

std::vector<double> services(std::string const& words, std::string const& more = "") {
  Scenario const scenario = one_stage("{name: sort, kind: sorter, " + words + "}", more);
  std::vector<double> result;
  for (Law const& law : plan<SorterPlan>(scenario, "A", "sort").service) result.push_back(seconds(law));
  return result;
}

TEST_CASE("a rate and its derate are the time of one line with one parcel, whatever its class") {
  CHECK(services("rate: 100 /h") == std::vector<double>{36});
  CHECK(services("rate: 100 /h, derate: 80 %", three_classes) == std::vector<double>{45, 45, 45});
  CHECK(services("rate: 2 /min, lines: 7") == std::vector<double>{30});
}

TEST_CASE("a service by class is for the named classes, and other is for the rest") {
  CHECK(services("service: {small: 2 s, other: 4 s}", three_classes) == std::vector<double>{4, 4, 2});
  CHECK(services("service: {small: 2 s, bulky: 1 min}, for: {not_classes: letter}", three_classes) ==
        std::vector<double>{60, 0, 2});
}

TEST_CASE("a sorter takes its words for queue, buffer and closing") {
  Scenario const scenario = one_stage(
      "{name: sort, kind: sorter, rate: 1 /s, lines: 4, discipline: priority-preemptive, buffer: 9, when_full: reject,"
      " closing: pause, outages: {clock: calendar, up: 9 h, down: 1 h, lines: 2}}");
  auto const& sorter = plan<SorterPlan>(scenario, "A", "sort");

  CHECK(sorter.lines == 4);
  CHECK(sorter.discipline == Discipline::priority_preemptive);
  CHECK(sorter.buffer == 9);
  CHECK(sorter.when_full == WhenFull::reject);
  CHECK(sorter.closing == Closing::pause);
  Outages const outages = stage(scenario, "A", "sort").outages.value();
  CHECK(outages.clock == Outages::Clock::calendar);
  CHECK(seconds(outages.up) == 9 * 3600);
  CHECK(seconds(outages.down) == 3600);
  CHECK(outages.lines == 2);
}

TEST_CASE("a sorter starts with the first parcel unless it says how many must wait, and that many must find room") {
  auto const starts_at = [](std::string const& keys) {
    return plan<SorterPlan>(one_stage("{name: sort, kind: sorter, rate: 1 /s" + keys + "}"), "A", "sort").starts_at;
  };

  CHECK(starts_at("") == 1);
  CHECK(starts_at(", starts_at: 500") == 500);
  CHECK(starts_at(", starts_at: 10, buffer: 9") == 10);
  CHECK_THROWS_WITH(starts_at(", starts_at: 11, buffer: 9"), doctest::Contains("so many never wait"));
  CHECK_THROWS_WITH(starts_at(", starts_at: 0"), doctest::Contains("starts_at"));
}

TEST_CASE("a dock unloads at a rate or by a time for each parcel, and without either at once") {
  auto const dock = [](std::string const& words) {
    Scenario const scenario = one_stage("{name: dock, kind: dock" + words + "}");
    return plan<DockPlan>(scenario, "A", "dock");
  };

  CHECK(dock(", unload: 3000 /h").per_parcel == 1200ms);
  CHECK(dock(", unload: 2 s").per_parcel == 2s);
  CHECK(dock("").per_parcel == 0s);
  CHECK(dock("").doors == unlimited);
  DockPlan const all = dock(", doors: 3, fixed: 4 min, turn_round: 5 min, release: together");
  CHECK(all.doors == 3);
  CHECK(all.fixed == 4min);
  CHECK(all.turn_round == 5min);
  CHECK(all.together);
}

TEST_CASE("branches of a hold share parcels out, and a calendar opens only its own branch") {
  Scenario const scenario = one_stage(R"({name: customs, kind: hold, branches: [
      {name: red, share: 20 %, duration: 2 h, calendar: office}, {name: green, share: 80 %, duration: 10 min}]})",
                                      R"(calendars:
  - {name: office, shifts: [{name: a, hours: "08:00-13:00"}, {name: b, hours: "12:00-17:00"}], closed: [2025-01-28]})");
  auto const& branches = plan<HoldPlan>(scenario, "A", "customs").branches;

  REQUIRE(branches.size() == 2);
  CHECK(branches[0].name == "green");
  CHECK(branches[0].upto == doctest::Approx(0.8));
  CHECK(seconds(branches[0].duration) == 600);
  CHECK(branches[0].open.empty());
  CHECK(branches[1].upto == 1);
  CHECK(spans(branches[1].open) == "8:00-17:00 56:00-65:00");
}

TEST_CASE("a bagging stage is closed by its limits, and stages tell bagged parcels from loose ones") {
  Scenario const scenario = good(R"(tierflow: 1
scenario: bags
tiers: free
horizon: {days: 2}
facilities:
  - name: A
    stages:
      - {name: bag, kind: bagging, opens_at: destination, parcels: 40, weight: 15 kg, volume: 60 L, within: 2 h, closes: ["21:00", "09:00"]}
      - {name: cage, kind: bagging, within: 1 h}
      - {name: by_hand, kind: hold, for: {bagged: true}, duration: 10 min}
      - {name: sort, kind: sorter, for: {bagged: false}, rate: 100 /h}
)");
  auto const& bag = plan<BaggingPlan>(scenario, "A", "bag");
  CHECK_FALSE(bag.to_node);
  CHECK(bag.parcels == 40);
  CHECK(bag.grams == 15'000);
  CHECK(bag.cm3 == 60'000);
  CHECK(bag.within == 2h);
  CHECK(instants(bag.closes) == "9:00 21:00 33:00 45:00");
  auto const& cage = plan<BaggingPlan>(scenario, "A", "cage");
  CHECK(cage.to_node);
  CHECK(cage.parcels == unlimited);
  CHECK(cage.closes.empty());
  CHECK(stage(scenario, "A", "by_hand").takes.bagged == Bagged::closed);
  CHECK(stage(scenario, "A", "sort").takes.bagged == Bagged::loose);
  CHECK(stage(scenario, "A", "bag").takes.bagged == Bagged::any);
  check_refused({{"a bag that is never closed", two_places("kind: sorter, rate: 100 /h", "kind: bagging"), "7:24", "facilities.A.stages.sort",
                  {"never be closed", "'within'"}}});
}

TEST_CASE("couriers of a pool share the area of the place and go out every day, in the order of the clock") {
  Scenario const scenario = good(R"(tierflow: 1
scenario: rounds
tiers: free
horizon: {days: 2}
facilities:
  - name: A
    area: 12 km2
    couriers: 4
    vans: 2
    stages:
      - name: door
        kind: rounds
        pools:
          - {name: vans, share: 40 %, crew: vans, waves: ["10:00"], stop: 5 min, tour: 40 min, retry: next day, attempts: 2}
          - {name: feet, share: 60 %, crew: couriers, waves: ["14:00", "09:00"], stop: 3 min, speed: 18 km/h,
             capacity: 30, parcels_per_stop: 1.5, first_attempt: 90 %, shift: "22:00-02:00", reload: true}
)");
  auto const& pools = facility(scenario, "A").rounds;

  REQUIRE(pools.size() == 2);
  RoundsPool const &feet = pools[0], &vans = pools[1];
  CHECK(feet.crew == 4);
  CHECK(feet.upto == doctest::Approx(0.6));
  CHECK(feet.zone_m2 == 3e6);
  CHECK(feet.speed_m_s == doctest::Approx(5));
  CHECK(instants(feet.waves) == "9:00 14:00 33:00 38:00");
  CHECK(spans(feet.shifts).starts_with("-2:00-2:00 22:00-26:00 46:00-50:00"));
  CHECK(feet.capacity == 30);
  CHECK(feet.parcels_per_stop == 1.5);
  CHECK(feet.first_attempt == 0.9);
  CHECK(feet.reload);
  CHECK(vans.crew == 2);
  CHECK(vans.upto == 1);
  CHECK(vans.given_tour == 40min);
  CHECK(vans.speed_m_s == 0);
  CHECK(vans.retry_next_day);
  CHECK(vans.attempts == 2);
  CHECK_FALSE(feet.given_tour.has_value());
}

}  // namespace
}  // namespace tierflow::testing
