#include "scenarios/reader/quantity.hpp"

#include <doctest/doctest.h>

#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using namespace std::chrono_literals;

namespace {
constexpr auto share = Dimension::share;
constexpr auto rate = Dimension::rate;
}  // namespace

TEST_CASE("a number is decimal digits, with a point and an exponent where wanted") {
  CHECK(*parse_number("0") == 0);
  CHECK(*parse_number("-0.25") == -0.25);
  CHECK(*parse_number("1e3") == 1000);
  CHECK(*parse_number("2.5E-3") == 0.0025);
  CHECK(*parse_number("0.0") == 0);
  CHECK(*parse_number("0e999") == 0);
}

TEST_CASE("what other programs read in two ways is refused with the spelling that was meant") {
  CHECK_HOLDS(parse_number("010").problem, "write 10");
  CHECK_HOLDS(parse_number("-08").problem, "write -8");
  CHECK_HOLDS(parse_number("0x10").problem, "decimal");
  CHECK_HOLDS(parse_number("0o17").problem, "decimal");
  CHECK_HOLDS(parse_number("0b1").problem, "decimal");
  CHECK_HOLDS(parse_number("1_000").problem, "1000");
  CHECK_HOLDS(parse_number("1,000").problem, "without commas, 1000, or with a decimal point, 1.000");
  CHECK_HOLDS(parse_number("12,345,678").problem, "12345678");
  CHECK_HOLDS(parse_number("1,5").problem, "1.5");
  CHECK_HOLDS(parse_number("1:30:00").problem, "90 min");
  CHECK_HOLDS(parse_number(".inf").problem, "`unlimited`");
  CHECK_HOLDS(parse_number("-.inf").problem, "not finite");
  CHECK_HOLDS(parse_number(".nan").problem, "not finite");
  CHECK_HOLDS(parse_number("nan").problem, "not finite");
  CHECK_HOLDS(parse_number("1e400").problem, "out of range");
  CHECK_HOLDS(parse_number("1e-400").problem, "out of range");
  CHECK_HOLDS(parse_number(".5").problem, "write 0.5");
  CHECK_HOLDS(parse_number("5.").problem, "write 5");
  CHECK_HOLDS(parse_number("+5").problem, "write it without the sign: 5");
  CHECK_HOLDS(parse_number("x1.8").problem, "multiplies");
}

TEST_CASE("words, blanks and half numbers are no numbers") {
  for (char const* text : {"", " ", "fast", "1 2", "1e", "1e+", "--1", "1O", "5 ", "１"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text));
  }
}

TEST_CASE("a whole number is digits alone") {
  CHECK(*parse_whole("12") == 12);
  CHECK(*parse_whole("-3") == -3);
  CHECK(*parse_whole("9223372036854775807") == INT64_MAX);
  CHECK_FALSE(parse_whole("2.5"));
  CHECK_HOLDS(parse_whole("1e3").problem, "write 1000");
  CHECK_HOLDS(parse_whole("2.0").problem, "write 2");
  CHECK_HOLDS(parse_whole("010").problem, "write 10");
  CHECK_HOLDS(parse_whole("9223372036854775808").problem, "out of range");
  CHECK(*parse_seed("18446744073709551615") == UINT64_MAX);
  CHECK_FALSE(parse_seed("18446744073709551616"));
  CHECK_FALSE(parse_seed("-1"));
}

TEST_CASE("every unit gives its base unit") {
  CHECK(*parse_quantity("12000 /h", rate) == 12000);
  CHECK(*parse_quantity("240 /d", rate) == 10);
  CHECK(*parse_quantity("2 /min", rate) == 120);
  CHECK(*parse_quantity("1 /s", rate) == 3600);
  CHECK(*parse_quantity("7.5 t", Dimension::mass) == 7.5e6);
  CHECK(*parse_quantity("0.008 m3", Dimension::volume) == 8000);
  CHECK(*parse_quantity("3 L", Dimension::volume) == 3000);
  CHECK(*parse_quantity("2 km2", Dimension::area) == 2e6);
  CHECK(*parse_quantity("36 km/h", Dimension::speed) == 10);
  CHECK(*parse_quantity("4.2 CNY/km", Dimension::money_per_length) == 4.2);
  CHECK(*parse_quantity("0.7 kg/km", Dimension::mass_per_length) == 0.7);
  CHECK(*parse_quantity("541 km", Dimension::length) == 541000);
}

