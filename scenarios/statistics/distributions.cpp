#include "scenarios/statistics/distributions.hpp"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace tierflow {

namespace math = boost::math;

double student_quantile(double p, double freedom) { return math::quantile(math::students_t{freedom}, p); }

double student_two_sided(double t, double freedom) {
  return 2 * math::cdf(math::complement(math::students_t{freedom}, std::fabs(t)));
}

double binomial_at_most(std::size_t most, std::size_t trials, double p) {
  return math::cdf(math::binomial{static_cast<double>(trials), p}, static_cast<double>(most));
}

double fisher_exceeded(double p, double above, double below) {
  return math::quantile(math::complement(math::fisher_f{above, below}, p));
}

}  // namespace tierflow
