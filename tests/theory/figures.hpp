#pragma once

// Simulated figures against theory.
//
// A figure is known once per replication; their scatter gives its standard error. It agrees with theory when
// both hold: the mean is within four standard errors of theory, and four standard errors are within the
// tolerance. Too few parcels to tell is a failure too.

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "tests/theory/program.hpp"

namespace tierflow::testing {

constexpr double minute = 1.0 / 60;  ///< summary.json counts in hours
constexpr double second = minute / 60;

/// One figure, once per replication.
class Simulated {
 public:
  explicit Simulated(std::vector<double> values) : values_{std::move(values)} {}

  [[nodiscard]] double mean() const;
  /// Not a number for a single replication.
  [[nodiscard]] double standard_error() const;

  // Replication by replication.
  friend Simulated operator+(Simulated const& a, Simulated const& b) { return each(a, b, std::plus<>{}); }
  friend Simulated operator-(Simulated const& a, Simulated const& b) { return each(a, b, std::minus<>{}); }
  friend Simulated operator/(Simulated const& a, Simulated const& b) { return each(a, b, std::divides<>{}); }
  friend Simulated operator/(Simulated const& a, double by) {
    return each(a, a, [by](double x, double) { return x / by; });
  }

 private:
  static Simulated each(Simulated a, Simulated const& b, std::function<double(double, double)> const& of);

  std::vector<double> values_;
};

/// What theory says, and how well a simulation must know it.
struct Theory {
  double value = 0;
  double tolerance = 0;
};

/// `share` of the value is the tolerance: 0.02 up to rho 0.8, 0.03 at rho 0.9.
inline Theory theory(double value, double share) { return {value, share * value}; }
inline Theory probability(double value) { return {value, 0.005}; }

bool operator==(Simulated const& simulated, Theory const& theory);

/// A row of summary.json in every replication, such as one stage or one lane.
class Row {
 public:
  explicit Row(nlohmann::json replications) : rows_(std::move(replications)) {}

  /// A figure by its keys: `row["wait/mean_h"]`.
  Simulated operator[](std::string const& keys) const;

 private:
  nlohmann::json rows_;  ///< an array
};

/// A scenario of scenarios/theory; `more` are further arguments of `tierflow run`.
ProgramRun theory_run(std::string const& file, std::vector<std::string> const& more = {});

Row whole(ProgramRun const& run);
Row stage(ProgramRun const& run, std::string const& place, std::string const& name = "sort");
Row lane(ProgramRun const& run, std::string const& name);

}  // namespace tierflow::testing

template <>
struct doctest::StringMaker<tierflow::testing::Simulated> {
  static doctest::String convert(tierflow::testing::Simulated const& s) {
    return (std::to_string(s.mean()) + " (4 s.e. " + std::to_string(4 * s.standard_error()) + ")").c_str();
  }
};
template <>
struct doctest::StringMaker<tierflow::testing::Theory> {
  static doctest::String convert(tierflow::testing::Theory const& t) {
    return (std::to_string(t.value) + " (within " + std::to_string(t.tolerance) + ")").c_str();
  }
};
