// Bodies: what a place does, read once all names of the scenario are known.

#include "scenarios/reader/blocks/climates.hpp"
#include "scenarios/reader/blocks/event_codes.hpp"
#include "scenarios/reader/blocks/places.hpp"
#include "scenarios/reader/blocks/stages.hpp"
#include "scenarios/reader/key_path.hpp"

namespace tierflow {

namespace {

std::optional<OutsideLegs> read_legs(Cursor const& at, Tier tier) {
  if (!at.given()) return {};
  at.check(legs_section);
  if (tier != Tier::gateway) at.report("only a gateway has legs outside the model");
  auto const leg = [&](char const* key) { return at[key].law(Dimension::time, Law{}); };
  return OutsideLegs{leg("origin"), leg("transfer"), leg("destination"), leg("delivery")};
}

/// A type is read by itself as well, so that its problems are found without a place and reported at the type.
void read_type(Cursor const& type, Draft& draft) {
  PlaceDraft specimen;
  specimen.area_m2 = 1;
  specimen.couriers = specimen.vans = 1;
  specimen.list = "facility_types";
  specimen.climate = read_climate(type["climate"], outside_air, draft);
  std::ignore = read_stages(type["stages"], specimen, draft);
  Tier const tier = type["tier"].is_word("gateway") ? Tier::gateway : Tier::plain;
  read_legs(type["before"], tier);
  read_legs(type["after"], tier);
  read_event_codes(type["event_codes"]);
}

}  // namespace

void read_bodies(Cursor const& root, Draft& draft) {
  for (Cursor const& type : in_order(root["facility_types"])) read_type(type, draft);
  for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
    PlaceDraft& place = draft.places[{i}];
    Place const& named = draft.scenario.network.places[{i}];
    Cursor const body{place.body, joined(place.list, named.name), draft.problems};
    place.climate = read_climate(body["climate"], outside_air, draft);
    FacilityPlan plan = read_stages(body["stages"], place, draft);
    plan.before = read_legs(body["before"], named.tier);
    plan.after = read_legs(body["after"], named.tier);
    plan.event_codes = read_event_codes(body["event_codes"]);
    draft.scenario.facilities.push_back(std::move(plan));
  }
}

}  // namespace tierflow
