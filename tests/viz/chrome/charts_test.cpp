// Charts: figures where the axis says, and the mouse told what it is over.

#include <doctest/doctest.h>
#include <imgui.h>

#include <array>
#include <cmath>

#include "tests/viz/chrome/drawing.hpp"
#include "viz/chrome/charts/forest_row.hpp"
#include "viz/chrome/charts/gantt.hpp"
#include "viz/chrome/charts/heat_strip.hpp"
#include "viz/chrome/charts/histogram.hpp"
#include "viz/chrome/charts/queue_line.hpp"
#include "viz/chrome/charts/sampling.hpp"
#include "viz/chrome/charts/sparkline.hpp"
#include "viz/chrome/charts/stacked_area.hpp"
#include "viz/chrome/charts/time_ticks.hpp"
#include "viz/chrome/panels/figure_text.hpp"
#include "viz/chrome/panels/parcel_panel.hpp"
#include "viz/chrome/theme.hpp"

namespace tierflow::chrome {
namespace {

constexpr Color black = Color::hex(0), red = Color::hex(0xFF0000), green = Color::hex(0x00FF00), blue = Color::hex(0x0000FF);
constexpr Extent area{0, 0, 60, 40};

TEST_CASE("of more values than pixels the largest of each stretch are kept") {
  std::array const values{1.0f, 5.0f, 2.0f, 2.0f, 9.0f, 0.0f};
  CHECK(largest_of(values, 3) == std::vector<float>{5, 2, 9});
  CHECK(mean_of(values, 3) == std::vector<float>{3, 2, 4.5f});
  CHECK(largest_of(values, 10).size() == 6);
}

TEST_CASE("marks of an axis stand on round times, at least as far apart as asked") {
  auto const week = time_ticks({0, 7 * day_s}, 700, 60);
  REQUIRE(week.size() == 8);
  CHECK(week[3].time == 3 * day_s);
  CHECK(week[3].is_day);
  auto const morning = time_ticks({6.1 * hour_s, 9 * hour_s}, 300, 40);
  CHECK(morning.front().time == 6.5 * hour_s);
  CHECK(morning[1].time == 7 * hour_s);
  CHECK_FALSE(morning[1].is_day);
  CHECK(time_ticks({0, 0}, 300, 40).empty());
  CHECK(time_ticks({0, 900 * day_s}, 300, 60).size() <= 6);
}

TEST_CASE("times and figures read as people write them") {
  CHECK(clock_text(2 * day_s + 14 * hour_s + 26 * 60 + 40) == "14:26");
  CHECK(clock_text_with_seconds(14 * hour_s + 26 * 60 + 40.9) == "14:26:40");
  CHECK(clock_text(-60) == "23:59");
  CHECK(day_of(-60) == -1);
  CHECK(count_text(1284310.4) == "1,284,310");
  CHECK(count_text(-999.6) == "−1,000");
  CHECK(count_text(12) == "12");
  CHECK(percent_text(0.9314, 1) == "93.1 %");
  CHECK(span_text(2 * 3600 + 3 * 60) == "2 h 03");
  CHECK(span_text(59 * 60) == "59 min");
}

TEST_CASE("a queue is red above its capacity and only there") {
  std::array const values{10.0f, 10.0f, 10.0f, 90.0f, 90.0f, 90.0f};
  Drawing drawing;
  queue_line({&drawing.list(), area, {}}, values, 50, {.within = green, .above = red, .capacity = blue, .ground = black});
  Picture const picture = drawing.on(60, 40, black);
  float const limit = 40 - 40 * 50 / queue_ceiling(values, 50);

  auto const has = [&](int x, int y) { return color_at(picture, x, y); };
  CHECK(has(55, static_cast<int>(limit) - 6).red > 30);
  CHECK(has(55, static_cast<int>(limit) - 6).green == 0);
  CHECK(has(55, 38).green > 30);
  CHECK(has(55, 38).red == 0);
  CHECK(has(5, static_cast<int>(limit) - 6) == black);
}

TEST_CASE("bars beyond the promise have the colour of what is late") {
  std::array const counts{4.0f, 4.0f, 4.0f, 4.0f, 4.0f, 4.0f};
  Drawing drawing;
  auto const hovered =
      histogram({&drawing.list(), area, Point{35, 20}}, counts, 4, {.kept = green, .late = red, .promise = blue});
  Picture const picture = drawing.on(60, 40, black);

  CHECK(hovered == 3);
  CHECK(color_at(picture, 34, 20) == green);
  CHECK(color_at(picture, 44, 20) == red);
}

TEST_CASE("what has been played is bright and what is to come is dim") {
  std::vector<float> const values(20, 1.0f);
  std::array const layers{AreaLayer{values, blue}, AreaLayer{values, green}};
  Drawing drawing;
  auto const hovered =
      stacked_area({&drawing.list(), area, Point{15, 20}}, layers, {.crest = red, .highest = 2, .played = 0.5});
  Picture const picture = drawing.on(60, 40, black);

  CHECK(hovered.value_or(0) == doctest::Approx(0.25));
  CHECK(color_at(picture, 10, 30).blue > 2 * color_at(picture, 50, 30).blue);
  CHECK(color_at(picture, 10, 10).green > 2 * color_at(picture, 50, 10).green);
  CHECK(color_at(picture, 10, 30).green == 0);
}

TEST_CASE("a strip shows the worst of what does not fit, and says which value the mouse is over") {
  std::vector<float> values(600, 0.0f);
  values[301] = 1.2f;
  Drawing drawing;
  auto const hovered = heat_strip({&drawing.list(), area, Point{30.2f, 5}}, values, {.scale = theme_of(Ground::dark).utilisation});
  Picture const picture = drawing.on(60, 40, black);

  CHECK(hovered == 302);
  CHECK(color_at(picture, 30, 5) == theme_of(Ground::dark).utilisation.at(1.2));
  CHECK(color_at(picture, 20, 5) == theme_of(Ground::dark).utilisation.at(0));
}

TEST_CASE("an interval lies where its figures are, zero in the middle") {
  Drawing drawing;
  bool const hovered = forest_row({&drawing.list(), area, Point{1, 1}}, {0.2, 0.5, 0.8},
                                  {.reach = 1, .mark = blue, .axis = black, .zero = red});
  Picture const picture = drawing.on(60, 40, black);

  CHECK(hovered);
  CHECK(color_at(picture, 40, 20) == blue);
  CHECK(color_at(picture, 30, 20) == red);
  CHECK(color_at(picture, 58, 20) == black);
  CHECK(Difference{-1, 0.2, 1}.covers_zero());
  CHECK_FALSE(Difference{0.1, 0.2, 1}.covers_zero());
}

TEST_CASE("a Gantt row says which stage the mouse is over, and a stage that did not happen has no bar") {
  std::array const rows{GanttRow{{0, 1}, {0, 1}, blue}, GanttRow{{1, 2}, {}, blue}};
  Drawing drawing;
  auto const hovered = gantt(
      {&drawing.list(), area, Point{5, 25}}, rows,
      {.shown = {0, 2}, .row_height = 20, .planned = green, .promise_line = red, .now_line = red, .hovered = black});
  Picture const picture = drawing.on(60, 40, black);

  CHECK(hovered == 1);
  CHECK(color_at(picture, 15, 8) == blue);
  CHECK(color_at(picture, 45, 28) == black);
  CHECK(color_at(picture, 45, 38) == green);
}

TEST_CASE("a sparkline says which value the mouse is over, and charts of nothing draw nothing") {
  std::array const values{3.0f, 4.0f, 8.0f};
  Drawing drawing;
  CHECK(sparkline({&drawing.list(), area, Point{57, 20}}, values, {.line = blue}) == 2);
  Canvas const canvas{&drawing.list(), area, Point{5, 5}};
  CHECK_FALSE(sparkline(canvas, {}, {.line = blue}));
  CHECK_FALSE(histogram(canvas, {}, 1, {}));
  CHECK_FALSE(stacked_area(canvas, {}, {}));
  CHECK_FALSE(heat_strip(canvas, {}, {.scale = theme_of(Ground::dark).utilisation}));
}

}  // namespace
}  // namespace tierflow::chrome
