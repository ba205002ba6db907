// The JSON Schema of `tierflow keys --schema`: a definition for every section, made of its fields.
//
// It is for editors, which look at one file at a time, while a scenario may lie in many. So nothing
// is required inside a section, where a file underneath may give it, and each key takes what an
// overlay may say.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenarios/reader/blocks/field.hpp"
#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/reader/schema_fields.hpp"
#include "scenarios/reader/schema_values.hpp"

namespace tierflow {
namespace {

constexpr char const* comment =
    "One file of a scenario; others may lie below and above it. So what the composed scenario must "
    "have is called required in descriptions only, except at the top of a file that names neither "
    "`overlay` nor `base`. Names, ranges and sums are checked by the program.";

/// An item of a list may be taken out by a file above; what tells its kind is always the same word.
void add_item_keys(Json& properties, Section const& section) {
  std::string_view const kind = kind_of(section);
  if (!kind.empty()) {
    Json& property = properties["kind"];
    property.erase("$ref");
    property.erase("enum");
    property["const"] = kind;
  }
  bool const is_item = section.name.ends_with("[]") || !kind.empty();
  if (is_item && !properties.contains("remove")) {
    properties["remove"] = {
        {"description", "takes the item out again that a file underneath has put in"},
        {"const", true}};
  }
}

Json section_schema(Section const& section) {
  Json properties = Json::object();
  for (Field const& field : section.fields)
    properties[std::string{field.key}] = property_of(section, field);
  add_item_keys(properties, section);
  return {{"title", section.name.empty() ? "scenario" : section.name},
          {"description", section.help},
          {"type", "object"},
          {"properties", std::move(properties)},
          {"additionalProperties", false}};
}

Json requires_keys(std::vector<std::string_view> const& keys) { return {{"required", keys}}; }

/// What a file must have at its top when it lies on nothing.
Json whole_file(Section const& top) {
  std::vector<std::string_view> keys;
  for (Field const& field : top.fields)
    if (field.fallback == required) keys.push_back(field.key);
  Json const lies_on_another = any_of({requires_keys({"overlay"}), requires_keys({"base"})});
  return {{"if", {{"not", lies_on_another}}}, {"then", requires_keys(keys)}};
}

}  // namespace

std::string keys_schema() {
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "A tierflow scenario"},
              {"$comment", comment},
              {"$ref", "#/$defs/" + definition_of("")}};
  Json definitions = Json::object();
  for (Section const* section : sections()) {
    definitions[definition_of(section->name)] = section_schema(*section);
    if (section->name.empty()) schema.update(whole_file(*section));
  }
  definitions.update(value_definitions());
  schema["$defs"] = std::move(definitions);
  return schema.dump(2) + "\n";
}

}  // namespace tierflow
