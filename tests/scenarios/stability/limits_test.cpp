// Which levels of demand are asked for.

#include <doctest/doctest.h>

#include "scenarios/stability/limits.hpp"

namespace tierflow::testing {
namespace {

using Verdict = Judgement::Verdict;

/// A network that gives way above `edge`.
struct Network {
  double edge;
  int asked = 0;
  int until_interrupt = 1000;
  Asked ask() {
    return [this](double level) -> std::optional<Judgement> {
      if (++asked > until_interrupt) return {};
      if (level <= edge) return Judgement{Verdict::keeps_up, {}};
      return Judgement{Verdict::gives_way, {{{Resource::Kind::lane, 3}, level - edge, 100}}};
    };
  }
};

TEST_CASE("the two levels lie around the edge, as close as wanted, from wherever the search begins") {
  for (double const guess : {0.02, 0.5, 0.99, 1.0, 1.01, 3.0, 60.0}) {
    CAPTURE(guess);
    Network network{1.37};
    Limit const limit = limit_of(network.ask(), {.guess = guess, .precision = 0.01}).value();
    REQUIRE(limit.gives_way.has_value());
    CHECK(limit.keeps_up <= 1.37);
    CHECK(*limit.gives_way > 1.37);
    CHECK(*limit.gives_way / limit.keeps_up <= 1.01);
    REQUIRE(limit.sinking.size() == 1);
    CHECK(limit.sinking[0].share == doctest::Approx(*limit.gives_way - 1.37));
    CHECK(network.asked < 40);
  }
}

TEST_CASE("a good guess needs few levels") {
  Network network{1.37};
  limit_of(network.ask(), {.guess = 1.38, .precision = 0.02});
  CHECK(network.asked <= 5);
}

TEST_CASE("what never gives way has no upper level, what always does no lower one") {
  Network strong{1e9}, weak{0};
  Limit const never = limit_of(strong.ask(), {}).value(), always = limit_of(weak.ask(), {}).value();
  CHECK_FALSE(never.gives_way.has_value());
  CHECK(never.keeps_up == 100);
  CHECK(always.keeps_up == 0);
  CHECK(always.gives_way.value() == 0.01);
}

TEST_CASE("an interrupt ends the search") {
  Network network{1.37};
  network.until_interrupt = 3;
  CHECK_FALSE(limit_of(network.ask(), {.guess = 0.5}).has_value());
  CHECK(network.asked == 4);
}

}  // namespace
}  // namespace tierflow::testing
