// The verdict in words.

#include "scenarios/stability/stability_text.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {
namespace {

Stability found(GivesWay const& first) {
  return {.scenario = "town", .cycle = std::chrono::days{7}, .per_day = 1000, .ranks = {first}, .runs = 9, .tolerable = 0.005};
}

TEST_CASE("the verdict says how much more demand is carried and who gives way") {
  GivesWay const rank{.keeps_up = 1.10, .gives_way = 1.12, .who = {{"N4 sort", 0.02, 7700}}};
  std::string const text = stability_text(found(rank), {});
  CHECK(contains(text, "town keeps up until demand has grown by 10.0 to 12.0 %; then N4 sort gives way."));
  CHECK(contains(text, "1.100 to 1.120"));
  CHECK(contains(text, "1,110"));  // parcels a day in between
  CHECK(contains(text, "comes to it a week"));
  CHECK(contains(text, "7,700"));
  CHECK(contains(text, "2.0 %"));
}

TEST_CASE("a network that is beyond its limit is told by how much") {
  GivesWay const rank{.keeps_up = 0.8, .gives_way = 0.9, .who = {{"a", 0.1, 10}, {"b", 0.1, 10}}};
  CHECK(contains(stability_text(found(rank), {.width = 200}),
              "town does not keep up with its demand; it would with 10.0 to 20.0 % less. a, b give way."));
}

TEST_CASE("at the limit, always and never") {
  CHECK(contains(stability_text(found({.keeps_up = 0.99, .gives_way = 1.01, .who = {{"a", 0.1, 10}}}), {}),
              "town stands at its limit: a gives way within 2.0 % of its demand."));
  CHECK(contains(stability_text(found({.keeps_up = 0, .gives_way = 0.01, .who = {{"a", 0.1, 10}}}), {}), "at any demand"));
  CHECK(contains(stability_text(found({.keeps_up = 99, .gives_way = {}, .who = {}}), {}), "town keeps up with 99 times its demand and more."));
}

TEST_CASE("as JSON") {
  GivesWay const rank{.keeps_up = 1.10, .gives_way = 1.12, .who = {{"N4 sort", 0.02, 7700}}};
  Json const json = stability_json(found(rank));
  CHECK(json["limits"][0]["keeps_up"] == 1.10);
  CHECK(json["limits"][0]["who"][0]["name"] == "N4 sort");
  CHECK(json["cycle_h"] == 168);
  CHECK(stability_json(found({.keeps_up = 99, .gives_way = {}, .who = {}}))["limits"][0]["gives_way"].is_null());
}

}  // namespace
}  // namespace tierflow::testing
