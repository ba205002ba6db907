#include "scenarios/reader/law_text.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "sim/draws.hpp"
#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using tierflow::testing::listed;
using tierflow::testing::tree;

namespace {

constexpr double minute = 60e6;

Law time_law(std::string_view text) {
  auto const law = parse_law(text, Dimension::time);
  REQUIRE_MESSAGE(law, law.problem);
  return *law;
}

std::string trouble(std::string_view text) { return parse_law(text, Dimension::time).problem; }

/// Share of the law's draws that are at most `value`, over evenly spread bits.
double share_up_to(Law const& law, double value) {
  constexpr int count = 20000;
  int below = 0;
  for (int i = 0; i < count; ++i) {
    auto const bits = static_cast<std::uint64_t>((i + 0.5) / count * 0x1p64);
    if (law.at({bits, 0}) <= value) ++below;
  }
  return static_cast<double>(below) / count;
}

}  // namespace

TEST_CASE("a bare quantity is a fixed law") {
  CHECK(time_law("2 min") == Law::fixed(2 * minute));
  CHECK(time_law("fixed 2 min") == Law::fixed(2 * minute));
  CHECK(*parse_law("50", Dimension::number) == Law::fixed(50));
}

TEST_CASE("laws of the format page read as the laws they name") {
  CHECK(time_law("exponential mean 6 min") == Law::exponential(6 * minute));
  CHECK(time_law("uniform 20 min 40 min") == Law::uniform(20 * minute, 40 * minute));
  CHECK(time_law("triangular 1 h 2 h 4 h") ==
        Law::triangular(60 * minute, 120 * minute, 240 * minute));
  CHECK(time_law("lognormal mean 10 min cv 0.5") == Law::lognormal_mean_cv(10 * minute, 0.5));
  CHECK(time_law("lognormal cv 0.5 mean 10 min") == Law::lognormal_mean_cv(10 * minute, 0.5));
  CHECK(time_law("erlang 4 mean 1 min") == Law::erlang(4, minute));
  CHECK(time_law("gamma mean 1 h cv 2") == Law::gamma(60 * minute, 2));
  CHECK(time_law("weibull shape 1.5 mean 40 h") == Law::weibull(1.5, 2400 * minute));
  CHECK(*parse_law("geometric mean 10", Dimension::number) == Law::geometric(10));
}

TEST_CASE("a lognormal by median and p95 has this median and this 95 % quantile") {
  Law const law = time_law("lognormal median 15 min p95 90 min");
  CHECK(share_up_to(law, 15 * minute) == doctest::Approx(0.5).epsilon(0.001));
  CHECK(share_up_to(law, 90 * minute) == doctest::Approx(0.95).epsilon(0.001));
}

TEST_CASE("a lognormal by median and mean has this median and this mean") {
  auto const law = parse_law("lognormal median 0.25 kg mean 0.40 kg", Dimension::mass);
  REQUIRE(law);
  CHECK((*law).mean() == doctest::Approx(400));
  CHECK(share_up_to(*law, 250) == doctest::Approx(0.5).epsilon(0.001));
}

TEST_CASE("a lognormal without spread is fixed") {
  CHECK(time_law("lognormal mean 10 min cv 0").is_fixed());
  CHECK(time_law("lognormal median 6 h sigma 0").is_fixed());
  CHECK(time_law("lognormal median 6 h p95 6 h").is_fixed());
}

TEST_CASE("least and max cut any law") {
  Law const law = time_law("exponential mean 6 min least 1 min max 10 min");
  CHECK(law.least() == minute);
  CHECK(share_up_to(law, 10 * minute) == 1);
  CHECK_HOLDS(trouble("2 min least 3 min max 1 min"), "least must not be above max");
}

