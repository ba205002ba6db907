// docs/results.md names every table and every column, so that a planner finds what a program reads.

#include <map>

#include "tests/scenarios/export/stored_run.hpp"

namespace tierflow {
namespace {

/// By table, its row in the page.
std::map<std::string, std::string> rows_of_the_page() {
  std::map<std::string, std::string> rows;
  std::istringstream page{testing::content_of(std::filesystem::path{TIERFLOW_SOURCE_DIR} / "docs" / "results.md")};
  for (std::string line; std::getline(page, line);)
    if (line.starts_with("| `")) rows.emplace(line.substr(3, line.find('`', 3) - 3), line);
  return rows;
}

TEST_CASE("every table has its row in the page, with every column") {
  testing::ScratchFolder const scratch;
  StoredRun const run = testing::stored_run(scratch, testing::small_world());
  auto const page = rows_of_the_page();

  for (auto const& table : tables_of(run)) {
    CAPTURE(table);
    REQUIRE(page.contains(table));
    Query const query{*run.database, "SELECT * FROM " + table};
    for (int column = 0; column < query.columns(); ++column)
      if (query.name(column) != "replication") CHECK_HOLDS(page.at(table), "`" + query.name(column) + "`");
  }
}

}  // namespace
}  // namespace tierflow
