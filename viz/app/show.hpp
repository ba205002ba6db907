#pragma once

// Show: one recording with its story and its scene, and what is kept of them from frame to frame.

#include <vector>

#include "viz/app/models.hpp"
#include "viz/app/recording.hpp"
#include "viz/map/scene.hpp"
#include "viz/story/timeline.hpp"

namespace tierflow {

struct Show {
  Show(Recording recorded, BaseMap const& base_map, Type& type)
      : recording{std::move(recorded)}, story{*recording.scenario, *recording.history}, scene{story, base_map, type} {}

  /// What a run that still goes on has written since, and the course of all that there is.
  void take_in_news() {
    if (!recording.history->done()) recording.history->refresh();
    std::size_t const all = recording.history->chapters().size();
    bool const is_over = recording.history->done();
    if (all == told || (!is_over && all < told + told / 16)) return;  // while it grows, now and then
    incidents = incidents_of(story);
    course = course_of(story);
    told = all;
  }
  [[nodiscard]] Scenario const& scenario() const { return *recording.scenario; }
  [[nodiscard]] Network const& network() const { return recording.scenario->network; }

  Recording recording;
  Story story;
  Scene scene;
  Course course;
  std::vector<Incident> incidents;
  std::size_t told = 0;          ///< chapters that course and incidents know
};

}  // namespace tierflow
