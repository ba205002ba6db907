// Which points a screening runs.

#include "scenarios/cli/screen_design.hpp"

#include <doctest/doctest.h>

#include <set>

namespace tierflow {
namespace {

std::vector<double> const places{0, 1. / 3, 2. / 3, 1};
ScreenedKey const demand{"scale.demand", {"1", "1.2", "1.4", "1.6"}, places}, lines{"lines", {"1", "2", "3", "4"}, places},
    drive{"drive", {"1 h", "2 h", "3 h", "4 h"}, places};

/// The values of a key at the start of each trajectory.
std::vector<std::string> starts(ScreenDesign const& design, std::size_t key) {
  std::vector<std::string> values;
  for (auto const& passed : design.passed) values.push_back(design.points[passed.front()][key]);
  return values;
}

TEST_CASE("each trajectory passes one point more than there are keys, and changes one key at a time") {
  ScreenDesign const design = screen_design({demand, lines, drive}, 10, 5);

  CHECK(design.passed.size() == 10);
  for (auto const& passed : design.passed) {
    REQUIRE(passed.size() == 4);
    for (std::size_t i = 1; i < passed.size(); ++i) {
      int changed = 0;
      for (std::size_t k = 0; k < 3; ++k) changed += design.points[passed[i]][k] != design.points[passed[i - 1]][k] ? 1 : 0;
      CHECK(changed == 1);
    }
  }
}

TEST_CASE("no two points are alike, and one that several trajectories pass is run once") {
  ScreenDesign const design = screen_design({lines}, 10, 5);

  CHECK(design.points.size() == 4);
  CHECK(std::set<std::vector<std::string>>(design.points.begin(), design.points.end()).size() == 4);
  CHECK(design.passed.size() == 10);
}

TEST_CASE("draws are named: more trajectories or another key leave the others where they were, another seed does not") {
  ScreenDesign const few = screen_design({demand, lines}, 10, 5), more = screen_design({demand, lines}, 20, 5),
                     another = screen_design({drive, demand, lines}, 10, 5), seed = screen_design({demand, lines}, 10, 6);

  std::vector<std::string> const first_ten = [&] {
    std::vector<std::string> all = starts(more, 0);
    return std::vector<std::string>(all.begin(), all.begin() + 10);
  }();
  CHECK(starts(few, 0) == first_ten);
  CHECK(starts(few, 0) == starts(another, 1));
  CHECK(starts(few, 0) != starts(seed, 0));
}

}  // namespace
}  // namespace tierflow
