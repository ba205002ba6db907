#pragma once

// What the main figures of a run are called in the report.

#include <string>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

/// Of a key of summary.json; a key that the report does not know keeps the label of the run.
Text figure_name(std::string const& key, std::string const& label);

}  // namespace tierflow::html
