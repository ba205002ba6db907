#include "scenarios/reader/blocks/weather.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "scenarios/reader/blocks/stages.hpp"
#include "scenarios/reader/nearest.hpp"

namespace tierflow {

namespace {

constexpr double minute_us = 60e6;

constexpr Field weather_fields[] = {
    {"name", Form::name, "", required, "unique; also the key of its random numbers"},
    {"lanes", Form::names, "", "", "which; without it all of these counties and modes"},
    {"counties", Form::names, "", "all", "lanes that begin or end at a place of one of them"},
    {"modes", Form::names, "", "all", "lanes of these modes: road, rail, air, sea, conveyor"},
    {"from", Form::instant, "", "", "of a spell that is planned, with until"},
    {"until", Form::instant, "", "", "later than from"},
    {"gap", Form::law, "time", "", "of spells by chance, with length: from the end of one to the next"},
    {"length", Form::law, "time", "", "of a spell by chance"},
    {"season_from", Form::instant, "", "", "spells by chance begin not before it"},
    {"season_until", Form::instant, "", "", "and before it"},
    {"speed", Form::share, "", "100 %", "of their usual speed that vehicles on the way make meanwhile; 0 %: they stand"},
    {"closes", Form::yes_no, "", "false", "nothing departs meanwhile"},
};

/// Whether a lane has this mode and one of these counties; empty sets ask for nothing.
struct Wanted {
  std::set<Mode> modes;
  std::set<std::string> counties;
  [[nodiscard]] bool takes(Lane const& lane, Network const& network) const {
    bool const mode = modes.empty() || modes.contains(lane.mode);
    return mode && (counties.empty() || counties.contains(network.places[lane.from].county) ||
                    counties.contains(network.places[lane.to].county));
  }
};

/// One word, or a list of them.
std::vector<Cursor> words_of(Cursor const& at) {
  if (!at.given()) return {};
  return at.is_list() ? at.items() : std::vector<Cursor>{at};
}

Wanted read_wanted(Cursor const& at, Draft const& draft) {
  Wanted wanted;
  for (Cursor const& word : words_of(at["modes"])) wanted.modes.insert(read_mode(word, Mode::road));
  std::set<std::string> known;
  for (Place const& place : draft.scenario.network.places)
    if (!place.county.empty()) known.insert(place.county);
  for (std::string const& county : at["counties"].names()) {
    if (known.contains(county)) wanted.counties.insert(county);
    else at["counties"].report(fmt::format("no place lies in county {}{}", cited(county),
                                           did_you_mean(county, std::vector<std::string>(known.begin(), known.end()))));
  }
  return wanted;
}

std::vector<LaneId> read_lanes_of(Cursor const& at, Draft const& draft) {
  std::vector<LaneId> lanes;
  Network const& network = draft.scenario.network;
  if (!at["lanes"].given()) {
    Wanted const wanted = read_wanted(at, draft);
    for (std::uint32_t i = 0; i < network.lanes.size(); ++i)
      if (wanted.takes(network.lanes[{i}], network)) lanes.push_back({i});
    if (lanes.empty()) at.report("no lane is of these counties and modes");
    return lanes;
  }
  for (char const* const key : {"counties", "modes"})
    if (at[key].given()) at[key].report("'lanes' says already which");
  for (Cursor const& word : words_of(at["lanes"]))
    if (auto const index = draft.lane_names.at(word)) lanes.push_back({*index});
  return lanes;
}

/// [from, until) by two keys; nothing where neither is given or something is wrong.
std::optional<std::pair<Instant, Instant>> read_span(Cursor const& at, std::string_view first, std::string_view second, Draft const& draft) {
  if (!at[first].given() && !at[second].given()) return {};
  if (!at[first].given() || !at[second].given()) {
    at.report(fmt::format("'{}' and '{}' go together", first, second));
    return {};
  }
  auto const from = at[first].instant(draft.first_day), until = at[second].instant(draft.first_day);
  if (!from || !until) return {};
  if (*until <= *from) {
    at[second].report(fmt::format("must be later than '{}'", first));
    return {};
  }
  return std::pair{*from, *until};
}

Weather read_one(Cursor const& at, Draft const& draft) {
  Weather weather;
  weather.name = at.key();
  weather.lanes = read_lanes_of(at, draft);
  if (auto const span = read_span(at, "from", "until", draft)) {
    weather.planned.push_back(*span);
    if (span->first > draft.plan.end) draft.warn(at, "begins after the end of the run");
  }
  if (at["gap"].given() != at["length"].given()) at.report("'gap' and 'length' go together");
  if (at["gap"].given()) {
    weather.gap = at["gap"].law(Dimension::time, Law{});
    weather.length = at["length"].law(Dimension::time, Law{});
    if (weather.gap->mean() + weather.length->mean() < minute_us) at.report("gap and length together take at least 1 min on average");
    if (auto const season = read_span(at, "season_from", "season_until", draft)) weather.season.push_back(*season);
  } else if (at["season_from"].given() || at["season_until"].given()) {
    at.report("a season is of spells by chance: give 'gap' and 'length'");
  }
  if (!at["from"].given() && !at["until"].given() && !at["gap"].given() && !at["length"].given())
    at.report("expected when: 'from' and 'until', or 'gap' and 'length'");
  weather.speed = at["speed"].share(1);
  weather.closes = at["closes"].yes_no(false);
  if (weather.speed == 1 && !weather.closes) at.report("does nothing: give a 'speed' below 100 %, or say 'closes: true'");
  return weather;
}

}  // namespace

constinit Section const weather_section{"weather[]", "what slows or closes several lanes at once", weather_fields};

void read_weather(Cursor const& weather, Draft& draft) {
  for (Cursor const& at : in_order(weather, weather_section)) draft.scenario.weather.push_back(read_one(at, draft));
}

}  // namespace tierflow