TEST_CASE("a share in whole per cent is the same double as the share with a point") {
  for (int i = 0; i <= 100; ++i) {
    std::string const percent = number_text(i) + " %";
    std::string const plain = number_text(i / 100.0);
    CAPTURE(percent);
    CHECK(*parse_quantity(percent, share) == *parse_quantity(plain, share));
  }
  CHECK_HOLDS(parse_quantity("101 %", share).problem, "between 0 and 1");
  CHECK_HOLDS(parse_quantity("1.2", share).problem, "between 0 and 1");
  CHECK_HOLDS(parse_quantity("-1 %", share).problem, "between 0 and 1");
}

TEST_CASE("the blank before a unit may be missing") {
  CHECK(*parse_quantity("9000/h", rate) == 9000);
  CHECK(*parse_time("45min") == 45min);
  CHECK(*parse_quantity("85%", share) == 0.85);
  CHECK(*parse_quantity("2e3m", Dimension::length) == 2000);
}

TEST_CASE("a quantity without its unit is not guessed at") {
  CHECK_HOLDS(parse_quantity("9000", rate).problem, "the unit is missing in '9000'");
  CHECK_HOLDS(parse_time("0").problem, "the unit is missing");
  CHECK_HOLDS(parse_quantity("3 kg", Dimension::number).problem, "got a mass");
}

TEST_CASE("a unit of the wrong kind or of no kind is named") {
  CHECK_HOLDS(parse_time("5 kg").problem, "expected a time such as '45 min', got a mass");
  CHECK_HOLDS(parse_time("90 parsecs").problem, "us, ms, s, min, h, d");
  CHECK_HOLDS(parse_time("90 Min").problem, "did you mean 'min'?");
  CHECK_HOLDS(parse_quantity("fast", rate).problem,
              "expected a rate such as '12000 /h', got 'fast'");
  CHECK_HOLDS(parse_quantity("", rate).problem, "expected a rate");
  CHECK_HOLDS(parse_time("1:30:00").problem, "90 min");
  CHECK_HOLDS(parse_quantity("1_000 /h", rate).problem, "1000");
}

TEST_CASE("times are whole microseconds and end at 70 000 years") {
  CHECK(*parse_time("1 d") == 24h);
  CHECK(*parse_time("0.1 s") == 100ms);
  CHECK(*parse_time("-90 s") == -90s);
  CHECK(*parse_time("0.4 us") == 0us);
  CHECK(*parse_time("400000 h") == 400000h);
  CHECK_FALSE(parse_time("110000000 d"));
}

TEST_CASE("every unit reads back and every kind has an example that reads") {
  for (Unit const& unit : all_units())
    CHECK_MESSAGE(parse_quantity("0.5 " + std::string{unit.text}, unit.dimension), unit.text);
  for (int i = 0; i <= static_cast<int>(Dimension::mass_per_length); ++i) {
    auto const dimension = static_cast<Dimension>(i);
    CHECK_MESSAGE(parse_quantity(example_of(dimension), dimension), name_of(dimension));
  }
}

TEST_CASE("numbers are printed as short as they read back") {
  CHECK(number_text(0.1 + 0.2) == "0.3");
  CHECK(number_text(1.0 / 3) == "0.333333333333333");
  CHECK(number_text(2455000) == "2455000");
  CHECK(number_text(1e15) == "1000000000000000");
  CHECK(number_text(-0.0) == "0");
  CHECK(number_text(0.00001) == "0.00001");
  for (double const value : {1e-9, 1e22, 1.8 * 24000, 123456.789, 5e-7})
    CHECK(*parse_number(number_text(value)) == doctest::Approx(value).epsilon(1e-14));
}

TEST_CASE("a number is split from whatever unit follows it") {
  auto const split = split_number("24000 /h");
  REQUIRE(split);
  CHECK(split->number == 24000);
  CHECK(split->unit == " /h");
  CHECK(split->whole);
  CHECK_FALSE(split_number("12.5 %")->whole);
  CHECK_FALSE(split_number("unlimited"));
  CHECK_FALSE(split_number("010 /h"));
}
