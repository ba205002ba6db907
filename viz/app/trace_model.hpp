#pragma once

// The way of a parcel as the map draws it.

#include "viz/map/trace.hpp"
#include "viz/story/parcel_story.hpp"
#include "viz/style/language.hpp"

namespace tierflow {

/// At `now`: what lies before it has been travelled, the rest is what the run says it will be.
Trace trace_of(Story const& story, ParcelStory const& way, Instant now, Language language);

}  // namespace tierflow
