#include "scenarios/reader/blocks/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "scenarios/reader/blocks/stages.hpp"
#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/key_path.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_places = 65'000;  ///< destinations are 16 bits

constexpr Field facility_type_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"tier", Form::choice, "hub secondary last_mile gateway plain", required, "of the places of this type"},
    {"stages", Form::list, "stages[]", "", "in the order in which a parcel meets them"},
    {"climate", Form::name, "", "outside", "of all that stands there and says nothing else"},
    {"before", Form::block, "legs", "", "gateways: time already spent when a parcel appears"},
    {"after", Form::block, "legs", "", "gateways: time from here to the door"},
    {"event_codes", Form::map, "", "", "what others call a record of a parcel made here: {arrived: EMB, departed: EMC}"},
};
constexpr Field place_fields[] = {
    {"name", Form::name, "", required, "unique among all places"},
    {"label", Form::text, "", "", "what people call it"},
    {"at", Form::place, "", "", "latitude and longitude"},
    {"type", Form::name, "", "", "a facility type; without it the stages stand here"},
    {"stages", Form::list, "stages[]", "", "its own, or changes to those of its type, by name"},
    {"climate", Form::name, "", "of its type", "of all that stands there and says nothing else"},
    {"county", Form::text, "", "", "or another region; class mixes refer to it"},
    {"node", Form::name, "", "", "stations: their secondary node"},
    {"onward", Form::map, "", "",
     "parcels without a destination: the next place by shares, {B: 60 %, C: 30 %}; the rest leave here"},
    {"sends", Form::rate, "", "0 /d", "parcels handed in; demand refers to it"},
    {"receives", Form::rate, "", "0 /d", "parcels delivered; demand refers to it"},
    {"buys", Form::number, "", "0", "gateways: share or weight; demand refers to it"},
    {"sells", Form::number, "", "0", "gateways: share or weight; demand refers to it"},
    {"weight", Form::number, "", "0", "any weight; demand refers to it"},
    {"area", Form::area, "", "", "served by delivery rounds"},
    {"couriers", Form::whole, "", "", "crew of the pools that say `crew: couriers`"},
    {"vans", Form::whole, "", "", "crew of the pools that say `crew: vans`"},
    {"before", Form::block, "legs", "", "gateways: time already spent when a parcel appears"},
    {"after", Form::block, "legs", "", "gateways: time from here to the door"},
    {"event_codes", Form::map, "", "", "what others call a record of a parcel made here: {arrived: EMB, departed: EMC}"},
};
constexpr Field legs_fields[] = {
    {"origin", Form::law, "time", "0 h", "collection"},
    {"transfer", Form::law, "time", "0 h", "transport"},
    {"destination", Form::law, "time", "0 h", "from the last transport to the courier"},
    {"delivery", Form::law, "time", "0 h", "from the courier's departure to the door"},
};

struct List {
  char const* key;
  Tier tier;
  char const* tier_name;
};
constexpr std::array lists{List{"hubs", Tier::hub, "hub"}, List{"secondary_nodes", Tier::secondary, "secondary"},
                           List{"last_mile_stations", Tier::last_mile, "last_mile"},
                           List{"gateways", Tier::gateway, "gateway"}, List{"facilities", Tier::plain, "plain"}};

struct Found {
  Cursor at;
  List const* list;
};

/// Every place of the file, in alphabetical order; a name that stands twice is reported.
std::vector<Found> all_places(Cursor const& root) {
  std::vector<Found> found;
  for (List const& list : lists)
    for (Cursor const& at : in_order(root[list.key], place_section)) found.push_back({at, &list});
  std::ranges::stable_sort(found, {}, [](Found const& place) { return place.at.key(); });
  auto const twice = [](Found const& a, Found const& b) {
    if (a.at.key() != b.at.key()) return false;
    b.at.report(fmt::format("there is another place {} in {}, line {}", cited(b.at.key()), a.list->key,
                            a.at.mark().line));
    return true;
  };
  found.erase(std::unique(found.begin(), found.end(), twice), found.end());
  return found;
}

constexpr std::array<std::string_view, 5> body_keys{"stages", "before", "after", "climate", "event_codes"};

