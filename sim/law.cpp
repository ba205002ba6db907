#include "sim/law.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/draws.hpp"
#include "network/elementary.hpp"

namespace tierflow {
namespace {

/// More words from one draw, for laws that need several; the generator is SplitMix64 (Vigna).
class Words {
 public:
  explicit Words(Bits bits) : state_{bits.a ^ (bits.b * 0xD1342543DE82EF95ULL)} {}
  double operator()() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return uniform(z ^ (z >> 31));
  }

 private:
  std::uint64_t state_;
};

/// Gamma of scale 1 (Marsaglia and Tsang 2000); shapes below 1 by their power of a uniform.
double standard_gamma(double shape, Words& next) {
  if (shape < 1) return standard_gamma(shape + 1, next) * exp_of(log_of(next()) / shape);
  double const d = shape - 1.0 / 3;
  double const c = 1 / std::sqrt(9 * d);
  for (;;) {
    double const x = normal_quantile(next());
    double const v = 1 + c * x;
    double const u = next();
    if (v <= 0) continue;
    double const cube = v * v * v;
    if (log_of(u) < 0.5 * x * x + d - d * cube + d * log_of(cube)) return d * cube;
  }
}

std::vector<double> cumulated(std::vector<double> shares) {
  std::partial_sum(shares.begin(), shares.end(), shares.begin());
  double const total = shares.back();
  for (double& share : shares) share /= total;
  shares.back() = 1;
  return shares;
}

std::size_t pick(std::vector<double> const& cumulative, double u) {
  auto const found = std::upper_bound(cumulative.begin(), cumulative.end(), u);
  return std::min(static_cast<std::size_t>(found - cumulative.begin()), cumulative.size() - 1);
}

constexpr double biggest = 2e18;  // beyond this a double does not fit into ticks

}  // namespace

Law Law::fixed(double value) {
  Law law;
  law.p_ = value;
  return law;
}

Law Law::exponential(double mean) {
  Law law;
  law.kind_ = Kind::exponential;
  law.p_ = mean;
  return law;
}

Law Law::uniform(double low, double high) {
  Law law;
  law.kind_ = Kind::uniform;
  law.p_ = low;
  law.q_ = high;
  return law;
}

Law Law::triangular(double low, double mode, double high) {
  Law law;
  law.kind_ = Kind::triangular;
  law.p_ = low;
  law.q_ = mode;
  law.r_ = high;
  return law;
}

Law Law::lognormal(double mu, double sigma) {
  if (sigma == 0) return fixed(exp_of(mu));
  Law law;
  law.kind_ = Kind::lognormal;
  law.p_ = mu;
  law.q_ = sigma;
  return law;
}

Law Law::lognormal_mean_cv(double mean, double cv) {
  if (cv == 0) return fixed(mean);
  double const variance = log_of(1 + cv * cv);
  return lognormal(log_of(mean) - variance / 2, std::sqrt(variance));
}

Law Law::erlang(int shape, double mean) {
  Law law;
  law.kind_ = Kind::erlang;
  law.p_ = shape;
  law.q_ = mean;
  return law;
}

Law Law::gamma(double mean, double cv) {
  if (cv == 0) return fixed(mean);
  Law law;
  law.kind_ = Kind::gamma;
  law.p_ = 1 / (cv * cv);
  law.q_ = mean;
  return law;
}

Law Law::weibull(double shape, double mean) {
  Law law;
  law.kind_ = Kind::weibull;
  law.p_ = shape;
  law.q_ = mean / gamma_of(1 + 1 / shape);
  law.r_ = mean;
  return law;
}

Law Law::geometric(double mean) {
  if (mean <= 1) return fixed(1);
  Law law;
  law.kind_ = Kind::geometric;
  constexpr double large = 1e8;  // from here on the logarithm is its series to the last bit, and 1 - 1 / mean is not
  law.p_ = mean < large ? log_of(1 - 1 / mean) : -1 / mean * (1 + 0.5 / mean);
  law.q_ = mean;
  return law;
}