TEST_CASE("a law that cannot be is refused with its pattern or its rule") {
  CHECK_HOLDS(trouble("lognormal mean 10 min cv -1"), "cv must not be negative");
  CHECK_HOLDS(trouble("lognormal mean 10 min"), "expected 'lognormal mean X cv C");
  CHECK_HOLDS(trouble("lognormal median 10 min p95 5 min"), "below the median");
  CHECK_HOLDS(trouble("lognormal median 10 min mean 5 min"), "below its median");
  CHECK_HOLDS(trouble("triangular 3 min 2 min 4 min"), "must not fall");
  CHECK_HOLDS(trouble("uniform 20 min"), "expected 'uniform LOW HIGH'");
  CHECK_HOLDS(trouble("exponential 6 min"), "expected 'exponential mean X'");
  CHECK_HOLDS(trouble("exponential mean 0 min"), "above 0");
  CHECK_HOLDS(trouble("exponental mean 6 min"), "did you mean 'exponential'?");
  CHECK_HOLDS(trouble("exponential maen 6 min"), "did you mean 'mean'?");
  CHECK_HOLDS(trouble("exponential mean 6 min mean 7 min"), "twice");
  CHECK_HOLDS(trouble("erlang 0 mean 1 min"), "from 1 to 64");
  CHECK_HOLDS(trouble("erlang 2.5 mean 1 min"), "from 1 to 64");
  CHECK_HOLDS(trouble("geometric mean 10 min"), "not for a time");
  CHECK_HOLDS(trouble("-3 h"), "below 0");
  CHECK_HOLDS(trouble("90"), "unit is missing");
  CHECK_HOLDS(trouble("90 parsecs"), "unknown unit 'parsecs'");
  CHECK_HOLDS(trouble("5 kg"), "expected a time such as '45 min', got a mass");
  CHECK_HOLDS(trouble("x1.8"), "multiplies");
  CHECK_HOLDS(trouble("lognormal median 1 s sigma 1000"), "at most 10");
  CHECK_HOLDS(trouble(""), "expected a law");
  CHECK_HOLDS(trouble("empirical"), "empirical table.csv");
}

TEST_CASE("a mixture draws from its parts by their shares") {
  Problems problems;
  Node const node =
      tree("law: {mixture: [{share: 55 %, value: 10 h}, {share: 45 %, value: 30 h}]}");
  auto const law = read_law(*node.find("law"), "law", Dimension::time, problems);
  REQUIRE_MESSAGE(law, listed(problems));
  CHECK(law->mean() == doctest::Approx(19 * 60 * minute));
}

TEST_CASE("a mixture whose shares miss 1 is refused with their sum") {
  Problems problems;
  Node const node = tree("law: {mixture: [{share: 0.6, value: 10 h}, {share: 0.3, value: 30 h}]}");
  CHECK_FALSE(read_law(*node.find("law"), "lanes.A>B.drive", Dimension::time, problems));
  CHECK(listed(problems) == "f.yaml:1:16: lanes.A>B.drive: the shares sum to 0.9, not to 1\n");
}

TEST_CASE("an empirical law needs a weight") {
  Problems problems;
  Node const none = tree("law: {empirical: []}");
  CHECK_FALSE(read_law(*none.find("law"), "law", Dimension::time, problems));
  CHECK_HOLDS(listed(problems), "weight above 0");
  Node const some =
      tree("law: {empirical: [{value: 3 min, weight: 1}, {value: 5 min, weight: 3}], max: 4 min}");
  problems.clear();
  auto const law = read_law(*some.find("law"), "law", Dimension::time, problems);
  REQUIRE_MESSAGE(law, listed(problems));
  CHECK(share_up_to(*law, 3 * minute) == doctest::Approx(0.25).epsilon(0.001));
  CHECK(share_up_to(*law, 4 * minute) == 1);
}

TEST_CASE("every fault of a law in parts is reported") {
  Problems problems;
  Node const node =
      tree("law: {mixture: [{share: 2, value: 10 h}, {sahre: 0.3, value: ten}], least: -1 h}");
  CHECK_FALSE(read_law(*node.find("law"), "law", Dimension::time, problems));
  CHECK_HOLDS(listed(problems), "law.mixture[0].share: a share is between 0 and 1");
  CHECK_HOLDS(listed(problems), "law.mixture[1].sahre: unknown key; did you mean 'share'?");
  CHECK_HOLDS(listed(problems), "law.mixture[1].value: unknown law 'ten'");
  CHECK_HOLDS(listed(problems), "law.least: must not be negative");
}
