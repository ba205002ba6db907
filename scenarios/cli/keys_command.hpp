#pragma once

// tierflow keys: the reference of the scenario format, for people or for editors.

#include <string>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

struct KeysRequest {
  std::string about;    ///< only keys that contain it; empty: all
  bool schema = false;  ///< JSON Schema
};

ExitCode keys_command(KeysRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
