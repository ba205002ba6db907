#include "scenarios/reader/schema_fields.hpp"

#include <algorithm>
#include <utility>

#include "scenarios/reader/blocks/choices.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

/// References to the section of that name, or to those of its kinds.
Json sections_of(std::string_view name) {
  Json options = Json::array();
  if (name.empty()) return options;
  for (Section const* section : sections()) {
    bool const is_kind =
        !kind_of(*section).empty() && section->name.substr(0, section->name.find(' ')) == name;
    if (section->name == name || is_kind)
      options.push_back(reference_to(definition_of(section->name)));
  }
  return options;
}

Json list_of(Json items) {
  items.push_back(reference_to("table"));
  return {{"type", "array"}, {"items", any_of(std::move(items))}};
}

Json choice_options(Field const& field) {
  Json words = choices_of(field);
  words.push_back("default");
  return Json::array({{{"enum", std::move(words)}}});
}

Json list_options(Field const& field) {
  Json items = sections_of(field.of);
  if (items.empty()) items.push_back(reference_to("value.mixed"));
  return Json::array(
      {list_of(std::move(items)), reference_to("table"), reference_to("taken_away")});
}

Json block_options(Field const& field) {
  Json options = sections_of(field.of);
  if (options.empty()) options.push_back({{"type", "object"}});
  options.push_back(reference_to("taken_away"));
  return options;
}

Json amount_options(Field const& field) {
  Json options = Json::array();
  for (Dimension const dimension : dimensions_of(field.of))
    options.push_back(reference_to("value." + std::string{word_of(dimension)}));
  return options;
}

Json value_options(Field const& field) {
  Json options = Json::array({reference_to(value_definition(field))});
  if (field.form == Form::whole && field.fallback == "all") options.push_back({{"const", "all"}});
  if (field.form == Form::time && !field.of.empty()) options.push_back({{"const", field.of}});
  return options;
}

Json options_of(Field const& field) {
  if (field.form == Form::choice) return choice_options(field);
  if (field.form == Form::amount) return amount_options(field);
  if (field.form == Form::list) return list_options(field);
  if (field.form == Form::block || field.form == Form::map) return block_options(field);
  return value_options(field);
}

/// What may stand there besides, when sections are named after it: the block that a mixed value may
/// be, and the rows of a table written out.
void add_own_sections(Json& options, std::string const& path, Field const& field) {
  if (field.form == Form::mixed)
    for (Json& block : sections_of(path)) options.push_back(std::move(block));
  for (std::string const& rows : {path + "[]", path + ".table[]"})
    if (Json items = sections_of(rows); !items.empty())
      options.push_back(list_of(std::move(items)));
}

Json schema_of(Section const& section, Field const& field) {
  Json options = options_of(field);
  std::string const dot = section.name.empty() ? "" : ".";
  std::string const path = std::string{section.name} + dot + std::string{field.key};
  if (field.form != Form::list) add_own_sections(options, path, field);
  return any_of(std::move(options));
}

std::string description_of(Field const& field) {
  std::string text{field.help};
  if (!text.empty()) text += "\n";
  text += "Written: " + words(field) + ".";
  if (field.fallback == required) return text + " Required.";
  return field.fallback.empty() ? text : text + " Default: " + std::string{field.fallback} + ".";
}

bool is_a_unit(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::ranges::find(all_units(), text, &Unit::text) != all_units().end();
}

/// The default as JSON; null when there is none, or when its words only describe it.
Json default_value(Field const& field) {
  std::string_view const text = field.fallback;
  bool const is_quoted = text.size() > 1 && text.starts_with('"') && text.ends_with('"');
  bool const is_word = text == "unlimited" || text == "never" || text == "all";
  if (text.empty() || text == required) return {};
  if (is_quoted) return text.substr(1, text.size() - 2);
  if (field.form == Form::yes_no) return text == "true";
  if (field.form == Form::choice || field.form == Form::days || is_word) return text;
  auto const number = split_number(text);
  if (!number) return {};
  if (auto const whole = parse_whole(text)) return *whole;
  if (number->unit.empty()) return number->number;
  return is_a_unit(number->unit) ? Json(text) : Json{};
}

}  // namespace

std::string definition_of(std::string_view section) {
  std::string name;
  for (char const c : section)
    if (c != '[' && c != ']') name += c == ' ' ? '.' : c;
  return name.empty() ? "scenario" : name;
}

std::string_view kind_of(Section const& section) {
  std::size_t const blank = section.name.find(' ');
  if (blank == std::string_view::npos) return {};
  std::string_view const kind = section.name.substr(blank + 1);
  return kind.find('.') == std::string_view::npos ? kind : std::string_view{};
}

Json property_of(Section const& section, Field const& field) {
  Json property{{"title", field.key}, {"description", description_of(field)}};
  if (Json standard = default_value(field); !standard.is_null())
    property["default"] = std::move(standard);
  property.update(schema_of(section, field));
  return property;
}

}  // namespace tierflow
