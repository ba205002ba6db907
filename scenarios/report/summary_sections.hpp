#pragma once

// The sections of the terminal summary, each a few lines that end with a line break; "" for a section that
// a scenario has no use for.

#include <string>
#include <vector>

#include "scenarios/report/figures.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {

/// Where every parcel went, by class; `holds` says whether books and Little's law do.
std::string ledger_section(Scenario const& scenario, std::vector<LedgerLine> const& ledger, bool holds,
                           Look const& look);
std::string course_section(Results const& results, Look const& look);
std::string promise_section(Results const& results, Look const& look);
/// Beside the scenario's benchmark, if it has one.
std::string segment_section(Scenario const& scenario, Results const& results, Look const& look);
/// Deliveries, promises kept and what is in the system from one measured day to the next; "" for fewer than two days.
std::string day_section(Scenario const& scenario, Results const& results, Look const& look);
/// Bars give way on a narrow terminal before words do.
inline int wide_bar(Look const& look) { return look.width < 96 ? 10 : 24; }
inline int narrow_bar(Look const& look) { return look.width < 96 ? 4 : 12; }
/// Sorters and docks by how much of their open time they worked.
std::string sorter_section(Scenario const& scenario, Results const& results, Look const& look);
std::string dock_section(Scenario const& scenario, Results const& results, Look const& look);
/// Customs, quarantine: how many parcels they hold, and how long.
std::string hold_section(Scenario const& scenario, Results const& results, Look const& look);
std::string lane_section(Scenario const& scenario, Results const& results, Look const& look);
std::string container_section(Scenario const& scenario, Results const& results, Look const& look);
std::string bagging_section(Scenario const& scenario, Results const& results, Look const& look);
/// Which share of the parcels waited for a piece, how long those did, what is ordered and lies there.
std::string store_section(Scenario const& scenario, Results const& results, Look const& look);
std::string rounds_section(Scenario const& scenario, Results const& results, Look const& look);
/// By activity; only of a scenario with accounts.
std::string account_section(Scenario const& scenario, Results const& results, Look const& look);
/// By class and place; only where a class is cold.
std::string cold_section(Scenario const& scenario, Results const& results, Look const& look);
/// Who is still in the system at the end, where, and how their number went.
std::string remainder_section(Scenario const& scenario, Results const& results, Look const& look);

}  // namespace tierflow
