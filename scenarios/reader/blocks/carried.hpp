#pragma once

// What is carried: service levels, parcel classes, and named mixes of classes.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const service_level_section, parcel_class_section, class_mix_section;

void read_service_levels(Cursor const& levels, Draft& draft);
/// After the service levels.
void read_parcel_classes(Cursor const& classes, Draft& draft);
/// After the classes.
void read_class_mixes(Cursor const& rows, Draft& draft);

/// The classes that a list names, as bits.
ClassSet class_set(Cursor const& names, Draft const& draft);

/// Cumulative shares over the classes, from one class or `{general: 0.97, bulky: 0.03}`.
std::vector<double> class_shares(Cursor const& at, Draft const& draft);

}  // namespace tierflow
