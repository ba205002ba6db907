// OD: how much goes from where to where, as a table, a product of two sides, or a gravity model.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "scenarios/reader/blocks/demand.hpp"
#include "scenarios/reader/blocks/places.hpp"

namespace tierflow {

namespace {

constexpr Field od_fields[] = {
    {"table", Form::path, "", "", "a CSV table with from, to, per_day and perhaps class; says how much as well"},
    {"product", Form::block, "demand.sources[].od.product", "", "proportional to weight x weight"},
    {"gravity", Form::block, "demand.sources[].od.gravity", "", "weight x weight x distance^-decay, balanced to both sides"},
};
constexpr Field product_fields[] = {
    {"from", Form::mixed, "", required, "a figure of a list such as last_mile_stations.sends, or a list of places"},
    {"to", Form::mixed, "", required, "likewise"},
    {"same", Form::choice, "all none", "all", "none: no parcels from a place to itself"},
};
constexpr Field gravity_fields[] = {
    {"from", Form::mixed, "", required, "a figure of a list such as last_mile_stations.sends, or a list of places"},
    {"to", Form::mixed, "", required, "likewise"},
    {"same", Form::choice, "all none", "all", "none: no parcels from a place to itself"},
    {"decay", Form::number, "", "1", "exponent of the distance, 0 to 10"},
    {"least_distance", Form::length, "", "1 km", "nearer pairs count as this far, above 0"},
};
constexpr Field od_row_fields[] = {
    {"from", Form::name, "", required, "a place"},
    {"to", Form::name, "", required, "a place"},
    {"class", Form::name, "", "the source's", "a parcel class"},
    {"per_day", Form::number, "", required, "arrivals on a day of factor 1"},
};

/// "last_mile_stations.sends": the places of a list with one of their figures.
std::optional<OdSide> side_of_figure(Cursor const& at, Draft const& draft) {
  std::string const text = at.text();
  std::size_t const point = text.find('.');
  std::string_view const list = std::string_view{text}.substr(0, point);
  std::string_view const figure = point == std::string::npos ? "" : std::string_view{text}.substr(point + 1);
  OdSide side;
  double sum = 0;
  bool knows_figure = false;
  bool const knows_list =
      std::ranges::any_of(draft.places, [&](PlaceDraft const& place) { return place.list == list; });
  for (std::uint32_t i = 0; i < draft.places.size(); ++i) {
    PlaceDraft const& place = draft.places[{i}];
    if (place.list != list) continue;
    auto const found = place.figures.find(figure);
    if (found == place.figures.end()) continue;
    knows_figure = true;
    side.places.push_back({i});
    sum += side.weights.emplace_back(found->second);
  }
  bool const is_a_list = std::ranges::find(place_lists, list) != std::end(place_lists);
  if (is_a_list && !knows_list)
    at.report(fmt::format("the scenario has no {}", list));
  else if (!knows_figure)
    at.report("expected a list of places and a figure, such as last_mile_stations.sends (sends, receives, buys, sells, "
              "weight), got " + cited(text));
  else if (!(sum > 0)) at.report(fmt::format("no place has a '{}' above 0", figure));
  if (!(sum > 0)) return {};
  return side;
}

std::optional<OdSide> read_side(Cursor const& at, Draft const& draft) {
  if (!at.given()) return {};
  if (at.is_scalar()) return side_of_figure(at, draft);
  OdSide side;
  for (std::string const& word : at.names()) {
    if (auto const place = draft.place_names.at(at, word)) {
      side.places.push_back({*place});
      side.weights.push_back(1);
    }
  }
  return side.places.empty() ? std::nullopt : std::optional{side};
}

/// A matrix as one flow for each origin.
std::vector<Flow> flows_of(OdMatrix const& matrix) {
  std::vector<Flow> flows;
  for (std::size_t i = 0; i < matrix.from.size(); ++i) {
    Flow flow{matrix.from[i], {}, 0, {}};
    for (std::size_t j = 0; j < matrix.to.size(); ++j) {
      flow.rows.push_back({flow.from, matrix.to[j], matrix.at(i, j)});
      flow.per_day += matrix.at(i, j);
    }
    flows.push_back(std::move(flow));
  }
  return flows;
}

std::vector<Flow> read_table(Cursor const& table, Draft const& draft) {
  using Key = std::tuple<FacilityId, std::optional<std::uint32_t>>;
  std::map<Key, Flow> flows;
  for (Cursor const& row : table.items()) {
    row.check(od_row_section);
    auto const from = draft.place(row["from"]), to = draft.place(row["to"]);
    auto const parcel_class = draft.class_names.at(row["class"]);
    double const per_day = row["per_day"].number(0);
    if (!from || !to) continue;
    Flow& flow = flows[{*from, parcel_class}];
    flow.from = *from;
    flow.parcel_class = parcel_class;
    flow.per_day += per_day;
    flow.rows.push_back({*from, *to, per_day});
  }
  std::vector<Flow> result;
  for (auto& [key, flow] : flows) result.push_back(std::move(flow));
  return result;
}

std::vector<Flow> read_matrix(Cursor const& at, bool gravity, double per_day, Draft const& draft) {
  at.check(gravity ? gravity_section : product_section);
  auto const from = read_side(at["from"], draft), to = read_side(at["to"], draft);
  bool const same = at["same"].choice<bool>({{"all", true}, {"none", false}}, true);
  Gravity const model{.decay = gravity ? at["decay"].number(1, between(0, 10)) : 0,
                      .least_distance = {gravity ? at["least_distance"].amount(Dimension::length, 1000, at_least(1)) : 1},
                      .same = same};
  if (!from || !to || !(per_day > 0)) return {};
  try {
    return flows_of(gravity ? od_gravity(draft.scenario.network, *from, *to, per_day, model)
                            : od_product(*from, *to, per_day, same));
  } catch (OdError const& error) {
    at.report(error.what());
    return {};
  }
}

}  // namespace

constinit Section const od_section{"demand.sources[].od", "from many places to many; one of these keys", od_fields};
constinit Section const product_section{"demand.sources[].od.product", "proportional to weight x weight", product_fields};
constinit Section const gravity_section{"demand.sources[].od.gravity", "nearness counts; balanced to both sides (Furness)",
                                        gravity_fields};
constinit Section const od_row_section{"demand.sources[].od.table[]", "rows of an OD table", od_row_fields};

std::vector<Flow> read_od(Cursor const& od, std::optional<double> per_day, Draft const& draft) {
  // compose() has put the rows in the place of {table: path}.
  if (od.is_list()) {
    if (per_day) od.report("an OD table says how much itself; take 'per_day' (or 'rate') away, or use a product");
    return read_table(od, draft);
  }
  od.check(od_section);
  Cursor const product = od["product"], gravity = od["gravity"];
  if (product.given() == gravity.given()) {
    od.report("expected one of 'table', 'product' and 'gravity'");
    return {};
  }
  if (!per_day) od.report("how many? give the source 'per_day' or 'rate'");
  return read_matrix(product.given() ? product : gravity, gravity.given(), per_day.value_or(0), draft);
}

}  // namespace tierflow
