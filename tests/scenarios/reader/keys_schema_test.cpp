#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "scenarios/reader/blocks/field.hpp"
#include "scenarios/reader/parse_yaml.hpp"
#include "scenarios/reader/read_scenario.hpp"
#include "tests/scenarios/reader/schema_takes.hpp"

using namespace tierflow;
using tierflow::testing::json_of;
using tierflow::testing::Schema;

namespace {

Schema const& schema() {
  static Schema const all{keys_schema()};
  return all;
}

testing::Json const* definition_of(Section const& section) {
  std::string_view const title = section.name.empty() ? "scenario" : section.name;
  for (auto const& [name, each] : schema().root().at("$defs").items())
    if (each.is_object() && each.value("title", "") == title) return &each;
  return nullptr;
}

std::string file_text(std::filesystem::path const& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::filesystem::path> scenario_files() {
  std::vector<std::filesystem::path> files;
  std::filesystem::path const folder = std::filesystem::path{TIERFLOW_SOURCE_DIR} / "scenarios";
  for (auto const& entry : std::filesystem::recursive_directory_iterator{folder})
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  return files;
}

bool takes_file(std::string const& text) {
  ParsedYaml const parsed = parse_yaml(text, "file");
  REQUIRE(parsed.problems.empty());
  return schema().takes(json_of(parsed.root));
}

/// The smallest overlay with one list of one item.
std::string overlay(std::string const& list, std::string const& item) {
  return "tierflow: 1\noverlay: one\n" + list + ": [{" + item + "}]\n";
}

void collect_references(testing::Json const& json, std::set<std::string>& references) {
  for (auto const& [key, each] : json.items()) {
    if (key == "$ref" && each.is_string()) references.insert(each.get<std::string>());
    if (each.is_structured()) collect_references(each, references);
  }
}

}  // namespace

TEST_CASE("the schema is JSON of draft 2020-12 and describes every section, key by key") {
  CHECK(schema().root().at("$schema") == "https://json-schema.org/draft/2020-12/schema");

  REQUIRE(sections().size() > 20);
  for (Section const* section : sections()) {
    CAPTURE(section->name);
    testing::Json const* definition = definition_of(*section);
    REQUIRE(definition != nullptr);
    CHECK(definition->at("additionalProperties") == false);
    for (Field const& field : section->fields) {
      CAPTURE(field.key);
      testing::Json const& property = definition->at("properties").at(std::string{field.key});
      std::string const description = property.at("description");
      CHECK(description.starts_with(field.help));
      if (field.fallback == required)
        CHECK(description.ends_with("Required."));
      else
        CHECK(description.find(field.fallback) != std::string::npos);
    }
  }
}

TEST_CASE("every reference of the schema leads to a definition, and every definition is used") {
  std::set<std::string> references;
  collect_references(schema().root(), references);

  std::set<std::string> definitions;
  for (auto const& [name, each] : schema().root().at("$defs").items())
    definitions.insert("#/$defs/" + name);

  CHECK(references.size() > 30);
  CHECK(references == definitions);
}

TEST_CASE("every default of the schema may be written out") {
  int defaults = 0;

  for (auto const& [name, each] : schema().root().at("$defs").items()) {
    if (!each.contains("properties")) continue;
    for (auto const& [key, property] : each.at("properties").items()) {
      if (!property.contains("default")) continue;
      CAPTURE(name);
      CAPTURE(key);
      CHECK(schema().takes(property, property.at("default")));
      ++defaults;
    }
  }

  CHECK(defaults > 40);
}

TEST_CASE("the schema takes every scenario of this repository") {
  std::vector<std::filesystem::path> const files = scenario_files();

  REQUIRE(files.size() > 5);
  for (std::filesystem::path const& file : files) {
    CAPTURE(file.string());
    CHECK(takes_file(file_text(file)));
  }
}

TEST_CASE("the schema takes what an overlay may say of a value that lies underneath") {
  CHECK(takes_file(overlay("fleets", "name: F, size: x1.5")));
  CHECK(takes_file(overlay("fleets", "name: F, size: default")));
  CHECK(takes_file(overlay("fleets", "name: F, remove: true")));
  CHECK(takes_file(overlay("fleets", "table: tables/fleets.csv")));
  CHECK(takes_file(overlay("parcel_classes", "name: small, weight: x1.2")));
  CHECK(takes_file(overlay("hubs", "name: H1, stages: [{name: sort, lines: x2}]")));
  CHECK(takes_file(overlay("hubs", "name: H1, stages: [{name: sort, kind: sorter, lines: 2}]")));
  CHECK(takes_file("tierflow: 1\noverlay: one\nrecord: default\n"));
}

TEST_CASE("the schema takes each way of writing a value") {
  CHECK(takes_file(overlay("parcel_classes", "name: a, weight: 250g")));
  CHECK(takes_file(overlay("parcel_classes", "name: a, share: 0.25")));
  CHECK(takes_file(overlay("parcel_classes", "name: a, weight: uniform 1 kg 2 kg max 1.5 kg")));
  CHECK(takes_file(overlay("parcel_classes", "name: a, weight: empirical tables/weights.csv")));
  CHECK(takes_file(overlay("parcel_classes",
                           "name: a, weight: {mixture: [{share: 1, value: 1 kg}], max: 2 kg}")));
  CHECK(takes_file(overlay("timetable", "lane: A>B, departs: \"23:15\", days: mon tue")));
  CHECK(takes_file(
      overlay("disruptions", "name: d, lane: A>B, from: 36 h, until: \"2025-05-18 19:30\"")));
}

TEST_CASE("the schema refuses the slips that an editor should show") {
  CHECK_FALSE(takes_file("scenario: without_a_version\nhorizon: {days: 1}\n"));
  CHECK_FALSE(takes_file("tierflow: 1\nscenario: a\nhorizon: {days: 1, day: 2}\n"));
  CHECK_FALSE(takes_file("tierflow: 1\nscenario: a\nhorizon: {days: 1.5}\n"));
  CHECK(takes_file("tierflow: 1\nscenario: a\nhorizon: {days: 1, warm_up: auto}\n"));
  CHECK_FALSE(takes_file("tierflow: 1\nscenario: a\nhorizon: {days: 1, warm_up: never_mind}\n"));
  CHECK_FALSE(takes_file("tierflow: 1\nscenario: a\nhorizon: {days: 1, warm_up: 12}\n"));
  CHECK_FALSE(takes_file("tierflow: 1\nscenario: a\nhorizon: {days: 1, warm_up: 12 kg}\n"));
  CHECK_FALSE(takes_file("tierflow: 1\nscenario: a\nhorizon: {days: 1, first_day: 2025-13-01}\n"));
  CHECK_FALSE(takes_file(overlay("parcel_classes", "name: a, share: 85")));
  CHECK_FALSE(takes_file(overlay("parcel_classes", "name: a, weight: lognorml mean 1 kg cv 1")));
  CHECK_FALSE(takes_file(overlay("parcel_classes", "name: a, weight: lognormal mean 1 m3 cv 1")));
  CHECK_FALSE(takes_file(overlay("parcel_classes", "name: a, weight: lognormal mean 1 cv 1")));
  CHECK_FALSE(takes_file(overlay("timetable", "lane: A>B, departs: \"7:00\"")));
  CHECK_FALSE(takes_file(overlay("timetable", "lane: A>B, departs: \"24:30\"")));
  CHECK_FALSE(takes_file(overlay("hubs", "name: H1, at: [134.6, 119.2]")));
  CHECK_FALSE(
      takes_file(overlay("hubs", "name: H1, stages: [{name: sort, kind: dock, lines: 2}]")));
}
