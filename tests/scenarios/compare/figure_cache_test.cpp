// Figures of replications that were run before.

#include "scenarios/compare/figure_cache.hpp"

#include <cmath>
#include <limits>

#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow {
namespace {

using testing::ScratchFolder;

Replicate some_figures(double value) {
  return {{{"delivered", "delivered", "parcels", value, Wanted::higher},
           {"on_time_share", "on time", "share", std::numeric_limits<double>::quiet_NaN(), Wanted::higher}},
          "0123",
          true};
}

TEST_CASE("what was kept is found to the last bit, for the same scenario, number and build only") {
  ScratchFolder const scratch;
  FigureCache const cache{scratch.path(), "one"};
  cache.keep("scenario: a\n", 1, some_figures(0.1 + 0.2));

  auto const found = cache.find("scenario: a\n", 1);

  REQUIRE(found);
  CHECK(found->figures[0].value == 0.1 + 0.2);
  CHECK(found->figures[0].label == "delivered");
  CHECK(found->figures[0].wanted == Wanted::higher);
  CHECK(std::isnan(found->figures[1].value));
  CHECK(found->fingerprint == "0123");
  CHECK_FALSE(cache.find("scenario: a\n", 2));
  CHECK_FALSE(cache.find("scenario: b\n", 1));
  CHECK_FALSE(FigureCache(scratch.path(), "two").find("scenario: a\n", 1));
}

TEST_CASE("a damaged file is as good as none, and is replaced") {
  ScratchFolder const scratch;
  FigureCache const cache{scratch.path(), "one"};
  cache.keep("a", 1, some_figures(1));
  for (auto const& entry : std::filesystem::recursive_directory_iterator{scratch.path()})
    if (entry.is_regular_file()) std::filesystem::resize_file(entry.path(), 40);

  CHECK_FALSE(cache.find("a", 1));
  cache.keep("a", 1, some_figures(2));
  CHECK(cache.find("a", 1)->figures[0].value == 2);
}

TEST_CASE("no folder, or one that cannot be written, keeps nothing and stops nobody") {
  FigureCache const none{{}, "one"}, unwritable{"/proc/nowhere", "one"};

  none.keep("a", 1, some_figures(1));
  unwritable.keep("a", 1, some_figures(1));

  CHECK_FALSE(none.find("a", 1));
  CHECK_FALSE(unwritable.find("a", 1));
}

TEST_CASE("a build is told from others by more than its version") {
  CHECK(build_of_program().size() > 20);
  CHECK(build_of_program() == build_of_program());
}

}  // namespace
}  // namespace tierflow
