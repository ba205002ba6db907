#include "scenarios/reader/blocks/shows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/order_wave.hpp"

namespace tierflow {

namespace {

constexpr Duration longest = std::chrono::hours{24} * 30;  ///< of a show, a decay, a rush's begin
constexpr double longest_us = static_cast<double>(longest.count());

constexpr Field show_fields[] = {
    {"name", Form::name, "", required, "unique among all demand; also the key of its random numbers"},
    {"like", Form::name, "", required, "the source whose destinations, classes and service its parcels have"},
    {"at", Form::names, "", required, "places where the parcels appear, in proportion to what the source makes there"},
    {"starts", Form::times, "", required, "a list: one or more instants, each the start of a show"},
    {"length", Form::time, "", required, "of each show, above 0, at most 30 d"},
    {"parcels", Form::number, "", "", "of each show, all places together; this or factor"},
    {"factor", Form::number, "", "", "of each show, in days of factor 1 of the source at these places: 1.5"},
    {"flash_links", Form::map, "", "", "shares of the orders that come in a rush, by time since the start: {15 min: 20 %}"},
    {"flash_decay", Form::time, "", "6 min", "time in which a rush falls to 37 % of its rate"},
    {"after", Form::share, "", "0 %", "share of the orders that come behind the show"},
    {"after_decay", Form::time, "", "30 min", "time in which these fall to 37 % of their rate"},
    {"pack", Form::law, "time", "0 min", "from order to hand-in"},
    {"classes", Form::mixed, "", "the source's", "a class, or shares {live_seafood: 0.8, seafood: 0.2}"},
};
constexpr Field voucher_fields[] = {
    {"name", Form::name, "", required, "unique among all demand; also the key of its random numbers"},
    {"like", Form::name, "", required, "the source whose origins, destinations, classes and service its parcels have"},
    {"at", Form::names, "", "all of the source", "places where the parcels appear"},
    {"starts", Form::times, "", required, "a list: one or more instants at which vouchers are given out"},
    {"length", Form::time, "", required, "time in which orders come evenly, above 0, at most 30 d"},
    {"vouchers", Form::number, "", required, "given out each time"},
    {"redeemed", Form::share, "", "100 %", "share of the vouchers that are used"},
    {"parcels_per_voucher", Form::number, "", "1", "parcels of one that is used; the rest is spent without a parcel"},
    {"after", Form::share, "", "0 %", "share of the orders that come later"},
    {"after_decay", Form::time, "", "30 min", "time in which these fall to 37 % of their rate"},
    {"pack", Form::law, "time", "0 min", "from order to hand-in"},
    {"classes", Form::mixed, "", "the source's", "a class, or shares"},
};

SourceDraft const* source_of(Cursor const& like, std::vector<SourceDraft> const& sources) {
  std::vector<std::string> names;
  for (SourceDraft const& source : sources) names.push_back(source.at.key());
  auto const index = Names{"source", std::move(names)}.at(like);
  if (!index) return nullptr;
  SourceDraft const& source = sources[*index];
  if (!source.flows.empty()) return &source;
  like.report(cited(source.at.key()) + " has no destinations by share; name a source with 'od' or 'to'");
  return nullptr;
}

std::vector<FacilityId> read_places(Cursor const& at, Draft const& draft) {
  std::vector<FacilityId> places;
  for (std::string const& word : at.names())
    if (auto const place = draft.place_names.at(at, word)) places.push_back({*place});
  return places;
}

/// The flows of the source at these places, which stand at `at`; at all, where nothing does.
std::vector<Flow> flows_at(Cursor const& at, std::vector<FacilityId> const& places, SourceDraft const& source,
                           Draft const& draft) {
  if (!at.given()) return source.flows;
  std::vector<Flow> flows;
  for (FacilityId const place : places) {
    std::size_t const before = flows.size();
    for (Flow const& flow : source.flows)
      if (flow.from == place && flow.per_day > 0) flows.push_back(flow);
    if (flows.size() == before)
      at.report(fmt::format("{} makes nothing at {}", cited(source.at.key()), cited(draft.scenario.network.places[place].name)));
  }
  return flows;
}

std::vector<Instant> read_starts(Cursor const& starts, Draft const& draft) {
  std::vector<Instant> result;
  for (Cursor const& item : starts.items()) {
    auto const at = item.instant(draft.first_day);
    if (!at) continue;
    if (*at >= draft.demand_end) draft.warn(item, "begins after the end of demand");
    result.push_back(*at);
  }
  return result;
}

OrderWave read_wave(Cursor const& at) {
  Range const span{.least = 0, .most = longest_us, .above = true};
  OrderWave wave;
  wave.length = at["length"].time(std::chrono::hours{1}, span);
  wave.after = at["after"].share(0);
  wave.after_decay = at["after_decay"].time(std::chrono::minutes{30}, span);
  wave.link_decay = at["flash_decay"].time(std::chrono::minutes{6}, span);
  wave.pack = at["pack"].law(Dimension::time, Law{});
  if (wave.pack.mean() > longest_us) at["pack"].report("must be at most 30 d on average");
  wave.pack = wave.pack.clamped(0, longest_us);
  double sum = wave.after;
  for (auto const& [time, share] : at["flash_links"].entries()) {
    auto const from = parse_quantity(time, Dimension::time);
    if (!from) {
      share.report(from.problem);
    } else if (*from < 0 || *from > static_cast<double>(wave.length.count())) {
      share.report("must lie within the show, " + quantity_text(static_cast<double>(wave.length.count()), Dimension::time));
    } else {
      wave.links.emplace_back(Duration{static_cast<std::int64_t>(*from + 0.5)}, share.share(0));
      sum += wave.links.back().second;
    }
  }
  if (sum > 1 + 1e-9)
    at["flash_links"].report(fmt::format("flash links and 'after' sum to {}, more than all orders", number_text(sum)));
  return wave;
}

/// Parcels of one show, of all its places; `a_day` is what the source makes there on a day of factor 1.
double read_parcels(Cursor const& show, double a_day, Draft const& draft) {
  if (show["parcels"].given() == show["factor"].given()) show.report("expected one of 'parcels' and 'factor'");
  if (show["factor"].given()) return a_day * show["factor"].number(0);
  return show["parcels"].number(0) * draft.demand_scale;
}

double read_vouchers(Cursor const& voucher, double, Draft const& draft) {
  return voucher["vouchers"].number(0) * voucher["redeemed"].share(1) * voucher["parcels_per_voucher"].number(1) *
         draft.demand_scale;
}

void add_show(Cursor const& at, std::vector<SourceDraft> const& sources, Draft& draft,
              double (*parcels_of)(Cursor const&, double, Draft const&)) {
  OrderWave const wave = read_wave(at);
  auto const starts = read_starts(at["starts"], draft);
  auto const places = read_places(at["at"], draft);
  SourceDraft const* const source = source_of(at["like"], sources);
  if (source == nullptr) return;
  auto const flows = flows_at(at["at"], places, *source, draft);
  double a_day = 0;
  for (Flow const& flow : flows) a_day += source->parcels_a_day(flow, draft);
  double const parcels = parcels_of(at, a_day, draft);
  if (!(a_day > 0) || !(parcels > 0)) return;
  auto const curve = wave_curve(handed_in(wave), starts, draft.demand_end);
  for (Flow const& flow : flows) {
    double const share = source->parcels_a_day(flow, draft) / a_day;
    if (!(share > 0)) continue;
    Stream stream = stream_of(at.key(), flow, draft);
    stream.curve = curve;
    stream.factor = parcels * share;
    stream.classes = at["classes"].given() ? class_shares(at["classes"], draft) : flow_classes(*source, flow, draft);
    stream.service = source->service;
    draft.scenario.streams.push_back(std::move(stream));
    draft.stream_marks.push_back(at);
  }
}

}  // namespace

constinit Section const show_section{"demand.shows[]", "live-stream shows: orders in a rush, on top of a source",
                                     show_fields};
constinit Section const voucher_section{"demand.vouchers[]", "e-vouchers: a pulse of orders, on top of a source",
                                        voucher_fields};

void read_shows(Cursor const& demand, std::vector<SourceDraft> const& sources, Draft& draft) {
  for (Cursor const& at : in_order(demand["shows"], show_section)) add_show(at, sources, draft, read_parcels);
  for (Cursor const& at : in_order(demand["vouchers"], voucher_section)) add_show(at, sources, draft, read_vouchers);
}

}  // namespace tierflow
