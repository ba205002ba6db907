#include "scenarios/reader/blocks/event_codes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/nearest.hpp"
#include "sim/results.hpp"

namespace tierflow {

std::vector<std::pair<std::string, std::string>> read_event_codes(Cursor const& at) {
  std::vector<std::string> records;
  for (int what = 0; what <= static_cast<int>(last_what); ++what) records.emplace_back(name_of(static_cast<What>(what)));
  std::vector<std::pair<std::string, std::string>> codes;
  for (auto const& [record, code] : at.entries()) {
    if (std::ranges::find(records, record) == records.end())
      code.report(fmt::format("no record of a parcel is called {}{}", cited(record), did_you_mean(record, std::span<std::string const>{records})));
    codes.emplace_back(record, code.name());
  }
  return codes;
}

}  // namespace tierflow
