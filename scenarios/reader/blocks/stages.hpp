#pragma once

// Stages: what a place does with a parcel, one after the other. A new kind is one file and one line in the catalogue
// of stages.cpp.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const dock_section, sorter_section, hold_section, bagging_section, store_section, outbound_section, rounds_section, selector_section,
    outages_section, branch_section, article_section, delivery_section, pool_section, area_section;

/// The stages of one place, in order. `place` gives climate, area and crews, and takes names of stages and the boarding rule.
FacilityPlan read_stages(Cursor const& stages, PlaceDraft& place, Draft const& draft);

DockPlan read_dock(Cursor const& at, Draft const& draft);
SorterPlan read_sorter(Cursor const& at, ClassSet classes, Draft const& draft);
HoldPlan read_hold(Cursor const& at, Draft const& draft);
BaggingPlan read_bagging(Cursor const& at, Draft const& draft);
StockPlan read_store(Cursor const& at, Draft const& draft);
std::vector<RoundsPool> read_rounds(Cursor const& at, PlaceDraft const& place, Draft const& draft);
BoardingRule read_outbound(Cursor const& at);

Selector read_selector(Cursor const& at, Draft const& draft);
std::optional<Outages> read_outages(Cursor const& at);
/// Names of the shifts of a stage's calendar, or none.
std::vector<std::string> shift_names(Cursor const& calendar, Draft const& draft);

Mode read_mode(Cursor const& at, Mode standard);
std::optional<Mode> mode_named(std::string_view name);
constexpr std::string_view mode_names[] = {"road", "rail", "air", "sea", "conveyor"};

}  // namespace tierflow
