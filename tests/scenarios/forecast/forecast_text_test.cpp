// The forecast in words and as JSON.

#include "scenarios/forecast/forecast_text.hpp"

#include "tests/scenarios/forecast/forecast_of.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {
namespace {

std::string text_of(std::string const& file) {
  Forecast const forecast{theory(file)};
  return forecast_text(forecast.scenario, forecast.flows, forecast.loads, {.colour = false, .width = 100});
}

TEST_CASE("a forecast says what is fullest, how long one waits and what gives way first") {
  std::string const text = text_of("p09-kelly-network.yaml");

  CHECK_HOLDS(text, "p09-kelly-network   120,000 parcels are expected in 300.0 h");
  CHECK_HOLDS(text, "S1 sort  71.3 %");
  CHECK_HOLDS(text, "24.8 s");
  CHECK_HOLDS(text, "and 4 less full");
  CHECK_HOLDS(text, "When demand grows: S1 sort at 40 % more, then S3 sort at 40 % more, then L2 sort at 48 % more");
  CHECK_HOLDS(text, "A wait is an approximation.");
}

TEST_CASE("what cannot keep up is named first, and what goes round for ever is said") {
  CHECK_HOLDS(text_of("p06b-three-places.yaml"), "Cannot keep up: Q sort");
  CHECK_HOLDS(text_of("p29-closed-fleet.yaml"), "Parcels that go round for ever are left out.");
  CHECK_HOLDS(text_of("p29-closed-fleet.yaml"), "No sorter and no lane with a plan of departures has anything to do.");
}

TEST_CASE("as JSON every load stands there, with null where there is no wait to tell") {
  Forecast const forecast{theory("p11b-fuller-vehicle.yaml")};
  Json const json = forecast_json(forecast.scenario, forecast.flows, forecast.loads);

  CHECK(json.at("expected_parcels") == doctest::Approx(36 * 13000));
  CHECK(json.at("loads").size() == 1);
  CHECK(json.at("loads")[0].at("name") == "A>B");
  CHECK(json.at("loads")[0].at("kind") == "lane");
  CHECK(json.at("loads")[0].at("approximate_wait_h") == nullptr);
}

}  // namespace
}  // namespace tierflow::testing
