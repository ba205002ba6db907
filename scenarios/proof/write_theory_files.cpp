#include <fstream>

#include "scenarios/proof/theory_files.hpp"
#include "scenarios/report/write_error.hpp"

namespace tierflow {

void write_theory_files(std::filesystem::path const& folder) {
  for (TheoryFile const& file : theory_files()) {
    std::filesystem::path const path = folder / file.name;
    std::ofstream out{path, std::ios::binary};
    out << file.text;
    if (!out.flush()) throw WriteError::of("cannot write", path);
  }
}

}  // namespace tierflow
