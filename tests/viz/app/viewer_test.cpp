// The viewer answers keys, mouse and typing as the help sheet says, without a screen.

#include <doctest/doctest.h>

#include "tests/viz/app/watched.hpp"
#include "viz/app/viewer.hpp"

namespace tierflow::testing {
namespace {

using chrome::Key, chrome::KeyChange, chrome::MouseButton, chrome::MouseMove, chrome::MouseWheel, chrome::TextTyped;

Instant at(double hours) { return Instant{Duration{static_cast<std::int64_t>(hours * 3.6e9)}}; }

/// Somebody who looks at the starter scenario, at the middle of its second day.
struct Person {
  explicit Person(bool with_second = false)
      : viewer{watched(), with_second ? std::optional{watched()} : std::nullopt, {.width = 1600, .height = 900}} {
    viewer.seek(at(36));
    frames(3);
  }
  void frames(int count, double seconds = 0.02) {
    for (int i = 0; i < count; ++i) viewer.frame(picture, seconds);
  }
  void press(Key key, chrome::Modifiers with = {}) {
    viewer.add(KeyChange{key, true, with});
    viewer.add(KeyChange{key, false, with});
    frames(3);
  }
  void point_at(Point point) {
    viewer.add(MouseMove{point.x, point.y});
    frames(2);
  }
  void click(Point point) {
    point_at(point);
    viewer.add(MouseButton{0, true});
    frames(2);
    viewer.add(MouseButton{0, false});
    frames(2);
  }
  void type(std::string const& text) {
    for (char const c : text) viewer.add(TextTyped{static_cast<char32_t>(c)});
    frames(3);
  }
  [[nodiscard]] Point place(std::uint32_t facility) const { return viewer.map_view().place({facility}); }
  [[nodiscard]] std::uint32_t hub() const {
    auto const& places = watched().scenario->network.places;
    for (std::uint32_t i = 0; i < places.size(); ++i)
      if (places[{i}].tier == Tier::hub) return i;
    return 0;
  }

