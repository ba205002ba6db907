// How words and figures stand on a terminal.

#include "scenarios/report/text.hpp"

#include <limits>
#include <vector>

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

constexpr Look plain{false, 80};
constexpr Look coloured{true, 80};
constexpr char const* replaced = "\uFFFD";

TEST_CASE("what could steer a terminal is replaced, character by character") {
  auto const r = std::string{replaced};

  CHECK(printable("a\x1b[31mb") == "a" + r + "[31mb");
  CHECK(printable("a\nb\tc\rd") == "a" + r + "b" + r + "c" + r + "d");
  CHECK(printable("bell\x07, delete\x7f") == "bell" + r + ", delete" + r);
  CHECK(printable("\u009b2J") == r + "2J");             // the one-character form of ESC [
  CHECK(printable(std::string_view{"\0x", 2}) == r + "x");
}

TEST_CASE("marks that turn the direction of writing are replaced") {
  for (char const* const mark : {"\u202e", "\u202a", "\u2066", "\u200f", "\u061c", "\ufeff", "\u2028"})
    CHECK(printable(std::string{"a"} + mark + "b") == std::string{"a"} + replaced + "b");
}

TEST_CASE("broken UTF-8 is replaced and what follows it is kept") {
  auto const r = std::string{replaced};

  CHECK(printable("\xff"
                  "a") == r + "a");
  CHECK(printable("\xe6\xb5") == r + r);                // cut off
  CHECK(printable("\xc0\xaf") == r + r);                // overlong
  CHECK(printable("\xed\xa0\x80") == r + r + r);        // half of a surrogate pair
  CHECK(printable("\xf5\x80\x80\x80") == r + r + r + r);
}

TEST_CASE("names in any script pass unchanged") {
  for (char const* const name : {"连云港", "Łódź", "Ürümqi–2", "भोपाल", "🚚 van", "a 'b' \"c\" \\d, e;f"})
    CHECK(printable(name) == name);
}

TEST_CASE("a Chinese character takes two columns, a combining mark none") {
  CHECK(width_of("连云港 H4") == 9);
  CHECK(width_of("e\u0301") == 1);
  CHECK(width_of("") == 0);
}

TEST_CASE("what does not fit is cut at a whole character and ends with dots") {
  CHECK(fitted("Lianyungang", 11) == "Lianyungang");
  CHECK(fitted("Lianyungang", 6) == "Liany…");
  CHECK(fitted("连云港海州", 6) == "连云…");
  CHECK(width_of(fitted("连云港海州", 6)) <= 6);
}

TEST_CASE("text has no control codes where the look has no colour") {
  CHECK(tinted("late", Tint::bad, plain) == "late");
  CHECK(tinted("late", Tint::bad, coloured) != "late");
  CHECK_HOLDS(tinted("late", Tint::bad, coloured), "\x1b[");
}

TEST_CASE("figures are written for people") {
  double const nothing = std::numeric_limits<double>::quiet_NaN();

  CHECK(with_commas(0) == "0");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(1'284'310) == "1,284,310");
  CHECK(span_text(0) == "0");
  CHECK(span_text(12) == "12 us");
  CHECK(span_text(840e3) == "840 ms");
  CHECK(span_text(12.3e6) == "12.3 s");
  CHECK(span_text(4.2 * 60e6) == "4.2 min");
  CHECK(span_text(31.9 * 3.6e9) == "31.9 h");
  CHECK(share_text(0.9314) == "93.1 %");
  CHECK(span_text(nothing) == "–");
  CHECK(share_text(nothing) == "–");
  CHECK(number_text(nothing, 2) == "–");
}

TEST_CASE("a bar is as wide as it was asked to be, whatever it shows") {
  for (double const share : {-1.0, 0.0, 0.01, 0.5, 0.999, 1.0, 7.0, std::numeric_limits<double>::quiet_NaN()})
    CHECK(width_of(bar(share, 24)) == 24);
  CHECK(bar(0.5, 4) == "██··");
  CHECK(bar(1, 2) == bar(3, 2));
}

TEST_CASE("a sparkline keeps the peak of every stretch that it squeezes into one column") {
  std::vector<std::uint32_t> values(1000, 0);
  values[700] = 4'000'000'000;

  std::string const line = sparkline(values, 10);

  CHECK(width_of(line) == 10);
  CHECK(line == "▁▁▁▁▁▁▁█▁▁");
}

TEST_CASE("a sparkline of nothing and of zeros is flat") {
  std::vector<std::uint32_t> const zeros(3, 0);

  CHECK(sparkline({}, 10).empty());
  CHECK(sparkline(zeros, 10) == "▁▁▁");
}

}  // namespace
}  // namespace tierflow
