// How estimates read.

#include "scenarios/report/figure_words.hpp"

#include <doctest/doctest.h>

namespace tierflow {
namespace {

TEST_CASE("an estimate has as many digits as its interval allows") {
  CHECK(estimate_text({0.93142, 0.00031}, "share") == "93.142 ± 0.031 %");
  CHECK(estimate_text({31.9021, 0.11}, "h") == "31.90 ± 0.11 h");
  CHECK(estimate_text({2948112.4, 1021}, "parcels") == "2,948,112 ± 1,021");
  CHECK(estimate_text({12.25, 3.4}, "departures") == "12.2 ± 3.4");
  CHECK(estimate_text({1.28449, 0.0031}, "CNY") == "1.284 ± 0.003 CNY");
  CHECK(difference_text({0.01449, 0.0031}, "CNY") == "+0.0145 ± 0.0031 CNY");
  CHECK(estimate_text({214.96, 1.3}, "g") == "215.0 ± 1.3 g");
}

TEST_CASE("without an interval it has those of its unit, and without a value a dash") {
  CHECK(estimate_text({0.93142, {}}, "share") == "93.1 %");
  CHECK(estimate_text({31.9021, 0.0}, "h") == "31.90 ± 0.00 h");
  CHECK(estimate_text({1.28449, {}}, "CNY") == "1.284 CNY");
  CHECK(estimate_text({214.96, {}}, "g") == "215.0 g");
  CHECK(estimate_text({}, "h") == "–");
}

TEST_CASE("a difference has a sign, and one of shares is in points; no difference has none") {
  CHECK(difference_text({0.0031, 0.0005}, "share") == "+0.310 ± 0.050 points");
  CHECK(difference_text({-1234.4, 100}, "parcels") == "-1,234 ± 100");
  CHECK(difference_text({0, 0.0}, "h") == "0.00 ± 0.00 h");
  CHECK(change_text({-1.2, 0.11}, "h") == "-1.20 h");
  CHECK(size_text({0.0031, 0.0005}, "share") == "0.310 ± 0.050 points");
}

}  // namespace
}  // namespace tierflow
