// Numbers: the one grammar, and what was probably meant by what does not fit it.
//
// A number is digits without a leading zero, perhaps a point with digits, perhaps an exponent.
// Conversion does not depend on the locale.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "scenarios/reader/problem.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Length of what begins the text and is a number; 0 when nothing is. Leading zeros are let
/// through.
std::size_t number_length(std::string_view text) {
  std::size_t i = text.starts_with('-') ? 1 : 0;
  auto const digits = [&] {
    std::size_t const begin = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    return i > begin;
  };
  if (!digits()) return 0;
  std::size_t end = i;
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (!digits()) return end;
    end = i;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
    if (digits()) end = i;
  }
  return end;
}

bool has_leading_zero(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return text.size() > 1 && text[0] == '0' && is_digit(text[1]);
}

std::string without(std::string_view text, char unwanted) {
  std::string kept{text};
  std::erase(kept, unwanted);
  return kept;
}

bool is_number(std::string_view text) {
  return !text.empty() && number_length(text) == text.size() && !has_leading_zero(text);
}

bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

std::string trouble_with_commas(std::string_view text) {
  std::string const bare = without(text, ',');
  std::size_t const comma = text.rfind(',');
  bool const groups_thousands = text.size() - comma == 4 && is_number(bare);
  if (groups_thousands && std::ranges::count(text, ',') == 1)
    return fmt::format("write it without commas, {}, or with a decimal point, {}.{}", bare, text.substr(0, comma),
                       text.substr(comma + 1));
  if (groups_thousands) return "write it without commas: " + bare;
  std::string point{text};
  std::ranges::replace(point, ',', '.');
  return is_number(point) ? "use a decimal point: " + point : "use a decimal point, no comma";
}

/// "1:30:00" in minutes, as a planner would have meant it.
std::string trouble_with_colons(std::string_view text) {
  std::size_t const colon = text.find(':');
  long hours = 0;
  long minutes = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + colon, hours);
  std::string_view const rest = text.substr(colon + 1);
  bool const sound = error == std::errc{} && end == text.data() + colon && hours >= 0 &&
                     hours < 10'000 && rest.size() >= 2 && is_digit(rest[0]) && is_digit(rest[1]);
  if (sound) minutes = hours * 60 + (rest[0] - '0') * 10 + (rest[1] - '0');
  return sound ? fmt::format("a time is written as one number: {} min", minutes)
               : "a time is written as one number with its unit";
}

std::string cure(std::string_view text) {
  if (any_of_words(text, {".inf", "-.inf", "+.inf", ".Inf", ".INF", "inf", "-inf", "infinity"}))
    return "not finite; where a limit may be left out the word is `unlimited`";
  if (any_of_words(text, {".nan", ".NaN", ".NAN", "nan", "NaN"})) return "not finite";
  if (text.size() > 2 && text[0] == '0' && any_of_words(text.substr(1, 1), {"x", "o", "b", "X"}))
    return "numbers are decimal";
  if (text.size() > 1 && text[0] == 'x' && is_number(text.substr(1)))
    return "it multiplies a number of the file below, and there is none";
  if (text.starts_with('+') && is_number(text.substr(1)))
    return "write it without the sign: " + std::string{text.substr(1)};
  if (text.starts_with('.') && is_number("0" + std::string{text}))
    return "write 0" + std::string{text};
  if (text.ends_with('.') && is_number(text.substr(0, text.size() - 1)))
    return "write " + std::string{text.substr(0, text.size() - 1)};
  if (text.find('_') != std::string_view::npos && is_number(without(text, '_')))
    return "write it without _: " + without(text, '_');
  bool const begins_with_digit = !text.empty() && is_digit(text[0]);
  if (begins_with_digit && text.find(',') != std::string_view::npos)
    return trouble_with_commas(text);
  if (begins_with_digit && text.find(':') != std::string_view::npos)
    return trouble_with_colons(text);
  return {};
}

std::string_view without_leading_zeros(std::string_view text) {
  bool const negative = text.starts_with('-');
  std::string_view digits = text.substr(negative ? 1 : 0);
  while (has_leading_zero(digits)) digits.remove_prefix(1);
  return digits;
}

template <class Whole>
Outcome<Whole> whole_of(std::string_view text, std::string_view expected) {
  auto const number = parse_number(text);
  if (!number && number.problem.find("out of range") == std::string::npos)
    return Outcome<Whole>::wrong(number.problem);
  Whole value{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size()) return Outcome<Whole>::of(value);
  bool const digits_only =
      std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '-'; });
  std::string message = fmt::format("expected {}, got {}", expected, cited(text));
  if (digits_only) message += ", which is out of range";
  bool const could_be_whole = number && std::abs(*number) < 1e15 && *number == std::floor(*number);
  if (!digits_only && could_be_whole) message += "; write " + number_text(*number);
  return Outcome<Whole>::wrong(std::move(message));
}

}  // namespace

Outcome<double> parse_number(std::string_view text) {
  auto const wrong = [&](std::string_view why) {
    return Outcome<double>::wrong(fmt::format("{} {}", cited(text), why));
  };
  if (text.empty()) return Outcome<double>::wrong("expected a number, got nothing");
  if (number_length(text) != text.size()) {
    std::string const hint = cure(text);
    return hint.empty() ? wrong("is no number") : wrong("is no number here: " + hint);
  }
  if (has_leading_zero(text))
    return wrong(fmt::format("has a leading zero, which some programs take for octal; write {}{}",
                             text[0] == '-' ? "-" : "", without_leading_zeros(text)));
  double value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool const all_zeros =
      text.substr(0, text.find_first_of("eE")).find_first_of("123456789") == std::string_view::npos;
  if (all_zeros) return Outcome<double>::of(0.0);
  bool const too_large = error == std::errc{} && !std::isfinite(value);
  if (error != std::errc{} || too_large || std::abs(value) < 1e-300)
    return wrong("is out of range: a number is 0 or between 1e-300 and 1e300");
  if (std::abs(value) > 1e300)
    return wrong("is out of range: a number is 0 or between 1e-300 and 1e300");
  return Outcome<double>::of(value);
}

Outcome<std::int64_t> parse_whole(std::string_view text) {
  return whole_of<std::int64_t>(text, "a whole number");
}

Outcome<std::uint64_t> parse_seed(std::string_view text) {
  return whole_of<std::uint64_t>(text, "a whole number from 0 to 2^64 - 1");
}

std::optional<NumberAndUnit> split_number(std::string_view text) {
  std::size_t const length = number_length(text);
  if (length == 0) return {};
  auto const number = parse_number(text.substr(0, length));
  if (!number) return {};
  bool const whole = text.substr(0, length).find_first_of(".eE") == std::string_view::npos;
  return NumberAndUnit{*number, text.substr(length), whole};
}

std::string number_text(double value) {
  std::string const rounded = fmt::format("{:.15g}", value);
  double nearest = 0;
  std::from_chars(rounded.data(), rounded.data() + rounded.size(), nearest);
  if (nearest == 0) return "0";
  double const size = std::abs(nearest);
  if (size < 1e-6 || size >= 1e18) return rounded;
  char digits[64];
  auto const [end, error] =
      std::to_chars(digits, digits + sizeof digits, nearest, std::chars_format::fixed);
  return error == std::errc{} ? std::string{digits, end} : rounded;
}

}  // namespace tierflow