  Picture picture{1600, 900};
  Viewer viewer;
};

TEST_CASE("the space bar plays and pauses, and time goes as fast as was asked") {
  Person person;
  person.press(Key::space);
  CHECK(person.viewer.is_playing());
  person.viewer.set_speed(600);
  Instant const before = person.viewer.now();
  person.frames(10, 0.1);
  CHECK((person.viewer.now() - before) == Duration{std::chrono::seconds{600}});
  person.press(Key::space);
  CHECK_FALSE(person.viewer.is_playing());
}

TEST_CASE("arrows step by five minutes, with shift by an hour, and never beyond the run") {
  Person person;
  person.press(Key::left);
  CHECK(person.viewer.now() == at(36) - std::chrono::minutes{5});
  person.press(Key::right, {.shift = true});
  CHECK(person.viewer.now() == at(36) + std::chrono::minutes{55});
  person.press(Key::home);
  person.press(Key::left);
  CHECK(person.viewer.now() == Instant{});
  person.press(Key::end);
  person.press(Key::right, {.shift = true});
  CHECK(person.viewer.now() == watched().history->until() - Duration{1});
}

TEST_CASE("brackets go through the speeds, the fastest being the last") {
  Person person;
  for (int i = 0; i < 8; ++i) person.press(Key::bracket_left);
  CHECK(person.viewer.speed() == 1);
  for (int const speed : {10, 60, 120, 600, 3600, 0, 0}) {
    person.press(Key::bracket_right);
    CHECK(person.viewer.speed() == speed);
  }
  person.press(Key::bracket_left);
  CHECK(person.viewer.speed() == 3600);
}

TEST_CASE("digits choose what colours tell, letters switch layers") {
  Person person;
  for (auto const& [key, by] : {std::pair{Key::digit_2, ColorBy::lateness}, {Key::digit_3, ColorBy::backlog},
                                {Key::digit_4, ColorBy::flow}, {Key::digit_1, ColorBy::utilisation}}) {
    person.press(key);
    CHECK(person.viewer.look().color_by == by);
  }
  person.press(Key::t);
  person.press(Key::l);
  person.press(Key::d);
  person.press(Key::a);
  Layers const& layers = person.viewer.look().layers;
  CHECK_FALSE(layers.movers);
  CHECK_FALSE(layers.ribbons);
  CHECK_FALSE(layers.labels);
  CHECK_FALSE(layers.cells);
}

TEST_CASE("theme and language change the picture and change back") {
  Person person;
  auto const usual = person.picture.pixels();
  for (Key const key : {Key::b, Key::g}) {
    person.press(key);
    CHECK((person.picture.pixels() != usual));
    person.press(key);
    CHECK((person.picture.pixels() == usual));
  }
}

TEST_CASE("a click on a place opens it, escape closes it") {
  Person person;
  person.click(person.place(person.hub()));
  REQUIRE(person.viewer.chosen().has_value());
  CHECK(person.viewer.chosen()->index == person.hub());
  person.press(Key::escape);
  CHECK_FALSE(person.viewer.chosen().has_value());
}

TEST_CASE("what is typed into the search field is found, and none of its letters is taken for a key") {
  Person person;
  std::string const name = watched().scenario->network.places[{person.hub()}].name;
  person.press(Key::slash);
  person.type(name);
  CHECK(person.viewer.look().layers == Layers{});
  person.click({100, 112});  // the first hit stands beneath the field
  REQUIRE(person.viewer.chosen().has_value());
  CHECK(person.viewer.chosen()->index == person.hub());
}

TEST_CASE("the map goes with the mouse, the wheel brings it nearer to what is under it, F shows all") {
  Person person;
  Point const before = person.place(person.hub());
  Point const empty{before.x + 90, before.y + 70};
  person.point_at(empty);
  person.viewer.add(MouseButton{0, true});
  person.frames(2);
  person.point_at({empty.x + 60, empty.y + 40});
  person.viewer.add(MouseButton{0, false});
  person.frames(2);
  CHECK(person.place(person.hub()).x == doctest::Approx(before.x + 60).epsilon(0.01));
  CHECK(person.place(person.hub()).y == doctest::Approx(before.y + 40).epsilon(0.01));

  double const scale = person.viewer.map_view().projection().metres_per_pixel();
  Point const hub = person.place(person.hub());
  person.point_at(hub);
  person.viewer.add(MouseWheel{0, 1});
  person.frames(2);
  CHECK(person.viewer.map_view().projection().metres_per_pixel() == doctest::Approx(scale / 1.2));
  CHECK(person.place(person.hub()).x == doctest::Approx(hub.x).epsilon(0.001));

  person.press(Key::f);
  CHECK(person.place(person.hub()).x == doctest::Approx(before.x).epsilon(0.001));
}

TEST_CASE("a press on the timeline goes to that instant, backwards as well") {
  Person person;
  for (float const x : {1200.0f, 500.0f}) {
    person.click({x, 835});
    double const share = (x - (20 + 282)) / (1600 - 20 - 20 - (20 + 282));
    double const expected = share * std::chrono::duration<double>(watched().history->until().time_since_epoch()).count();
    CHECK(std::chrono::duration<double>(person.viewer.now().time_since_epoch()).count() == doctest::Approx(expected).epsilon(0.01));
  }
}

TEST_CASE("a parcel is found by its name, drawn on the map and followed through its stages") {
  Person person;
  HistoryFile const& file = *watched().history;
  std::string const name = parcel_name(*watched().scenario, file.birth(static_cast<std::uint32_t>(file.parcels() / 2)));
  auto const without = person.picture.pixels();
  REQUIRE(person.viewer.choose(name));
  person.frames(2);
  REQUIRE(person.viewer.parcel() != nullptr);
  CHECK(parcel_name(*watched().scenario, person.viewer.parcel()->birth) == name);
  CHECK(person.viewer.now() >= person.viewer.parcel()->birth.created);
  CHECK((person.picture.pixels() != without));
  CHECK_FALSE(person.viewer.choose("nobody@nowhere#1"));
}

TEST_CASE("C parts the screen, shows the change, and makes it one again; a run does not differ from itself") {
  Person person{true};
  CHECK(person.viewer.sheet() == Sheet::both);
  // The halves are alike where no panel and no label lies over them, but for roundings of a place 800 pixels further on.
  int different = 0;
  for (int y = 300; y < 600; ++y)
    for (int x = 60; x < 380; ++x) different += person.picture.row(y)[x] != person.picture.row(y)[x + 800];
  CHECK(different < 40);
  person.press(Key::c);
  CHECK(person.viewer.sheet() == Sheet::change);
  person.press(Key::c);
  CHECK(person.viewer.sheet() == Sheet::one);
  Person alone;
  alone.press(Key::c);
  CHECK(alone.viewer.sheet() == Sheet::one);
}

TEST_CASE("wishes that only a window can fulfil are told once") {
  Person person;
  person.press(Key::s);
  person.press(Key::r);
  Viewer::Wishes const wishes = person.viewer.take_wishes();
  CHECK(wishes.screenshot);
  CHECK(wishes.film);
  CHECK_FALSE(wishes.quit);
  CHECK_FALSE(person.viewer.take_wishes().screenshot);
}

}  // namespace
}  // namespace tierflow::testing
