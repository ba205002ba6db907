#include "scenarios/cli/version_command.hpp"

#include "scenarios/report/manifest.hpp"

namespace tierflow {

ExitCode version_command(bool json, Streams const& streams) {
  if (json) streams.out << dumped({{"tierflow", tierflow_version()}, {"compiler", compiler_text()}}) << "\n";
  else streams.out << "tierflow " << tierflow_version() << " (" << compiler_text() << ")\n";
  return exit_ok;
}

}  // namespace tierflow
