// horizon.warm_up: auto, on one line that parcels reach at random.

#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

/// The line of case P01a with nine parcels waiting for every free one, in bins of a day.
std::vector<std::string> busy_line(std::vector<std::string> const& more) {
  std::vector<std::string> words{in_source("scenarios/theory/p01a-one-sorter.yaml"), "--set", "horizon.length=6000 h",
                                 "--set", "record.series=24 h", "--set", "horizon.warm_up=auto", "-R", "2"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TEST_CASE("a pile at the start is worked off before anything is measured, and the run folder says from when") {
  // 2 000 parcels stand there; three an hour more than come can be done, so the pile is gone after 667 h.
  ScratchFolder const scratch;
  write_file(scratch / "pile.yaml", "tierflow: 1\noverlay: pile\ninitial_stock: [{name: pile, at: Q, parcels: 2000}]\n");
  std::vector<std::string> words = busy_line({});
  words.insert(words.begin() + 1, (scratch / "pile.yaml").string());
  ProgramRun const run{words};
  double const warm_up = run.replications()[0]["measured_from_h"];
  CHECK(warm_up >= 600);
  CHECK(warm_up <= 1500);
  CHECK_FALSE(contains(content_of(run.folder() / "scenario.effective.yaml"), "warm_up: auto"));
}

TEST_CASE("a queue that grows to the end has no steady state, and that is an error of the scenario") {
  std::vector<std::string> words{"run"};
  for (std::string const& word : busy_line({"--set", "demand.sources.all.rate=9 /h"})) words.push_back(word);
  Ending const end = run_program(words);
  CHECK(end.code == 3);
  CHECK(contains(end.said, "horizon.warm_up: no steady state in the first half of 6000 h"));
}

TEST_CASE("threads do not change the warm-up that is found") {
  ProgramRun const one{busy_line({"--threads", "1"})}, three{busy_line({"--threads", "3"})};
  CHECK(one.replications()[0]["measured_from_h"] == three.replications()[0]["measured_from_h"]);
  CHECK(one.fingerprints() == three.fingerprints());
}

}  // namespace
}  // namespace tierflow::testing
