#pragma once

// Models: what the panels are told, made from the story.

#include "viz/chrome/panels/controls_panel.hpp"
#include "viz/chrome/panels/facility_panel.hpp"
#include "viz/chrome/panels/legend.hpp"
#include "viz/chrome/panels/parcel_panel.hpp"
#include "viz/chrome/panels/timeline_panel.hpp"
#include "viz/chrome/panels/top_bar.hpp"
#include "viz/map/labels.hpp"
#include "viz/map/scene.hpp"
#include "viz/story/facility_story.hpp"
#include "viz/story/parcel_story.hpp"
#include "viz/story/timeline.hpp"

namespace tierflow {

/// Seconds since the midnight with which the first day begins.
double seconds_of(Instant t);

/// The key figures of a run at an instant. `other`: the same of a second run, whose differences stand beside them; may be null.
struct NowFigures {
  Totals totals;
  std::uint64_t moving = 0;   ///< parcels on their way
};
chrome::TopBarModel top_bar_model(Story const& story, std::string const& source, Instant now, NowFigures const& figures,
                                  NowFigures const* other, chrome::Words const& words);

std::vector<chrome::IncidentMark> incident_marks(Story const& story, std::vector<Incident> const& incidents, Language language);

/// With the widths of the map's ribbons and the length of its scale bar.
void fill_legend(chrome::LegendModel& model, Scene const& scene, Projection const& projection);

/// Everything but its two charts, whose values the caller keeps.
chrome::FacilityModel facility_model(Story const& story, FacilityStory const& place, PlaceNow const& now, Instant at, Language language);
chrome::ParcelModel parcel_model(Story const& story, ParcelStory const& way, Instant now, Language language);

}  // namespace tierflow
