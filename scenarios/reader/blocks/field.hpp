#pragma once

// Fields: what may stand in each section of a scenario, one line a key.
//
// The reader takes its list of known keys from these tables, `tierflow keys` prints them and the JSON Schema is made
// of them, so the three cannot differ. A field says how its value is written, not what is done with it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tierflow {

/// How a value is written.
enum class Form : std::uint8_t {
  name, names, text, whole, number, share, time, length, area, mass, volume, rate, speed,
  amount, ///< a number with a unit of one of the dimensions in `of`
  law, clock, clocks, span, days, date, dates, instant, times, yes_no, choice, place,
  list,   ///< of items of another section
  block,  ///< one map of another section
  map,    ///< names to values
  path,   ///< of a file beside the scenario
  mixed,  ///< several of these; the help says which
};

/// Stands where a default would stand.
constexpr std::string_view required = "required";

struct Field {
  std::string_view key;
  Form form = Form::text;
  std::string_view of;        ///< choices or dimensions, separated by blanks; the section of a list or block; what a law
                              ///< measures; a word that may stand for a time
  std::string_view fallback;  ///< the default as written; empty: none; or `required`
  std::string_view help;      ///< meaning and range, one line
};

struct Section {
  std::string_view name;  ///< "parcel_classes[]", "stages[] sorter", ...
  std::string_view help;
  std::span<Field const> fields;

  [[nodiscard]] Field const* find(std::string_view key) const;
};

/// "a time such as '45 min'", for the reference.
std::string words(Field const& field);

/// Every section, in the order of the format page.
std::span<Section const* const> sections();

}  // namespace tierflow
