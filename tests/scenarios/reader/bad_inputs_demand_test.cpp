// Demand that cannot be: factors without days, shows of nothing, growth of no year (B64 on).

#include "tests/scenarios/reader/bad_input.hpp"

using namespace tierflow;
using namespace tierflow::testing;

namespace {

/// Two places from Monday 2025-03-10 with one line more in their demand; it is line 14.
std::string demand(std::string const& line, std::string const& head = "horizon: {first_day: 2025-03-10, days: 2}") {
  std::string text = two_places("horizon: {days: 2}", head) + "  " + line + "\n";
  return text;
}

std::string show(std::string const& keys) { return demand("shows: [{name: s, " + keys + "}]"); }

}  // namespace

// clang-format off

TEST_CASE("a factor says on which days and how much") {
  check_refused({
      {"B64 no days", demand("days: [{name: f, factor: 2}]"),
       "14:10", "demand.days.f", {"on which days", "first_day"}},
      {"B64 neither", demand("days: [{name: f, first_day: 2025-03-10}]"),
       "14:10", "demand.days.f", {"'factor'", "'months'"}},
      {"B64 backwards", demand("days: [{name: f, factor: 2, first_day: 2025-03-11, last_day: 2025-03-10}]"),
       "14:64", "demand.days.f.last_day", {"before 'first_day'"}},
      {"B64 too large", demand("days: [{name: f, factor: 21, first_day: 2025-03-11}]"),
       "14:28", "demand.days.f.factor", {"at most 20", "'21'"}},
      {"B64 no such month", demand("days: [{name: f, months: {may: 1, june: 2}}]"),
       "14:43", "demand.days.f.months.june", {"jan, feb", "'june'"}},
      {"B64 months and days", demand("days: [{name: f, months: {may: 1}, first_day: 2025-03-10}]"),
       "14:49", "demand.days.f.first_day", {"does not go with months"}},
      {"B64 no date", demand("days: [{name: f, months: {may: 1}}]", "horizon: {days: 2}"),
       "14:10", "demand.days.f", {"horizon.first_day"}},
      {"B64 no such source", demand("days: [{name: f, factor: 2, first_day: 2025-03-10, sources: [al]}]"),
       "14:63", "demand.days.f.sources", {"'al'", "did you mean 'all'?"}},
  });
}

TEST_CASE("even arrivals cannot follow factors that differ by class") {
  std::string const text =
      "tierflow: 1\nscenario: s\ntiers: free\nhorizon: {first_day: 2025-03-10, days: 2}\n"
      "parcel_classes: [{name: a}, {name: b}]\nfacilities: [{name: A}]\n"
      "demand:\n  sources: [{name: all, at: A, rate: 10 /h, arrivals: deterministic}]\n"
      "  days: [{name: f, classes: [a], factor: 2, first_day: 2025-03-10}]\n";
  check_refused({{"B65", text, "8:13", "demand.sources.all", {"arrivals: poisson", "each class"}}});
}

TEST_CASE("a show is like a source, somewhere, of some size") {
  check_refused({
      {"B66 no size", show("like: all, at: A, starts: [1 h], length: 1 h"),
       "14:11", "demand.shows.s", {"'parcels'", "'factor'"}},
      {"B66 no such source", show("like: al, at: A, starts: [1 h], length: 1 h, parcels: 9"),
       "14:27", "demand.shows.s.like", {"'al'", "did you mean 'all'?"}},
      {"B66 nothing there", show("like: all, at: B, starts: [1 h], length: 1 h, parcels: 9"),
       "14:36", "demand.shows.s.at", {"'all' makes nothing at 'B'"}},
      {"B66 too many shares", show("like: all, at: A, starts: [1 h], length: 1 h, parcels: 9, after: 30 %, flash_links: {0 min: 80 %}"),
       "14:105", "demand.shows.s.flash_links", {"sum to 1.1"}},
      {"B66 link outside", show("like: all, at: A, starts: [1 h], length: 1 h, parcels: 9, flash_links: {90 min: 80 %}"),
       "14:101", "demand.shows.s.flash_links.90 min", {"within the show, 1 h"}},
      {"B66 link without unit", show("like: all, at: A, starts: [1 h], length: 1 h, parcels: 9, flash_links: {15: 80 %}"),
       "14:97", "demand.shows.s.flash_links.15", {"a time such as '45 min'"}},
      {"B66 no length", show("like: all, at: A, starts: [1 h], parcels: 9"),
       "14:11", "demand.shows.s", {"'length'"}},
      {"B66 the name of a source", demand("shows: [{name: all, like: all, at: A, starts: [1 h], length: 1 h, parcels: 9}]"),
       "14:11", "demand.shows.all", {"demand.sources.all", "another one"}},
  });
}

TEST_CASE("growth and a year need each other's figures") {
  check_refused({
      {"B67 no growth", two_places("tiers: free", "tiers: free\nscale: {year: 2027}"),
       "13:3", "demand", {"scale.year is 2027", "'growth'"}},
      {"B67 a year without a rate", demand("growth: [{name: g, base_year: 2025, years: {2026: 1.2}}]",
                                           "scale: {year: 2027}\nhorizon: {days: 2}"),
       "15:12", "demand.growth.g", {"2027", "'per_year'"}},
      {"B67 no year", demand("growth: [{name: g, base_year: 2025, years: {soon: 1.2}}]"),
       "14:53", "demand.growth.g.years.soon", {"a year", "'soon'"}},
  });
}

TEST_CASE("only what has destinations and a volume a day comes back") {
  check_refused({
      {"B68 steps", two_places("rate: 10 /h}", "rate_steps: {0 h: 10 /h}}\n  returns: [{name: r, of: [all], share: 5 %, after: 2 d}]"),
       "14:27", "demand.returns.r.of", {"'all' cannot be sent back"}},
      {"B68 no such class", demand("returns: [{name: r, of: [all], share: {letter: 5 %}, after: 2 d}]"),
       "14:50", "demand.returns.r.share.letter", {"'letter'", "parcel"}},
  });
}

TEST_CASE("what begins after the run is told as a warning") {
  check_warned({"B69 days", demand("days: [{name: f, factor: 2, first_day: 2025-03-12}]"),
                "14:10", "demand.days.f", {"after the end"}});
  check_warned({"B69 show", show("like: all, at: A, starts: [\"2025-03-12 19:00\"], length: 1 h, parcels: 9"),
                "14:48", "demand.shows.s.starts[0]", {"after the end"}});
}
