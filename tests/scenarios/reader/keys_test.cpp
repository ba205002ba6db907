#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "scenarios/reader/blocks/field.hpp"
#include "scenarios/reader/clock_text.hpp"
#include "scenarios/reader/law_text.hpp"
#include "scenarios/reader/quantity.hpp"
#include "scenarios/reader/read_scenario.hpp"

using namespace tierflow;

namespace {

std::vector<std::string> lines_of(std::string const& text) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The line on which a key of a section begins; empty when there is none. Keys come after the first
/// blank line under the section's name.
std::string line_of_key(std::string const& page, Section const& section, Field const& field) {
  std::string const title = section.name.empty() ? "top level" : std::string{section.name};
  std::string const key = std::string{field.key} + " ";
  bool is_inside = false;
  bool is_below_help = false;
  for (std::string const& line : lines_of(page)) {
    if (line.empty()) {
      is_below_help = true;
    } else if (line[0] != ' ') {
      is_inside = line == title;
      is_below_help = false;
    } else if (is_inside && is_below_help && line.substr(4).starts_with(key)) {
      return line;
    }
  }
  return {};
}

/// With one byte for each column: a degree sign has two.
std::string in_columns(std::string text) {
  for (std::size_t at = text.find("°"); at != std::string::npos; at = text.find("°", at)) text.replace(at, 2, "o");
  return text;
}

std::string first_word(std::string_view text) {
  return std::string{text.substr(0, text.find(' '))};
}

/// What stands between the first two single quotes.
std::string example_in(std::string const& text) {
  std::size_t const open = text.find('\'');
  std::size_t const close = open == std::string::npos ? open : text.find('\'', open + 1);
  return close == std::string::npos ? "" : text.substr(open + 1, close - open - 1);
}

template <class Visit>
int for_each_field(Visit visit) {
  int count = 0;
  for (Section const* section : sections())
    for (Field const& field : section->fields) {
      CAPTURE(section->name);
      CAPTURE(field.key);
      visit(*section, field);
      ++count;
    }
  return count;
}

}  // namespace

TEST_CASE("the reference has a line for every key, under its section") {
  std::string const page = keys_text();

  int const keys = for_each_field([&](Section const& section, Field const& field) {
    CHECK_FALSE(line_of_key(page, section, field).empty());
    CHECK(section.find(field.key) == &field);
  });

  CHECK(keys > 100);
  CHECK(sections().size() > 20);
}

TEST_CASE("every key that has a default says so, and a star marks what must be given") {
  std::string const page = in_columns(keys_text());
  std::size_t const column = lines_of(page).front().find("default");
  REQUIRE(column != std::string::npos);
  int defaults = 0;
  int stars = 0;

  for_each_field([&](Section const& section, Field const& field) {
    std::string const line = line_of_key(page, section, field);
    REQUIRE(line.size() > 4);
    bool const has_star = line.starts_with("  * ");
    CHECK(has_star == (field.fallback == required));
    stars += has_star ? 1 : 0;
    if (field.fallback.empty()) return;
    ++defaults;
    REQUIRE(line.size() > column);
    CHECK(line.substr(column).starts_with(first_word(field.fallback)));
  });

  CHECK(defaults > 50);
  CHECK(stars > 20);
}

TEST_CASE("the reference fits a page of 110 columns, without blanks at the end of a line") {
  std::vector<std::string> const lines = lines_of(in_columns(keys_text()));

  for (std::string const& line : lines) {
    CAPTURE(line);
    CHECK(line.size() <= 110);
    CHECK_FALSE(line.ends_with(' '));
  }
  CHECK(lines.size() > 150);
}

TEST_CASE("a search keeps the keys whose path contains the word, whatever its capitals") {
  std::string const page = keys_text("priority");
  int found = 0;

  int const keys = for_each_field([&](Section const& section, Field const& field) {
    std::string const path = std::string{section.name} + "." + std::string{field.key};
    bool const has_line = !line_of_key(page, section, field).empty();
    CHECK(has_line == (path.find("priority") != std::string::npos));
    found += has_line ? 1 : 0;
  });

  CHECK(page == keys_text("PRIORITY"));
  CHECK(found > 1);
  CHECK(found < keys / 10);
}

TEST_CASE("a search for a whole path finds that key, with its brackets or without") {
  std::string const page = keys_text("parcel_classes[].weight");

  CHECK(page == keys_text("parcel_classes.weight"));
  CHECK(page.find("\nparcel_classes[]\n") != std::string::npos);
  CHECK(page.find("\n    weight ") != std::string::npos);
  CHECK(page.find("priority") == std::string::npos);
}

TEST_CASE("a search for what is no key gives nothing") {
  CHECK(keys_text("no such key").empty());
  CHECK_FALSE(keys_text("").empty());
}

TEST_CASE("the reference shows values that the reader takes") {
  auto const example = [](Form form, std::string_view of = "") {
    return example_in(words({.key = "key", .form = form, .of = of, .fallback = "", .help = ""}));
  };

  CHECK(parse_quantity(example(Form::share), Dimension::share));
  CHECK(parse_quantity(example(Form::time), Dimension::time));
  CHECK(parse_quantity(example(Form::length), Dimension::length));
  CHECK(parse_quantity(example(Form::area), Dimension::area));
  CHECK(parse_quantity(example(Form::mass), Dimension::mass));
  CHECK(parse_quantity(example(Form::volume), Dimension::volume));
  CHECK(parse_quantity(example(Form::rate), Dimension::rate));
  CHECK(parse_quantity(example(Form::speed), Dimension::speed));
  CHECK(parse_law(example(Form::law, "time"), Dimension::time));
  CHECK(parse_law(example(Form::law, "mass"), Dimension::mass));
  CHECK(parse_law(example(Form::law, "volume"), Dimension::volume));
  CHECK(parse_law(example(Form::law, "number"), Dimension::number));
  CHECK(parse_weekdays(example(Form::days)));
}

TEST_CASE("a choice shows its words, those with blanks in quotes") {
  auto const choice = [](std::string_view of, std::string_view fallback) {
    return words({.key = "key", .form = Form::choice, .of = of, .fallback = fallback, .help = ""});
  };

  CHECK(choice("fifo priority", "fifo") == "one of fifo, priority");
  CHECK(choice("next_wave next_day", "next wave") == "one of 'next wave', 'next day'");
  CHECK(choice("least_time least_cost", "least_time") == "one of least_time, least_cost");
  CHECK(choice("sorter", required) == "the word sorter");
}

TEST_CASE("every kind of value has words for the reference") {
  int const keys = for_each_field([](Section const&, Field const& field) {
    CHECK_FALSE(words(field).empty());
    CHECK_FALSE(field.help.empty());
    CHECK(field.help.find('\n') == std::string_view::npos);
  });
  CHECK(keys > 100);
}

TEST_CASE("the starter file is scenarios/starter.yaml, byte for byte") {
  std::ifstream file{std::string{TIERFLOW_SOURCE_DIR} + "/scenarios/starter.yaml"};
  std::string const text{std::istreambuf_iterator<char>{file}, {}};

  REQUIRE(text.size() > 1000);
  CHECK(starter_file() == text);
}
