// What precheck expects of Lianyungang beside what a run makes of it.

#include <cmath>
#include <map>

#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("sorters of the tenth do the work that was expected of them, within a tenth") {
  std::string const file = in_source("scenarios/lianyungang/tenth.yaml");
  Ending const expected = run_program({"precheck", file, "--json"});
  REQUIRE_MESSAGE(expected.code == 0, expected.said);
  ProgramRun const run{{file}};
  double const days = (run.replications()[0]["until_h"].get<double>() -
                       run.replications()[0]["measured_from_h"].get<double>()) /
                      24;
  std::map<std::string, double> entered;
  for (auto const& stage : run.replications()[0]["stages"]) {
    std::string const side = stage["side"];
    entered[stage["place"].get<std::string>() + " " + stage["stage"].get<std::string>() +
            (side.empty() ? "" : " " + side)] = stage["entered"].get<double>() / days;
  }

  int sorters = 0;
  nlohmann::json const forecast = nlohmann::json::parse(expected.wrote);
  for (auto const& load : forecast["loads"]) {
    if (load["kind"] != "sorter" || load["parcels_per_day"].get<double>() < 1000) continue;
    CAPTURE(load["name"].get<std::string>());
    CHECK(entered.at(load["name"]) == doctest::Approx(load["parcels_per_day"].get<double>()).epsilon(0.1));
    ++sorters;
  }
  CHECK(sorters > 20);
}

}  // namespace
}  // namespace tierflow::testing