Law Law::empirical(std::vector<double> values, std::vector<double> weights) {
  Law law;
  law.kind_ = Kind::empirical;
  law.p_ = std::inner_product(values.begin(), values.end(), weights.begin(), 0.0) /
           std::accumulate(weights.begin(), weights.end(), 0.0);
  law.values_ = std::move(values);
  law.cumulative_ = cumulated(std::move(weights));
  return law;
}

Law Law::mixture(std::vector<Law> parts, std::vector<double> shares) {
  Law law;
  law.kind_ = Kind::mixture;
  double const total = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (std::size_t i = 0; i < parts.size(); ++i) law.p_ += parts[i].mean() * shares[i] / total;
  law.parts_ = std::move(parts);
  law.cumulative_ = cumulated(std::move(shares));
  return law;
}

Law Law::clamped(double low, double high) const {
  Law law = *this;
  law.low_ = low;
  law.high_ = high;
  return law;
}

double Law::at(Bits bits) const {
  auto const value = [&]() -> double {
    double const u = tierflow::uniform(bits.a);
    switch (kind_) {
      case Kind::fixed: return p_;
      case Kind::exponential: return -p_ * log_of(u);
      case Kind::uniform: return p_ + (q_ - p_) * u;
      case Kind::triangular: {
        double const width = r_ - p_;
        if (width <= 0) return p_;
        return u * width < q_ - p_ ? p_ + std::sqrt(u * width * (q_ - p_))
                                   : r_ - std::sqrt((1 - u) * width * (r_ - q_));
      }
      case Kind::lognormal: return exp_of(p_ + q_ * normal_quantile(u));
      case Kind::erlang: {
        Words next{bits};
        double sum = 0;
        for (int i = 0; i < static_cast<int>(p_); ++i) sum -= log_of(next());
        return sum * q_ / p_;
      }
      case Kind::gamma: {
        Words next{bits};
        return standard_gamma(p_, next) * q_ / p_;
      }
      case Kind::weibull: return q_ * exp_of(log_of(-log_of(u)) / p_);
      case Kind::geometric: return 1 + std::floor(log_of(u) / p_);
      case Kind::empirical: return values_[pick(cumulative_, u)];
      case Kind::mixture: return parts_[pick(cumulative_, u)].at({bits.b, bits.a * 0xBF58476D1CE4E5B9ULL});
    }
    return 0;
  }();
  return std::min(std::max(value, low_), high_);
}

Duration Law::span(Bits bits, Duration least) const { return Duration{whole(bits, least.count())}; }

std::int64_t Law::whole(Bits bits, std::int64_t least) const {
  double const value = at(bits) + 0.5;
  if (!(value < biggest)) return unlimited_whole;
  return std::max(least, static_cast<std::int64_t>(whole_below(value)));
}

double Law::mean() const {
  switch (kind_) {
    case Kind::uniform: return (p_ + q_) / 2;
    case Kind::triangular: return (p_ + q_ + r_) / 3;
    case Kind::lognormal: return exp_of(p_ + q_ * q_ / 2);
    case Kind::erlang:
    case Kind::gamma:
    case Kind::geometric: return q_;
    case Kind::weibull: return r_;
    default: return p_;
  }
}

double Law::least() const {
  auto const value = [&]() -> double {
    switch (kind_) {
      case Kind::fixed:
      case Kind::uniform:
      case Kind::triangular: return p_;
      case Kind::geometric: return 1;
      case Kind::empirical: return *std::min_element(values_.begin(), values_.end());
      case Kind::mixture:
        return std::min_element(parts_.begin(), parts_.end(),
                                [](Law const& a, Law const& b) { return a.least() < b.least(); })
            ->least();
      default: return 0;
    }
  }();
  return std::min(std::max(value, low_), high_);
}

}  // namespace tierflow
