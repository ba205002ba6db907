#include "scenarios/cli/keys_command.hpp"

namespace tierflow {

ExitCode keys_command(KeysRequest const& request, Tools const& tools, Streams const& streams) {
  std::string const text = request.schema ? tools.keys_schema() : tools.keys_text(request.about);
  if (text.empty()) {
    streams.err << "tierflow: no key contains '" << printable(request.about) << "'; `tierflow keys` lists them all\n";
    return exit_usage;
  }
  streams.out << text;
  if (text.back() != '\n') streams.out << "\n";
  return exit_ok;
}

}  // namespace tierflow
