// The starter of `tierflow init`: scenarios/starter.yaml, compiled in, so that the program finds it
// wherever it is installed. The build writes starter_text.hpp from that file.

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/reader/starter_text.hpp"

namespace tierflow {

std::string starter_file() { return std::string{starter_text}; }

}  // namespace tierflow
