#pragma once

// Choice: which of several scenarios is the best by one figure, found with no more replications than that takes.
//
// Replications come in round by round, of those scenarios that may still be the best; each round says who goes on. The rule is
// that of scenarios/statistics/selection.hpp. What a planner does not care to tell apart, the zone, is a difference in the unit
// of the figure, stated before anything is run, as the rule asks for: a share of a mean would be known only afterwards.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/reader/quantity.hpp"
#include "scenarios/report/figure_kinds.hpp"
#include "scenarios/statistics/intervals.hpp"
#include "scenarios/statistics/selection.hpp"

namespace tierflow {

struct ChoicePlan {
  std::string by = "on_time_share";  ///< a main figure that is wanted higher or lower
  double zone = 0;                   ///< in the unit of the figure, a share as 0 .. 1; above 0
  double level = 0.95;               ///< chance that the best is chosen, when it is better by the zone at least
  int first = 10;                    ///< replications of all before anybody is out
  int most = 1000;                   ///< replications after which it ends undecided
};

/// "0.2 points" or "0.2 %" of a share, "15 min", "500" or "500 parcels", "2 departures"; above 0, in the figure's unit.
Outcome<double> parse_zone(std::string_view text, FigureKind const& figure);

struct Candidate {
  std::size_t scenario = 0;    ///< its place in the list
  int replications = 0;        ///< that counted
  Estimate mean;               ///< of those, with an interval of 95 % by itself
  double behind = 0;           ///< this one less the best over the replications that both have; not a number without any
  bool out = false;            ///< after its last replication
};

/// What has been found by now.
struct Choice {
  ChoicePlan plan;
  std::string label, unit;
  Wanted wanted = Wanted::higher;
  bool decided = false;          ///< the first is the best; else those that are not out cannot be told apart
  int replications = 0;          ///< of those that went on for longest
  std::vector<Candidate> order;  ///< the best first, then those that are not out, then by how long they went on
};

class Choosing {
 public:
  Choosing(ChoicePlan plan, std::size_t scenarios);

  /// The figure in the next replication, one value for each scenario; those of scenarios that are out are not looked at, and
  /// without a value a scenario is out. Gives who goes on: nobody once there is at most one, or `most` is reached.
  std::vector<bool> take(std::vector<double> const& values);
  [[nodiscard]] Choice found() const;

 private:
  ChoicePlan plan_;
  FigureKind kind_;
  Selection selection_;
  std::vector<std::vector<double>> values_;  ///< by scenario, those that counted
};

}  // namespace tierflow
