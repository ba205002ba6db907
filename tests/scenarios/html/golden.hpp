#pragma once

// Golden drawings: small charts as files in tests/scenarios/html/golden. TIERFLOW_WRITE_GOLDEN=1 writes them again; the
// difference in the repository is then the review.

#include <string>

namespace tierflow::testing {

/// Fails when `drawing` is not what the golden file of that name holds.
void check_golden(std::string const& name, std::string const& drawing);

}  // namespace tierflow::testing
