#include "scenarios/reader/read_scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "scenarios/reader/blocks/accounts.hpp"
#include "scenarios/reader/blocks/calendars.hpp"
#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/climates.hpp"
#include "scenarios/reader/blocks/demand.hpp"
#include "scenarios/reader/blocks/disruptions.hpp"
#include "scenarios/reader/blocks/expect.hpp"
#include "scenarios/reader/blocks/head.hpp"
#include "scenarios/reader/blocks/lanes.hpp"
#include "scenarios/reader/blocks/onward.hpp"
#include "scenarios/reader/blocks/places.hpp"
#include "scenarios/reader/blocks/screen.hpp"
#include "scenarios/reader/blocks/sweep.hpp"
#include "scenarios/reader/blocks/vehicles.hpp"
#include "scenarios/reader/blocks/weather.hpp"
#include "scenarios/reader/blocks/whole.hpp"
#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/emit_yaml.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_problems = 200;

/// The blocks, each after those that it refers to.
void read_blocks(Cursor const& root, Draft& draft) {
  read_head(root, draft);
  read_record(root["record"], draft);
  read_policies(root["policies"], draft);
  read_accounts(root["accounts"], draft);
  read_calendars(root["calendars"], draft);
  read_service_levels(root["service_levels"], draft);
  read_climates(root["climates"], draft);
  read_parcel_classes(root["parcel_classes"], draft);
  check_climates(root["climates"], draft);
  read_class_mixes(root["class_mixes"], draft);
  read_expect(root["expect"], draft);
  read_vehicle_types(root["vehicle_types"], draft);
  read_places(root, draft);
  read_bodies(root, draft);
  read_fleets(root["fleets"], draft);
  read_lanes(root, draft);
  read_onward(root, draft);
  read_disruptions(root["disruptions"], draft);
  read_weather(root["weather"], draft);
  read_demand(root["demand"], draft);
  read_stock(root["initial_stock"], draft);
}

/// Of a world in which values are tried, for what it says of them.
void try_blocks(Node const& root, Problems& problems) {
  Problems warnings;
  Draft draft{problems, warnings};
  read_blocks(Cursor{root, {}, problems}, draft);
}

/// Streams and stock are in alphabetical order of their names.
void put_in_order(Scenario& scenario) {
  std::ranges::sort(scenario.streams, {}, &Stream::name);
  std::ranges::sort(scenario.stock, {}, &InitialStock::name);
}

/// In order of place; what was found twice, at a type and at its places, counts once.
void tidy(Problems& problems) {
  auto const place = [](Problem const& p) { return std::tie(p.at.file, p.at.line, p.at.column); };
  std::ranges::stable_sort(problems, {}, place);
  Problems kept;
  for (Problem& problem : problems) {
    bool const is_known = std::ranges::any_of(kept.rbegin(), kept.rend(), [&](Problem const& other) {
      return place(other) == place(problem) && other.message == problem.message;
    });
    if (!is_known) kept.push_back(std::move(problem));
    if (kept.size() > most_problems) break;
  }
  if (kept.size() > most_problems)
    kept.back() = {{}, {}, fmt::format("and more; only the first {} are shown", most_problems)};
  problems = std::move(kept);
}

}  // namespace

Reading read_scenario(std::vector<std::filesystem::path> const& files, std::vector<std::string> const& sets) {
  Reading reading;
  Composed composed = compose(files, sets);
  reading.files = std::move(composed.files);
  reading.cannot_open = composed.cannot_open;
  reading.errors = std::move(composed.problems);
  // Without a table that is missing, what follows from it would bury the one line that matters.
  if (composed.root.is_map() && !composed.cannot_open) {
    auto sweep = take_block(composed.root, "sweep"), screen = take_block(composed.root, "screen");
    if (sweep) reading.sweep = read_sweep(*sweep, composed.root, try_blocks, reading.errors);
    if (screen) reading.screen = read_screen(*screen, composed.root, try_blocks, reading.errors);
    Draft draft{reading.errors, reading.warnings};
    read_blocks(Cursor{composed.root, {}, reading.errors}, draft);
    if (reading.errors.empty()) check_whole(draft);
    if (reading.errors.empty()) {
      draft.scenario.question = composed.question;
      reading.finds_warm_up = draft.finds_warm_up;
      put_in_order(draft.scenario);
      reading.effective = emit_yaml(composed.root, composed.question);
      reading.composed = std::move(composed.root);
      reading.scenario = std::move(draft.scenario);
    }
  }
  tidy(reading.errors);
  tidy(reading.warnings);
  return reading;
}

}  // namespace tierflow
