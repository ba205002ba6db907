// Histograms: quantiles to three digits, and sums that do not know their order.

#include "sim/histogram.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <vector>

namespace tierflow {
namespace {

/// From nothing to months in microseconds, each order of magnitude as often as the next.
std::vector<std::int64_t> spans_of_all_sizes(std::size_t count) {
  std::mt19937_64 random{3};
  std::vector<std::int64_t> values{0, 1, 1023, 1024, 1025, 2047, 2048, std::int64_t{1} << 40};
  while (values.size() < count) values.push_back(static_cast<std::int64_t>(random() >> (22 + random() % 42)));
  return values;
}

Histogram histogram_of(std::span<std::int64_t const> values) {
  Histogram histogram;
  for (std::int64_t const value : values) histogram.add(value);
  return histogram;
}

bool same(Histogram const& a, Histogram const& b) {
  auto const equal = [](Histogram::Step x, Histogram::Step y) {
    return x.upto == y.upto && x.count == y.count;
  };
  return a.count() == b.count() && a.longest() == b.longest() &&
         std::ranges::equal(a.steps(), b.steps(), equal);
}

TEST_CASE("a quantile is the value of that rank, never below it and at most a thousandth above") {
  std::vector<std::int64_t> values = spans_of_all_sizes(20'000);
  Histogram const histogram = histogram_of(values);
  std::ranges::sort(values);

  for (double share = 0.0005; share <= 1; share += 0.0005) {
    auto const rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    std::int64_t const truth = values[std::max<std::size_t>(rank, 1) - 1], got = histogram.quantile(share);
    if (got < truth || got - truth > truth / 1024) FAIL_CHECK(share << ": " << got << " instead of " << truth);
  }
  CHECK(histogram.quantile(1) == values.back());
}

TEST_CASE("values below 1024 are kept exactly") {
  Histogram histogram;
  for (std::int64_t value = 0; value < 1024; ++value) histogram.add(value);

  CHECK(histogram.steps().size() == 1024);
  CHECK(histogram.quantile(0.5) == 511);
}

TEST_CASE("merging gives what adding everything to one gives, in any order") {
  std::vector<std::int64_t> const values = spans_of_all_sizes(3000);
  std::span<std::int64_t const> const all{values};
  Histogram const a = histogram_of(all.subspan(0, 100)), b = histogram_of(all.subspan(100, 2000)),
                  c = histogram_of(all.subspan(2100));
  Histogram forth, back;
  for (Histogram const* part : {&a, &b, &c}) forth.merge(*part);
  for (Histogram const* part : {&c, &b, &a}) back.merge(*part);

  CHECK(same(forth, histogram_of(values)));
  CHECK(same(back, forth));
}

// The next two are HdrHistogram's own tests. It counts 23552 cells for 1 .. 3.6e9 at three digits; ours has no top and
// cuts each doubling into 1024 steps, so cells are not compared, but what they must keep.
TEST_CASE("one slow parcel among ten thousand quick ones shows at its rank and not before") {
  Histogram histogram;
  histogram.add(1000, 10'000);
  histogram.add(100'000'000);

  CHECK(histogram.count() == 10'001);
  CHECK(histogram.quantile(.5) == 1000);
  CHECK(histogram.quantile(.9999) == 1000);
  CHECK(histogram.quantile(.99999) == 100'000'000);
  CHECK(histogram.quantile(1) == 100'000'000);
}

TEST_CASE("of three far values each is the quantile of its third") {
  Histogram histogram;
  for (std::int64_t const value : {100'000'000, 20'000'000, 30'000'000}) histogram.add(value);

  // HdrHistogram rounds share x 3 to the nearest whole number and so changes over at halves (50 % is 20e6 there,
  // 83.33 % is 30e6 and 83.34 % is 100e6). Nearest rank rounds up and changes over at thirds.
  auto const is_about = [&](double share, std::int64_t truth) {
    std::int64_t const got = histogram.quantile(share);
    return got >= truth && got - truth <= truth / 1024;
  };
  CHECK(is_about(.3333, 20'000'000));
  CHECK(is_about(.3334, 30'000'000));
  CHECK(is_about(.5, 30'000'000));
  CHECK(is_about(.6666, 30'000'000));
  CHECK(is_about(.6667, 100'000'000));
  CHECK(is_about(.99, 100'000'000));
}

TEST_CASE("many times one value count as many values") {
  Histogram histogram;
  histogram.add(10, 3);
  histogram.add(20);

  CHECK(histogram.count() == 4);
  CHECK(histogram.quantile(0.75) == 10);
  CHECK(histogram.quantile(0.76) == 20);
}

TEST_CASE("an empty histogram has no longest value, and a span below 0 counts as none") {
  CHECK(Histogram{}.quantile(0.5) == 0);
  Histogram histogram;
  histogram.add(-5);
  CHECK(histogram.longest() == 0);
  CHECK(histogram.count() == 1);
}

}  // namespace
}  // namespace tierflow
