#pragma once

// Language: in which names and texts are shown.

#include <cstdint>

namespace tierflow {

enum class Language : std::uint8_t { english, chinese };

}  // namespace tierflow
