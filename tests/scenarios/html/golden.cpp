#include "tests/scenarios/html/golden.hpp"

#include <cstdlib>

#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {

void check_golden(std::string const& name, std::string const& drawing) {
  std::filesystem::path const file = std::filesystem::path{TIERFLOW_SOURCE_DIR} / "tests/scenarios/html/golden" / name;
  if (std::getenv("TIERFLOW_WRITE_GOLDEN") != nullptr) write_file(file, drawing);
  CHECK_MESSAGE(content_of(file) == drawing, name, " is now:\n", drawing);
}

}  // namespace tierflow::testing
