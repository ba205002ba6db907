// Every chart once as a small golden drawing, and the rules that a reader relies on: how many marks, and where they stay.

#include <doctest/doctest.h>

#include <cmath>

#include "scenarios/html/charts/distribution_chart.hpp"
#include "scenarios/html/charts/forest_chart.hpp"
#include "scenarios/html/charts/heat_map.hpp"
#include "scenarios/html/charts/interval_chart.hpp"
#include "scenarios/html/charts/promise_chart.hpp"
#include "scenarios/html/charts/segment_chart.hpp"
#include "scenarios/html/charts/sparkline.hpp"
#include "scenarios/html/charts/svg.hpp"
#include "scenarios/html/charts/time_chart.hpp"
#include "tests/scenarios/html/golden.hpp"
#include "tests/scenarios/html/strict_markup.hpp"

namespace tierflow::html {
namespace {

using testing::check_golden;
using testing::Markup;
using testing::read_strictly;

Tongue const english{Language::english};

/// Well-formed, and not a number nowhere.
Markup read(std::string const& drawing) {
  Markup const markup = read_strictly(drawing);
  CHECK(markup.fault == "");
  CHECK(drawing.find("nan") == std::string::npos);
  CHECK(drawing.find("inf") == std::string::npos);
  return markup;
}

TEST_CASE("a distribution rises in steps to its promise") {
  DistributionChart chart;
  chart.width = 300, chart.height = 160;
  chart.curves = {{"a", {10, 20, 30}, {0.2, 0.7, 1}}, {"b", {8, 16, 24}, {0.5, 0.9, 1}}};
  chart.promises = {{24, Text{"express: 24 h"}}, {26, Text{"standard: 26 h"}}, {500, Text{"abroad: 500 h"}}};

  std::string const drawing = drawn(chart, english);

  Markup const markup = read(drawing);
  CHECK(markup.classes.at("curve") == 2);
  CHECK(markup.classes.at("promise") == 2);  // the one far beyond the axis is left out
  check_golden("distribution.svg", drawing);
}

TEST_CASE("a fine distribution is flat until the first parcels arrive") {
  DistributionChart chart;
  chart.width = 164, chart.height = 158;
  DistributionCurve curve{"a", {}, {}};
  for (int i = 1; i <= 80; ++i) {
    curve.upto_h.push_back(10 + 0.125 * i);
    curve.share.push_back(i / 80.0);
  }
  chart.curves = {curve};

  std::string const drawing = drawn(chart, english);

  // From 0 to 20 h on 100 units: the parcels that are there by 10 h 7.5 min have come since ten.
  CHECK(drawing.find(line_path({{48, 114}, {98, 114}})) != std::string::npos);
}

TEST_CASE("a series over time has a band per curve, a shade per closure and a name per day") {
  TimeChart chart;
  chart.width = 320, chart.height = 140, chart.length_h = 72, chart.warm_up_h = 24, chart.first_day = "2025-05-18";
  chart.curves = {{"b", 12, {0, 4, 8, 6, 4, 2}, {0, 1, 1, 1, 1, 1}}};
  chart.shades = {{30, 40, Text{"N1 sort closed"}}, {31, 33, Text{"N2 sort closed"}}, {80, 90, Text{"later"}}};

  std::string const drawing = drawn(chart, english);

  Markup const markup = read(drawing);
  CHECK(markup.classes.at("band") == 1);
  CHECK(markup.classes.at("incident") == 2);  // what begins after the end is not drawn
  CHECK(markup.words.find("Mon 05-19") != std::string::npos);
  check_golden("time.svg", drawing);
}

TEST_CASE("labels of closures that begin together stand below one another") {
  TimeChart chart;
  chart.length_h = 96;
  chart.curves = {{"b", 24, {1, 1, 1, 1}, {}}};
  chart.shades = {{30, 31, Text{"one closed"}}, {30, 31, Text{"two closed"}}};

  std::string const drawing = drawn(chart, english);

  auto const height_of = [&](char const* label) {
    std::size_t const text = drawing.rfind("<text", drawing.find(std::string{">"} + label + "</text>"));
    std::size_t const y = drawing.find(" y=\"", text) + 4;
    return std::stod(drawing.substr(y));
  };
  CHECK(height_of("two closed") >= height_of("one closed") + 12);
}

TEST_CASE("a heat map has a cell per place and hour, and a ring where more than all is asked") {
  HeatMap map;
  map.width = 260, map.name_width = 80, map.average_day = true, map.column_h = 6;
  map.rows = {{Text{"N1"}, {0, 0.5, 1, 1.2}}, {Text{"a station with a long name"}, {0.1, 0.2, std::nan(""), 0.3}}};

  std::string const drawing = drawn(map, english);

  Markup const markup = read(drawing);
  CHECK(markup.elements.at("rect") == 7);  // what was not measured has no cell
  CHECK(markup.elements.at("title") == 7);
  CHECK(markup.classes.at("over") == 1);
  CHECK(markup.classes.at("u22") == 1);
  CHECK(markup.words.find("…") != std::string::npos);
  check_golden("heat.svg", drawing);
}

TEST_CASE("a difference is a diamond on its interval; a figure far beyond the others ends in an arrow") {
  ForestChart chart;
  chart.width = 560;
  chart.rows = {{Text{"on time"}, 0.01, 0.005, 0.015, "good", Text{"+1.0 %"}, Text{"[+0.5, +1.5]"}, Text{"better"}},
                {Text{"mean"}, -0.02, -0.03, 0.01, "same", Text{"−2.0 %"}, Text{"[−3, +1]"}, Text{"cannot tell"}},
                {Text{"left behind"}, 0.9, -0.4, 2.2, "same", Text{"+90 %"}, Text{"[−40, +220]"}, Text{"cannot tell"}},
                {Text{"missed"}, std::nan(""), std::nan(""), std::nan(""), "same", Text{"0"}, Text{"[0, 0]"}, Text{"alike"}}};

  std::string const drawing = drawn(chart, english);

  Markup const markup = read(drawing);
  CHECK(markup.classes.at("diamond") == 2);
  CHECK(markup.classes.at("whisker") == 3);
  CHECK(markup.classes.at("arrow") == 2);
  check_golden("forest.svg", drawing);
}

TEST_CASE("segments stand end to end, with what lies outside the model hatched") {
  SegmentChart chart;
  chart.width = 300;
  chart.bars = {{Text{"run"}, {4, 20, 3, 1}, {2, 10, 0, 0}}, {Text{"benchmark"}, {8, 32, 9, 3}, {0, 0, 0, 0}}};

  std::string const drawing = drawn(chart, english);

  Markup const markup = read(drawing);
  CHECK(markup.classes.at("hatched") == 2);
  CHECK(markup.classes.at("segment") == 4 + 8);
  CHECK(markup.words.find("40.0 h") != std::string::npos);
  check_golden("segments.svg", drawing);
}

TEST_CASE("promises are bars beside the mark, and a service that delivered nothing has none") {
  PromiseChart chart;
  chart.width = 300;
  chart.bars = {{Text{"express"}, {0.8, 0.97}}, {Text{"abroad"}, {std::nan(""), 0.5}}};

  std::string const drawing = drawn(chart, english);

  CHECK(read(drawing).classes.at("bar") == 3);
  check_golden("promises.svg", drawing);
}

TEST_CASE("runs stand below one another with their intervals, the first as the reference") {
  IntervalChart chart{270, "share", {{"A", {0.90, 0.02}}, {"B", {0.95, {}}}, {"C", {}}}, {}};

  std::string const drawing = drawn(chart, english);

  Markup const markup = read(drawing);
  CHECK(markup.classes.at("whisker") == 1);
  CHECK(markup.classes.at("dot") == 2);
  check_golden("intervals.svg", drawing);
}

TEST_CASE("a sparkline needs two days") {
  CHECK(sparkline({1}, {}, english) == "");
  CHECK(sparkline({1, std::nan("")}, {}, english) == "");
  std::string const drawing = sparkline({1, 3, 2}, {1, 1, 1}, english);
  CHECK(read(drawing).classes.at("curve") == 2);
  check_golden("sparkline.svg", drawing);
}

TEST_CASE("charts of nothing, of one value and of zeros are still drawings") {
  read(drawn(DistributionChart{}, english));
  read(drawn(TimeChart{}, english));
  read(drawn(ForestChart{}, english));
  read(drawn(SegmentChart{}, english));
  read(drawn(PromiseChart{}, english));
  read(drawn(IntervalChart{}, english));
  CHECK(drawn(HeatMap{}, english) == "");
  TimeChart zeros;
  zeros.curves = {{"b", 1, {0, 0, 0}, {0, 0, 0}}};
  read(drawn(zeros, english));
}

TEST_CASE("a name that is too long gives way, in any script") {
  CHECK(width_at(Text{"连云"}, 10) > width_at(Text{"ab"}, 10) * 1.9);
  CHECK(cut_to(Text{"连云港海州区分拨中心"}, 60, 12).english.ends_with("…"));
}

}  // namespace
}  // namespace tierflow::html
