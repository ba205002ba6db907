#pragma once

// A network of two places with one source, and a table of orders beside the file.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {

/// Source `all` of places A and B from Sunday 2025-01-26 for three days; `more` are further sections, `inside`
/// other keys of demand.
inline Scenario with_source(std::string const& source, std::string const& more = "",
                            std::string const& inside = "",
                            std::string const& date = "first_day: 2025-01-26, ") {
  Folder const folder;
  folder.write("orders.csv",
               "at,from,to,class,service\n90 min,B,A,,\n2025-01-27 08:00,A,B,letter,fast\n30 min,B,,bulky,\n");
  Reading reading =
      read_scenario({folder.write("scenario.yaml", "tierflow: 1\nscenario: demand\ntiers: free\nhorizon: {" +
                                                       date + "days: 3}\n" + more + R"(
facilities: [{name: A, county: east, sends: 200 /d}, {name: B, county: west, sends: 100 /d}]
lanes: [{from: A, to: B, drive: 1 h}, {from: B, to: A, drive: 1 h}]
demand:
  sources: [{name: all, )" + source + "}]\n" + inside)});
  if (!reading.scenario) throw std::runtime_error{lines(reading.errors)};
  return std::move(*reading.scenario);
}

}  // namespace tierflow::testing
