// Lane rules: detour, speeds, and what all lanes of one dispatch have in common.

#include <algorithm>

#include "scenarios/reader/blocks/lanes.hpp"
#include "scenarios/reader/blocks/stages.hpp"
#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/nearest.hpp"

namespace tierflow {

namespace {

constexpr double usual_detour = 1.25;  ///< roads are about a quarter longer than the great circle

constexpr Field lane_rules_fields[] = {
    {"detour", Form::number, "", "1.25", "distance over great circle, at least 1"},
    {"speed", Form::map, "", "", "by mode: {road: 50 km/h, rail: 80 km/h}"},
    {"timetable", Form::map, "", "", "keys of a lane, for every lane of this dispatch that does not say otherwise"},
    {"headway", Form::map, "", "", "likewise"},
    {"fill-or-timeout", Form::map, "", "", "likewise"},
    {"timetable-or-full", Form::map, "", "", "likewise: {opens: \"20:30\", full_at: 95 %}"},
};

/// Keys of a lane that make it this lane and no other.
constexpr std::string_view own_keys[] = {"id", "from", "to", "dispatch", "distance", "drive", "direct", "overflow"};

void check_defaults(Cursor const& defaults) {
  if (!defaults.given()) return;
  for (auto const& [key, value] : defaults.entries()) {
    if (std::ranges::find(own_keys, key) != std::end(own_keys)) value.report("belongs to a lane of its own");
    else if (lane_section.find(key) == nullptr) value.report("no key of a lane");
  }
}

}  // namespace

constinit Section const lane_rules_section{"lane_rules", "what all lanes have in common", lane_rules_fields};

LaneRules::LaneRules(Cursor const& rules, Draft const&) : rules_{rules}, detour_{usual_detour} {
  if (!rules.given()) return;
  rules.check(lane_rules_section);
  detour_ = rules["detour"].number(usual_detour, at_least(1));
  for (auto const& [name, speed] : rules["speed"].entries()) {
    if (auto const mode = mode_named(name)) speed_[*mode] = speed.quantity(Dimension::speed, 1, at_least(0.01));
    else speed.report("there is no mode " + cited(name) + did_you_mean(name, std::span{mode_names}));
  }
  for (char const* const dispatch : {"timetable", "headway", "fill-or-timeout", "timetable-or-full"})
    check_defaults(rules[dispatch]);
}

std::optional<double> LaneRules::speed(Mode mode) const {
  auto const found = speed_.find(mode);
  return found == speed_.end() ? std::nullopt : std::optional{found->second};
}

Node LaneRules::complete(Cursor const& lane, Problems& problems) const {
  Cursor const dispatch = lane["dispatch"];
  Cursor const shared = dispatch.is_scalar() ? rules_[dispatch.node().text] : dispatch;
  if (!shared.is_map()) return lane.node();
  Node whole = shared.node();
  lay_over(whole, lane.node(), lane.path(), problems);
  return whole;
}

}  // namespace tierflow
