#include "scenarios/html/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/report/text.hpp"

namespace tierflow::html {
namespace {

/// The sign as it is set: a minus as wide as a plus, and none before a zero.
std::string with_sign(double value, std::string const& magnitude) {
  bool const zero = magnitude.find_first_of("123456789") == std::string::npos;
  return (zero ? "" : value < 0 ? "−" : "+") + magnitude;
}

std::string minus(double value, std::string const& magnitude) {
  bool const zero = magnitude.find_first_of("123456789") == std::string::npos;
  return value < 0 && !zero ? "−" + magnitude : magnitude;
}

std::string grouped(double magnitude) { return with_commas(static_cast<std::uint64_t>(std::llround(magnitude))); }

/// Decimals with which a span of `width` has two digits, but no more than three and no fewer than `least`.
int decimals_of(double width, int least) {
  int decimals = 1;
  for (double size = std::abs(width); size > 0 && size < 1 && decimals < 3; size *= 10) ++decimals;
  return std::abs(width) >= 10 ? least : std::max(least, decimals);
}

/// Without sign, in the manner of the unit.
std::string magnitude_text(double value, std::string const& unit) {
  double const size = std::abs(value);
  if (unit == "share") return fmt::format("{:.1f} %", size * 100);
  if (unit == "h" || unit == "min" || unit == "g") return fmt::format("{:.1f} {}", size, unit);
  if (unit == "CNY") return fmt::format("{:.3f} CNY", size);
  return grouped(size);
}

/// Of a difference or a half width: shares count in points.
std::string difference_text(double value, std::string const& unit, double known_to) {
  double const size = std::abs(value);
  if (unit == "share") return fmt::format("{:.{}f} pt", size * 100, decimals_of(known_to * 100, 1));
  if (unit == "h" || unit == "min" || unit == "g") return fmt::format("{:.{}f} {}", size, decimals_of(known_to, 1), unit);
  if (unit == "CNY") return fmt::format("{:.3f} CNY", size);
  return grouped(size);
}

}  // namespace

std::string whole_text(double value) {
  return std::isfinite(value) ? minus(value, grouped(std::abs(value))) : "–";
}

std::string one_decimal(double value) {
  return std::isfinite(value) ? minus(value, fmt::format("{:.1f}", std::abs(value))) : "–";
}

std::string figure_text(double value, std::string const& unit) {
  return std::isfinite(value) ? minus(value, magnitude_text(value, unit)) : "–";
}

std::string signed_text(double value, std::string const& unit, double known_to) {
  return std::isfinite(value) ? with_sign(value, difference_text(value, unit, known_to == 0 ? 1 : known_to)) : "–";
}

std::string half_width_text(Estimate const& estimate, std::string const& unit) {
  if (!estimate.half_width || !std::isfinite(*estimate.half_width)) return {};
  return "± " + difference_text(*estimate.half_width, unit, std::max(*estimate.half_width, unit == "share" ? 0.001 : 0.1));
}

std::string relative_text(double share) {
  if (!std::isfinite(share)) return "–";
  double const size = std::abs(share) * 100;
  return with_sign(share, size >= 99.95 ? grouped(size) + " %" : fmt::format("{:.1f} %", size));
}

std::string tick_text(double value) {
  auto const in = [&](double unit, char const* letter) {
    std::string text = fmt::format("{:.6g}", std::abs(value) / unit);
    return minus(value, text + letter);
  };
  if (std::abs(value) >= 1e6) return in(1e6, "M");
  if (std::abs(value) >= 1e3) return in(1e3, "k");
  return in(1, "");
}

std::string hours_text(double hours) { return span_text(hours * 3.6e9); }

}  // namespace tierflow::html
