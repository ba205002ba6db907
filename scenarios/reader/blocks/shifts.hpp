#pragma once

// Shifts: the hours of a calendar, turned into what a stage needs over the whole horizon.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scenarios/reader/blocks/plan_of_days.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

struct Shift {
  std::string name;
  ClockSpan hours;
  Going takes = Going::both;
  std::int64_t lines = unlimited;  ///< in work; unlimited: all that the stage has
  Weekdays days = daily;
};

struct Calendar {
  std::string name;
  std::vector<Shift> shifts;      ///< by name
  std::set<std::int64_t> closed;  ///< days of the plan

  /// Whether its shifts say up or down, so that a sorter has two sides.
  [[nodiscard]] bool has_directions() const;
  [[nodiscard]] std::vector<std::string> shift_names() const;
};

/// Lines in work on one side over the whole horizon: first at 0, then wherever their number or the shift
/// changes. Lines of overlapping shifts add, up to `all`; the shift named is the one that began last.
std::vector<Change> changes(Calendar const& calendar, Going side, std::int64_t all,
                            PlanOfDays const& plan);

/// When any shift is on.
std::vector<Span> opening_times(Calendar const& calendar, PlanOfDays const& plan);

}  // namespace tierflow
