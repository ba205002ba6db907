// The self test of the real program: what a planner's machine says must be what docs/validation.md says, to the last digit.
// A few quick cases here; all of them with the release build in ./run-tests (tests/theory/validation).

#include <fstream>
#include <sstream>

#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

/// Rows of the tables in a page.
std::vector<std::string> rows_of_page(std::string const& text) {
  std::vector<std::string> rows;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("| ") && !line.starts_with("| case ")) rows.push_back(line);
  return rows;
}

TEST_CASE("the self test agrees with theory, and figure by figure with the page, on any machine and build") {
  Ending const ending = run_program({"selftest", "--markdown", "P01b", "P06b", "P07", "P12", "P13c", "P16", "P20", "P27", "P29",
                                     "P31", "P32", "P34"});
  std::string const page = content_of(in_source("docs/validation.md"));
  std::vector<std::string> const rows = rows_of_page(ending.wrote);

  CHECK_MESSAGE(ending.code == 0, ending.said);
  CHECK(rows.size() > 45);
  for (std::string const& row : rows) {
    CAPTURE(row);
    CHECK(contains(page, row + "\n"));
  }
}

}  // namespace
}  // namespace tierflow::testing
