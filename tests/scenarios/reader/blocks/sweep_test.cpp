// Which values a scenario tries, as the file writes them.

#include "tests/scenarios/reader/blocks/tried.hpp"

namespace tierflow::testing {
namespace {

Reading with_sweep(std::string const& sweep) { return with_tried("sweep", sweep); }
std::string problems(std::string const& sweep) { return lines(with_sweep(sweep).errors); }

TEST_CASE("a key takes the values of a list, as --set would write them, or those of a range") {
  Reading const reading = with_sweep("{scale.demand: [1, 1.5], lanes.A>B.drive: {from: 20 min, to: 45 min, step: 10 min}}");

  REQUIRE(reading.sweep.size() == 2);
  CHECK(reading.sweep[0].key == "scale.demand");
  CHECK(reading.sweep[0].values == Values{"1", "1.5"});
  CHECK(reading.sweep[1].values == Values{"20 min", "30 min", "40 min"});
}

TEST_CASE("a range may go down, and its steps add no rounding") {
  CHECK(with_sweep("{scale.demand: {from: 1.3, to: 1, step: -0.1}}").sweep[0].values == Values{"1.3", "1.2", "1.1", "1"});
}

TEST_CASE("the effective scenario is the same with a sweep and without") {
  CHECK(with_sweep("{scale.demand: [1, 1.5]}").effective == read(two_places()).effective);
}

TEST_CASE("a key that nothing answers to, a range without an end and no values are errors of the file") {
  CHECK(holds(problems("{lanes.A>C.drive: [1 h]}"), "11:27: sweep.lanes.A>C.drive: 'A>C' is not among the lanes"));
  CHECK(holds(problems("{scale.demnd: [1, 2]}"), "11:23: sweep.scale.demnd: unknown key; did you mean 'demand'?"));
  CHECK(holds(problems("{lanes.A>B.drive: [2 kg, 1 h]}"), "sweep.lanes.A>B.drive: "));
  CHECK(holds(problems("{scale.demand: {from: 1, to: 2}}"), "a range needs a number at step"));
  CHECK(holds(problems("{scale.demand: {from: 1, to: 2, step: 0}}"), "in at most 1000 steps"));
  CHECK(holds(problems("{scale.demand: {from: 1, to: 2, step: -1}}"), "in at most 1000 steps"));
  CHECK(holds(problems("{lanes.A>B.drive: {from: 1 h, to: 90 min, step: 10 min}}"), "must have one unit"));
  CHECK(holds(problems("{scale.demand: []}"), "at least one value"));
  CHECK(holds(problems("{scale.demand: 2}"), "expected a list"));
  CHECK(holds(problems("{scale.demand: {from: 0.001, to: 0.9, step: 0.001}, horizon.days: [1, 2]}"), "more than 1000 combinations"));
}

}  // namespace
}  // namespace tierflow::testing
