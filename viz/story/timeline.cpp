#include "viz/story/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace tierflow {
namespace {

constexpr double long_queue = 1.25;          ///< pressure from which a queue is an incident
constexpr Duration long_enough = std::chrono::hours{1};

/// Spans of chapters over which `is_so(chapters)` holds.
template <class Test>
void add_spans(Story const& story, Incident incident, Duration least, std::size_t step, Test const& is_so,
               std::vector<Incident>& incidents) {
  auto const& chapters = story.file().chapters();
  bool open = false;
  auto const close = [&](Instant until) {
    incident.until = until;
    if (incident.until - incident.from >= least) incidents.push_back(incident);
    open = false;
  };
  for (std::size_t k = step; k <= chapters.size(); k += step) {
    bool const now = is_so(k);
    if (now && !open) incident.from = chapters[k - 1].until;
    if (!now && open) close(chapters[k - 1].until);
    open = now;
  }
  if (open) close(story.file().until());
}

}  // namespace

Timeline timeline_of(Story const& story, std::size_t bins) {
  auto const& chapters = story.file().chapters();
  std::size_t const classes = story.scenario().classes.size();
  std::size_t const step = std::max<std::size_t>(1, (chapters.size() + bins - 1) / std::max<std::size_t>(bins, 1));
  Timeline line{.from = Instant{}, .until = story.file().until(), .bin = story.file().head().chapter * static_cast<std::int64_t>(step), .delivered_per_h = {}, .late_share = {}, .waiting = {}};
  line.delivered_per_h.resize(classes);
  double const hours = std::chrono::duration<double, std::ratio<3600>>(line.bin).count();
  for (std::size_t k = step; k <= chapters.size(); k += step) {
    auto const now = story.states(k), before = story.states(k - step);
    double all = 0, late = 0;
    for (std::size_t i = 0; i < classes; ++i) {
      std::size_t const row = story.layout().parcel_class(i);
      double const delivered = now[row].parcel_class.delivered - before[row].parcel_class.delivered;
      line.delivered_per_h[i].push_back(delivered / hours);
      all += delivered;
      late += now[row].parcel_class.late - before[row].parcel_class.late;
    }
    line.late_share.push_back(all > 0 ? late / all : 0);
    line.waiting.push_back(static_cast<double>(story.totals(k, {}).waiting));
  }
  return line;
}

std::vector<Incident> incidents_of(Story const& story) {
  Scenario const& scenario = story.scenario();
  std::vector<Incident> incidents;
  std::size_t const quarter = story.chapters_in(std::chrono::minutes{15}), hour = story.chapters_in(std::chrono::hours{1});
  for (std::uint32_t i = 0; i < scenario.facilities.size(); ++i) {
    FacilityId const id{i};
    for (std::uint32_t stage = 0; stage < scenario.facilities[id].stages.size(); ++stage) {
      for (std::size_t side = 0; side < story.layout().sides(id, stage); ++side) {
        std::size_t const row = story.layout().stage(id, stage, side);
        Incident incident{.kind = Incident::Kind::standstill, .from = {}, .until = {}, .where = i, .stage = stage};
        if (side == 0)
          add_spans(story, incident, Duration{0}, 1,
                    [&](std::size_t k) { return story.states(k)[row].stage.down > 0; }, incidents);
        incident.kind = Incident::Kind::queue;
        add_spans(story, incident, long_enough, quarter,
                  [&](std::size_t k) {
                    StageState const& now = story.states(k)[row].stage;
                    return now.waiting > 0 && now.open > 0 && story.pressure(id, stage, side, k, hour) > long_queue;
                  },
                  incidents);
      }
    }
  }
  for (std::uint32_t i = 0; i < scenario.lanes.size(); ++i)
    for (Stop const& stop : scenario.lanes[{i}].stops)
      if (stop.from < story.file().until())
        incidents.push_back({.kind = Incident::Kind::closure, .from = stop.from, .until = stop.until, .where = i});
  std::ranges::sort(incidents, {}, [](Incident const& one) { return std::tuple{one.from, one.kind, one.where, one.stage}; });
  return incidents;
}

std::string text_of(Story const& story, Incident const& incident) {
  Scenario const& scenario = story.scenario();
  if (incident.kind == Incident::Kind::closure)
    return fmt::format("{} closed", scenario.network.lanes[{incident.where}].name);
  FacilityId const id{incident.where};
  std::string const where = fmt::format("{} {}", scenario.network.places[id].name, scenario.facilities[id].stages[incident.stage].name);
  return incident.kind == Incident::Kind::queue ? where + ": queue" : where + ": standstill";
}

}  // namespace tierflow
