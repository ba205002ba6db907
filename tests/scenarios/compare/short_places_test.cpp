// File and line in few letters.

#include "scenarios/compare/short_places.hpp"

#include <doctest/doctest.h>

namespace tierflow {
namespace {

ShortPlaces of(std::vector<std::string> const& files) {
  std::vector<ScenarioChange> changes;
  for (std::string const& file : files) changes.push_back({"x", "1", "2", Spot{file, 1, 1}, {}});
  return ShortPlaces{changes};
}

TEST_CASE("a file has its name, and folders only where another one is called so too") {
  CHECK(of({"plans/base.yaml", "plans/new.yaml"}).of(Spot{"plans/new.yaml", 12, 3}) == "new.yaml:12");
  CHECK(of({"runs/a/s.yaml", "runs/b/s.yaml"}).of(Spot{"runs/b/s.yaml", 12, 3}) == "b/s.yaml:12");
  CHECK(of({"s.yaml", "old/s.yaml"}).of(Spot{"s.yaml", 2, 3}) == "s.yaml:2");
  CHECK(of({"s.yaml", "old/s.yaml"}).of(Spot{"old/s.yaml", 2, 3}) == "old/s.yaml:2");
  CHECK(of({"/s.yaml", "/old/s.yaml"}).of(Spot{"/old/s.yaml", 2, 3}) == "old/s.yaml:2");
}

TEST_CASE("what has no line is the file alone, and what has no place is nothing") {
  CHECK(of({"--set"}).of(Spot{"--set", 0, 0}) == "--set");
  CHECK(of({"a.yaml"}).of({}).empty());
}

}  // namespace
}  // namespace tierflow
