#pragma once

// A CSV table to a list of maps, as if its rows had been written out in the YAML file.
//
// The header is the key; a unit comes last after `_`, and the cells then are bare numbers: under `distance_km`
// a cell 12 gives `distance: 12 km`, under `sends_per_day` 300 gives `sends: 300 /d`. A header that is nothing but
// a unit (`per_day`, `t`) is a plain key. `lat_deg` and `lon_deg` make `at: [lat, lon]`. An empty cell: the row has
// no such key. Quoting follows RFC 4180; lines before the header that begin with # are comments.

#include <string>
#include <string_view>

#include "scenarios/reader/node.hpp"
#include "scenarios/reader/problem.hpp"

namespace tierflow {

struct CsvTable {
  Node rows;  ///< a list of maps; every mark is that of the cell
  Problems problems;
};

/// Parses text that passed check_source(). Cells with a colon count as quoted, so clock times need no quotes
/// of their own. Never throws.
CsvTable parse_csv(std::string_view text, std::string const& file);

}  // namespace tierflow
