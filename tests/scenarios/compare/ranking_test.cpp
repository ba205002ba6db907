// Several scenarios by one figure.

#include "scenarios/compare/ranking.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/scenarios/compare/made_up.hpp"

namespace tierflow {
namespace {

using testing::record_of;

std::vector<std::size_t> order_of(Ranking const& ranking) {
  std::vector<std::size_t> order;
  for (Ranked const& ranked : ranking.order) order.push_back(ranked.scenario);
  return order;
}

TEST_CASE("the best comes first: the highest or the lowest, as the figure is wanted") {
  auto const records = [](Wanted wanted) {
    return std::vector<RunRecord>{record_of("A", "f", {2, 3}, wanted), record_of("B", "f", {5, 6}, wanted), record_of("C", "f", {1, 2}, wanted)};
  };

  CHECK(order_of(rank(records(Wanted::higher), "f")) == std::vector<std::size_t>{1, 0, 2});
  CHECK(order_of(rank(records(Wanted::lower), "f")) == std::vector<std::size_t>{2, 0, 1});
}

TEST_CASE("who is close behind the best cannot be told from it, who is far behind can") {
  Ranking const ranking = rank({record_of("A", "f", {10, 20, 30, 40}), record_of("B", "f", {9.5, 20.2, 29.6, 40.2}),
                                record_of("C", "f", {5, 15.1, 25, 34.9})},
                               "f");

  CHECK(ranking.pairs == 4);
  CHECK_FALSE(ranking.order[0].told_apart);
  CHECK(ranking.order[1].scenario == 1);
  CHECK_FALSE(ranking.order[1].told_apart);
  CHECK(ranking.order[2].told_apart);
  CHECK(ranking.order[2].behind.mean == doctest::Approx(-5));
}

TEST_CASE("each interval is wide enough for all pairs together: three of 98.33 % for three scenarios") {
  std::vector<RunRecord> const three{record_of("A", "f", {1, 2, 3, 4, 5}), record_of("B", "f", {2, 2, 4, 3, 5}),
                                     record_of("C", "f", {0, 2, 2, 4, 4})};

  Ranking const ranking = rank(three, "f");

  CHECK(ranking.level_each == doctest::Approx(1 - 0.05 / 3));
  auto const alone = paired_difference(three[ranking.order[0].scenario].figures[0].values,
                                       three[ranking.order[1].scenario].figures[0].values).difference;
  CHECK(ranking.order[1].behind.half_width.value() > alone.half_width.value());
}

TEST_CASE("with another seed among them nothing is paired; without a value a scenario comes last") {
  std::vector<RunRecord> records{record_of("A", "f", {std::nan(""), std::nan("")}), record_of("B", "f", {1, 2}), record_of("C", "f", {3, 4})};
  CHECK(order_of(rank(records, "f")) == std::vector<std::size_t>{2, 1, 0});
  records[1].seed = 9;
  CHECK(rank(records, "f").pairs == 0);
  CHECK_THROWS_AS(rank(records, "g"), NoRun);
}

}  // namespace
}  // namespace tierflow
