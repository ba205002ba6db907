#pragma once

// A small reader of JSON Schema, for the tests of our own: whether a schema takes a scenario file.
//
// It knows the keywords that our schema uses and throws on any other, so that no rule is passed
// over in silence.

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>

#include "scenarios/reader/node.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow::testing {

using Json = nlohmann::ordered_json;

/// What an editor makes of a file: unquoted numbers and truth values are no texts.
inline Json json_of(Node const& node) {
  if (node.is_map()) {
    Json map = Json::object();
    for (Entry const& entry : node.entries) map[entry.key] = json_of(entry.value);
    return map;
  }
  if (node.is_list()) {
    Json list = Json::array();
    for (Node const& item : node.items) list.push_back(json_of(item));
    return list;
  }
  if (node.is_null()) return nullptr;
  if (node.quoted) return node.text;
  if (node.is_word("true") || node.is_word("false")) return node.text == "true";
  if (auto const whole = parse_whole(node.text)) return *whole;
  if (auto const number = parse_number(node.text)) return *number;
  return node.text;
}

class Schema {
 public:
  explicit Schema(std::string const& text) : root_(Json::parse(text)) {}

  [[nodiscard]] Json const& root() const { return root_; }
  [[nodiscard]] Json const& definition(std::string const& name) const {
    return root_.at("$defs").at(name);
  }
  [[nodiscard]] bool takes(Json const& value) const { return takes(root_, value); }
  [[nodiscard]] bool takes(Json const& schema, Json const& value) const {
    if (schema.is_boolean()) return schema.get<bool>();
    return std::ranges::all_of(schema.items(), [&](auto const& rule) {
      return holds(rule.key(), rule.value(), schema, value);
    });
  }

 private:
  [[nodiscard]] bool holds(std::string const& rule, Json const& says, Json const& schema,
                           Json const& value) const {
    static std::set<std::string> const silent{"$schema", "$defs",       "$comment", "title",
                                              "default", "description", "then"};
    auto const takes_it = [&](Json const& each) { return takes(each, value); };
    if (silent.contains(rule)) return true;
    if (rule == "$ref") return takes(definition(says.get<std::string>().substr(8)), value);
    if (rule == "anyOf") return std::ranges::any_of(says, takes_it);
    if (rule == "not") return !takes(says, value);
    if (rule == "if") return !takes(says, value) || takes(schema.at("then"), value);
    if (rule == "const") return value == says;
    if (rule == "enum") return std::ranges::find(says, value) != says.end();
    if (rule == "type") return is_of(says, value);
    if (rule == "minimum") return !value.is_number() || value >= says;
    if (rule == "maximum") return !value.is_number() || value <= says;
    if (rule == "pattern") return !value.is_string() || matches(says, value);
    if (rule == "minItems") return !value.is_array() || value.size() >= says;
    return holds_inside(rule, says, schema, value);
  }

  [[nodiscard]] bool holds_inside(std::string const& rule, Json const& says, Json const& schema,
                                  Json const& value) const {
    if (rule == "required") return has_keys(says, value);
    if (rule == "properties" || rule == "additionalProperties")
      return !value.is_object() || entries_fit(rule, says, schema, value);
    if (rule == "items" || rule == "prefixItems")
      return !value.is_array() || items_fit(rule, says, schema, value);
    throw std::runtime_error{"the tests do not know the rule " + rule};
  }

  [[nodiscard]] bool entries_fit(std::string const& rule, Json const& says, Json const& schema,
                                 Json const& value) const {
    Json const known = schema.value("properties", Json::object());
    bool const by_key = rule == "properties";
    bool fit = true;
    for (auto const& [key, each] : value.items())
      if (known.contains(key) == by_key) fit &= takes(by_key ? says.at(key) : says, each);
    return fit;
  }

  [[nodiscard]] bool items_fit(std::string const& rule, Json const& says, Json const& schema,
                               Json const& value) const {
    std::size_t const first = schema.value("prefixItems", Json::array()).size();
    bool const by_place = rule == "prefixItems";
    bool fit = true;
    for (std::size_t i = 0; i < value.size(); ++i)
      if ((i < first) == by_place) fit &= takes(by_place ? says.at(i) : says, value[i]);
    return fit;
  }

  static bool has_keys(Json const& keys, Json const& value) {
    return !value.is_object() || std::ranges::all_of(keys, [&](Json const& key) {
      return value.contains(key.get<std::string>());
    });
  }

  static bool is_of(Json const& types, Json const& value) {
    if (types.is_array())
      return std::ranges::any_of(types, [&](Json const& type) { return is_of(type, value); });
    std::string const type = types;
    if (type == "integer") return value.is_number_integer();
    return type == value.type_name();
  }

  static bool matches(std::string const& pattern, std::string const& text) {
    static std::map<std::string, std::regex> known;
    auto const found = known.try_emplace(pattern, pattern).first;
    return std::regex_search(text, found->second);
  }

  Json root_;
};

}  // namespace tierflow::testing
