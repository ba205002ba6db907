#include "scenarios/reader/value_patterns.hpp"

#include <fmt/format.h>

namespace tierflow {

std::string quantity_pattern(Dimension dimension) {
  std::string units;
  for (Unit const& unit : all_units()) {
    if (unit.dimension != dimension) continue;
    if (!units.empty()) units += '|';
    units += unit.text;
  }
  if (units.empty()) return std::string{number_pattern};
  std::string_view const may_be_bare = dimension == Dimension::share ? "?" : "";
  return fmt::format("{}(?: *(?:{})){}", number_pattern, units, may_be_bare);
}

std::string law_pattern(Dimension dimension) {
  std::string const value = quantity_pattern(dimension);
  std::string const by_values =
      fmt::format("(?:fixed +)?{0}|uniform +{0} +{0}|triangular +{0} +{0} +{0}|erlang +{1}", value,
                  number_pattern);
  std::string_view const by_names = "exponential|lognormal|gamma|weibull|geometric";
  std::string_view const by_table = R"(empirical +\S+\.csv)";
  std::string const parameters = fmt::format(
      "(?: +(?:mean|median|p95|least|max) +{}| +(?:cv|sigma|shape) +{})*", value, number_pattern);
  return fmt::format("(?:{}|{}|{}){}", by_values, by_names, by_table, parameters);
}

std::string days_pattern() {
  std::string_view const day = "(?:mon|tue|wed|thu|fri|sat|sun)";
  return fmt::format("daily|workdays|weekend|{0}(?: +{0})*", day);
}

}  // namespace tierflow
