// Sources: when parcels come, of which class, and what is written down one by one.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

/// Source `all` of places A and B from Sunday 2025-01-26 for three days; `more` are further sections, `inside` other
/// keys of demand.
Scenario with_source(std::string const& source, std::string const& more = "", std::string const& inside = "",
                     std::string const& date = "first_day: 2025-01-26, ") {
  Folder const folder;
  folder.write("orders.csv", "at,from,to,class,service\n90 min,B,A,,\n2025-01-27 08:00,A,B,letter,fast\n30 min,B,,bulky,\n");
  Reading reading = read_scenario({folder.write("scenario.yaml", "tierflow: 1\nscenario: demand\ntiers: free\nhorizon: {" +
                                                                     date + "days: 3}\n" + more + R"(
facilities: [{name: A, county: east}, {name: B, county: west}]
lanes: [{from: A, to: B, drive: 1 h}, {from: B, to: A, drive: 1 h}]
demand:
  sources: [{name: all, )" + source + "}]\n" + inside)});
  if (!reading.scenario) throw std::runtime_error{lines(reading.errors)};
  return std::move(*reading.scenario);
}

/// Arrivals that stream `name` expects between two hours.
double due(Scenario const& scenario, double from_h, double to_h, std::string const& name = "all@A") {
  RateCurve const& curve = *stream(scenario, name).curve;
  auto const upto = [&](double h) {
    Instant const t{Duration{static_cast<std::int64_t>(h * 3600e6)}};
    std::size_t i = 1;
    while (i + 1 < curve.at.size() && curve.at[i] < t) ++i;
    double const share = std::min(1.0, static_cast<double>((t - curve.at[i - 1]).count()) /
                                           static_cast<double>((curve.at[i] - curve.at[i - 1]).count()));
    return curve.expected[i - 1] + share * (curve.expected[i] - curve.expected[i - 1]);
  };
  return stream(scenario, name).factor * (upto(to_h) - upto(from_h));
}

TEST_CASE("per day and rate are arrivals, each of them a batch") {
  CHECK(due(with_source("at: A, per_day: 48"), 0, 1) == doctest::Approx(2));
  Scenario const scenario = with_source("at: A, rate: 4 /h, batch: 50");

  CHECK(due(scenario, 0, 72) == doctest::Approx(4 * 72));
  CHECK(stream(scenario, "all@A").batch == Law::fixed(50));
}

TEST_CASE("steps of a rate hold until the next, and nothing comes before the first") {
  Scenario const scenario = with_source("at: A, arrivals: deterministic, rate_steps: {2 h: 900 /h, 1 h: 60 /h, 4 h: 0 /h}");

  CHECK(stream(scenario, "all@A").arrivals == Stream::Arrivals::deterministic);
  CHECK(due(scenario, 0, 1) == doctest::Approx(0));
  CHECK(due(scenario, 1, 2) == doctest::Approx(60));
  CHECK(due(scenario, 2, 4) == doctest::Approx(1800));
  CHECK(due(scenario, 4, 72) == doctest::Approx(0));
}

constexpr char const* profiles = R"(
  profiles:
    - {name: week, weekdays: {sun: 0.5, mon: 2}}
    - {name: day, hours: [0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}
)";

TEST_CASE("hours share a day out and weekdays make it larger, by the weekday of the date") {
  Scenario const scenario = with_source("at: A, per_day: 100, hours: day, weekdays: week", "", profiles);

  CHECK(due(scenario, 0, 8) == doctest::Approx(0));
  CHECK(due(scenario, 8, 9) == doctest::Approx(12.5));
  CHECK(due(scenario, 9, 10) == doctest::Approx(37.5));
  CHECK(due(scenario, 24, 48) == doctest::Approx(200));
  CHECK(due(scenario, 48, 72) == doctest::Approx(100));
}

TEST_CASE("without a date the first day counts as a Monday") {
  Scenario const scenario = with_source("at: A, per_day: 100, weekdays: week", "", profiles, "");

  CHECK(due(scenario, 0, 24) == doctest::Approx(200));
  CHECK(due(scenario, 24, 48) == doctest::Approx(100));
}

TEST_CASE("no parcel comes in the drain, but the days before are whole") {
  Scenario const scenario = with_source("at: A, per_day: 24", "", "", "drain: 30 h, ");

  CHECK(due(scenario, 0, 42) == doctest::Approx(42));
  CHECK(due(scenario, 42, 72) == doctest::Approx(0));
  CHECK(scenario.end == Instant{std::chrono::hours{72}});
}

constexpr char const* classes = R"(
parcel_classes: [{name: letter, share: 50 %, service: fast}, {name: bulky, share: 20 %, service: {fast: 0.1, slow: 0.9}},
                 {name: small, share: 30 %, service: slow, priority: 2}]
service_levels: [{name: slow, promise: 72 h}, {name: fast, promise: next day 20:00, order_cut_off: "16:00", priority: 1}]
class_mixes: [{group: west, class: small, share: 1}, {group: east, class: bulky, share: 0.4},
              {group: east, class: letter, share: 0.6}, {group: other, class: letter, share: 1}]
)";  // in alphabetical order: bulky, letter, small; fast, slow

std::vector<double> shares(std::string const& words, std::string const& name) {
  return stream(with_source("od: {product: {from: [A, B], to: [A, B]}}, per_day: 10" + words, classes), name).classes;
}

TEST_CASE("classes are the classes' own shares, one class, shares, or a mix by county with exceptions") {
  CHECK(shares("", "all@A")[0] == doctest::Approx(0.2));
  CHECK(shares("", "all@A")[1] == doctest::Approx(0.7));
  CHECK(shares(", classes: letter", "all@A") == std::vector<double>{0, 1, 1});
  CHECK(shares(", classes: {bulky: 0.25, small: 0.75}", "all@A") == std::vector<double>{0.25, 0.25, 1});
  CHECK(shares(", classes: {mix: by county}", "all@A") == std::vector<double>{0.4, 1, 1});
  CHECK(shares(", classes: {mix: by county}", "all@B") == std::vector<double>{0, 0, 1});
  CHECK(shares(", classes: {mix: by county, exceptions: {B: other}}", "all@B") == std::vector<double>{0, 1, 1});
  CHECK(shares(", classes: {mix: other}", "all@A") == std::vector<double>{0, 1, 1});
}

TEST_CASE("a promise is hours or a clock time of a later day, and a class goes by its levels") {
  Scenario const scenario = with_source("at: A, rate: 1 /h, service: slow", classes);
  ServiceLevel const &fast = scenario.services[0], &slow = scenario.services[1];

  CHECK(fast.kind == ServiceLevel::Kind::clock);
  CHECK(fast.days == 1);
  CHECK(fast.clock == std::chrono::hours{20});
  CHECK(fast.order_cut_off == std::chrono::hours{16});
  CHECK(fast.priority == 1);
  CHECK(slow.within == std::chrono::hours{72});
  CHECK_FALSE(slow.priority.has_value());
  CHECK(scenario.classes[0].services == std::vector<double>{0.1, 1});
  CHECK(scenario.classes[2].services == std::vector<double>{0, 1});
  CHECK(scenario.classes[2].priority == 2);
  CHECK(stream(scenario, "all@A").service == 1);
}

std::string listed(Stream const& stream) {
  std::string text;
  for (Order const& order : stream.orders)
    text += hours(order.at) + (order.to.index == 0xFFFF ? " out" : " to " + std::to_string(order.to.index)) + " class " +
            std::to_string(order.parcel_class) + " level " + std::to_string(order.service) + "; ";
  return text;
}

TEST_CASE("recorded orders stand at their places in the order of time, and a row without class takes the source's") {
  Scenario const scenario = with_source("arrivals: replay, orders: {table: orders.csv}, classes: small", classes);

  CHECK(listed(stream(scenario, "all@A")) == "32:00 to 1 class 1 level 0; ");
  CHECK(listed(stream(scenario, "all@B")) == "0:30 out class 0 level -1; 1:30 to 0 class 2 level -1; ");
}

TEST_CASE("given times may be spans since the start or dates, in any order") {
  Scenario const scenario =
      with_source("at: A, to: B, arrivals: at, classes: letter, times: [\"2025-01-26 01:00\", 0 min, 30 min]", classes);

  CHECK(listed(stream(scenario, "all@A")) ==
        "0:00 to 1 class 1 level -1; 0:30 to 1 class 1 level -1; 1:00 to 1 class 1 level -1; ");
}

}  // namespace
}  // namespace tierflow::testing
