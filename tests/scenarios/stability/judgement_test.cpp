// When replications are enough to say that something gives way.

#include <random>

#include <doctest/doctest.h>

#include "scenarios/stability/judgement.hpp"

namespace tierflow::testing {
namespace {

using Verdict = Judgement::Verdict;

/// Two resources: one without growth, one with the growths given, a replication each.
std::vector<std::vector<Growth>> with(std::vector<double> const& shares, double arrivals = 1000) {
  std::vector<std::vector<Growth>> runs;
  for (double const share : shares)
    runs.push_back({{{Resource::Kind::stage, 0}, 500, 0.0}, {{Resource::Kind::stage, 1}, arrivals, share}});
  return runs;
}

TEST_CASE("growth that is the same in every run is sure after the first ones") {
  Judgement const judgement = judge(with({0.020, 0.021, 0.019, 0.020}));
  CHECK(judgement.verdict == Verdict::gives_way);
  REQUIRE(judgement.sinking.size() == 1);
  CHECK(judgement.sinking[0].resource.index == 1);
  CHECK(judgement.sinking[0].share == doctest::Approx(0.02));
  CHECK(judgement.sinking[0].arrivals == doctest::Approx(1000));
}

TEST_CASE("three runs say nothing, four without growth say that all keep up") {
  CHECK(judge(with({0.0, 0.001, -0.001})).verdict == Verdict::more);
  CHECK(judge(with({0.0, 0.001, -0.001, 0.0})).verdict == Verdict::keeps_up);
}

TEST_CASE("growth that may be chance asks for more runs, up to the most, and then counts as none") {
  CHECK(judge(with({0.06, -0.03, 0.05, -0.02})).verdict == Verdict::more);
  std::vector<double> doubtful;
  for (int i = 0; i < 12; ++i) doubtful.push_back(i % 2 == 0 ? 0.06 : -0.03);
  CHECK(judge(with(doubtful)).verdict == Verdict::keeps_up);
}

TEST_CASE("growth below what is tolerable, or of less than a parcel, is none") {
  CHECK(judge(with({0.0040, 0.0041, 0.0040, 0.0041})).verdict == Verdict::keeps_up);
  CHECK(judge(with({0.02, 0.021, 0.019, 0.02}, 40)).verdict == Verdict::keeps_up);
}

TEST_CASE("the one where most parcels stay comes first") {
  auto runs = with({0.02, 0.02, 0.02, 0.02});
  for (auto& run : runs) run[0].share = 0.05;
  Judgement const judgement = judge(runs);
  REQUIRE(judgement.sinking.size() == 2);
  CHECK(judgement.sinking[0].resource.index == 0);  // 25 of 500 before 20 of 1000
}

TEST_CASE("five hundred queues without growth raise a false alarm in at most one of twenty networks") {
  std::mt19937_64 chance{7};
  std::normal_distribution<double> normal{0.005, 0.01};  // as large as is just tolerable
  int alarms = 0;
  constexpr int networks = 400;
  for (int n = 0; n < networks; ++n) {
    std::vector<std::vector<Growth>> runs(8);
    for (auto& run : runs)
      for (std::size_t i = 0; i < 500; ++i) run.push_back({{Resource::Kind::stage, i}, 1000, normal(chance)});
    alarms += judge(runs).verdict == Verdict::gives_way ? 1 : 0;
  }
  CHECK(alarms <= 33);  // 20 expected at most; 99.8 % of a binomial lies below 33
}

}  // namespace
}  // namespace tierflow::testing
