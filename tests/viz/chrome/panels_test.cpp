// Panels: what a person clicks comes back as a plain value, and nothing else happens.

#include <doctest/doctest.h>
#include <imgui.h>

#include <set>

#include "tests/viz/chrome/visitor.hpp"
#include "viz/chrome/panels/help_sheet.hpp"
#include "viz/chrome/panels/layout.hpp"
#include "viz/chrome/panels/minimap_panel.hpp"

namespace tierflow::chrome {
namespace {

/// Keeps what was asked for in any frame: an action lives for one.
template <class Value>
void keep(std::optional<Value>& kept, std::optional<Value> const& now) {
  if (now) kept = now;
}

constexpr Extent bottom{12, 590, 1268, 706}, left{12, 70, 244, 700}, right{800, 70, 1130, 720}, top{0, 0, 1280, 58};

TEST_CASE("pressing and dragging on the timeline asks for the instants under the mouse") {
  Visitor visitor;
  TimelineModel const& model = visitor.samples.timeline;
  std::optional<double> seek;
  auto const show = [&] { keep(seek, show_timeline(bottom, visitor.kit(), model).seek); };
  float const from = bottom.left + 282, to = bottom.right - 20;

  visitor.move_to({from + (to - from) * 0.25f, 640});
  visitor.frame(show);
  visitor.frame(show);
  CHECK_FALSE(seek);
  visitor.press(true);
  visitor.frame(show);
  CHECK(seek.value_or(0) == doctest::Approx(model.to * 0.25).epsilon(0.01));
  visitor.move_to({from + (to - from) * 0.75f, 500});  // beside it, but held
  visitor.frame(show);
  CHECK(seek.value_or(0) == doctest::Approx(model.to * 0.75).epsilon(0.01));
  visitor.press(false);
  visitor.frame(show);
  seek.reset();
  visitor.frame(show);
  CHECK_FALSE(seek);
}

TEST_CASE("the round button plays, the row of speeds changes the speed, an incident can be jumped to") {
  Visitor visitor;
  bool toggled = false;
  int steps = 0;
  std::optional<int> speed;
  std::optional<std::size_t> incident;
  auto const show = [&] {
    TimelineAction const action = show_timeline(bottom, visitor.kit(), visitor.samples.timeline);
    toggled = toggled || action.toggle_play;
    steps += action.steps;
    keep(speed, action.speed);
    keep(incident, action.incident);
  };
  visitor.click({bottom.left + 40, bottom.top + 42}, show);
  CHECK(toggled);
  visitor.click({bottom.left + 53, bottom.top + 84}, show);
  CHECK(steps == 1);
  visitor.click({bottom.left + 80 + 22, bottom.top + 18 + 11}, show);
  CHECK(speed == 1);
  float const from = bottom.left + 282, to = bottom.right - 20;
  auto const share = static_cast<float>(visitor.samples.timeline.incidents[1].time / visitor.samples.timeline.to);
  visitor.click({from + (to - from) * share + 20, bottom.top + 14}, show);
  CHECK(incident == 1);
}

TEST_CASE("letting go elsewhere is no click") {
  Visitor visitor;
  bool toggled = false;
  auto const show = [&] { toggled = toggled || show_timeline(bottom, visitor.kit(), visitor.samples.timeline).toggle_play; };
  visitor.move_to({bottom.left + 40, bottom.top + 42});
  for (int i = 0; i < 2; ++i) visitor.frame(show);
  visitor.press(true);
  visitor.frame(show);
  visitor.move_to({700, 300});
  visitor.frame(show);
  visitor.press(false);
  visitor.frame(show);

  CHECK_FALSE(toggled);
}

TEST_CASE("every button of the bar on top does its own thing") {
  Visitor visitor;
  std::set<std::string> done;
  auto const show = [&] {
    TopBarAction const action = show_top_bar(top, visitor.kit(), visitor.samples.top_bar);
    if (action.shot) done.insert("shot");
    if (action.record) done.insert("record");
    if (action.compare) done.insert("compare");
    if (action.help) done.insert("help");
  };
  for (float x = 1000; x < 1270; x += 20) visitor.click({x, 29}, show);

  CHECK(done == std::set<std::string>{"compare", "help", "record", "shot"});
}

TEST_CASE("the controls report colours, layers, services and what is typed, and change nothing themselves") {
  Visitor visitor;
  ControlsModel const& model = visitor.samples.controls;
  ControlsAction seen;
  auto const show = [&] {
    ControlsAction const action = show_controls(left, visitor.kit(), model);
    keep(seen.search, action.search);
    keep(seen.color_by, action.color_by);
    keep(seen.layer, action.layer);
    keep(seen.service, action.service);
    keep(seen.least_flow, action.least_flow);
  };
  visitor.click({150, 157}, show);
  CHECK(seen.color_by == ColorBy::lateness);
  visitor.click({40, 271}, show);
  CHECK(seen.layer == 2);
  visitor.click({40, 385}, show);
  CHECK(seen.service == 0);
  visitor.click({130, 572}, show);
  CHECK(seen.least_flow.value_or(0) == doctest::Approx(model.most_flow / 4).epsilon(0.1));
  visitor.click({100, 94}, show);
  visitor.type("48", show);
  CHECK(seen.search == "48");
  CHECK(model.search.empty());
}

TEST_CASE("keys belong to the text field while one types, and to the application otherwise") {
  Visitor visitor;
  auto const show = [&] { show_controls(left, visitor.kit(), visitor.samples.controls); };
  auto const space = [&] {
    visitor.context().add(KeyChange{Key::space, true, {}});
    visitor.context().add(KeyChange{Key::space, false, {}});
    auto presses = visitor.frame(show);
    visitor.frame(show);
    return presses;
  };
  CHECK(space() == std::vector<KeyPress>{{.key = Key::space, .with = {}}});
  visitor.click({100, 94}, show);
  CHECK(space().empty());
  visitor.click({700, 300}, show);
  CHECK(space().size() == 1);
}

TEST_CASE("a place's lanes, pairs and parcels can be clicked, and its panel closed") {
  Visitor visitor;
  FacilityModel const& model = visitor.samples.facility;
  FacilityAction seen;
  auto const show = [&] {
    FacilityAction const action = show_facility(right, visitor.kit(), model);
    keep(seen.lane, action.lane);
    keep(seen.pair, action.pair);
    keep(seen.parcel, action.parcel);
    seen.close = seen.close || action.close;
  };
  std::set<std::size_t> lanes, pairs;
  for (float y = 90; y < 710; y += 11) {
    seen.lane.reset();
    seen.pair.reset();
    visitor.click({900, y}, show);
    if (seen.lane) lanes.insert(*seen.lane);
    if (seen.pair) pairs.insert(*seen.pair);
  }
  CHECK(lanes.size() == model.lanes.size());
  CHECK(pairs.size() == model.pairs.size());
  visitor.click({right.right - 20, right.top + 20}, show);
  CHECK(seen.close);
}

TEST_CASE("a parcel's panel closes, and its stages can be clicked") {
  Visitor visitor;
  ParcelAction seen;
  Extent const where{800, 70, 1200, 520};
  auto const show = [&] {
    ParcelAction const action = show_parcel(where, visitor.kit(), visitor.samples.parcel);
    keep(seen.stage, action.stage);
    seen.close = seen.close || action.close;
  };
  visitor.click({1000, 70 + 12 + 56 + 24 + 28 * 4 + 14}, show);
  CHECK(seen.stage == 4);
  visitor.click({where.right - 20, where.top + 20}, show);
  CHECK(seen.close);
}

TEST_CASE("the small map asks for the place under the mouse") {
  Visitor visitor;
  std::optional<Point> centre;
  Extent const where{1000, 400, 1150, 504};
  auto const show = [&] {
    keep(centre, show_minimap(where, visitor.kit(), {.picture = nullptr, .seen = {0, 0, 1, 1}}).centre);
  };
  visitor.click({1075, 426}, show);

  REQUIRE(centre);
  CHECK(centre->x == doctest::Approx(0.5));
  CHECK(centre->y == doctest::Approx(0.24));
}

TEST_CASE("the page of keys closes by its cross or by a click beside it") {
  Visitor visitor;
  bool closed = false;
  auto const show = [&] { closed = closed || show_help(Visitor::width, Visitor::height, visitor.kit()); };
  visitor.click({640, 360}, show);
  CHECK_FALSE(closed);
  visitor.click({20, 20}, show);
  CHECK(closed);
}

TEST_CASE("the mouse belongs to the map where there is no panel, and a drag stays with who began it") {
  Visitor visitor;
  auto const show = [&] { show_timeline(bottom, visitor.kit(), visitor.samples.timeline); };
  visitor.move_to({600, 300});
  for (int i = 0; i < 2; ++i) visitor.frame(show);
  CHECK(visitor.context().pointer().on_map);
  visitor.press(true);
  visitor.frame(show);
  CHECK(visitor.context().pointer().pressed);
  visitor.move_to({600, 640});  // over the timeline now
  visitor.frame(show);
  CHECK(visitor.context().pointer().held);
  CHECK(visitor.context().pointer().moved == Point{0, 340});
  visitor.press(false);
  visitor.frame(show);
  visitor.frame(show);
  CHECK_FALSE(visitor.context().pointer().on_map);
}

TEST_CASE("a click between two frames is seen, and so is a key") {
  Visitor visitor;
  int clicks = 0;
  auto const show = [&] { clicks += show_timeline(bottom, visitor.kit(), visitor.samples.timeline).toggle_play ? 1 : 0; };
  for (int i = 0; i < 2; ++i) visitor.frame(show);
  for (int i = 0; i < 3; ++i) {
    visitor.move_to({bottom.left + 40, bottom.top + 42});
    visitor.press(true);
    visitor.press(false);
  }
  visitor.move_to({600, 300});
  for (int i = 0; i < 8; ++i) visitor.frame(show);

  CHECK(clicks == 3);
}

struct Screen {
  int width, height;
};

void check_layout(Screen screen, LayoutNeeds const& needs) {
  CAPTURE(screen.width);
  CAPTURE(needs.side_width);
  CAPTURE(needs.controls_height);
  Layout const layout = layout_of(screen.width, screen.height, needs);
  std::vector<Extent> panels{layout.top_bar, layout.timeline, layout.legend, layout.minimap};
  if (needs.controls_height > 0) panels.push_back(layout.controls);
  if (needs.side_width > 0) panels.push_back(layout.side);
  for (Extent const& panel : panels) {
    CHECK(panel.left >= 0);
    CHECK(panel.right <= static_cast<float>(screen.width));
    CHECK(panel.top < panel.bottom);
    CHECK(panel.bottom <= static_cast<float>(screen.height));
    for (Extent const& other : panels) {
      bool const beside = panel.right <= other.left || other.right <= panel.left;
      bool const apart = beside || panel.bottom <= other.top || other.bottom <= panel.top;
      CHECK((&panel == &other || apart));
    }
  }
}

TEST_CASE("panels never leave the screen or cover one another, from 1280 x 720 upwards") {
  for (Screen const screen : {Screen{1280, 720}, {1366, 768}, {1600, 900}, {1920, 1080}, {3840, 2160}})
    for (float const side : {0.0f, facility_width, parcel_width})
      for (float const wanted : {0.0f, 300.0f, 620.0f})
        check_layout(screen, {.controls_height = wanted, .side_width = side, .side_height = 900});
}

}  // namespace
}  // namespace tierflow::chrome
