// Recorded parcels as events: who is scanned together, who rides with whom, in which order.

#include "scenarios/export/parcel_events.hpp"

#include <map>

#include "tests/scenarios/export/stored_run.hpp"

namespace tierflow {
namespace {

using Kind = ParcelEvent::Kind;
using testing::ScratchFolder;
using testing::stored_run;

std::vector<ParcelEvent> events_of(StoredRun const& run, int number = 1) {
  std::vector<ParcelEvent> events;
  each_parcel_event(run, number, [&](ParcelEvent const& event) { events.push_back(event); });
  return events;
}

/// "on 0: 3", the number of the trip and how many got on or off.
std::vector<std::string> riding(std::vector<ParcelEvent> const& events) {
  std::vector<std::string> lines;
  for (auto const& event : events)
    if (event.kind != Kind::record)
      lines.push_back((event.kind == Kind::on ? "on " : "off ") + std::to_string(event.trip->number) + ": " +
                      std::to_string(event.parcels.size()));
  return lines;
}

/// Every parcel's records in the order of the events.
std::map<std::pair<std::string, std::int64_t>, std::vector<std::string>> told(std::vector<ParcelEvent> const& events) {
  std::map<std::pair<std::string, std::int64_t>, std::vector<std::string>> lives;
  for (auto const& event : events)
    if (event.kind == Kind::record)
      for (auto const& parcel : event.parcels) lives[{parcel.stream, parcel.serial}].push_back(event.what);
  return lives;
}

TEST_CASE("parcels that leave in one vehicle leave in one event, and get off where it arrives") {
  ScratchFolder const scratch;

  auto const events = events_of(stored_run(scratch, testing::small_world()));

  CHECK(riding(events) == std::vector<std::string>{"on 0: 3", "off 0: 3", "on 1: 3", "off 1: 3", "on 2: 2", "off 2: 2"});
}

TEST_CASE("at a dock every parcel gets off when it is unloaded") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  StagePlan dock;
  dock.name = "unload";
  DockPlan plan;
  plan.doors = 1;
  plan.per_parcel = std::chrono::minutes{2};
  dock.plan = plan;
  auto& stages = scenario.facilities[{1}].stages;
  stages.insert(stages.begin(), dock);

  auto const events = events_of(stored_run(scratch, scenario));

  CHECK(riding(events) == std::vector<std::string>{"on 0: 3", "off 0: 1", "off 0: 1", "off 0: 1", "on 1: 3", "off 1: 1",
                                                   "off 1: 1", "off 1: 1", "on 2: 2", "off 2: 1", "off 2: 1"});
}

TEST_CASE("a parcel that is conveyed by itself rides in no trip") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.lanes[{0}].dispatch = Dispatch::immediate;

  auto const events = events_of(stored_run(scratch, scenario));

  CHECK(riding(events).empty());
  CHECK(told(events).size() == 8);
}

TEST_CASE("who is sorted and staged at the instant at which another is staged is still sorted first") {
  using namespace std::chrono_literals;
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  StagePlan& sort = scenario.facilities[{0}].stages[0];
  sort.takes.classes = 1;  // heavy ones; a light one passes the sorter
  auto& sorter = std::get<SorterPlan>(sort.plan);
  sorter.lines = sorter.sides[0].calendar[0].count = 2;
  Stream late = scenario.streams[0];
  late.name = "early in the alphabet";
  late.orders = {{Instant{9h + 2min}, {1}, 1, 1}};  // when both heavy ones are sorted
  scenario.streams[0].orders.assign(2, {Instant{9h}, {1}, 0, 1});
  scenario.streams.insert(scenario.streams.begin(), late);

  auto const lives = told(events_of(stored_run(scratch, scenario)));

  for (std::int64_t serial : {0, 1}) {
    auto const& heavy = lives.at({"shop@Gate", serial});
    CHECK(std::vector(heavy.begin(), heavy.begin() + 5) ==
          std::vector<std::string>{"created", "entered", "started", "sorted", "staged"});
  }
}

TEST_CASE("every record is told once, each parcel's in the order in which it happened, and time never runs back") {
  ScratchFolder const scratch;
  StoredRun const run = stored_run(scratch, testing::starter());

  auto const events = events_of(run, 2);

  std::map<std::pair<std::string, std::int64_t>, std::vector<std::string>> lived;
  for (auto const& row : testing::rows_of(run.folder / "results.sqlite",
                                          "SELECT stream, serial, what FROM parcels WHERE replication = 2 ORDER BY rowid"))
    lived[{row[0], std::stoll(row[1])}].push_back(row[2]);
  CHECK(lived.size() > 1000);
  CHECK(told(events) == lived);
  for (std::size_t i = 1; i < events.size(); ++i) CHECK(events[i - 1].at_us <= events[i].at_us);
}

}  // namespace
}  // namespace tierflow
