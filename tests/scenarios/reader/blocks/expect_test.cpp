// Promises of a scenario, as the file writes them.

#include <doctest/doctest.h>

#include "tests/scenarios/reader/in_files.hpp"

namespace tierflow::testing {
namespace {

std::string with_expect(std::string const& promises) {
  return two_places("demand:", "service_levels: [{name: fast.track, promise: 24 h}]\nexpect: " + promises + "\ndemand:");
}

std::vector<Promise> promises(std::string const& text) { return good(with_expect(text)).promises; }
std::string problems(std::string const& text) { return lines(read(with_expect(text)).errors); }

TEST_CASE("a promise is a figure, a direction and a bound in the figure's unit") {
  auto const all = promises("[on_time_share >= 95 %, full_course_p95_h<=36 h, left_behind_parcels <= 200]");

  REQUIRE(all.size() == 3);
  CHECK(all[0].text == "on_time_share >= 95 %");
  CHECK(all[0].figure == "on_time_share");
  CHECK(all[0].at_least);
  CHECK(all[0].bound == doctest::Approx(0.95));
  CHECK_FALSE(all[1].at_least);
  CHECK(all[1].bound == 36);
  CHECK(all[2].bound == 200);
}

TEST_CASE("a service level or a class stands before its figure; names may hold points") {
  auto const all = promises("[fast.track.on_time_share >= 0.9, parcel.full_course_mean_h <= 90 min]");

  CHECK(all[0].group == "fast.track");
  CHECK(all[0].figure == "on_time_share");
  CHECK(all[1].group == "parcel");
  CHECK(all[1].bound == 1.5);
}

TEST_CASE("a promise of money or CO2e needs accounts") {
  auto const all = promises("[cost_per_parcel <= 1.5 CNY, co2e_per_parcel_g <= 0.25 kg]\naccounts: {failed_attempt: 1 CNY}");

  REQUIRE(all.size() == 2);
  CHECK(all[0].bound == 1.5);
  CHECK(all[1].bound == 250);
  CHECK(problems("[cost_per_parcel <= 2 CNY]") ==
        "12:10: expect[0]: cost_per_parcel counts only in a scenario with 'accounts', and there are none\n");
  CHECK(problems("[cost_per_parcel <= 2]\naccounts: {failed_attempt: 1 CNY}").find("expect[0]") != std::string::npos);
}

TEST_CASE("a figure that there is not is an error at its place, with the nearest that there is") {
  CHECK(problems("[on_tme_share >= 95 %]") == "12:10: expect[0]: there is no figure 'on_tme_share'; did you mean 'on_time_share'?\n");
  CHECK(problems("[speed >= 1]").find("there is no figure 'speed'; there are delivered, on_time_share") != std::string::npos);
}

TEST_CASE("what is no promise is refused with what one looks like") {
  CHECK(problems("[on_time_share = 95 %]").find("expected a promise such as 'on_time_share >= 95 %'") != std::string::npos);
  CHECK(problems("[fast.trakc.on_time_share >= 95 %]").find("no service level or parcel class 'fast.trakc'; did you mean 'fast.track'?") !=
        std::string::npos);
  CHECK(problems("[fast.track.missed_departures <= 3]").find("a figure of the whole network") != std::string::npos);
  CHECK(problems("[on_time_share >= 95 h]").find("expect[0]") != std::string::npos);
  CHECK(problems("[full_course_mean_h <= 30]").find("expect[0]") != std::string::npos);
  CHECK(problems("on_time_share >= 95 %").find("12:") != std::string::npos);
}

}  // namespace
}  // namespace tierflow::testing
