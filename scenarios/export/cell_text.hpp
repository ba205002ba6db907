#pragma once

// A value of a table as other programs read it: a cell of CSV, a value of JSON. Neither asks the machine's language.

#include <string>

#include "scenarios/report/stored_database.hpp"

namespace tierflow {

/// Appends a cell after RFC 4180. NULL is empty and an empty text "". Numbers are the shortest that read back to the
/// same value. A text that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236).
void add_csv_cell(std::string& line, StoredValue const& cell);

/// Appends a JSON value; NULL and what is not finite are null.
void add_json_value(std::string& line, StoredValue const& cell);

}  // namespace tierflow
