// The map is a function of the instant, the camera and the choices: whatever was shown before leaves no trace.

#include <doctest/doctest.h>

#include "tests/viz/app/watched.hpp"
#include "viz/map/scene.hpp"
#include "viz/map/shipped_maps.hpp"

namespace tierflow::testing {
namespace {

Instant at(double hours) { return Instant{Duration{static_cast<std::int64_t>(hours * 3.6e9)}}; }

struct Stage {
  Story story{*watched().scenario, *watched().history};
  BaseMap base_map = shipped_map_for(watched().scenario->network);
  Type type;
  Scene scene{story, base_map, type};
  Box box{0, 0, 960, 540};
  View view{.projection = scene.fit(box.inset(60)), .box = box, .panels = {}, .look = {}, .filter = {}};

  std::vector<std::uint32_t> frame(double hours, View const& seen) {
    Picture picture{box.width(), box.height()};
    scene.paint(picture, at(hours), seen);
    return picture.pixels();
  }
  std::vector<std::uint32_t> frame(double hours) { return frame(hours, view); }
};

TEST_CASE("scrubbing to an instant from before, from behind and from nowhere gives one picture") {
  Stage from_before, from_behind;
  for (double const hours : {7.3, 19.0, 30.2, 41.7}) {
    CAPTURE(hours);
    for (double t = 0; t < hours; t += 0.37) (void)from_before.frame(t);
    for (double t = 47.9; t > hours; t -= 0.53) (void)from_behind.frame(t);
    Stage fresh;
    auto const expected = fresh.frame(hours);
    CHECK((from_before.frame(hours) == expected));
    CHECK((from_behind.frame(hours) == expected));
  }
}

TEST_CASE("what a planner turns off and on again comes back as it was") {
  Stage stage;
  auto const usual = stage.frame(31);
  View changed = stage.view;
  changed.look.layers.labels = changed.look.layers.ribbons = changed.look.layers.stations = false;
  changed.dark = false;
  changed.projection = changed.projection.zoomed({300, 200}, 2);
  CHECK((stage.frame(31, changed) != usual));
  CHECK((stage.frame(31) == usual));
}

TEST_CASE("parcels move, and those of a class that is filtered out do not") {
  Stage stage;
  (void)stage.frame(31);
  std::uint64_t const all = stage.scene.parcels_moving();
  CHECK(all > 100);
  View some = stage.view;
  some.filter.classes = 1;
  (void)stage.frame(31, some);
  std::uint64_t const of_one_class = stage.scene.parcels_moving();
  some.filter.classes = 0;
  (void)stage.frame(31, some);
  CHECK(of_one_class <= all);
  CHECK(stage.scene.parcels_moving() < all);
}

TEST_CASE("a finer camera shows other pixels of the same network") {
  Stage stage;
  auto const usual = stage.frame(31);
  View nearer = stage.view;
  nearer.projection = nearer.projection.panned({100, 100}, {160, 130});
  auto const moved = stage.frame(31, nearer);
  CHECK((moved != usual));
  for (std::uint32_t i = 0; i < watched().scenario->facilities.size(); ++i) {
    Point const now = stage.scene.map_view().place({i}), then = stage.view.projection(stage.scene.sites()[i].at);
    CHECK(now.x - then.x == doctest::Approx(60).epsilon(0.01));
    CHECK(now.y - then.y == doctest::Approx(30).epsilon(0.01));
  }
}

}  // namespace
}  // namespace tierflow::testing
