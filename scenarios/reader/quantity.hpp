#pragma once

// Numbers with units, as a planner writes them: "12000 /h", "45 min", "85 %".
//
// The grammar of numbers is our own: decimal digits, a point, an exponent. What other programs read in two ways
// (010, 1,5, 1_000, 1:30:00, .inf, 1e400) is refused with the spelling that was probably meant.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "network/units.hpp"

namespace tierflow {

/// A value, or why the text is none. The message quotes the text and says what would be right.
template <class T>
struct Outcome {
  std::optional<T> value;
  std::string problem;  ///< empty when there is a value

  static Outcome of(T found) { return {std::move(found), {}}; }
  static Outcome wrong(std::string message) { return {std::nullopt, std::move(message)}; }
  explicit operator bool() const { return value.has_value(); }
  T const& operator*() const { return *value; }
};

/// What a number counts, with the base unit in which it is given out.
enum class Dimension : std::uint8_t {
  number,           ///< bare
  share,            ///< 0..1; `85 %` or `0.85`
  time,             ///< microseconds
  length,           ///< metres
  area,             ///< square metres
  mass,             ///< grams
  volume,           ///< cubic centimetres
  rate,             ///< per hour
  speed,            ///< metres per second
  money,            ///< CNY
  money_per_length, ///< CNY per km
  mass_per_length,  ///< kg per km
  money_per_time,   ///< CNY per hour
  money_per_volume, ///< CNY per litre
  money_per_energy, ///< CNY per kWh
  energy,           ///< kWh
  volume_per_length,  ///< litres per km
  energy_per_length,  ///< kWh per km
  mass_per_volume,  ///< kg per litre
  mass_per_energy,  ///< kg per kWh
  mass_per_haul,    ///< kg per tonne-kilometre
  temperature,      ///< °C
};
constexpr std::size_t dimension_count = static_cast<std::size_t>(Dimension::temperature) + 1;

struct Unit {
  std::string_view text;
  Dimension dimension;
  double factor;  ///< base units in one of these
};

/// Every unit of the format; no two have the same text.
std::span<Unit const> all_units();
/// "time", "money_per_length", ...: the enumerator, as tables of fields write it.
std::string_view word_of(Dimension dimension);
std::optional<Dimension> dimension_of(std::string_view word);
/// "a time", "a rate", ...
std::string_view name_of(Dimension dimension);
/// "us, ms, s, min, h, d"
std::string units_of(Dimension dimension);
/// "45 min", "12000 /h", ...
std::string_view example_of(Dimension dimension);

/// A bare number.
Outcome<double> parse_number(std::string_view text);
/// A bare whole number of 64 bits; 2.5, 1e3 and 2.0 are none.
Outcome<std::int64_t> parse_whole(std::string_view text);
/// A bare whole number from 0 to 2^64 - 1, as seeds are.
Outcome<std::uint64_t> parse_seed(std::string_view text);
/// A number with a unit of this kind, in the base unit. The blank before the unit may be missing.
Outcome<double> parse_quantity(std::string_view text, Dimension dimension);
/// A time, to the nearest microsecond; negative ones too. Beyond 70 000 years is out of range.
Outcome<Duration> parse_time(std::string_view text);

/// A quantity inside a longer text: the words that belong to it are taken off the front of `words`
/// ("15 min p95 90 min" gives 15 min and leaves "p95 90 min").
Outcome<double> take_quantity(std::span<std::string_view const>& words, Dimension dimension);

/// Number and the rest of "24000 /h", for multiplying what one cannot interpret; empty when it is no number.
struct NumberAndUnit {
  double number;
  std::string_view unit;  ///< with its blank
  bool whole;             ///< written without point or exponent
};
std::optional<NumberAndUnit> split_number(std::string_view text);

/// Shortest text of 15 digits, without exponent where that is readable; reads back by parse_number().
std::string number_text(double value);
/// A value in base units as a planner would write it, in the largest unit that divides it: "10 h".
std::string quantity_text(double value, Dimension dimension);

}  // namespace tierflow
