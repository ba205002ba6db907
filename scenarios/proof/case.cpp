#include "scenarios/proof/case.hpp"

#include <stdexcept>

namespace tierflow {

Case takes_long(Case one) {
  one.is_long = true;
  return one;
}

double per_hour(std::string const& unit) {
  if (unit == "h") return 1;
  if (unit == "min") return 60;
  if (unit == "s") return 3600;
  throw std::invalid_argument{"a time in h, min or s, not " + unit};
}

Claim mean_of(std::string figure, double theory, double share, Measure measure) {
  return {std::move(figure), theory, Rule::by_chance, share * theory, std::move(measure)};
}

Claim time_of(std::string figure, std::string const& unit, double theory, double share, Measure const& measure) {
  return mean_of(std::move(figure) + ", " + unit, theory, share, per_hour(unit) * measure);
}

Claim share_of(std::string figure, double theory, Measure measure) {
  return {std::move(figure), theory, Rule::by_chance, 0.005, std::move(measure)};
}

Claim figure_of(std::string figure, double theory, double tolerance, Measure measure) {
  return {std::move(figure), theory, Rule::by_chance, tolerance, std::move(measure)};
}

Claim within(std::string figure, double theory, double tolerance, Measure measure) {
  return {std::move(figure), theory, Rule::within, tolerance, std::move(measure)};
}

Claim exactly(std::string figure, double theory, Measure measure) {
  return {std::move(figure), theory, Rule::exact, 0, std::move(measure)};
}

}  // namespace tierflow
