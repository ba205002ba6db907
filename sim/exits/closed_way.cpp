#include "sim/exits/closed_way.hpp"

#include <algorithm>

namespace tierflow {

std::vector<Slow> with_standing(std::vector<Slow> const& weather, std::vector<Interval> const& closed) {
  std::vector<Slow> pieces;
  for (auto const& [from, until] : closed) pieces.push_back({from, until, 0});
  for (Slow const& spell : weather) {
    Instant from = spell.from;
    for (auto const& [closes, opens] : closed) {
      if (opens <= from || closes >= spell.until) continue;
      if (from < closes) pieces.push_back({from, closes, spell.speed});
      from = opens;
    }
    if (from < spell.until) pieces.push_back({from, spell.until, spell.speed});
  }
  std::ranges::sort(pieces, {}, &Slow::from);
  return pieces;
}

std::optional<Turn> turn_of(std::vector<Interval> const& closed, Instant t, Instant arrives) {
  auto const next = std::ranges::upper_bound(closed, t, {}, &Interval::first);
  if (next == closed.end()) return {};
  Duration const made = next->first - t, left = arrives - next->first;
  if (left <= Duration{0} || made >= left) return {};
  auto const thousandths = 1000 * made.count() / (arrives - t).count();
  return Turn{next->first + made, static_cast<std::uint16_t>(std::max<std::int64_t>(thousandths, 1))};
}

}  // namespace tierflow
