#pragma once

// The tables of results.sqlite for programs that do not speak SQL: as CSV files and as JSON.
//
// Rows come in the order in which they were stored, which no thread and no machine changes, so two runs of one
// scenario and seed give the same bytes.

#include <filesystem>
#include <ostream>

#include "scenarios/export/stored_run.hpp"
#include "scenarios/export/written.hpp"

namespace tierflow {

/// One file a table into an existing folder: header, then a line a row, ended by CR LF as RFC 4180 wants it.
/// @throws WriteError, Unreadable
Written write_csv(StoredRun const& run, std::filesystem::path const& folder);

/// One object: a list of rows by the name of each table, a row an object in a line of its own. @throws Unreadable
Written write_json(StoredRun const& run, std::ostream& out);

}  // namespace tierflow
