// Columns line up, whatever the script of the names.

#include "scenarios/report/table.hpp"

#include <sstream>

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

std::vector<std::string> lines_of(std::string const& text) {
  std::istringstream stream{text};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("figures end in the same column beside Latin and Chinese names") {
  Table table{{{"PLACE", false}, {"parcels"}}};
  table.row({"Gate", "8"});
  table.row({"连云港", "1,284"});

  auto const lines = lines_of(table.text({false, 80}));

  REQUIRE(lines.size() == 3);
  CHECK(lines[1] == "  Gate          8");
  CHECK(width_of(lines[1]) == width_of(lines[0]));
  CHECK(width_of(lines[2]) == width_of(lines[0]));
}

TEST_CASE("a name that is too long gives way to the figures") {
  Table table{{{"PLACE", false, 200}, {"parcels"}}};
  table.row({std::string(150, 'x'), "8"});

  auto const lines = lines_of(table.text({false, 60}));

  CHECK(width_of(lines[1]) == 60);
  CHECK_HOLDS(lines[1], "…");
  CHECK(lines[1].ends_with("8"));
}

TEST_CASE("a name cannot break out of its row") {
  Table table{{{"PLACE", false}, {"parcels"}}};
  table.row({"a\nb\x1b[2Jc", "8"});

  std::string const text = table.text({false, 80});

  CHECK(lines_of(text).size() == 2);
  CHECK(testing::harmless(text));
}

TEST_CASE("missing cells at the end stay empty") {
  Table table{{{"PLACE", false}, {"parcels"}}};
  table.row({"Gate"});

  CHECK(lines_of(table.text({false, 80}))[1] == "  Gate");
}

}  // namespace
}  // namespace tierflow
