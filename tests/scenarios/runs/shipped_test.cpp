// What is shipped can be read: every example, and every file of Lianyungang.

#include <doctest/doctest.h>

#include <filesystem>

#include "scenarios/reader/read_scenario.hpp"
#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("every scenario that is shipped can be read") {
  int files = 0;
  for (char const* const folder : {"scenarios/examples", "scenarios/lianyungang"})
    for (auto const& entry : std::filesystem::directory_iterator{in_source(folder)}) {
      if (entry.path().extension() != ".yaml") continue;
      Reading const reading = read_scenario({entry.path()});
      CAPTURE(entry.path().filename().string());
      CHECK(reading.scenario);
      CHECK(reading.warnings.empty());
      ++files;
    }
  CHECK(files > 10);
}

}  // namespace
}  // namespace tierflow::testing
