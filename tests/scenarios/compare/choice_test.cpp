// The best of several scenarios, round by round.

#include "scenarios/compare/choice.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace tierflow {
namespace {

FigureKind const& kind(char const* key) { return *figure_kind(key); }

TEST_CASE("a zone is written in the unit of the figure, and a share in points") {
  CHECK(*parse_zone("0.2 points", kind("on_time_share")) == doctest::Approx(0.002));
  CHECK(*parse_zone("0.2 %", kind("on_time_share")) == doctest::Approx(0.002));
  CHECK(*parse_zone("15 min", kind("full_course_mean_h")) == doctest::Approx(0.25));
  CHECK(*parse_zone("500", kind("delivered")) == 500);
  CHECK(*parse_zone("500 parcels", kind("delivered")) == 500);
  CHECK(*parse_zone("2 departures", kind("missed_departures")) == 2);
}

TEST_CASE("a zone of another unit, of nothing or of less is none, and the message shows one") {
  for (char const* const wrong : {"0.2", "15 min", "0 points", "-1 points", "points", ""})
    CHECK(parse_zone(wrong, kind("on_time_share")).problem == "'" + std::string{wrong} + "' is no difference of on time; expected one such as '0.2 points'");
  CHECK_FALSE(parse_zone("5 %", kind("full_course_mean_h")));
  CHECK_FALSE(parse_zone("5 h", kind("delivered")));
}

TEST_CASE("after the first look who is behind does not go on, and the others do") {
  Choosing choosing{{.by = "delivered", .zone = 1, .first = 5}, 3};
  std::vector<bool> go_on;
  for (double const swing : {3, -3, 3, -3, 3}) go_on = choosing.take({100 + swing, 100.5 - swing, 60 + swing / 10});

  Choice const choice = choosing.found();

  CHECK(go_on == std::vector<bool>{true, true, false});
  CHECK_FALSE(choice.decided);
  REQUIRE(choice.order.size() == 3);
  CHECK(choice.order[2].scenario == 2);
  CHECK(choice.order[2].out);
  CHECK(choice.order[2].replications == 5);
  CHECK(choice.order[2].behind < -30);
  CHECK_FALSE(choice.order[1].out);
}

TEST_CASE("the best of a figure that is wanted low is the lowest") {
  Choosing choosing{{.by = "full_course_mean_h", .zone = 1, .first = 3}, 2};
  for (double const noise : {0.0, 0.2, -0.2}) choosing.take({30 + noise, 20 - noise});

  Choice const choice = choosing.found();

  CHECK(choice.decided);
  CHECK(choice.order[0].scenario == 1);
  CHECK(choice.order[1].behind == doctest::Approx(10));
}

TEST_CASE("at the most replications it ends undecided") {
  Choosing choosing{{.by = "delivered", .zone = 0.001, .first = 2, .most = 3}, 2};
  CHECK(choosing.take({5, 3}) == std::vector<bool>{true, true});
  CHECK(choosing.take({3, 5}) == std::vector<bool>{true, true});
  CHECK(choosing.take({5, 3}) == std::vector<bool>{false, false});
  CHECK_FALSE(choosing.found().decided);
  CHECK(choosing.found().replications == 3);
}

TEST_CASE("where none has a value nothing is decided") {
  Choosing choosing{{.by = "on_time_share", .zone = 0.01}, 2};
  CHECK(choosing.take({std::nan(""), std::nan("")}) == std::vector<bool>{false, false});
  CHECK_FALSE(choosing.found().decided);
}

}  // namespace
}  // namespace tierflow
