#include "scenarios/reader/blocks/day_factors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "scenarios/reader/blocks/carried.hpp"

namespace tierflow {

namespace {

constexpr double largest_factor = 20;
constexpr std::array<std::string_view, 12> month_names{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};

constexpr Field day_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"factor", Form::number, "", "", "multiplies what sources make on these days, 0 to 20; this or months"},
    {"first_day", Form::date, "", "", "the first day of the factor"},
    {"last_day", Form::date, "", "first_day", "the last day of the factor, itself included"},
    {"months", Form::map, "", "", "factors by month: {may: 0.6, sep: 1.55}; months that are not there: 1"},
    {"sources", Form::names, "", "all", "sources that it is for"},
    {"classes", Form::names, "", "all", "parcel classes that it is for"},
    {"at", Form::names, "", "all", "places where the parcels appear"},
    {"county", Form::names, "", "all", "counties where the parcels appear"},
};

std::vector<double> read_months(Cursor const& months) {
  std::vector<double> factors(month_names.size(), 1);
  for (auto const& [name, factor] : months.entries()) {
    auto const found = std::ranges::find(month_names, name);
    if (found != month_names.end())
      factors[static_cast<std::size_t>(found - month_names.begin())] = factor.number(1, between(0, largest_factor));
    else
      factor.report("expected a month, one of jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec, got " +
                    cited(name));
  }
  return factors;
}

/// The part of a factor that layer `layer` makes: 0 the ordinary parcels, 1 the first as many on top, and so on.
double part_of(double factor, int layer) { return std::clamp(factor - layer, 0.0, 1.0); }

/// Shares by day and class as steps; nothing when all are 1.
std::shared_ptr<Thinning const> thinning_of(std::vector<std::vector<double>> const& factors, int layer,
                                            std::vector<double> const& on) {
  auto thinning = std::make_shared<Thinning>();
  bool leaves_out = false;
  for (std::size_t day = 0; day < on.size(); ++day) {
    std::vector<double> shares;
    for (std::vector<double> const& of_class : factors) shares.push_back(part_of(of_class[day], layer));
    if (on[day] > 0 && std::ranges::any_of(shares, [](double share) { return share < 1; })) leaves_out = true;
    if (!thinning->shares.empty() && thinning->shares.back() == shares) continue;
    thinning->from.push_back(on_day(static_cast<std::int64_t>(day), Duration{0}));
    thinning->shares.push_back(std::move(shares));
  }
  return leaves_out ? thinning : nullptr;
}

}  // namespace

constinit Section const day_section{"demand.days[]", "factors on the parcels of some days: festivals, holidays, seasons",
                                    day_fields};

DayFactors::DayFactors(Cursor const& days, Names const& sources, Draft& draft) {
  std::vector<std::string> counties;
  for (Place const& place : draft.scenario.network.places)
    if (!place.county.empty()) counties.push_back(place.county);
  Names const known_counties{"county", std::move(counties)};
  for (Cursor const& at : in_order(days, day_section)) items_.push_back(read_item(at, sources, known_counties, draft));
}

DayFactors::Item DayFactors::read_item(Cursor const& at, Names const& sources, Names const& counties,
                                       Draft& draft) const {
  Item item;
  Cursor const factor = at["factor"], months = at["months"], first = at["first_day"], last = at["last_day"];
  if (factor.given() == months.given()) at.report("expected one of 'factor' and 'months'");
  if (months.given()) item.months = read_months(months);
  item.factor = factor.number(1, between(0, largest_factor));
  if (!draft.first_day) {
    at.report("needs the date of the first day: horizon.first_day");
  } else if (factor.given() && !first.given()) {
    at.report("on which days? give 'first_day', and 'last_day' for more than one");
  } else if (first.given() || last.given()) {
    if (months.given()) (first.given() ? first : last).report("does not go with months: they say when");
    std::int64_t const from = first.date().value_or(*draft.first_day), to = last.date().value_or(from);
    if (to < from) last.report("must not be before 'first_day'");
    item.first = from - *draft.first_day;
    item.last = to - *draft.first_day;
    if (on_day(item.first, Duration{0}) >= draft.demand_end) draft.warn(at, "begins after the end of demand");
  }
  for (std::string const& word : at["sources"].names())
    if (sources.at(at["sources"], word)) item.sources.push_back(word);
  if (at["classes"].given()) item.classes = class_set(at["classes"], draft);
  Cursor const places = at["at"], county = at["county"];
  if (places.given() && county.given()) county.report("expected one of 'at' and 'county'");
  if (places.given() || county.given()) item.origins.assign(draft.places.size(), false);
  for (std::string const& word : places.names())
    if (auto const place = draft.place_names.at(places, word)) item.origins[*place] = true;
  for (std::string const& word : county.names()) {
    if (!counties.at(county, word)) continue;
    for (std::uint32_t i = 0; i < draft.places.size(); ++i)
      if (draft.scenario.network.places[{i}].county == word) item.origins[i] = true;
  }
  return item;
}

