#include "scenarios/reader/blocks/demand.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/day_factors.hpp"
#include "scenarios/reader/blocks/growth.hpp"
#include "scenarios/reader/blocks/returned_goods.hpp"
#include "scenarios/reader/blocks/shows.hpp"

namespace tierflow {

namespace {

constexpr double hours_a_day = 24;

constexpr Field demand_fields[] = {
    {"profiles", Form::list, "demand.profiles[]", "", "shapes of a day or a week"},
    {"sources", Form::list, "demand.sources[]", "", "where parcels come from"},
    {"days", Form::list, "demand.days[]", "", "factors on the parcels of some days: festivals, holidays, seasons"},
    {"growth", Form::list, "demand.growth[]", "", "how sources grow from year to year, for scale.year"},
    {"shows", Form::list, "demand.shows[]", "", "live-stream shows: orders in a rush, on top of a source"},
    {"vouchers", Form::list, "demand.vouchers[]", "", "e-vouchers: a pulse of orders, on top of a source"},
    {"returns", Form::list, "demand.returns[]", "", "goods that buyers send back"},
};
constexpr Field source_fields[] = {
    {"name", Form::name, "", required, "unique; also the key of its random numbers"},
    {"per_day", Form::number, "", "", "arrivals on a day of factor 1; this, rate, rate_steps or an od table"},
    {"rate", Form::rate, "", "", "arrivals per time"},
    {"rate_steps", Form::map, "", "", "rates from instants on: {0 h: 900 /h, 2 h: 1500 /h}; nothing before the first"},
    {"at", Form::name, "", "", "the place where parcels appear; this or od"},
    {"to", Form::name, "", "", "with at: the destination; without it a parcel leaves after its last stage there"},
    {"od", Form::block, "demand.sources[].od", "", "from many places to many; this or at"},
    {"arrivals", Form::choice, "poisson deterministic at replay", "poisson",
     "poisson: by chance, deterministic: evenly along the same rate, at: given times, replay: recorded orders"},
    {"times", Form::times, "", "", "arrivals at: instants, or times since the start"},
    {"orders", Form::path, "", "", "arrivals replay: a CSV table with at, from, to, class, service"},
    {"batch", Form::law, "number", "1", "parcels of one arrival, all at one instant; at least 1"},
    {"hours", Form::name, "", "flat", "a profile with hours"},
    {"weekdays", Form::name, "", "flat", "a profile with weekdays"},
    {"classes", Form::mixed, "", "the classes' own shares",
     "a class, shares {general: 0.97, bulky: 0.03}, or {mix: by county, exceptions: {Haitou: Ganyu_cold_coast}}"},
    {"service", Form::name, "", "the class's", "a service level"},
};
constexpr Field mix_choice_fields[] = {
    {"mix", Form::mixed, "", required, "`by county` of the origin, or the name of a class mix"},
    {"exceptions", Form::map, "", "", "origins to class mixes"},
};

bool is_listed(Cursor const& source) { return source["arrivals"].is_word("at") || source["arrivals"].is_word("replay"); }

/// Arrivals a day; nothing when no key says so.
std::optional<double> read_per_day(Cursor const& source) {
  Cursor const per_day = source["per_day"], rate = source["rate"], steps = source["rate_steps"];
  int const given = int{per_day.given()} + int{rate.given()} + int{steps.given()};
  if (given > 1) source.report("expected one of 'per_day', 'rate' and 'rate_steps'");
  if (per_day.given()) return per_day.number(0);
  if (rate.given()) return hours_a_day * rate.quantity(Dimension::rate, 0);
  if (steps.given()) return 1;  // the curve holds the rates themselves
  return {};
}

std::vector<Flow> read_flows(Cursor const& source, Draft const& draft) {
  Cursor const at = source["at"], to = source["to"], od = source["od"];
  if (at.given() == od.given()) {
    source.report("expected one of 'at' and 'od'");
    return {};
  }
  if (to.given() && !at.given()) to.report("goes with 'at'; with 'od' the matrix says where parcels go");
  auto const per_day = read_per_day(source);
  if (od.given()) return read_od(od, per_day, draft);
  if (!per_day) source.report("how many? give 'per_day', 'rate' or 'rate_steps'");
  auto const from = draft.place(at), destination = draft.place(to);
  if (!from) return {};
  Flow flow{*from, {}, per_day.value_or(0), {}};
  if (destination) flow.rows.push_back({*from, *destination, 1});
  return {flow};
}

std::shared_ptr<DestinationMix const> destinations_of(Flow const& flow) {
  if (flow.rows.empty()) return nullptr;
  std::map<FacilityId, double> weights;
  for (OdRow const& row : flow.rows)
    if (row.per_day > 0) weights[row.to] += row.per_day;
  auto mix = std::make_shared<DestinationMix>();
  std::vector<double> shares;
  for (auto const& [to, weight] : weights) {
    mix->to.push_back(to);
    shares.push_back(weight);
  }
  mix->upto = cumulative(std::move(shares));
  return mix;
}

SourceDraft read_source(Cursor const& at, Profiles const& profiles, Growth const& growth, Draft& draft) {
  SourceDraft source{.at = at, .flows = {}, .shape = profiles.shape(at), .curve = nullptr};
  source.curve = profiles.curve(at, source.shape, draft);
  source.batch = at["batch"].law(Dimension::number, Law::fixed(1));
  if (source.batch.mean() < 1) at["batch"].report("a batch is at least 1 parcel");
  source.service = read_service_choice(at["service"], draft);
  if (at["arrivals"].is_word("deterministic")) source.arrivals = Stream::Arrivals::deterministic;
  source.growth = growth.of(at.key());
  source.flows = read_flows(at, draft);
  return source;
}

void add_flows(SourceDraft const& source, DayFactors& days, Draft& draft) {
  for (Flow const& flow : source.flows) {
    if (!(flow.per_day > 0)) continue;
    Stream stream = stream_of(source.at.key(), flow, draft);
    stream.arrivals = source.arrivals;
    stream.curve = source.curve;
    stream.factor = flow.per_day * draft.demand_scale * source.growth;
    stream.batch = source.batch;
    stream.service = source.service;
    stream.classes = flow_classes(source, flow, draft);
    for (Stream& part : days.applied(std::move(stream), source, draft)) {
      draft.scenario.streams.push_back(std::move(part));
      draft.stream_marks.push_back(source.at);
    }
  }
}

void add_orders(Cursor const& source, Draft& draft) {
  if (draft.demand_scale != 1) draft.warn(source, "scale.demand does not multiply recorded orders and given times");
  for (char const* const key : {"per_day", "rate", "rate_steps", "od", "batch", "hours", "weekdays"})
    if (source[key].given()) source[key].report("does not go with arrivals at or replay: they say when and where to");
  for (auto& [from, orders] : read_orders(source, draft)) {
    Stream stream;
    stream.arrivals = Stream::Arrivals::listed;
    stream.name = source.key() + "@" + draft.place_names.all()[from.index];
    stream.origin = from;
    stream.classes = draft.own_shares;
    stream.orders = std::move(orders);
    draft.scenario.streams.push_back(std::move(stream));
    draft.stream_marks.push_back(source);
  }
}

Names names_of_sources(std::vector<Cursor> const& sources) {
  std::vector<std::string> names;
  for (Cursor const& at : sources) names.push_back(at.key());
  return Names{"source", std::move(names)};
}

/// A name keys random numbers, so no two things that make parcels may share one.
void check_names(Cursor const& demand) {
  std::map<std::string, std::string> known;
  for (char const* const list : {"sources", "shows", "vouchers", "returns"})
    for (Cursor const& at : in_order(demand[list])) {
      auto const [found, is_new] = known.emplace(at.key(), at.path());
      if (!is_new && found->second != at.path())
        at.report("has the name of " + found->second + "; names key the random numbers, give it another one");
    }
}

}  // namespace

constinit Section const demand_section{"demand", "which parcels appear, where and when", demand_fields};
constinit Section const source_section{"demand.sources[]", "where parcels come from", source_fields};
constinit Section const mix_choice_section{"demand.sources[].classes", "class mixes by origin", mix_choice_fields};

void read_demand(Cursor const& demand, Draft& draft) {
  if (!demand.given()) return;
  demand.check(demand_section);
  Profiles const profiles{demand["profiles"], draft};
  std::vector<Cursor> const items = in_order(demand["sources"], source_section);
  Names const names = names_of_sources(items);
  Growth const growth{demand, names, draft};
  DayFactors days{demand["days"], names, draft};
  std::vector<SourceDraft> sources;
  for (Cursor const& at : items) {
    std::string const arrivals = at["arrivals"].choice({"poisson", "deterministic", "at", "replay"}, "poisson");
    if (at["times"].given() && arrivals != "at") at["times"].report("goes with arrivals: at");
    if (at["orders"].given() && arrivals != "replay") at["orders"].report("goes with arrivals: replay");
    if (is_listed(at)) {
      add_orders(at, draft);
      sources.push_back({.at = at, .flows = {}, .shape = Profile::flat(), .curve = nullptr});
    } else {
      sources.push_back(read_source(at, profiles, growth, draft));
      add_flows(sources.back(), days, draft);
    }
  }
  check_names(demand);
  read_shows(demand, sources, draft);
  read_returned_goods(demand["returns"], sources, profiles, days, draft);
}

std::vector<double> flow_classes(SourceDraft const& source, Flow const& flow, Draft const& draft) {
  if (!flow.parcel_class) return source_classes(source.at, flow.from, draft);
  std::vector<double> classes(draft.class_names.size(), 0);
  classes[*flow.parcel_class] = 1;
  return cumulative(std::move(classes));
}

Stream stream_of(std::string const& name, Flow const& flow, Draft const& draft) {
  Stream stream;
  stream.name = name + "@" + draft.place_names.all()[flow.from.index];
  stream.origin = flow.from;
  stream.destinations = destinations_of(flow);
  if (!flow.parcel_class) return stream;
  stream.name += ":" + draft.class_names.all()[*flow.parcel_class];
  stream.classes.assign(draft.class_names.size(), 0);
  stream.classes[*flow.parcel_class] = 1;
  stream.classes = cumulative(std::move(stream.classes));
  return stream;
}

std::vector<double> source_classes(Cursor const& source, FacilityId origin, Draft const& draft) {
  Cursor const classes = source["classes"];
  if (!classes.given()) return draft.own_shares;
  if (!classes.is_map() || !classes["mix"].given()) return class_shares(classes, draft);
  classes.check(mix_choice_section);
  Place const& place = draft.scenario.network.places[origin];
  Cursor const mix = classes["mix"], exception = classes["exceptions"][place.name];
  for (auto const& [name, value] : classes["exceptions"].entries()) std::ignore = draft.place_names.at(value, name);
  std::optional<std::uint32_t> chosen;
  if (exception.given()) chosen = draft.mix_names.at(exception);
  else if (mix.is_word("by county")) chosen = draft.mix_names.at(mix, place.county);
  else chosen = draft.mix_names.at(mix);
  return chosen ? draft.mixes[*chosen] : draft.own_shares;
}

std::int16_t read_service_choice(Cursor const& at, Draft const& draft) {
  auto const index = draft.service_names.at(at);
  return index ? static_cast<std::int16_t>(*index) : std::int16_t{-1};
}

}  // namespace tierflow
