#include "scenarios/compare/screening.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/compare/json_parts.hpp"
#include "scenarios/report/figure_words.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {

void put_in_order(Screening& screening) {
  for (ScreenedEffect& one : screening.effects) one.of_all = factor_effect(one.effects);
  std::ranges::stable_sort(screening.effects, [](ScreenedEffect const& a, ScreenedEffect const& b) {
    double const first = a.of_all.strength.mean, second = b.of_all.strength.mean;
    return std::isfinite(first) && (!std::isfinite(second) || first > second);
  });
}

std::string runs_text(std::size_t keys, int trajectories, std::size_t points, int replications) {
  std::size_t const all = static_cast<std::size_t>(trajectories) * (keys + 1);
  std::string text = fmt::format("{} trajectories of {} + 1 points", trajectories, keys);
  if (points < all) text += fmt::format(", {} different ones,", points);
  if (replications > 1) text += fmt::format(" with {} replications each", replications);
  return text + fmt::format(" are {} runs", points * static_cast<std::size_t>(replications));
}

std::string screening_text(Screening const& screening, Look const& look) {
  std::string const unit{screening.figure.unit}, shown = unit == "share" ? "points" : unit;
  auto const bare = [&](std::string text) { return text.ends_with(" " + shown) ? text.substr(0, text.size() - shown.size() - 1) : text; };
  Table table{{{fmt::format("WHAT MATTERS FOR {}, in {}", screening.figure.label, shown), false, 60}, {"from", true, 14}, {"to", true, 14},
               {"mu*"}, {"mu"}, {"sigma"}}};
  for (ScreenedEffect const& one : screening.effects) {
    FactorEffect const& effect = one.of_all;
    table.row({one.key.key, one.key.values.front(), one.key.values.back(), {bare(size_text(effect.strength, unit)), Tint::bold},
               bare(change_text(effect.mean, unit)), bare(size_text({effect.deviation, {}}, unit))});
  }
  return "\n" + table.text(look) + "\n" +
         paragraph("mu*: what the whole range does to the figure, up or down, mean over the trajectories with its 95 % interval; "
                   "mu: the same with its sign; sigma: how much that depends on the other numbers and on where in the range.",
                   look.width) +
         tinted(fmt::format("  {}, the same draws (seed {})",
                            runs_text(screening.effects.size(), screening.trajectories, screening.points, screening.replications),
                            screening.seed), Tint::faint, look) + "\n";
}

Json screening_json(Screening const& screening) {
  Json keys = Json::array();
  for (ScreenedEffect const& one : screening.effects) {
    Json effects = Json::array();
    for (double const effect : one.effects) effects.push_back(number_json(effect));
    keys.push_back({{"key", one.key.key},
                    {"values", one.key.values},
                    {"mu_star", estimate_json(one.of_all.strength)},
                    {"mu", estimate_json(one.of_all.mean)},
                    {"sigma", number_json(one.of_all.deviation)},
                    {"effects", effects}});
  }
  return {{"format", 1},
          {"by", screening.figure.key},
          {"unit", screening.figure.unit},
          {"seed", screening.seed},
          {"levels", effect_levels},
          {"trajectories", screening.trajectories},
          {"replications", screening.replications},
          {"points", screening.points},
          {"keys", keys}};
}

}  // namespace tierflow
