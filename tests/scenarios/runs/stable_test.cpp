// tierflow stable finds the limits that the arithmetic of a small network says, and in which order.

#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("vans, then the sorter, then the couriers of the example give way where the sums say") {
  Ending const end = run_program({"stable", in_source("scenarios/examples/three-limits.yaml"), "-R", "60", "--json", "--quiet"});
  REQUIRE_MESSAGE(end.code == 0, end.said);
  auto const limits = nlohmann::json::parse(end.wrote)["limits"];
  REQUIRE(limits.size() == 3);
  struct Due {
    char const* name;
    double level;
  };
  Due const due[] = {{"Harbour>Hub", 1.25}, {"Hub sort", 1.5}, {"Market couriers", 1.75}};
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(due[i].name);
    CHECK(limits[i]["who"][0]["name"] == due[i].name);
    CHECK(limits[i]["keeps_up"].get<double>() < due[i].level * 1.015);
    CHECK(limits[i]["gives_way"].get<double>() > due[i].level);
    CHECK(limits[i]["gives_way"].get<double>() < due[i].level * 1.03);
  }
}

TEST_CASE("threads change nothing, and another network has its own limits") {
  std::vector<std::string> const words{"stable", in_source("scenarios/examples/three-limits.yaml"), "--limits", "1", "--json", "--quiet"};
  auto more = words;
  more.insert(more.end(), {"--threads", "3"});
  CHECK(run_program(words).wrote == run_program(more).wrote);

  auto wider = words;
  wider.insert(wider.end(), {"--set", "vehicle_types.van.parcels=200"});
  auto const json = nlohmann::json::parse(run_program(wider).wrote);
  CHECK(json["limits"][0]["who"][0]["name"] == "Hub sort");
}

}  // namespace
}  // namespace tierflow::testing
