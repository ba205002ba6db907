#include "scenarios/compare/recovery.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "scenarios/compare/json_parts.hpp"
#include "scenarios/report/figure_words.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

constexpr double tolerance = 0.01, worth_telling = 0.05;  // of the first run's mean

struct OfPair {
  double most = 0, most_after_h = 0, begins_h = 0, parcel_hours = 0;
  std::optional<double> lasts_h;  ///< none: still fuller at the end
};

/// Nothing where the second run is never so full that it is worth telling.
std::optional<OfPair> of_pair(Fullness const& first, Fullness const& second) {
  std::size_t const bins = first.parcels.size();
  double const mean = std::accumulate(first.parcels.begin(), first.parcels.end(), 0.0) / static_cast<double>(bins);
  auto const more = [&](std::size_t bin) { return static_cast<double>(second.parcels[bin]) - static_cast<double>(first.parcels[bin]); };
  std::vector<std::size_t> fuller;
  for (std::size_t bin = 0; bin < bins; ++bin)
    if (more(bin) > tolerance * mean) fuller.push_back(bin);
  if (fuller.empty()) return {};
  OfPair pair;
  pair.begins_h = static_cast<double>(fuller.front()) * first.bin_h;
  for (std::size_t bin = fuller.front(); bin <= fuller.back(); ++bin) {
    pair.parcel_hours += more(bin) * first.bin_h;
    if (more(bin) <= pair.most) continue;
    pair.most = more(bin);
    pair.most_after_h = static_cast<double>(bin + 1 - fuller.front()) * first.bin_h;
  }
  if (!(pair.most > worth_telling * mean)) return {};
  if (fuller.back() + 1 < bins) pair.lasts_h = static_cast<double>(fuller.back() + 1 - fuller.front()) * first.bin_h;
  return pair;
}

/// "18.2 h", from three days on "3.5 d".
std::string span_of(Estimate const& hours) {
  constexpr double day = 24;
  auto const text = [&](double scale, char const* unit) {
    std::string const half = hours.half_width ? fmt::format(" ± {}", number_text(*hours.half_width / scale, 1)) : std::string{};
    return number_text(hours.mean / scale, 1) + half + " " + unit;
  };
  return hours.mean < 3 * day ? text(1, "h") : text(day, "d");
}

}  // namespace

std::optional<Recovery> recovery(std::vector<Fullness> const& first, std::vector<Fullness> const& second, int pairs) {
  auto const count = static_cast<std::size_t>(std::max(pairs, 0));
  if (count == 0 || first.size() < count || second.size() < count) return {};
  std::vector<double> most, most_after, begins, lasts, areas;
  for (std::size_t i = 0; i < count; ++i) {
    bool const alike = first[i].bin_h > 0 && first[i].bin_h == second[i].bin_h && first[i].parcels.size() == second[i].parcels.size();
    auto const pair = alike && !first[i].parcels.empty() ? of_pair(first[i], second[i]) : std::nullopt;
    if (!pair) return {};
    most.push_back(pair->most);
    most_after.push_back(pair->most_after_h);
    begins.push_back(pair->begins_h);
    areas.push_back(pair->parcel_hours);
    if (pair->lasts_h) lasts.push_back(*pair->lasts_h);
  }
  return Recovery{pairs,           static_cast<int>(lasts.size()), estimate(most),  estimate(most_after),
                  estimate(begins), estimate(lasts),               estimate(areas)};
}

std::string recovery_text(Recovery const& recovery, Look const& look) {
  std::string const back = recovery.recovered == 0 ? std::string{"not back to within 1 % of A before the end"}
                           : recovery.recovered == recovery.pairs
                               ? "back to within 1 % of A after " + span_of(recovery.lasts_h)
                               : fmt::format("back to within 1 % of A after {} in {} of {} pairs, in the others not before the end",
                                             span_of(recovery.lasts_h), recovery.recovered, recovery.pairs);
  Table table{{{"RECOVERY: PARCELS IN THE SYSTEM, B - A", false}, {""}}};
  table.row({"at most", {estimate_text(recovery.most, "parcels"), Tint::bold}});
  table.row({"reached after", span_of(recovery.most_after_h)});
  table.row({"parcel-hours in all", estimate_text(recovery.parcel_hours, "parcels")});
  return table.text(look) + tinted("  " + back, Tint::faint, look) + "\n";
}

Json recovery_json(Recovery const& recovery) {
  return {{"pairs", recovery.pairs},
          {"recovered", recovery.recovered},
          {"most_parcels", estimate_json(recovery.most)},
          {"most_after_h", estimate_json(recovery.most_after_h)},
          {"begins_h", estimate_json(recovery.begins_h)},
          {"lasts_h", estimate_json(recovery.lasts_h)},
          {"parcel_hours", estimate_json(recovery.parcel_hours)}};
}

}  // namespace tierflow
