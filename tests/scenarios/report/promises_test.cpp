// Whether runs kept what the planner promised.

#include "scenarios/report/promises.hpp"

#include <cmath>

#include "tests/scenarios/report/odd_names.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

Promise promise(std::string const& figure, bool at_least, double bound, std::string const& group = "") {
  return {figure + " as promised", figure, group, at_least, bound};
}

Kept kept(bool at_least, double bound, std::vector<double> const& values) {
  return judge(promise("on_time_share", at_least, bound), values).kept;
}

TEST_CASE("a promise is kept or broken when the whole interval says so, else nobody knows") {
  std::vector<double> const values{0.90, 0.92, 0.94};  // 0.92 ± 0.0497

  CHECK(kept(true, 0.86, values) == Kept::kept);
  CHECK(kept(true, 0.90, values) == Kept::undecided);
  CHECK(kept(true, 0.98, values) == Kept::broken);
  CHECK(kept(false, 0.98, values) == Kept::kept);
  CHECK(kept(false, 0.94, values) == Kept::undecided);
  CHECK(kept(false, 0.86, values) == Kept::broken);
}

TEST_CASE("a mean that is known exactly keeps a promise of exactly that") {
  CHECK(kept(true, 3, {3, 3, 3}) == Kept::kept);
  CHECK(kept(false, 3, {3, 3, 3}) == Kept::kept);
  CHECK(kept(false, 2.999, {3, 3, 3}) == Kept::broken);
}

TEST_CASE("one replication decides nothing, nor does a figure that no run has") {
  CHECK(kept(true, 0.1, {0.9}) == Kept::undecided);
  CHECK(kept(true, 0.1, {std::nan(""), std::nan("")}) == Kept::undecided);
}

TEST_CASE("a promise is about all parcels, one service level or one class") {
  Scenario const scenario = testing::small_world();
  Results const results = testing::results_of(scenario);
  auto const value = [&](std::string const& figure, std::string const& group) {
    return promised_value(scenario, results, promise(figure, true, 0, group));
  };

  CHECK(value("on_time_share", "") == doctest::Approx(0.75));
  CHECK(value("on_time_share", "express") == 0);
  CHECK(value("on_time_share", "standard") == 1);
  CHECK(value("delivered", "heavy") == 4);
  CHECK(value("left_behind_parcels", "") == 7);
}

TEST_CASE("text and JSON say the promise as it was written, its interval and the verdict") {
  std::vector<Judged> const judged{judge(promise("on_time_share", true, 0.5), std::vector<double>{0.90, 0.92, 0.94})};

  CHECK_HOLDS(promises_text(judged, {}), "on_time_share as promised");
  CHECK_HOLDS(promises_text(judged, {}), "92.0 ± 5.0 %");
  CHECK_HOLDS(promises_text(judged, {}), "kept");
  CHECK(promises_json(judged)[0]["verdict"] == "kept");
  CHECK(promises_json(judged)[0]["group"].is_null());
  CHECK(promises_text({}, {}).empty());
}

TEST_CASE("what stands in a promise steers no terminal") {
  for (auto const& name : testing::odd_names()) {
    Promise odd = promise("on_time_share", true, 0);
    odd.text = name;
    CHECK(testing::harmless(promises_text({judge(odd, std::vector<double>{1, 2})}, {})));
  }
}

}  // namespace
}  // namespace tierflow
