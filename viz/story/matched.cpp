#include "viz/story/matched.hpp"

#include <map>
#include <string_view>

namespace tierflow {
namespace {

/// `from` by the names of `its`, in the order of `wanted`.
template <class Row, class Things>
std::vector<Row> rows_for(Things const& wanted, std::vector<Row> const& from, Things const& its) {
  std::map<std::string_view, std::size_t> by_name;
  for (std::uint32_t i = 0; i < its.size(); ++i) by_name.emplace(its[{i}].name, i);
  std::vector<Row> rows(wanted.size());
  for (std::uint32_t i = 0; i < wanted.size(); ++i)
    if (auto const found = by_name.find(wanted[{i}].name); found != by_name.end()) rows[i] = from[found->second];
  return rows;
}

}  // namespace

Snapshot matched_to(Network const& wanted, Snapshot const& snapshot, Network const& its) {
  return {.at = snapshot.at,
          .places = rows_for(wanted.places, snapshot.places, its.places),
          .lanes = rows_for(wanted.lanes, snapshot.lanes, its.lanes)};
}

}  // namespace tierflow
