// A network of three tiers and four hubs against Kelly's theorem (validation case P09): each sorter behaves as
// if it stood alone, so what stands at each and the mean way from station to station are known.

#include "tests/theory/figures.hpp"

namespace tierflow::testing {
namespace {

/// Places that theory cannot tell apart, and what stands at one of them.
struct Alike {
  std::vector<std::string> places;
  double content;
};

Simulated average_content(ProgramRun const& run, std::vector<std::string> const& places) {
  Simulated sum = stage(run, places.front())["content_mean"];
  for (std::size_t i = 1; i < places.size(); ++i) sum = sum + stage(run, places[i])["content_mean"];
  return sum / static_cast<double>(places.size());
}

TEST_CASE("P09: does a three-tier network of four hubs have the means of Kelly's theorem?") {
  ProgramRun const run = theory_run("p09-kelly-network.yaml");

  CHECK(whole(run)["course/all/full_course/mean_h"] == theory(8.800492790, 0.001));
  for (Alike const& alike : {Alike{{"H1", "H3"}, 1.741338}, Alike{{"H2", "H4"}, 1.222797},
                             Alike{{"S1", "S3"}, 2.902776}, Alike{{"S2", "S4"}, 1.459932},
                             Alike{{"L2", "L5"}, 2.091503},
                             Alike{{"L1", "L3", "L4", "L6", "L7", "L8"}, 0.614334}}) {
    CAPTURE(alike.places.front());
    CHECK(average_content(run, alike.places) == theory(alike.content, 0.02));
  }
}

}  // namespace
}  // namespace tierflow::testing
