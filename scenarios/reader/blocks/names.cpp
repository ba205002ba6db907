#include "scenarios/reader/blocks/names.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "scenarios/reader/nearest.hpp"

namespace tierflow {

namespace {
constexpr std::size_t most_listed = 8;  ///< names that a message lists when none is near
}

Names::Names(std::string kind, std::vector<std::string> names) : kind_{std::move(kind)}, names_{std::move(names)} {
  std::ranges::sort(names_);
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

std::optional<std::uint32_t> Names::find(std::string_view name) const {
  auto const found = std::ranges::lower_bound(names_, name);
  if (found == names_.end() || *found != name) return {};
  return static_cast<std::uint32_t>(found - names_.begin());
}

std::optional<std::uint32_t> Names::at(Cursor const& cursor) const {
  if (!cursor.given()) return {};
  if (!cursor.is_scalar()) {
    cursor.report("expected the name of a " + kind_);
    return {};
  }
  return at(cursor, cursor.node().text);
}

std::optional<std::uint32_t> Names::at(Cursor const& cursor, std::string_view word) const {
  if (auto const index = find(word)) return index;
  std::string hint = did_you_mean(word, std::span<std::string const>{names_});
  if (hint.empty() && names_.empty()) hint = "; the scenario has none";
  if (hint.empty() && names_.size() <= most_listed) hint = fmt::format("; there are {}", fmt::join(names_, ", "));
  cursor.report(fmt::format("there is no {} {}{}", kind_, cited(word), hint));
  return {};
}

std::vector<Cursor> in_order(Cursor const& list) {
  std::vector<Cursor> items;
  for (Cursor const& item : list.items())
    if (item.is_map() && !item.key().empty()) items.push_back(item);
  std::ranges::stable_sort(items, {}, [](Cursor const& item) { return item.key(); });
  // Lists of one file have been looked through already; --set may still give two items one name.
  auto const twice = [](Cursor const& a, Cursor const& b) {
    if (a.key() == b.key()) b.report(fmt::format("there is another item {} in this list", cited(b.key())));
    return a.key() == b.key();
  };
  items.erase(std::unique(items.begin(), items.end(), twice), items.end());
  return items;
}

std::vector<Cursor> in_order(Cursor const& list, Section const& section) {
  for (Cursor const& item : list.items()) {
    item.check(section);
    for (char const* const key : {"name", "id"})
      if (item.is_map()) std::ignore = item[key].name();
  }
  return in_order(list);
}

std::vector<double> cumulative(std::vector<double> shares) {
  double sum = 0;
  for (double const share : shares) sum += share;
  double upto = 0;
  for (double& share : shares) share = (upto += share) / sum;
  if (!shares.empty()) shares.back() = 1;
  return shares;
}

}  // namespace tierflow
