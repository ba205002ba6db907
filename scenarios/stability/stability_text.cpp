#include "scenarios/stability/stability_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

constexpr std::size_t most_named = 3;

/// "N4 sort up, N4>H4 and 2 more".
std::string names_text(std::vector<GivesWay::One> const& who) {
  std::string text;
  for (std::size_t i = 0; i < std::min(who.size(), most_named); ++i) text += (i == 0 ? "" : ", ") + printable(who[i].name);
  if (who.size() > most_named) text += fmt::format(" and {} more", who.size() - most_named);
  return text;
}

std::string_view verb(std::vector<GivesWay::One> const& who) { return who.size() == 1 ? "gives" : "give"; }

std::string levels_text(GivesWay const& rank) {
  if (!rank.gives_way) return fmt::format("above {:.3g}", rank.keeps_up);
  if (rank.keeps_up == 0) return fmt::format("below {:.3g}", *rank.gives_way);
  return fmt::format("{:.3f} to {:.3f}", rank.keeps_up, *rank.gives_way);
}

std::string cycle_text(Duration cycle) {
  using std::chrono::hours;
  if (cycle == hours{168}) return "week";
  if (cycle == hours{24}) return "day";
  return "cycle of " + span_text(static_cast<double>(cycle.count()));
}

std::string verdict_of(Stability const& stability) {
  if (stability.ranks.empty()) return "nothing was found out";
  GivesWay const& first = stability.ranks.front();
  std::string const name = printable(stability.scenario);
  if (!first.gives_way) return fmt::format("{} keeps up with {:.3g} times its demand and more.", name, first.keeps_up);
  std::string const who = names_text(first.who);
  if (first.keeps_up == 0) return fmt::format("{} gives way at any demand that was tried: {}.", name, who);
  if (first.keeps_up >= 1)
    return fmt::format("{} keeps up until demand has grown by {:.1f} to {:.1f} %; then {} {} way.", name,
                       100 * (first.keeps_up - 1), 100 * (*first.gives_way - 1), who, verb(first.who));
  if (*first.gives_way <= 1)
    return fmt::format("{} does not keep up with its demand; it would with {:.1f} to {:.1f} % less. {} {} way.", name,
                       100 * (1 - *first.gives_way), 100 * (1 - first.keeps_up), who, verb(first.who));
  return fmt::format("{} stands at its limit: {} {} way within {:.1f} % of its demand.", name, who, verb(first.who),
                     100 * (*first.gives_way - first.keeps_up));
}

}  // namespace

std::string stability_text(Stability const& stability, Look const& look) {
  std::string text = "\n" + paragraph(verdict_of(stability), look.width) + "\n";
  Table table{{{"", true}, {"gives way", false, 44}, {"times the demand"}, {"parcels a day"}, {"comes to it a " + cycle_text(stability.cycle)}, {"of that stays"}}};
  int number = 0;
  for (GivesWay const& rank : stability.ranks) {
    GivesWay::One const* const worst = rank.who.empty() ? nullptr : &rank.who.front();
    double const level = rank.gives_way && rank.keeps_up > 0 ? std::sqrt(rank.keeps_up * *rank.gives_way)
                                                             : rank.gives_way.value_or(rank.keeps_up);
    table.row({fmt::format("{}", ++number), worst == nullptr ? "nothing" : names_text(rank.who), levels_text(rank),
               with_commas(static_cast<std::uint64_t>(std::llround(level * stability.per_day))),
               worst == nullptr ? "–" : with_commas(static_cast<std::uint64_t>(std::llround(worst->arrivals))),
               worst == nullptr ? "–" : fmt::format("{:.1f} %", 100 * worst->share)});
  }
  text += table.text(look);
  text += tinted(paragraph(fmt::format("Each with those above it relieved: ten times the lines, doors or couriers, vehicles without limit. "
                                       "Gives way: more than {:.1f} % of what comes stays for ever, surely so (95 % for all places together). {} runs.",
                                       100 * stability.tolerable, stability.runs), look.width), Tint::faint, look);
  return text;
}

Json stability_json(Stability const& stability) {
  Json ranks = Json::array();
  for (GivesWay const& rank : stability.ranks) {
    Json who = Json::array();
    for (auto const& one : rank.who)
      who.push_back({{"name", one.name}, {"arrivals_per_cycle", one.arrivals}, {"stays_share", one.share}});
    ranks.push_back({{"keeps_up", rank.keeps_up > 0 ? Json(rank.keeps_up) : Json(nullptr)},
                     {"gives_way", rank.gives_way ? Json(*rank.gives_way) : Json(nullptr)},
                     {"who", who}});
  }
  return {{"scenario", stability.scenario},
          {"verdict", verdict_of(stability)},
          {"cycle_h", static_cast<double>(stability.cycle.count()) / 3.6e9},
          {"parcels_per_day", stability.per_day},
          {"tolerable_share", stability.tolerable},
          {"runs", stability.runs},
          {"limits", ranks}};
}

}  // namespace tierflow
