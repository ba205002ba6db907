#include "scenarios/reader/blocks/shares.hpp"

#include <fmt/format.h>

#include <cmath>

#include "scenarios/reader/blocks/names.hpp"

namespace tierflow {

std::vector<double> shares_of(std::vector<Cursor> const& items, std::string_view kind, Cursor const& list) {
  std::vector<double> shares;
  double sum = 0;
  std::size_t given = 0;
  for (Cursor const& item : items) {
    if (item["share"].given()) ++given;
    sum += shares.emplace_back(item["share"].share(0));
  }
  if (given != 0 && given != items.size())
    list.report(fmt::format("either every {} has a 'share' or none", kind));
  else if (given != 0 && std::abs(sum - 1) > 1e-9)
    list.report(fmt::format("the shares of the {}s sum to {}, not to 1", kind, number_text(sum)));
  if (!(sum > 0)) shares.assign(items.size(), 1);
  return cumulative(std::move(shares));
}

}  // namespace tierflow
