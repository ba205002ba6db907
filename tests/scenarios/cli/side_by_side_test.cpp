// Work on several threads looks to who takes its results as if there were one.

#include "scenarios/cli/side_by_side.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>

namespace tierflow {
namespace {

using namespace std::chrono_literals;
using Numbers = std::vector<int>;

/// What is taken when every third piece of work is slow; `take` says whether to go on.
Numbers taken(int count, int threads, std::function<bool(int)> const& go_on = [](int) { return true; }) {
  Numbers numbers;
  side_by_side<int>(count, threads,
                    {.work =
                         [](int number, std::stop_token const&) {
                           if (number % 3 == 1) std::this_thread::sleep_for(3ms);
                           return 10 * number;
                         },
                     .take =
                         [&](int number, int&& result) {
                           CHECK(result == 10 * number);
                           numbers.push_back(number);
                           return go_on(number);
                         },
                     .meanwhile = {}});
  return numbers;
}

TEST_CASE("results are taken in order on any number of threads") {
  Numbers const all{1, 2, 3, 4, 5, 6, 7, 8, 9};
  for (int const threads : {1, 2, 3, 20}) CHECK(taken(9, threads) == all);
}

TEST_CASE("who has had enough gets no more") {
  for (int const threads : {1, 4}) CHECK(taken(1000, threads, [](int number) { return number < 5; }) == Numbers{1, 2, 3, 4, 5});
}

TEST_CASE("no more is begun ahead than two a thread, however slow the first one is") {
  std::atomic<int> begun{0};
  int most = 0;
  side_by_side<int>(50, 3,
                    {.work =
                         [&](int number, std::stop_token const&) {
                           ++begun;
                           if (number == 1) std::this_thread::sleep_for(30ms);
                           return number;
                         },
                     .take =
                         [&](int number, int&&) {
                           if (number == 1) most = begun;
                           return true;
                         },
                     .meanwhile = {}});

  CHECK(begun == 50);
  CHECK(most <= 1 + 2 * 3 + 3);  // three threads may have begun another since number 1 was taken
}

TEST_CASE("what a piece of work throws comes out in its turn") {
  for (int const threads : {1, 3}) {
    Numbers before;
    auto const run = [&] {
      side_by_side<int>(9, threads,
                        {.work = [](int number, std::stop_token const&) -> int {
                           if (number == 4) throw std::runtime_error{"the fourth"};
                           return number;
                         },
                         .take = [&](int number, int&&) { return before.push_back(number), true; },
                         .meanwhile = {}});
    };
    CHECK_THROWS_WITH(run(), "the fourth");
    CHECK(before == Numbers{1, 2, 3});
  }
}

TEST_CASE("work that nobody will take is told to stop") {
  std::atomic<bool> begun{false}, told{false};
  side_by_side<int>(2, 2,
                    {.work =
                         [&](int number, std::stop_token const& stop) {
                           if (number == 2) begun = true;
                           while (number == 1 ? !begun : !stop.stop_requested()) std::this_thread::sleep_for(1ms);
                           if (number == 2) told = true;
                           return number;
                         },
                     .take = [](int, int&&) { return false; },
                     .meanwhile = {}});

  CHECK(told);
}

TEST_CASE("the one who waits is called while the next result is not ready") {
  int calls = 0;
  side_by_side<int>(2, 2,
                    {.work =
                         [](int number, std::stop_token const&) {
                           if (number == 2) std::this_thread::sleep_for(250ms);
                           return number;
                         },
                     .take = [](int, int&&) { return true; },
                     .meanwhile = [&](int number) { calls += number == 2 ? 1 : 0; }});

  CHECK(calls >= 1);
}

TEST_CASE("replications run side by side when there is one for every thread, else one at a time with all threads") {
  CHECK(share_out(2, 10).at_once == 2);
  CHECK(share_out(2, 10).each == 1);
  CHECK(share_out(4, 3).at_once == 1);
  CHECK(share_out(4, 3).each == 4);
  CHECK(share_out(1, 1).at_once == 1);
}

}  // namespace
}  // namespace tierflow
