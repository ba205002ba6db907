// What a history file says is what happened: against the results of the same run, in random worlds with everything on.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "scenarios/history/history_writer.hpp"
#include "sim/history/layout.hpp"
#include "tests/scenarios/history/recorded.hpp"
#include "tests/scenarios/report/on_disk.hpp"
#include "tests/swarm/random_scenario.hpp"

namespace tierflow::testing {
namespace {

constexpr std::uint64_t worlds = 60;
constexpr Duration minute = std::chrono::minutes{1};

/// The records of one parcel as the history links them.
std::vector<ParcelRecord> chain(Scenario const& scenario, HistoryFile const& file, std::uint32_t parcel) {
  auto const& lanes = scenario.network.lanes;
  std::vector<ParcelRecord> records;
  BirthFact const birth = file.birth(parcel);
  for (std::uint32_t i = file.last_records()[parcel]; i != none; i = file.record(i).previous) {
    RecordRow const& row = file.record(i);
    ParcelRecord record{file.time_of(i), birth.stream, birth.serial, {}, 0, row.what(), 0, 0};
    if (row.what() == What::departed) {
      record.place = file.trip(row.trip()).lane;
      record.number = file.trip(row.trip()).number;
      record.where = lanes[{record.place}].from;
    } else if (row.what() == What::arrived || row.what() == What::staged) {
      record.place = row.lane();
      bool const came_back = row.what() == What::arrived && file.trip(file.record(row.previous).trip()).turned_back > 0;
      record.where = row.what() == What::staged || came_back ? lanes[{record.place}].from : lanes[{record.place}].to;
    } else {
      record.place = row.place();
      record.where = {row.facility()};
    }
    records.push_back(record);
  }
  std::ranges::reverse(records);
  return records;
}

TEST_CASE("every parcel's chain of records is the one in the results") {
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    CAPTURE(seed);
    Scenario const scenario = swarm::random_scenario(seed);
    ScratchFolder const folder;
    Recorded const run = recorded(scenario, folder.path(), {.chapter = minute});
    HistoryFile const file{run.file};
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ParcelRecord>> expected;
    for (ParcelRecord record : run.results.parcels) {
      record.visit = 0;
      if (record.what != What::departed) record.number = 0;  // of a bag or a branch: not kept
      expected[{record.stream, record.serial}].push_back(record);
    }
    REQUIRE(file.parcels() == expected.size());
    bool same = true;
    for (std::uint32_t i = 0; i < file.parcels(); ++i)
      same = same && chain(scenario, file, i) == expected[{file.birth(i).stream, file.birth(i).serial}];
    CHECK(same);
    CHECK(file.records() == run.results.parcels.size());
  }
}

TEST_CASE("trips are those of the results, and their loads add up to their parcels") {
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    CAPTURE(seed);
    Scenario const scenario = swarm::random_scenario(seed);
    ScratchFolder const folder;
    Recorded const run = recorded(scenario, folder.path(), {.chapter = minute});
    HistoryFile const file{run.file};
    std::vector<std::tuple<std::uint32_t, std::uint32_t, Instant, Instant, std::uint32_t, bool>> told, expected;
    for (std::uint32_t i = 0; i < file.trips(); ++i) {
      TripFact const& trip = file.trip(i);
      std::uint32_t loaded = 0;
      for (LoadFact const& load : file.loads(i)) {
        loaded += load.parcels;
        CHECK(load.late <= load.late_there);
        CHECK(load.late_there <= load.parcels);
      }
      CHECK(loaded == trip.parcels);
      if (scenario.lanes[{trip.lane}].dispatch != Dispatch::immediate)
        told.emplace_back(trip.lane, trip.number, trip.departed, trip.arrives, trip.parcels, trip.turned_back > 0);
    }
    for (TripResult const& trip : run.results.trips)
      expected.emplace_back(trip.lane.index, trip.number, trip.departed, trip.arrives, trip.parcels, trip.turned_back);
    std::ranges::sort(told);
    CHECK(told == expected);
  }
}

TEST_CASE("the last table of states is what the results end with") {
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    CAPTURE(seed);
    Scenario scenario = swarm::random_scenario(seed);
    scenario.warm_up = Instant{};
    ScratchFolder const folder;
    Recorded const run = recorded(scenario, folder.path(), {.chapter = minute});
    HistoryFile const file{run.file};
    Layout const layout{scenario};
    auto const states = file.rows<State>(file.chapters().back().states);
    REQUIRE(states.size() == layout.size());
    for (std::uint32_t i = 0; i < scenario.facilities.size(); ++i) {
      PlaceState const& place = states[layout.place({i})].place;
      CHECK(place.in_system == run.results.facilities[i].in_system_at_end);
      CHECK(place.delivered == run.results.facilities[i].delivered);
      CHECK(place.arrived == run.results.facilities[i].arrived);
    }
    for (std::size_t i = 0; i < scenario.classes.size(); ++i) {
      CHECK(states[layout.parcel_class(i)].parcel_class.created == run.results.ledger[i].created);
      CHECK(states[layout.parcel_class(i)].parcel_class.late == run.results.by_class[i].delivered - run.results.by_class[i].on_time);
    }
    for (LaneResult const& lane : run.results.lanes)
      CHECK(states[layout.lane(lane.lane)].lane.staged == lane.staged_at_end);
    std::size_t row = layout.place({0}) + scenario.facilities.size();
    for (StageResult const& stage : run.results.stages) {
      StageState const& state = states[row++].stage;
      CHECK(state.busy == static_cast<std::uint32_t>(stage.busy_time / 1'000'000));
      CHECK(state.finished == stage.finished);
      bool const has_lines = stage.kind == "dock" || stage.kind == "sorter";
      if (has_lines) CHECK(state.waiting == stage.queue_at_end);
      else CHECK(state.waiting == stage.entered - stage.finished);
    }
  }
}

TEST_CASE("threads and windows change no byte of a history, and a history changes no result") {
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    CAPTURE(seed);
    Scenario const scenario = swarm::random_scenario(seed);
    ScratchFolder const one, other;
    Recorded const usual = recorded(scenario, one.path());
    Recorded const cut = recorded(scenario, other.path(), {.threads = 3, .window = std::chrono::seconds{7}, .shortest_window = Duration{1}});
    bool const same = content_of(usual.file) == content_of(cut.file);
    CHECK(same);
    CHECK(usual.results.fingerprint == simulate(scenario).fingerprint);
  }
}

TEST_CASE("a history can be followed while it is written") {
  Scenario const scenario = swarm::random_scenario(3);
  ScratchFolder const folder;
  HistoryWriter writer{folder.path() / history_file_name, scenario, {.scenario_sha256 = "", .chapter = minute}};
  HistoryFile follower{folder.path() / history_file_name, HistoryFile::Growing::yes};
  CHECK(follower.chapters().empty());
  std::size_t seen = 0;
  Results const results = simulate(scenario, {.history = &writer, .chapter = minute}, [&](Progress const& progress) {
    if (follower.refresh()) {
      CHECK(follower.chapters().size() > seen);
      seen = follower.chapters().size();
      CHECK(follower.until() <= progress.now);
    }
    return true;
  });
  CHECK_FALSE(follower.done());
  writer.finish(results);
  follower.refresh();
  CHECK(follower.done());
  CHECK(follower.last_records().size() == follower.parcels());
  CHECK(follower.chapters().size() == HistoryFile{folder.path() / history_file_name}.chapters().size());
}

}  // namespace
}  // namespace tierflow::testing