/// Stages and legs of the type, with the place's own on top.
Node body_of(Found const& place, Cursor const& types, Names const& type_names, Draft& draft) {
  Node body = Node::map(place.at.mark());
  auto const take = [&](Cursor const& from) {
    Node part = Node::map(from.mark());
    for (Entry const& entry : from.node().entries)
      if (std::ranges::find(body_keys, entry.key) != body_keys.end()) part.entries.push_back(entry);
    lay_over(body, std::move(part), place.at.path(), draft.problems);
  };
  Cursor const name = place.at["type"];
  if (type_names.at(name)) {
    for (Cursor const& type : types.items()) {
      if (type.key() != name.node().text) continue;
      if (Cursor const tier = type["tier"]; tier.given() && !tier.is_word(place.list->tier_name))
        name.report(fmt::format("type {} is for places of tier {}; {} are of tier {}", cited(type.key()),
                                tier.text(), place.list->key, place.list->tier_name));
      take(type);
    }
  }
  take(place.at);
  return body;
}

void read_figures(Cursor const& at, PlaceDraft& place) {
  constexpr double hours = 24;  // rates are per hour, figures per day
  for (char const* const key : {"sends", "receives"})
    place.figures[key] = hours * at[key].quantity(Dimension::rate, 0);
  for (char const* const key : {"buys", "sells", "weight"}) place.figures[key] = at[key].number(0);
  if (at["area"].given()) place.area_m2 = at["area"].quantity(Dimension::area, 1, {.least = 0, .most = 1e15, .above = true});
  if (at["couriers"].given()) place.couriers = at["couriers"].whole(0, between(0, 1e6));
  if (at["vans"].given()) place.vans = at["vans"].whole(0, between(0, 1e6));
}

Place described(Found const& found) {
  Cursor const& at = found.at;
  Place place;
  place.name = at.key();
  place.label = at["label"].given() ? at["label"].name() : "";
  place.tier = found.list->tier;
  place.type = at["type"].given() ? at["type"].name() : "";
  place.county = at["county"].given() ? at["county"].name() : "";
  if (auto const degrees = at["at"].place()) place.at = LatLon{degrees->first, degrees->second};
  return place;
}

void read_nodes(std::vector<Found> const& found, Draft& draft) {
  Network& network = draft.scenario.network;
  for (std::uint32_t i = 0; i < network.places.size(); ++i) {
    Cursor const node = found[i].at["node"];
    auto const id = draft.place(node);
    if (!id) continue;
    if (network.places[*id].tier != Tier::secondary)
      node.report(fmt::format("{} is no secondary node", cited(network.places[*id].name)));
    else if (network.places[{i}].tier != Tier::last_mile)
      node.report("only a last-mile station belongs to a node");
    else
      network.places[{i}].node = *id;
  }
}

void check_lists(Cursor const& root, Draft const& draft, std::size_t places) {
  if (places > most_places) root.report(fmt::format("there are {} places; at most {}", places, most_places));
  if (!draft.strict_tiers) {
    if (places == 0) root.report("the scenario has no places");
    return;
  }
  Cursor const plain = root["facilities"];
  if (plain.given()) plain.report("plain facilities need `tiers: free`; or put them under hubs, secondary_nodes, ...");
  bool const has_hub = root["hubs"].is_list() && !root["hubs"].items().empty();
  if (!has_hub && !plain.given())
    root["hubs"].report("the scenario has no hubs; add one, or say `tiers: free` for a network without tiers");
}

}  // namespace

constinit Section const facility_type_section{"facility_types[]", "a kind of place", facility_type_fields};
constinit Section const place_section{"places[]", "of hubs, secondary_nodes, last_mile_stations, gateways and facilities",
                                      place_fields};
constinit Section const legs_section{"legs", "before and after: what a parcel spends outside the model", legs_fields};

void read_places(Cursor const& root, Draft& draft) {
  Cursor const types = root["facility_types"];
  std::vector<std::string> type_names;
  for (Cursor const& type : in_order(types, facility_type_section)) type_names.push_back(type.key());
  Names const known_types{"facility type", std::move(type_names)};
  auto const found = all_places(root);
  check_lists(root, draft, found.size());
  std::vector<std::string> names;
  for (Found const& place : found) {
    PlaceDraft about;
    about.list = place.list->key;
    about.mark = place.at.mark();
    about.body = body_of(place, types, known_types, draft);
    read_figures(place.at, about);
    names.push_back(place.at.key());
    draft.scenario.network.places.push_back(described(place));
    draft.places.push_back(std::move(about));
  }
  draft.place_names = Names{"place", std::move(names)};
  read_nodes(found, draft);
}

}  // namespace tierflow
