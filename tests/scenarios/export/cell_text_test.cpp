// Values as CSV cells and JSON values: what another program reads back is what was stored.

#include "scenarios/export/cell_text.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace tierflow {
namespace {

StoredValue text(std::string_view value) { return {.kind = StoredValue::Kind::text, .text = value}; }
StoredValue number(double value) { return {.kind = StoredValue::Kind::number, .number = value, .text = {}}; }
StoredValue whole(std::int64_t value) { return {.kind = StoredValue::Kind::whole, .whole = value, .text = {}}; }

std::string csv(StoredValue const& cell) {
  std::string line;
  add_csv_cell(line, cell);
  return line;
}

std::string json(StoredValue const& cell) {
  std::string line;
  add_json_value(line, cell);
  return line;
}

TEST_CASE("a plain name stands in CSV as it is, in any script") {
  CHECK(csv(text("Gate>Town")) == "Gate>Town");
  CHECK(csv(text("连云港")) == "连云港");
}

TEST_CASE("commas, quotes and line breaks are quoted, and quotes doubled") {
  CHECK(csv(text("Lyon, south")) == "\"Lyon, south\"");
  CHECK(csv(text("the \"old\" gate")) == "\"the \"\"old\"\" gate\"");
  CHECK(csv(text("two\nlines")) == "\"two\nlines\"");
  CHECK(csv(text(" ")) == "\" \"");
}

TEST_CASE("nothing measured is an empty cell, an empty text a quoted one") {
  CHECK(csv({}).empty());
  CHECK(csv(text("")) == "\"\"");
}

TEST_CASE("numbers are as short as they can be and keep their value") {
  CHECK(csv(number(0.1)) == "0.1");
  CHECK(csv(number(38)) == "38");
  CHECK(csv(number(1.0 / 3)) == "0.3333333333333333");
  CHECK(csv(whole(-7)) == "-7");
}

TEST_CASE("a spreadsheet gets no formula from a name, while signed figures stay") {
  CHECK(csv(text("=cmd|' /C calc'!A0")) == "'=cmd|' /C calc'!A0");
  CHECK(csv(text("@sum")) == "'@sum");
  CHECK(csv(text("-2+3+cmd")) == "'-2+3+cmd");
  CHECK(csv(text("+08:00")) == "+08:00");
}

TEST_CASE("JSON keeps kinds apart and has no word for what is not finite") {
  CHECK(json({}) == "null");
  CHECK(json(text("a \"b\"\n")) == R"("a \"b\"\n")");
  CHECK(json(whole(1)) == "1");
  CHECK(json(number(0.5)) == "0.5");
  CHECK(json(number(std::numeric_limits<double>::infinity())) == "null");
}

}  // namespace
}  // namespace tierflow
