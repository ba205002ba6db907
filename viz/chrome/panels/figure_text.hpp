#pragma once

// Figures as people read them: "12,840", "93.4 %".

#include <string>

namespace tierflow::chrome {

/// Rounded to a whole number, with a comma before each three digits.
[[nodiscard]] std::string count_text(double count);
/// A share as per cent.
[[nodiscard]] std::string percent_text(double share, int decimals = 0);
/// With a point and so many decimals.
[[nodiscard]] std::string decimal_text(double value, int decimals);

}  // namespace tierflow::chrome
