#include "sim/weather.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace tierflow {
namespace {

using Spell = std::pair<Instant, Instant>;

bool is_in_season(Weather const& weather, Instant t) {
  return weather.season.empty() || std::ranges::any_of(weather.season, [t](Spell const& one) { return one.first <= t && t < one.second; });
}

/// Planned and random spells, as they come.
std::vector<Spell> spells_of(Weather const& weather, Instant end, Draws const& draws) {
  std::vector<Spell> spells = weather.planned;
  if (!weather.gap) return spells;
  std::uint64_t const key = key_of(weather.name);
  Instant t{};
  for (std::uint32_t k = 0; t <= end; ++k) {
    Instant const from = t + weather.gap->span(draws.of(Purpose::weather_gap, key, k), Duration{1});
    t = from + weather.length->span(draws.of(Purpose::weather_length, key, k), Duration{1});
    if (from <= end && is_in_season(weather, from)) spells.emplace_back(from, t);
  }
  return spells;
}

/// The slower one where several meet: from edge to edge, with the speeds in force between them.
std::vector<Slow> without_overlaps(std::vector<Slow> const& all) {
  struct Edge {
    Instant at;
    bool begins;
    double speed;
  };
  std::vector<Edge> edges;
  for (Slow const& one : all) edges.insert(edges.end(), {{one.from, true, one.speed}, {one.until, false, one.speed}});
  std::ranges::sort(edges, {}, &Edge::at);
  std::multiset<double> in_force;
  std::vector<Slow> pieces;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (edges[i].begins) in_force.insert(edges[i].speed);
    else in_force.erase(in_force.find(edges[i].speed));
    bool const lasts = i + 1 < edges.size() && edges[i].at < edges[i + 1].at;
    if (lasts && !in_force.empty()) pieces.push_back({edges[i].at, edges[i + 1].at, *in_force.begin()});
  }
  return pieces;
}

}  // namespace

IdVector<LaneId, LaneWeather> weather_of(Scenario const& scenario, Draws const& draws) {
  IdVector<LaneId, LaneWeather> lanes(scenario.lanes.size());
  for (Weather const& weather : scenario.weather)
    for (auto const& [from, until] : spells_of(weather, scenario.end, draws))
      for (LaneId const lane : weather.lanes) {
        if (weather.closes) lanes[lane].closed.emplace_back(from, until);
        if (weather.speed < 1) lanes[lane].slow.push_back({from, until, weather.speed});
      }
  for (LaneWeather& lane : lanes) lane.slow = without_overlaps(lane.slow);
  return lanes;
}

Instant arrival(std::vector<Slow> const& slow, Instant t, Duration way) {
  auto spell = std::ranges::upper_bound(slow, t, {}, &Slow::until);
  for (; spell != slow.end(); ++spell) {
    if (Duration const fair = std::max(spell->from - t, Duration{0}); way <= fair) break;
    else way -= fair;
    t = std::max(t, spell->from);
    auto const made = Duration{static_cast<std::int64_t>(std::floor(static_cast<double>((spell->until - t).count()) * spell->speed))};
    if (way <= made) return t + Duration{static_cast<std::int64_t>(std::ceil(static_cast<double>(way.count()) / spell->speed))};
    way -= made;
    t = spell->until;
  }
  return t + way;
}

}  // namespace tierflow
