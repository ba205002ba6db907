// Queues at sorters, through the real program: textbook lines, two lines at one queue, a belt of fixed pace,
// three in a row. Figures are those of validation cases P01a, P02a, P03 and P26, in hours unless a unit stands
// there.

#include "tests/theory/figures.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("P01a: how long does a parcel wait at one line that parcels reach at random?") {
  ProgramRun const run = theory_run("p01a-one-sorter.yaml");
  Row const line = stage(run, "Q");

  CHECK(line["wait/mean_h"] == theory(0.208333, 0.02));
  CHECK(line["sojourn/mean_h"] == theory(0.333333, 0.02));
  CHECK(line["queue_mean"] == theory(1.041667, 0.02));
  CHECK(line["content_mean"] == theory(1.666667, 0.02));
  CHECK(line["utilisation_share"] == probability(0.625));
}

TEST_CASE("P02a: what do two lines at one queue do for the wait?") {
  ProgramRun const run = theory_run("p02a-two-lines.yaml");
  Row const lines = stage(run, "Q");

  CHECK(lines["wait/mean_h"] == theory(1.777778, 0.02));
  CHECK(lines["content_mean"] == theory(4.444444, 0.02));
  CHECK(lines["utilisation_share"] == probability(0.8));
}

struct Pace {
  std::string rho;
  std::string parcels;  ///< on a belt of 3 600 an hour
  std::string length;   ///< of one run; the busier the belt, the longer
  double wait_s, content, tolerance;
};

TEST_CASE("P03: how much of the wait goes away when the belt has a fixed pace?") {
  for (Pace const& pace : {Pace{"0.5", "1800 /h", "50 h", 0.5, 0.75, 0.02},
                           Pace{"0.8", "2880 /h", "130 h", 2, 2.4, 0.02},
                           Pace{"0.9", "3240 /h", "250 h", 4.5, 4.95, 0.03}}) {
    CAPTURE(pace.rho);
    ProgramRun const run = theory_run("p03-fixed-pace.yaml", {"--set", "horizon.length=" + pace.length, "--set",
                                                              "demand.sources.all.rate=" + pace.parcels});
    Row const belt = stage(run, "Q");

    CHECK(belt["wait/mean_h"] == theory(pace.wait_s * second, pace.tolerance));
    CHECK(belt["content_mean"] == theory(pace.content, pace.tolerance));
  }
}

TEST_CASE("P26: which share of parcels is through three sorters in a row within four hours?") {
  ProgramRun const run = theory_run("p26-three-in-a-row.yaml");
  Row const parcels = whole(run);

  CHECK(parcels["course/all/full_course/mean_h"] == theory(1.75, 0.03));
  CHECK(parcels["course/all/percentiles/p50_h"] == theory(1.490668, 0.03));
  CHECK(parcels["course/all/percentiles/p90_h"] == theory(3.254030, 0.03));
  CHECK(parcels["course/all/percentiles/p95_h"] == theory(3.962194, 0.03));
  CHECK(parcels["course/all/percentiles/p99_h"] == theory(5.583175, 0.05));
}

}  // namespace
}  // namespace tierflow::testing
