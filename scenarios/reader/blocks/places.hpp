#pragma once

// Places: hubs, nodes, stations, gateways, and the types that they share their stages with.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const facility_type_section, place_section, legs_section;

/// The keys under which places stand.
constexpr std::string_view place_lists[] = {"hubs", "secondary_nodes", "last_mile_stations", "gateways", "facilities"};

/// Names, positions, figures and bodies of all places. Their stages come later (stages.hpp), when all names are known.
void read_places(Cursor const& root, Draft& draft);

/// The legs outside the model of a gateway, and the stages of every place.
void read_bodies(Cursor const& root, Draft& draft);

}  // namespace tierflow
