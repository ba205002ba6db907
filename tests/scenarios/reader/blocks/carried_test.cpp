// What a source sends: classes and service levels, and parcels that are written down one by one.

#include "tests/scenarios/reader/blocks/with_source.hpp"

namespace tierflow::testing {
namespace {

constexpr char const* classes = R"(
parcel_classes: [{name: letter, share: 50 %, service: fast}, {name: bulky, share: 20 %, service: {fast: 0.1, slow: 0.9}},
                 {name: small, share: 30 %, service: slow, priority: 2}]
service_levels: [{name: slow, promise: 72 h}, {name: fast, promise: next day 20:00, order_cut_off: "16:00", priority: 1}]
class_mixes: [{group: west, class: small, share: 1}, {group: east, class: bulky, share: 0.4},
              {group: east, class: letter, share: 0.6}, {group: other, class: letter, share: 1}]
)";  // in alphabetical order: bulky, letter, small; fast, slow

std::vector<double> shares(std::string const& words, std::string const& name) {
  return stream(with_source("od: {product: {from: [A, B], to: [A, B]}}, per_day: 10" + words, classes), name)
      .classes;
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
    text += hours(order.at) + (order.to.index == 0xFFFF ? " out" : " to " + std::to_string(order.to.index)) +
            " class " + std::to_string(order.parcel_class) + " level " + std::to_string(order.service) + "; ";
  return text;
}

TEST_CASE(
    "recorded orders stand at their places in the order of time, and a row without class takes the source's") {
  Scenario const scenario =
      with_source("arrivals: replay, orders: {table: orders.csv}, classes: small", classes);

  CHECK(listed(stream(scenario, "all@A")) == "32:00 to 1 class 1 level 0; ");
  CHECK(listed(stream(scenario, "all@B")) == "0:30 out class 0 level -1; 1:30 to 0 class 2 level -1; ");
}

TEST_CASE("given times may be spans since the start or dates, in any order") {
  Scenario const scenario = with_source(
      "at: A, to: B, arrivals: at, classes: letter, times: [\"2025-01-26 01:00\", 0 min, 30 min]", classes);

  CHECK(listed(stream(scenario, "all@A")) ==
        "0:00 to 1 class 1 level -1; 0:30 to 1 class 1 level -1; 1:00 to 1 class 1 level -1; ");
}

}  // namespace
}  // namespace tierflow::testing
