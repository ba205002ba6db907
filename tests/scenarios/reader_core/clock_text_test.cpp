#include "scenarios/reader/clock_text.hpp"

#include <doctest/doctest.h>

#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using namespace std::chrono_literals;

TEST_CASE("a clock time runs from 00:00 to 24:00") {
  CHECK(*parse_clock("00:00") == 0s);
  CHECK(*parse_clock("06:30") == 6h + 30min);
  CHECK(*parse_clock("06:30:15") == 6h + 30min + 15s);
  CHECK(*parse_clock("24:00") == 24h);
  for (char const* text :
       {"24:01", "25:00", "06:60", "06:30:60", "0630", "", "ab:cd", "06:3", "-6:30"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_clock(text));
  }
  CHECK_HOLDS(parse_clock("6:30").problem, "write \"06:30\"");
}

TEST_CASE("a span may cross midnight and has a length") {
  auto const night = parse_span("17:00-01:00");
  REQUIRE(night);
  CHECK((*night).begin == 17h);
  CHECK((*night).end == 25h);
  CHECK((*parse_span("00:00-24:00")).end == 24h);
  CHECK((*parse_span("20:00-00:00")).end == 24h);
  CHECK_HOLDS(parse_span("08:00-08:00").problem, "\"00:00-24:00\"");
  CHECK_FALSE(parse_span("24:00-08:00"));
  CHECK_FALSE(parse_span("08:00"));
  CHECK_FALSE(parse_span("08:00-"));
  CHECK_FALSE(parse_span("8-17"));
}

TEST_CASE("a date counts days and knows leap years") {
  CHECK(*parse_date("1970-01-01") == 0);
  CHECK(*parse_date("2024-02-29") - *parse_date("2024-02-28") == 1);
  CHECK(weekday_of_date(*parse_date("2025-05-18")) == 6);
  for (char const* text :
       {"2025-02-29", "2025-13-01", "25-01-01", "2025-1-1", "2025/01/01", "1899-12-31", ""}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("an instant is a date with a clock time or a time since the start") {
  auto const first_day = parse_date("2025-05-18").value;
  CHECK(*parse_instant("2025-05-18 19:30", first_day) == Instant{19h + 30min});
  CHECK(*parse_instant("2025-05-19", first_day) == Instant{24h});
  CHECK(*parse_instant("36 h", {}) == Instant{36h});
  CHECK_HOLDS(parse_instant("2025-05-18", {}).problem, "horizon.first_day");
  CHECK_FALSE(parse_instant("2025-05-18T19:30", first_day));
  CHECK_FALSE(parse_instant("2025-05-18 19:30 ", first_day));
  CHECK_FALSE(parse_instant("soon", first_day));
}

TEST_CASE("weekdays are words or names") {
  CHECK(*parse_weekdays("daily") == 127);
  CHECK(*parse_weekdays("workdays") == 31);
  CHECK(*parse_weekdays("weekend") == 96);
  CHECK(*parse_weekdays("mon sun") == 65);
  CHECK_HOLDS(parse_weekdays("mon teu").problem, "did you mean 'tue'?");
  CHECK_HOLDS(parse_weekdays("mon mon").problem, "twice");
  CHECK_FALSE(parse_weekdays(""));
  CHECK_FALSE(parse_weekdays("mon-fri"));
}

TEST_CASE("an offset from UTC has a sign and two digits each") {
  CHECK(*parse_offset("+08:00") == 480);
  CHECK(*parse_offset("-03:30") == -210);
  for (char const* text : {"08:00", "+8:00", "+15:00", "UTC", ""}) CHECK_FALSE(parse_offset(text));
}
