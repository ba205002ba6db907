#include "scenarios/reader/schema_values.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

#include "scenarios/reader/value_patterns.hpp"

namespace tierflow {
namespace {

/// The enumerators of Form by their names, in their order.
constexpr std::array<std::string_view, 31> forms{
    "name",   "names", "text",   "whole", "number", "share",   "time",  "length",
    "area",   "mass",  "volume", "rate",  "speed",  "amount",  "law",   "clock",
    "clocks", "span",  "days",   "date",  "dates",  "instant", "times", "yes_no",
    "choice", "place", "list",   "block", "map",    "path",    "mixed"};
static_assert(forms[static_cast<std::size_t>(Form::clock)] == "clock");
static_assert(forms[static_cast<std::size_t>(Form::mixed)] == "mixed");

Json type(std::string_view name) { return {{"type", name}}; }
Json word(std::string_view text) { return {{"const", text}}; }
Json list_of(Json item) { return {{"type", "array"}, {"items", std::move(item)}}; }
Json block_of(Json properties) {
  return {
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}
Json text_like(std::string_view pattern) {
  return {{"type", "string"}, {"pattern", fmt::format("^(?:{})$", pattern)}};
}
Json quantity(Dimension dimension) { return text_like(quantity_pattern(dimension)); }
Json degrees(int most) { return {{"type", "number"}, {"minimum", -most}, {"maximum", most}}; }

void define(Json& all, std::string_view name, Json options) {
  options.push_back(reference_to("taken_away"));
  all[fmt::format("value.{}", name)] = any_of(std::move(options));
}

/// What lies on another file may also multiply a number.
void define_number(Json& all, std::string_view name, Json options) {
  options.push_back(reference_to("factor"));
  define(all, name, std::move(options));
}

void add_words(Json& all) {
  Json const text{{"type", {"string", "number"}}};
  all["value.name"] = text;
  all["value.text"] = text;
  define(all, "names", {text, list_of(text)});
  define(all, "path", Json::array({type("string")}));
  define(all, "yes_no", Json::array({type("boolean")}));
  Json place = list_of(false);
  place["prefixItems"] = {degrees(90), degrees(180)};
  place["minItems"] = 2;
  define(all, "place", Json::array({std::move(place)}));
  all["value.mixed"] = {{"type", {"string", "number", "boolean", "array", "object"}}};
}

void add_numbers(Json& all) {
  using enum Dimension;
  Json const share_alone{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
  define_number(all, "whole", {type("integer"), word("unlimited")});
  define_number(all, "number", Json::array({type("number")}));
  define_number(all, "share", {share_alone, quantity(share)});
  define_number(all, "time", {quantity(time), word("never")});
  define_number(all, "length", Json::array({quantity(length)}));
  define_number(all, "area", Json::array({quantity(area)}));
  define_number(all, "mass", {quantity(mass), word("unlimited")});
  define_number(all, "volume", {quantity(volume), word("unlimited")});
  define_number(all, "rate", Json::array({quantity(rate)}));
  define_number(all, "speed", Json::array({quantity(speed)}));
  for (std::size_t i = static_cast<std::size_t>(money); i < dimension_count; ++i) {
    auto const dimension = static_cast<Dimension>(i);
    define_number(all, word_of(dimension), Json::array({quantity(dimension)}));
  }
}

void add_clocks(Json& all) {
  Json const clock = text_like(clock_pattern);
  Json const date = text_like(date_pattern);
  Json const instant = text_like(fmt::format("{}(?: {})?", date_pattern, clock_pattern));
  Json const since_start = quantity(Dimension::time);
  define(all, "clock", Json::array({clock}));
  define(all, "clocks", {list_of(clock), text_like(fmt::format("{0}(?: +{0})*", clock_pattern))});
  define(all, "span", Json::array({text_like(fmt::format("{0}-{0}", clock_pattern))}));
  define(all, "days", {text_like(days_pattern()), list_of(text_like(days_pattern()))});
  define(all, "date", Json::array({date}));
  define(all, "dates", Json::array({list_of(date)}));
  define_number(all, "instant", {instant, since_start});
  define(all, "times", Json::array({list_of(any_of({instant, since_start}))}));
}

/// A law is a line of words, or a block: laws by share, values by weight, or, where a key takes
/// them, laws by class.
void add_law(Json& all, std::string_view measured, Dimension dimension) {
  std::string const name = fmt::format("law_of_{}", measured);
  Json const self = reference_to("value." + name);
  Json const bare = type("number");
  Json const amount = dimension == Dimension::number ? bare : quantity(dimension);
  Json const part = block_of({{"share", reference_to("value.share")}, {"value", self}});
  Json const row = block_of({{"value", amount}, {"weight", bare}});
  Json block = block_of({{"mixture", list_of(part)},
                         {"empirical", list_of(row)},
                         {"least", amount},
                         {"max", amount}});
  block["additionalProperties"] = self;
  Json options{text_like(law_pattern(dimension)), std::move(block)};
  if (dimension == Dimension::number) options.push_back(bare);
  define_number(all, name, std::move(options));
}

void add_changes(Json& all) {
  Json factor = text_like(fmt::format("x{}", number_pattern));
  factor["description"] = "x1.8 multiplies the number that lies underneath";
  all["factor"] = std::move(factor);
  Json taken_away = word("default");
  taken_away["description"] = "takes away again what lies underneath";
  all["taken_away"] = std::move(taken_away);
  Json table = block_of({{"table", text_like(R"(.+\.csv)")}});
  table["required"] = {"table"};
  table["description"] = "the rows of a CSV file stand here as if written out";
  all["table"] = std::move(table);
}

}  // namespace

Json reference_to(std::string_view definition) {
  return {{"$ref", fmt::format("#/$defs/{}", definition)}};
}

Json any_of(Json options) {
  if (options.size() == 1) return std::move(options.front());
  return {{"anyOf", std::move(options)}};
}

Json value_definitions() {
  Json all;
  add_words(all);
  add_numbers(all);
  add_clocks(all);
  add_law(all, "time", Dimension::time);
  add_law(all, "mass", Dimension::mass);
  add_law(all, "volume", Dimension::volume);
  add_law(all, "number", Dimension::number);
  add_changes(all);
  return all;
}

std::string value_definition(Field const& field) {
  std::string_view const form = forms[static_cast<std::size_t>(field.form)];
  if (field.form == Form::law)
    return fmt::format("value.law_of_{}", field.of.empty() ? "time" : field.of);
  return fmt::format("value.{}", form);
}

}  // namespace tierflow
