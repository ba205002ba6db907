#pragma once

// Laws: how a planner says "about ten minutes".
//
// A law turns the bits of one draw into a value, by inversion wherever that is cheap (erlang and gamma
// stretch the bits into more words), so no draw ever shifts another. Values are plain doubles in the unit
// that the law was written in by the reader: microseconds for times, grams, cubic centimetres, or
// a count. Only + - x / and our own exp and log are used: the same bits on any machine.

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "network/units.hpp"

namespace tierflow {

/// Two independent words of 64 random bits: what one keyed draw yields.
struct Bits {
  std::uint64_t a = 0;
  std::uint64_t b = 0;
};

constexpr std::int64_t unlimited_whole = std::numeric_limits<std::int64_t>::max() / 4;

class Law {
 public:
  enum class Kind : std::uint8_t {
    fixed,        ///< value
    exponential,  ///< mean
    uniform,      ///< low, high
    triangular,   ///< low, mode, high
    lognormal,    ///< mu, sigma of the logarithm
    erlang,       ///< shape (whole, 1..64), mean
    gamma,        ///< shape, mean
    weibull,      ///< shape, scale
    geometric,    ///< mean >= 1; counts 1, 2, 3, ...
    empirical,    ///< values with weights
    mixture,      ///< laws with shares
  };

  Law() = default;  ///< fixed 0
  static Law fixed(double value);
  static Law exponential(double mean);
  static Law uniform(double low, double high);
  static Law triangular(double low, double mode, double high);
  /// Lognormal by the mean and sigma of its logarithm; sigma 0 is fixed exp(mu).
  static Law lognormal(double mu, double sigma);
  static Law lognormal_mean_cv(double mean, double cv);  ///< cv 0 is fixed
  static Law erlang(int shape, double mean);
  static Law gamma(double mean, double cv);
  static Law weibull(double shape, double mean);
  static Law geometric(double mean);
  /// Values with weights, which need not sum to 1; weights >= 0, at least one > 0.
  static Law empirical(std::vector<double> values, std::vector<double> weights);
  static Law mixture(std::vector<Law> parts, std::vector<double> shares);

  /// Cuts the law: values below `low` become `low`, above `high` become `high`.
  [[nodiscard]] Law clamped(double low, double high) const;

  [[nodiscard]] double at(Bits bits) const;
  /// As whole ticks, not below `least`; the value is in microseconds.
  [[nodiscard]] Duration span(Bits bits, Duration least = Duration{0}) const;
  /// As a whole number, not below `least`.
  [[nodiscard]] std::int64_t whole(Bits bits, std::int64_t least = 0) const;

  [[nodiscard]] double mean() const;   ///< of the law without the cuts
  [[nodiscard]] double least() const;  ///< no draw is below this
  [[nodiscard]] bool is_fixed() const { return kind_ == Kind::fixed; }
  [[nodiscard]] Kind kind() const { return kind_; }
  friend bool operator==(Law const&, Law const&) = default;

 private:
  Kind kind_ = Kind::fixed;
  double p_ = 0, q_ = 0, r_ = 0;
  double low_ = -std::numeric_limits<double>::infinity();
  double high_ = std::numeric_limits<double>::infinity();
  std::vector<double> values_;      ///< empirical
  std::vector<double> cumulative_;  ///< empirical, mixture: ends at 1
  std::vector<Law> parts_;          ///< mixture
};

}  // namespace tierflow
