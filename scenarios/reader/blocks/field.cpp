// Fields in words: how the value of a key is written, each with an example that the reader takes.

#include "scenarios/reader/blocks/field.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/blocks/choices.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t const end = std::min(text.find(' ', begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string quantity(Dimension dimension) {
  return fmt::format("{} such as '{}'", name_of(dimension), example_of(dimension));
}

/// "a price of fuel such as '7.5 CNY/L', or a price of electricity such as '0.7 CNY/kWh'".
std::string amount(std::string_view dimensions) {
  std::string text;
  for (Dimension const dimension : dimensions_of(dimensions)) text += (text.empty() ? "" : ", or ") + quantity(dimension);
  return text;
}

/// Each of the size that parcels have.
std::string law(std::string_view of) {
  if (of == "mass") return "a law of mass such as 'lognormal mean 0.7 kg cv 1'";
  if (of == "volume") return "a law of volume such as 'lognormal mean 0.005 m3 cv 1'";
  if (of == "number") return "a law of number such as 'geometric mean 10'";
  return "a law of time such as 'lognormal mean 10 min cv 0.5'";
}

/// "one of fifo, priority"; what is no choice, as the kind of a stage, is "the word sorter".
std::string choice(std::vector<std::string> const& words) {
  if (words.size() == 1) return fmt::format("the word {}", words.front());
  std::string list;
  for (std::string const& word : words) {
    bool const has_blanks = word.find(' ') != std::string::npos;
    list += (list.empty() ? "" : ", ") + (has_blanks ? "'" + word + "'" : word);
  }
  return "one of " + list;
}

std::string list(std::string_view of) {
  return of.empty() ? "a list" : fmt::format("a list of {}", of);
}

std::string block(std::string_view of) {
  return of.empty() ? "a block of keys" : fmt::format("the keys of {}", of);
}

}  // namespace

Field const* Section::find(std::string_view key) const {
  auto const found = std::ranges::find(fields, key, &Field::key);
  return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string> choices_of(Field const& field) {
  std::string fallback{field.fallback};
  std::ranges::replace(fallback, ' ', '_');
  bool const have_blanks = fallback != field.fallback;
  std::vector<std::string> words = words_in(field.of);
  if (have_blanks)
    for (std::string& word : words) std::ranges::replace(word, '_', ' ');
  return words;
}

std::vector<Dimension> dimensions_of(std::string_view of) {
  std::vector<Dimension> dimensions;
  for (std::string const& word : words_in(of))
    if (auto const dimension = dimension_of(word)) dimensions.push_back(*dimension);
  return dimensions;
}

std::string words(Field const& field) {
  // clang-format off
  switch (field.form) {
    case Form::name:    return "a name";
    case Form::names:   return "names such as [N1, N2]";
    case Form::text:    return "a text";
    case Form::whole:   return "a whole number";
    case Form::number:  return "a number";
    case Form::share:   return "a share such as '85 %' or 0.85";
    case Form::time:    return quantity(Dimension::time) + (field.of.empty() ? "" : " or " + std::string{field.of});
    case Form::length:  return quantity(Dimension::length);
    case Form::area:    return quantity(Dimension::area);
    case Form::mass:    return quantity(Dimension::mass);
    case Form::volume:  return quantity(Dimension::volume);
    case Form::rate:    return quantity(Dimension::rate);
    case Form::speed:   return quantity(Dimension::speed);
    case Form::amount:  return amount(field.of);
    case Form::law:     return law(field.of);
    case Form::clock:   return "a clock time such as \"06:30\"";
    case Form::clocks:  return R"(clock times such as ["09:30", "15:00"])";
    case Form::span:    return "a span such as \"17:00-01:00\"";
    case Form::days:    return "daily, workdays, weekend or days such as 'mon tue'";
    case Form::date:    return "a date such as 2025-05-18";
    case Form::dates:   return "dates such as [2025-05-18]";
    case Form::instant: return "an instant such as \"2025-05-18 19:30\" or '36 h'";
    case Form::times:   return "times such as [0 min, 30 min]";
    case Form::yes_no:  return "true or false";
    case Form::choice:  return choice(choices_of(field));
    case Form::place:   return "latitude and longitude such as [34.607, 119.170]";
    case Form::list:    return list(field.of);
    case Form::block:   return block(field.of);
    case Form::map:     return "names with a value each";
    case Form::path:    return "a path such as tables/orders.csv";
    case Form::mixed:   return "one of several ways";
  }
  // clang-format on
  return {};
}

}  // namespace tierflow
