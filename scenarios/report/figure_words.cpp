#include "scenarios/report/figure_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "scenarios/report/text.hpp"

namespace tierflow {
namespace {

constexpr int most_decimals = 6, decimals_of_money = 3;

/// Decimals at which `half_width` has two digits; those of a figure that is known exactly are `otherwise`.
int decimals_for(double half_width, int otherwise) {
  if (!(half_width > 0)) return otherwise;
  int decimals = 0;
  for (double shown = half_width; shown < 10 && decimals < most_decimals; shown *= 10) ++decimals;
  return decimals;
}

int usual_decimals(std::string const& unit) {
  if (unit == "CNY") return decimals_of_money;
  if (unit == "h") return 2;
  return unit == "share" || unit == "g" || unit == "min" ? 1 : 0;
}

/// With commas between thousands; the sign of a positive number only where it is wanted, a minus always.
std::string number(double value, int decimals, bool with_sign) {
  std::string text = fmt::format("{:.{}f}", std::fabs(value), decimals);
  std::size_t const point = std::min(text.find('.'), text.size());
  for (std::size_t i = point; i > 3; i -= 3) text.insert(i - 3, 1, ',');
  bool const is_nought = text.find_first_not_of("0.,") == std::string::npos;
  std::string const sign = is_nought ? "" : value < 0 ? "-" : with_sign ? "+" : "";
  return sign + text;
}

/// What stands there: a value, the size of a difference, or a difference with its sign.
enum class Said : std::uint8_t { value, size, difference };

std::string words(Estimate const& estimate, std::string const& unit, Said said, bool with_interval) {
  if (!std::isfinite(estimate.mean)) return "–";
  bool const share = unit == "share";
  double const factor = share ? 100 : 1;
  double const half = estimate.half_width.value_or(0) * factor;
  // A tenth of a fen is enough to know what a parcel costs, and not always enough to know what changed.
  int const most = unit == "CNY" && said == Said::value ? decimals_of_money : most_decimals;
  int const decimals = std::min(most, decimals_for(half, usual_decimals(unit)));
  std::string text = number(estimate.mean * factor, decimals, said == Said::difference);
  if (with_interval && estimate.half_width) text += " ± " + number(half, decimals, false);
  if (share) return text + (said == Said::value ? " %" : " points");
  return unit == "h" || unit == "min" || unit == "CNY" || unit == "g" ? text + " " + unit : text;
}

}  // namespace

std::string estimate_text(Estimate const& estimate, std::string const& unit) {
  return words(estimate, unit, Said::value, true);
}
std::string difference_text(Estimate const& difference, std::string const& unit) {
  return words(difference, unit, Said::difference, true);
}
std::string size_text(Estimate const& size, std::string const& unit) { return words(size, unit, Said::size, true); }
std::string change_text(Estimate const& difference, std::string const& unit) {
  return words(difference, unit, Said::difference, false);
}

}  // namespace tierflow
