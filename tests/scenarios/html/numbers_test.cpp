// Figures as they are set: units, signs, and no more digits than are known.

#include <doctest/doctest.h>

#include <cmath>

#include "scenarios/html/days.hpp"
#include "scenarios/html/numbers.hpp"

namespace tierflow::html {
namespace {

TEST_CASE("a figure is shown in the manner of its unit") {
  CHECK(figure_text(0.9314, "share") == "93.1 %");
  CHECK(figure_text(53.07, "h") == "53.1 h");
  CHECK(figure_text(1284310.4, "parcels") == "1,284,310");
  CHECK(figure_text(2.0254, "CNY") == "2.025 CNY");
  CHECK(figure_text(215.44, "g") == "215.4 g");
  CHECK(figure_text(std::nan(""), "h") == "–");
}

TEST_CASE("a difference has a sign, shares differ by points, and nothing is neither more nor less") {
  CHECK(signed_text(0.027, "share") == "+2.7 pt");
  CHECK(signed_text(-1204, "parcels") == "−1,204");
  CHECK(signed_text(-0.00001, "share") == "0.0 pt");
  CHECK(signed_text(-0.2984, "CNY", 0.01) == "−0.298 CNY");
  CHECK(signed_text(37.62, "g", 0.3) == "+37.62 g");
  CHECK(relative_text(-0.401) == "−40.1 %");
  CHECK(relative_text(2.5) == "+250 %");
}

TEST_CASE("decimals are those of two digits of the interval") {
  CHECK(signed_text(0.1744, "h", 0.053) == "+0.174 h");
  CHECK(signed_text(0.1744, "h", 0.53) == "+0.17 h");
  CHECK(signed_text(0.1744, "h", 5.3) == "+0.2 h");
  CHECK(half_width_text({50, 0.47}, "h") == "± 0.47 h");
  CHECK(half_width_text({50, {}}, "h") == "");
}

TEST_CASE("large ticks are short") {
  CHECK(tick_text(0) == "0");
  CHECK(tick_text(12000) == "12k");
  CHECK(tick_text(1500000) == "1.5M");
}

TEST_CASE("days carry their weekday where the run has dates") {
  CHECK(day_text("2025-05-18", 0).english == "Sun 05-18");
  CHECK(day_text("2025-05-18", 14).chinese == "06-01 周日");
  CHECK(day_text("", 2).english == "Day 3");
  CHECK(day_text("2025-13-45", 2).chinese == "第 3 天");
}

}  // namespace
}  // namespace tierflow::html
