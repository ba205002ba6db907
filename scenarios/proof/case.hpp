#pragma once

// Cases: what theory says about a scenario, beside the way to read it off a run.
//
// A case asks one question of the world and has trials: a scenario file each, with claims about its figures. A claim is kept
// when the run agrees with theory by its rule (verdict.hpp). The catalogue lists every case; `tierflow selftest` runs them.

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// Reads one figure off a run. Times are in hours.
class Measure {
 public:
  using Function = std::function<double(Scenario const&, Results const&)>;
  Measure(Function function) : function_{std::move(function)} {}

  double operator()(Scenario const& scenario, Results const& results) const { return function_(scenario, results); }
  friend Measure operator*(double factor, Measure const& a) {
    return Function{[=](auto const& s, auto const& r) { return factor * a(s, r); }};
  }
  friend Measure operator+(Measure const& a, Measure const& b) {
    return Function{[=](auto const& s, auto const& r) { return a(s, r) + b(s, r); }};
  }
  friend Measure operator-(Measure const& a, Measure const& b) {
    return Function{[=](auto const& s, auto const& r) { return a(s, r) - b(s, r); }};
  }
  friend Measure operator/(Measure const& a, Measure const& b) {
    return Function{[=](auto const& s, auto const& r) { return a(s, r) / b(s, r); }};
  }

 private:
  Function function_;
};

/// By which rule a simulated figure agrees with theory.
enum class Rule : std::uint8_t {
  by_chance,  ///< the mean within four standard errors, and four standard errors within the tolerance
  within,     ///< every run within the tolerance: nothing by chance, but a fluid or an estimate beside grains
  exact,      ///< every run equal, but for the last digits of a quotient
};

struct Claim {
  std::string figure;     ///< "mean wait, min"
  double theory = 0;
  Rule rule = Rule::exact;
  double tolerance = 0;   ///< in the unit of the figure
  Measure measure;
};

struct Trial {
  std::string file;               ///< in scenarios/theory; empty: a formula, nothing is run
  std::vector<std::string> sets;  ///< as for --set
  std::vector<Claim> claims;
};

struct Case {
  std::string id;       ///< "P11a"
  std::string subject;  ///< "hourly van of 40, three quarters full (Bailey)"
  std::vector<Trial> trials;
  bool one_history = false;  ///< the trials must leave the same fingerprints
  bool is_long = false;      ///< left out of the short self test
};

/// The same case, left out of the short self test.
Case takes_long(Case one);

// ---- claims -------------------------------------------------------------------------------------

constexpr double percent = 0.01;

/// A figure by chance; `share` of the value is the tolerance.
Claim mean_of(std::string figure, double theory, double share, Measure measure);
/// The same of a time; `unit` is h, min or s, and the measure is in hours.
Claim time_of(std::string figure, std::string const& unit, double theory, double share, Measure const& measure);
/// A probability or share by chance, known to 0.005.
Claim share_of(std::string figure, double theory, Measure measure);
/// A figure by chance with a tolerance of its own.
Claim figure_of(std::string figure, double theory, double tolerance, Measure measure);
Claim within(std::string figure, double theory, double tolerance, Measure measure);
Claim exactly(std::string figure, double theory, Measure measure);

/// Hours in a unit: 60 for "min". Throws std::invalid_argument for anything but h, min and s.
double per_hour(std::string const& unit);

}  // namespace tierflow
