#include "viz/chrome/panels/figure_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace tierflow::chrome {

std::string decimal_text(double value, int decimals) {
  std::array<char, 64> text{};
  auto* const end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals).ptr;
  return {text.data(), end};
}

std::string count_text(double count) {
  std::string text = decimal_text(std::fabs(std::round(count)), 0);
  for (std::size_t place = text.size(); place > 3;) text.insert(place -= 3, 1, ',');
  if (count > -0.5) return text;
  std::string below{"−"};
  below += text;
  return below;
}

std::string percent_text(double share, int decimals) { return decimal_text(share * 100, decimals) + " %"; }

}  // namespace tierflow::chrome
