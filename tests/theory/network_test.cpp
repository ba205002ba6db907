// A network of three tiers and four hubs against Kelly's theorem (validation case P09): each sorter behaves as
// if it stood alone, so what stands at each and the mean way from station to station are known.

#include "tests/theory/figures.hpp"

namespace tierflow::testing {
namespace {

/// Places that theory cannot tell apart, and what stands at one of them.
struct Alike {
  std::vector<std::string> places;
  double content, wait_min;
};

Simulated average(ProgramRun const& run, Alike const& alike, std::string const& figure) {
  Simulated sum = stage(run, alike.places.front())[figure];
  for (std::size_t i = 1; i < alike.places.size(); ++i) sum = sum + stage(run, alike.places[i])[figure];
  return sum / static_cast<double>(alike.places.size());
}

TEST_CASE("P09: does a three-tier network of four hubs have the means of Kelly's theorem?") {
  ProgramRun const run = theory_run("p09-kelly-network.yaml");

  CHECK(whole(run)["course/all/full_course/mean_h"] == theory(8.800492790, 0.001));
  for (Alike const& alike : {Alike{{"H1", "H3"}, 1.741338, 0.073301}, Alike{{"H2", "H4"}, 1.222797, 0.031401},
                             Alike{{"S1", "S3"}, 2.902776, 0.414039}, Alike{{"S2", "S4"}, 1.459932, 0.153915},
                             Alike{{"L2", "L5"}, 2.091503, 0.570410},
                             Alike{{"L1", "L3", "L4", "L6", "L7", "L8"}, 0.614334, 0.167546}}) {
    CAPTURE(alike.places.front());
    CHECK(average(run, alike, "content_mean") == theory(alike.content, 0.02));
    CHECK(average(run, alike, "wait/mean_h") == theory(alike.wait_min * minute, 0.03));
  }
}

}  // namespace
}  // namespace tierflow::testing
