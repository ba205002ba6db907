#pragma once

// Calendars: the hours of work that stages, holds and couriers refer to by name.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const calendar_section, shift_section;

void read_calendars(Cursor const& calendars, Draft& draft);

}  // namespace tierflow
