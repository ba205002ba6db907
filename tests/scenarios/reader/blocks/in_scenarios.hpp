#pragma once

// Looks things up in a Scenario by the names that its file gave them, and writes the files of these tests.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "tests/scenarios/reader/in_files.hpp"

namespace tierflow::testing {

/// One free place A with this one stage, from Monday 2025-01-27 for three days; `more` are further sections.
inline Scenario one_stage(std::string const& stage, std::string const& more = "") {
  return good("tierflow: 1\nscenario: one-place\ntiers: free\nhorizon: {first_day: 2025-01-27, days: 3}\n" +
              more + "\nfacilities:\n  - {name: A, stages: [" + stage +
              "]}\ndemand: {sources: [{name: all, at: A, rate: 1 /h}]}\n");
}

inline FacilityPlan const& facility(Scenario const& scenario, std::string_view name) {
  return scenario.facilities[scenario.network.find(name).value()];
}

inline StagePlan const& stage(Scenario const& scenario, std::string_view place, std::string_view name) {
  auto const& stages = facility(scenario, place).stages;
  auto const found = std::ranges::find(stages, name, &StagePlan::name);
  if (found == stages.end()) throw std::runtime_error{"no such stage"};
  return *found;
}

template <class Plan>
Plan const& plan(Scenario const& scenario, std::string_view place, std::string_view name) {
  return std::get<Plan>(stage(scenario, place, name).plan);
}

inline LaneId lane_id(Scenario const& scenario, std::string_view name) {
  for (std::uint32_t i = 0; i < scenario.network.lanes.size(); ++i)
    if (scenario.network.lanes[{i}].name == name) return {i};
  throw std::runtime_error{"no such lane"};
}
inline LanePlan const& lane(Scenario const& scenario, std::string_view name) {
  return scenario.lanes[lane_id(scenario, name)];
}

inline Stream const& stream(Scenario const& scenario, std::string_view name) {
  auto const found = std::ranges::find(scenario.streams, name, &Stream::name);
  if (found == scenario.streams.end()) throw std::runtime_error{"no such stream"};
  return *found;
}

/// The value of a law that is one value, in seconds.
inline double seconds(Law const& law) {
  if (!law.is_fixed()) throw std::runtime_error{"the law is not fixed"};
  return law.mean() / 1e6;
}

/// "26:30": hours since the start and minutes, for spans before it as well.
inline std::string hours(Instant t) {
  long const minutes = static_cast<long>(t.time_since_epoch() / std::chrono::minutes{1});
  char text[32];
  std::snprintf(text, sizeof text, "%s%ld:%02ld", minutes < 0 ? "-" : "", std::labs(minutes) / 60,
                std::labs(minutes) % 60);
  return text;
}

/// "0:00-2:30 20:00-26:30"
inline std::string spans(std::vector<std::pair<Instant, Instant>> const& list) {
  std::string text;
  for (auto const& [from, until] : list) text += (text.empty() ? "" : " ") + hours(from) + "-" + hours(until);
  return text;
}

inline std::string instants(std::vector<Instant> const& list) {
  std::string text;
  for (Instant const t : list) text += (text.empty() ? "" : " ") + hours(t);
  return text;
}

}  // namespace tierflow::testing
