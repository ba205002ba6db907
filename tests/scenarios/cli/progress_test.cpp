// How far a run is: a line that is drawn again on a terminal, a line every ten percent elsewhere.

#include "scenarios/cli/progress.hpp"

#include <algorithm>
#include <sstream>

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;
using WallTime = std::chrono::steady_clock::time_point;

/// A run of one day, shown as it goes, with a clock on the wall that the test turns.
struct Watched {
  explicit Watched(bool terminal, std::string label = "", int width = 100)
      : line{scenario, err, {false, width}, terminal, std::move(label), [this] { return wall; }} {}

  void shows(Duration simulated, std::uint64_t created, WallTime::duration after) {
    wall = WallTime{after};
    line.show({Instant{simulated}, scenario.end, created, 0});
  }
  std::string taken() {
    std::string text = err.str();
    err.str("");
    return text;
  }

  Scenario const scenario = testing::small_world();
  std::ostringstream err;
  WallTime wall{};
  ProgressLine line;
};

TEST_CASE("off a terminal there is a line every ten percent, without control codes") {
  Watched watched{false};

  for (int hour = 0; hour <= 24; ++hour) watched.shows(hour * 1h, 0, hour * 1s);

  std::string const text = watched.taken();
  CHECK(std::count(text.begin(), text.end(), '\n') == 10);
  CHECK(testing::harmless(text));
  CHECK(text.starts_with(" 12 %  2025-05-18 03:00"));
  CHECK_HOLDS(text, "100 %  2025-05-19 00:00");
}

TEST_CASE("off a terminal a jump over many percent is one line") {
  Watched watched{false};

  watched.shows(1h, 0, 1s);
  CHECK(watched.taken().empty());
  watched.shows(18h, 0, 2s);
  std::string const text = watched.taken();

  CHECK(std::count(text.begin(), text.end(), '\n') == 1);
  CHECK_HOLDS(text, " 75 %");
}

TEST_CASE("a line tells simulated day, parcels a second and time left") {
  Watched watched{false};

  watched.shows(6h, 1'500'000, 30s);

  CHECK(watched.taken() == " 25 %  2025-05-18 06:00  50,000 parcels/s  1:30 left\n");
}

TEST_CASE("one of several runs says which") {
  Watched watched{false, "run 3/20"};

  watched.shows(12h, 0, 1h);

  CHECK(watched.taken() == "run 3/20   50 %  2025-05-18 12:00  0 parcels/s  1:00:00 left\n");
}

TEST_CASE("a scenario without dates counts its days") {
  Scenario scenario = testing::small_world();
  scenario.has_date = false;
  std::ostringstream err;
  WallTime wall{};
  ProgressLine line{scenario, err, {false, 100}, false, "", [&] { return wall; }};

  line.show({Instant{12h}, scenario.end});

  CHECK(err.str() == " 50 %  day 1 12:00\n");
}

TEST_CASE("on a terminal a bar is drawn again, at most ten times a second, and cleared at the end") {
  Watched watched{true};

  watched.shows(6h, 100, 50ms);
  CHECK(watched.taken().empty());
  watched.shows(12h, 100, 200ms);
  std::string const drawn = watched.taken();
  watched.shows(13h, 100, 250ms);
  CHECK(watched.taken().empty());
  watched.line.clear();

  CHECK(drawn == "\r  " + bar(0.5, 24) + "   50 %  2025-05-18 12:00  500 parcels/s  0:00 left\x1b[K");
  CHECK(watched.taken() == "\r\x1b[K");
}

TEST_CASE("a line that was never drawn is not cleared") {
  Watched watched{true};

  watched.line.clear();

  CHECK(watched.taken().empty());
}

TEST_CASE("on a narrow terminal the bar gives way, not the time left, and the line never wraps") {
  for (int const width : {60, 70, 80, 100}) {
    CAPTURE(width);
    Watched watched{true, "", width};

    watched.shows(6h, 1'500'000, 30s);

    std::string line = watched.taken();
    CHECK_HOLDS(line, "1:30 left");
    line = line.substr(1, line.size() - 4);  // without carriage return and the code behind
    CHECK(width_of(line) < width);
  }
}

}  // namespace
}  // namespace tierflow
