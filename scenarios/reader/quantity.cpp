#include "scenarios/reader/quantity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "scenarios/reader/nearest.hpp"
#include "scenarios/reader/problem.hpp"

namespace tierflow {
namespace {

constexpr double longest_time =
    70'000.0 * 365.25 * 86400e6;  ///< us, inside 64 bits with room to add

Unit const* find_unit(std::string_view text) {
  auto const units = all_units();
  auto const found = std::ranges::find(units, text, &Unit::text);
  return found == units.end() ? nullptr : &*found;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Where the number ends and the unit begins: at the first blank, or else at the first letter of a
/// unit.
std::size_t end_of_number(std::string_view text) {
  std::size_t const blank = text.find(' ');
  if (blank != std::string_view::npos) return blank;
  auto const split = split_number(text);
  if (!split) return text.size();
  bool const unit_follows = !split->unit.empty() && find_unit(split->unit) != nullptr;
  bool const letter_follows =
      !split->unit.empty() &&
      (split->unit[0] == '/' || split->unit[0] == '%' ||
       std::string_view{"eExob_,.:"}.find(split->unit[0]) == std::string_view::npos);
  return unit_follows || letter_follows ? text.size() - split->unit.size() : text.size();
}

/// Divides where the unit is smaller than the base unit, so that 85 % is the double nearest to
/// 0.85.
double scaled(double number, double factor) {
  if (factor >= 1) return number * factor;
  return number / (std::round(10 / factor) / 10);
}

std::string expected(Dimension dimension) {
  return fmt::format("expected {} such as '{}'", name_of(dimension), example_of(dimension));
}

std::string trouble_with_unit(std::string_view text, std::string_view unit, Dimension dimension) {
  if (Unit const* other = find_unit(unit)) {
    std::string const got = fmt::format(", got {} ({})", name_of(other->dimension), cited(text));
    return expected(dimension) + got;
  }
  std::vector<std::string_view> known;
  for (Unit const& each : all_units())
    if (each.dimension == dimension) known.push_back(each.text);
  if (known.empty()) return expected(dimension) + ", got " + cited(text);
  return fmt::format("unknown unit {} in {}; {} is written in {}{}", cited(unit), cited(text),
                     name_of(dimension), units_of(dimension), did_you_mean(unit, known));
}

}  // namespace

Outcome<double> parse_quantity(std::string_view text, Dimension dimension) {
  auto const wrong = [](std::string message) { return Outcome<double>::wrong(std::move(message)); };
  std::string_view const whole_text = trimmed(text);
  std::size_t const end = end_of_number(whole_text);
  std::string_view const digits = whole_text.substr(0, end);
  std::string_view const unit = trimmed(whole_text.substr(end));
  auto const number = parse_number(digits);
  if (!number) {
    bool const no_hint = number.problem.ends_with("is no number") || digits.empty();
    return wrong(no_hint ? fmt::format("{}, got {}", expected(dimension), cited(text))
                         : number.problem);
  }
  bool const may_be_bare = dimension == Dimension::number || dimension == Dimension::share;
  if (unit.empty() && !may_be_bare)
    return wrong(fmt::format("{}: the unit is missing in {}", expected(dimension), cited(text)));
  double value = *number;
  if (!unit.empty()) {
    Unit const* known = find_unit(unit);
    if (known == nullptr || known->dimension != dimension)
      return wrong(trouble_with_unit(whole_text, unit, dimension));
    value = scaled(value, known->factor);
  }
  if (dimension == Dimension::share && (value < 0 || value > 1))
    return wrong(fmt::format("a share is between 0 and 1, or 0 % and 100 %, not {}", cited(text)));
  return Outcome<double>::of(value);
}

Outcome<Duration> parse_time(std::string_view text) {
  auto const micros = parse_quantity(text, Dimension::time);
  if (!micros) return Outcome<Duration>::wrong(micros.problem);
  if (std::abs(*micros) > longest_time)
    return Outcome<Duration>::wrong(
        fmt::format("{} is out of range: a time is shorter than 70 000 years", cited(text)));
  return Outcome<Duration>::of(Duration{std::llround(*micros)});
}

Outcome<double> take_quantity(std::span<std::string_view const>& words, Dimension dimension) {
  if (words.empty()) return Outcome<double>::wrong(expected(dimension) + ", got nothing");
  std::string text{words[0]};
  words = words.subspan(1);
  bool const is_bare = split_number(text) && end_of_number(text) == text.size();
  bool const needs_unit = dimension != Dimension::number && dimension != Dimension::share;
  bool const last_must_be_unit = words.size() == 1 && needs_unit;
  if (is_bare && !words.empty() && (find_unit(words[0]) != nullptr || last_must_be_unit)) {
    text += ' ';
    text += words[0];
    words = words.subspan(1);
  }
  return parse_quantity(text, dimension);
}

std::string quantity_text(double value, Dimension dimension) {
  if (dimension == Dimension::number || dimension == Dimension::share || value == 0)
    return number_text(value);
  Unit const* best = nullptr;
  for (Unit const& unit : all_units()) {
    if (unit.dimension != dimension) continue;
    double const count = value / unit.factor;
    bool const is_whole = count == std::floor(count);
    if (best == nullptr || (is_whole && unit.factor >= best->factor)) best = &unit;
  }
  return number_text(value / best->factor) + " " + std::string{best->text};
}

}  // namespace tierflow
