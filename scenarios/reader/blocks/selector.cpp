// What stages have in common: which parcels they are for, and when they break down.

#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr Field selector_fields[] = {
    {"classes", Form::names, "", "all", "any of these"},
    {"not_classes", Form::names, "", "none", "none of these"},
    {"to", Form::names, "", "all", "bound for any of these places, or for a station of theirs"},
    {"not_to", Form::names, "", "none", "bound for none of these places, nor for a station of theirs"},
    {"bagged", Form::yes_no, "", "either", "true: those in a closed bag; false: loose ones"},
    {"going", Form::choice, "both up down", "both", "up: towards hubs and gateways; down: the rest"},
};
constexpr Field outages_fields[] = {
    {"clock", Form::choice, "busy calendar", "busy", "busy: the up-time runs only while a line works; calendar: always"},
    {"up", Form::law, "time", required, "from a repair to the next failure"},
    {"down", Form::law, "time", required, "from a failure to its repair"},
    {"lines", Form::whole, "", "all", "lines or doors that stop, at least 1"},
};

constexpr double second_us = 1e6;

/// By facility: bound for one of the named places, or for a station whose node is one.
std::vector<bool> bound_for(Cursor const& names, Draft const& draft) {
  auto const& places = draft.scenario.network.places;
  std::vector<bool> named(places.size(), false);
  for (std::string const& word : names.names())
    if (auto const index = draft.place_names.at(names, word)) named[*index] = true;
  std::vector<bool> result = named;
  for (std::uint32_t i = 0; i < places.size(); ++i)
    if (auto const node = places[{i}].node; node && named[node->index]) result[i] = true;
  return result;
}

}  // namespace

constinit Section const selector_section{"for", "which parcels a stage is for; all keys must hold", selector_fields};
constinit Section const outages_section{"outages", "random stops", outages_fields};

Selector read_selector(Cursor const& at, Draft const& draft) {
  Selector selector;
  if (!at.given()) return selector;
  at.check(selector_section);
  if (at["classes"].given()) selector.classes = class_set(at["classes"], draft);
  if (at["not_classes"].given()) selector.classes &= ~class_set(at["not_classes"], draft);
  if (at["to"].given()) selector.destinations = bound_for(at["to"], draft);
  if (at["not_to"].given()) {
    std::vector<bool> const left_out = bound_for(at["not_to"], draft);
    if (selector.destinations.empty()) selector.destinations.assign(left_out.size(), true);
    for (std::size_t i = 0; i < left_out.size(); ++i)
      if (left_out[i]) selector.destinations[i] = false;
  }
  if (at["bagged"].given()) selector.bagged = at["bagged"].yes_no(false) ? Bagged::closed : Bagged::loose;
  selector.going = at["going"].choice<Going>({{"both", Going::both}, {"up", Going::up}, {"down", Going::down}},
                                             Going::both);
  return selector;
}

std::optional<Outages> read_outages(Cursor const& at) {
  if (!at.given()) return {};
  at.check(outages_section);
  Outages outages;
  outages.clock = at["clock"].choice<Outages::Clock>(
      {{"busy", Outages::Clock::busy}, {"calendar", Outages::Clock::calendar}}, Outages::Clock::busy);
  outages.up = at["up"].law(Dimension::time, Law::fixed(3600e6));
  outages.down = at["down"].law(Dimension::time, Law::fixed(3600e6));
  if (outages.up.mean() + outages.down.mean() < second_us) at.report("up and down together take at least 1 s on average");
  if (!at["lines"].is_word("all")) outages.lines = at["lines"].whole(unlimited, between(1, 1e6));
  return outages;
}

std::vector<std::string> shift_names(Cursor const& calendar, Draft const& draft) {
  Calendar const* const found = draft.calendar(calendar);
  return found == nullptr ? std::vector<std::string>{} : found->shift_names();
}

}  // namespace tierflow
