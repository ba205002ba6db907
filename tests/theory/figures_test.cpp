// The rule by which a simulation agrees with theory: it must be near, and it must know it.

#include "tests/theory/figures.hpp"

namespace tierflow::testing {
namespace {

// Mean 10; four standard errors are 0.24.
Simulated const waits{{9.8, 10.2, 10.0, 10.0, 9.8, 10.2, 9.8, 10.2, 9.8, 10.2}};

TEST_CASE("the standard error of ten runs comes from their scatter") {
  CHECK(waits.mean() == doctest::Approx(10));
  CHECK(waits.standard_error() == doctest::Approx(std::sqrt(8 * 0.04 / 9 / 10)));
}

TEST_CASE("a wait that theory puts within four standard errors agrees") {
  CHECK(waits == theory(10.2, 0.05));
}

TEST_CASE("a wait that is well known and elsewhere does not agree, however wide the tolerance") {
  CHECK_FALSE(waits == theory(10.3, 0.05));
  CHECK_FALSE(waits == theory(9.7, 0.5));
}

TEST_CASE("a wait that is hardly known does not agree, however near it is") {
  CHECK_FALSE(waits == theory(10, 0.02));
}

TEST_CASE("one run alone agrees with nothing: nobody knows its error") {
  CHECK_FALSE(Simulated{{10.0}} == theory(10, 0.5));
}

TEST_CASE("a share is taken run by run, not from the sums") {
  Simulated const left{{1, 3}};
  Simulated const departures{{2, 4}};

  CHECK((left / departures).mean() == doctest::Approx((0.5 + 0.75) / 2));
}

}  // namespace
}  // namespace tierflow::testing
