#include "scenarios/reader/blocks/disruptions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "scenarios/reader/nearest.hpp"

namespace tierflow {

namespace {

constexpr Field disruption_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"stage", Form::name, "", "", "place and stage, such as N1.sort; this, lane or climate"},
    {"lane", Form::name, "", "", "this, stage or climate"},
    {"climate", Form::name, "", "", "its machine stands still; this, stage or lane"},
    {"at", Form::name, "", "everywhere", "of a climate: the place where it fails, and the vehicles and tours that begin there"},
    {"lines", Form::whole, "", "all", "of a stage: lines or doors that stop, at least 1; not scaled"},
    {"from", Form::instant, "", required, "an instant, or a time since the start"},
    {"until", Form::instant, "", required, "later than from"},
};

/// Overlapping stops as stops that do not overlap; where they do, the larger number of lines counts.
std::vector<Stop> merged(std::vector<Stop> const& stops) {
  std::vector<Instant> edges;
  for (Stop const& stop : stops) edges.insert(edges.end(), {stop.from, stop.until});
  std::ranges::sort(edges);
  std::vector<Stop> result;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    Stop piece{edges[i], edges[i + 1], 0};
    for (Stop const& stop : stops)
      if (stop.from <= piece.from && piece.until <= stop.until) piece.lines = std::max(piece.lines, stop.lines);
    if (piece.lines == 0 || piece.from == piece.until) continue;
    bool const goes_on = !result.empty() && result.back().until == piece.from && result.back().lines == piece.lines;
    if (goes_on) result.back().until = piece.until;
    else result.push_back(piece);
  }
  return result;
}

/// The stops of "N1.sort"; nothing, and a problem, when there is no such dock or sorter.
std::vector<Stop>* stops_of_stage(Cursor const& at, Draft& draft) {
  std::string const text = at.text();
  std::size_t const point = text.rfind('.');
  if (point == std::string::npos) {
    at.report("expected place and stage, such as 'N1.sort', got " + cited(text));
    return nullptr;
  }
  auto const place = draft.place_names.at(at, std::string_view{text}.substr(0, point));
  if (!place) return nullptr;
  std::string_view const name = std::string_view{text}.substr(point + 1);
  std::vector<std::string> known;
  for (StagePlan& stage : draft.scenario.facilities[{*place}].stages) {
    if (!stage.has_lines()) continue;
    if (stage.name == name) return &stage.stops;
    known.push_back(stage.name);
  }
  at.report(fmt::format("there is no dock or sorter {} at {}{}", cited(name), cited(draft.place_names.all()[*place]),
                        did_you_mean(name, std::span<std::string const>{known})));
  return nullptr;
}

std::vector<Stop>* stops_of(Cursor const& at, Draft& draft) {
  Cursor const stage = at["stage"], lane = at["lane"];
  if (stage.given()) return stops_of_stage(stage, draft);
  if (at["lines"].given()) at["lines"].report("belongs to a stage; a lane closes as a whole");
  auto const index = draft.lane_names.at(lane);
  return index ? &draft.scenario.lanes[{*index}].stops : nullptr;
}

/// The machine that fails; nothing, and a problem, where none can.
Climate* failing_climate(Cursor const& at, Draft& draft) {
  Cursor const name = at["climate"];
  if (at["lines"].given()) at["lines"].report("belongs to a stage; a climate fails as a whole");
  if (name.is_word("outside")) {
    name.report("no machine keeps the air outside");
    return nullptr;
  }
  auto const index = draft.climate_names.at(name);
  if (!index) return nullptr;
  Climate& climate = draft.scenario.climates[*index];
  if (climate.warms_in > Duration{0}) return &climate;
  name.report(fmt::format("how fast does it get warm? give climate {} 'warms_in'", cited(climate.name)));
  return nullptr;
}

/// Whether it says of one thing what stands still.
bool says_one_thing(Cursor const& at) {
  int const things = at["stage"].given() + at["lane"].given() + at["climate"].given();
  if (things != 1) at.report("expected one of 'stage', 'lane' and 'climate'");
  if (at["at"].given() && !at["climate"].given()) at["at"].report("is of a climate; a stage or a lane has its place in its name");
  return things == 1;
}

/// [from, until); nothing, and a problem, where that is no time.
std::optional<std::pair<Instant, Instant>> read_time(Cursor const& at, Draft const& draft) {
  auto const from = at["from"].instant(draft.first_day), until = at["until"].instant(draft.first_day);
  if (!from || !until) return {};
  if (*until <= *from) {
    at["until"].report("must be later than 'from'");
    return {};
  }
  if (*from > draft.plan.end) draft.warn(at, "begins after the end of the run");
  return std::pair{*from, *until};
}

void stop_climate(Cursor const& at, Draft& draft) {
  Climate* const climate = failing_climate(at, draft);
  auto const place = draft.place(at["at"]);
  auto const time = read_time(at, draft);
  if (climate == nullptr || !time || at["at"].given() != place.has_value()) return;
  climate->failures.push_back({time->first, time->second, place});
}

}  // namespace

constinit Section const disruption_section{"disruptions[]", "a planned closure, or failure of a chiller", disruption_fields};

void read_disruptions(Cursor const& disruptions, Draft& draft) {
  std::set<std::vector<Stop>*> changed;
  for (Cursor const& at : in_order(disruptions, disruption_section)) {
    if (!says_one_thing(at)) {
      std::ignore = read_time(at, draft);
      continue;
    }
    if (at["climate"].given()) {
      stop_climate(at, draft);
      continue;
    }
    std::vector<Stop>* const stops = stops_of(at, draft);
    auto const time = read_time(at, draft);
    if (!time || stops == nullptr) continue;
    Stop const stop{time->first, time->second, at["lines"].is_word("all") ? unlimited : at["lines"].whole(unlimited, between(1, 1e6))};
    bool const overlaps = std::ranges::any_of(
        *stops, [&](Stop const& other) { return other.from < stop.until && stop.from < other.until; });
    if (overlaps) draft.warn(at, "overlaps another disruption of the same thing; they count as one");
    stops->push_back(stop);
    changed.insert(stops);
  }
  for (std::vector<Stop>* const stops : changed) *stops = merged(*stops);
}

}  // namespace tierflow