double DayFactors::of(Item const& item, std::int64_t day, Draft const& draft) const {
  if (!item.months) return item.first <= day && day <= item.last ? item.factor : 1;
  std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{draft.plan.first_day + day}}};
  return (*item.months)[static_cast<unsigned>(date.month()) - 1];
}

std::vector<double> DayFactors::of(std::string_view source, FacilityId origin, std::size_t parcel_class,
                                   Draft const& draft, std::int64_t first) const {
  std::vector<double> factors(static_cast<std::size_t>(draft.plan.last_day() + 1 - first), 1);
  for (Item const& item : items_) {
    bool const is_for = (item.sources.empty() || std::ranges::find(item.sources, source) != item.sources.end()) &&
                        (item.classes >> parcel_class & 1) != 0 &&
                        (item.origins.empty() || item.origins[origin.index]);
    if (!is_for) continue;
    for (std::size_t i = 0; i < factors.size(); ++i) factors[i] *= of(item, first + static_cast<std::int64_t>(i), draft);
  }
  return factors;
}

std::shared_ptr<RateCurve const> DayFactors::on_days(std::shared_ptr<RateCurve const> const& curve,
                                                     std::vector<double> const& factors) {
  auto& known = curves_[{curve.get(), factors}];
  if (!known) known = times_by_day(*curve, factors);
  return known;
}

std::vector<Stream> DayFactors::applied(Stream stream, SourceDraft const& source, Draft const& draft) {
  if (items_.empty()) return {stream};
  std::vector<std::vector<double>> factors;  // by class, by day
  std::size_t some_class = 0;
  bool differ = false;
  double before = 0;
  std::vector<bool> occurs;
  for (std::size_t c = 0; c < stream.classes.size(); ++c) {
    occurs.push_back(stream.classes[c] > before);
    before = stream.classes[c];
    if (occurs[c]) some_class = c;
    factors.push_back(of(source.at.key(), stream.origin, c, draft));
  }
  for (std::size_t c = 0; c < factors.size(); ++c) {
    if (!occurs[c]) factors[c] = factors[some_class];
    differ = differ || factors[c] != factors[some_class];
  }
  if (stream.arrivals == Stream::Arrivals::deterministic) {
    if (differ)
      source.at.report("demand.days has different factors for its classes, which even arrivals cannot follow; use "
                       "arrivals: poisson, or a source for each class");
    bool const is_plain = std::ranges::all_of(factors[some_class], [](double factor) { return factor == 1; });
    if (!is_plain) stream.curve = on_days(stream.curve, factors[some_class]);
    return {stream};
  }
  std::vector<Stream> streams;
  for (int layer = 0;; ++layer) {
    std::vector<double> on;
    for (std::size_t day = 0; day < factors[0].size(); ++day)
      on.push_back(std::ranges::any_of(factors, [&](auto const& f) { return layer == 0 || f[day] > layer; }) ? 1 : 0);
    if (std::ranges::none_of(on, [](double day) { return day > 0; })) return streams;
    Stream part = stream;
    if (layer > 0) {
      part.name += fmt::format("+{}", layer);
      part.curve = on_days(stream.curve, on);
    }
    part.thinning = thinning_of(factors, layer, on);
    streams.push_back(std::move(part));
  }
}

}  // namespace tierflow
