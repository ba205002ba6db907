#pragma once

// Colours of utilisation as a style sheet: idle is next to the ground, overload stands out, lightness goes one way.

#include <string>

namespace tierflow::html {

/// .u0 ... .u22, in steps of 5 %, for paper or a dark screen; each sets --heat.
std::string heat_style(bool dark);

}  // namespace tierflow::html
