#include "scenarios/reader/blocks/onward.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/reader/blocks/places.hpp"

namespace tierflow {

namespace {

constexpr double rounding = 1e-9;  ///< of a sum of shares

/// The one lane from a place to another; nothing, and a problem, where there is none or a choice of them.
std::optional<LaneId> lane_to(Cursor const& at, FacilityId from, FacilityId to, Draft const& draft) {
  Network const& network = draft.scenario.network;
  ClassSet const all_classes = every_class >> (64 - draft.class_names.size());
  std::vector<LaneId> found;
  for (std::uint32_t i = 0; i < network.lanes.size(); ++i)
    if (network.lanes[{i}].from == from && network.lanes[{i}].to == to) found.push_back({i});
  std::string const& there = network.places[to].name;
  if (found.empty()) {
    at.report(fmt::format("there is no lane from {} to {}", cited(network.places[from].name), cited(there)));
  } else if (found.size() > 1) {
    at.report(fmt::format("{} lanes lead to {}; 'onward' needs a single one", found.size(), cited(there)));
  } else if ((~network.lanes[found.front()].carries & all_classes) != 0) {
    at.report(fmt::format("the lane to {} does not take every class; 'onward' asks for no class", cited(there)));
  } else {
    return found.front();
  }
  return {};
}

std::vector<Onward> read_ways(Cursor const& at, FacilityId from, Draft const& draft) {
  std::vector<Onward> ways;
  double sum = 0;
  for (auto const& [name, value] : at.entries()) {
    double const share = value.share(0);
    sum += share;
    auto const to = draft.place_names.at(value, name);
    if (!to) continue;
    if (auto const lane = lane_to(value, from, {*to}, draft)) ways.push_back({*lane, share});
  }
  if (sum > 1 + rounding) at.report(fmt::format("the shares add up to {:.6g}; at most 1, the rest leaves here", sum));
  std::ranges::sort(ways, {}, &Onward::lane);
  double upto = 0;
  for (Onward& way : ways) way.upto = upto += way.upto;
  // Shares such as three thirds leave nobody behind.
  if (!ways.empty() && std::abs(upto - 1) <= rounding) ways.back().upto = 1;
  return ways;
}

}  // namespace

void read_onward(Cursor const& root, Draft& draft) {
  for (std::string_view const list : place_lists)
    for (Cursor const& at : root[list].items())
      if (Cursor const onward = at["onward"]; onward.given())
        if (auto const here = draft.place_names.find(at.key()))
          draft.scenario.facilities[{*here}].onward = read_ways(onward, {*here}, draft);
}

}  // namespace tierflow
