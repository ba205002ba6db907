// The sections of the terminal summary that show where the network is short: sorters, lanes, and
// what is left at the end. Each lists the worst few and adds up the rest.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>
#include <tuple>

#include "scenarios/report/summary_sections.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

constexpr std::size_t most_rows = 6;

/// What could not be measured ranks below everything that was; an order needs numbers.
double ranked(double value) { return std::isfinite(value) ? value : -1; }

/// Pointers to the items that `wanted` keeps, by falling `rank`; the order of the run breaks ties.
template <class Item, class Wanted, class Rank>
std::vector<Item const*> worst(std::vector<Item> const& items, Wanted wanted, Rank rank) {
  std::vector<Item const*> kept;
  for (auto const& item : items)
    if (wanted(item)) kept.push_back(&item);
  std::stable_sort(kept.begin(), kept.end(),
                   [&](auto const* a, auto const* b) { return rank(*a) > rank(*b); });
  return kept;
}

std::uint64_t at_least_0(std::int64_t n) { return static_cast<std::uint64_t>(std::max<std::int64_t>(n, 0)); }

std::string and_more(std::size_t shown, std::size_t all, char const* what, Look const& look) {
  if (all <= shown) return {};
  return tinted(fmt::format("  and {} more {}", all - shown, what), Tint::faint, look) + "\n";
}

Cell trouble(std::uint64_t n) { return {with_commas(n), n > 0 ? Tint::bad : Tint::faint}; }

/// What took another lane because too many were staged, and vehicles that turned back; nothing where nothing did.
std::string detour_lines(Scenario const& scenario, Results const& results, Look const& look) {
  std::string text;
  auto const line = [&](std::uint64_t LaneResult::*count, char const* words) {
    std::uint64_t sum = 0;
    LaneResult const* most = nullptr;
    std::size_t lanes = 0;
    for (auto const& l : results.lanes) {
      if (l.*count == 0) continue;
      sum += l.*count;
      ++lanes;
      if (most == nullptr || l.*count > most->*count) most = &l;
    }
    if (most == nullptr) return;
    std::string where = fitted(scenario.network.lanes[most->lane].name, 40);
    if (lanes > 1) where = fmt::format("{} lanes, most of all {} ({})", lanes, where, with_commas(most->*count));
    text += tinted(fmt::format("  {}: {} of {}", words, with_commas(sum), where), Tint::faint, look) + "\n";
  };
  line(&LaneResult::overflowed, "parcels that took another lane because too many were staged");
  line(&LaneResult::turned_back, "trips that turned back because their lane closed");
  return text;
}

/// Stages of one kind that did anything, by falling use.
std::string busiest(Scenario const& scenario, Results const& results, Look const& look, std::string const& kind,
                    char const* title, std::size_t most) {
  auto const stages = worst(
      results.stages,
      [&](auto const& s) { return s.kind == kind && s.entered + s.finished > 0 && s.capacity < unlimited; },
      [](auto const& s) { return std::pair{ranked(utilisation(s)), ranked(mean_us(s.wait))}; });
  if (stages.empty()) return {};
  Table table{{{title, false, 30}, {"in use"}, {"", false}, {"queue"}, {"longest"}, {"at end"},
               {"mean wait"}, {"longest"}}};
  for (auto const* s : std::span{stages}.first(std::min(most, stages.size()))) {
    double const use = utilisation(*s);
    table.row({stage_name(scenario, *s),
               {share_text(use), Tint::bold},
               {bar(use, narrow_bar(look)), tint_of_load(use)},
               number_text(mean_queue(*s, results), 1),
               with_commas(at_least_0(s->queue_longest)),
               with_commas(at_least_0(s->queue_at_end)),
               span_text(mean_us(s->wait)),
               span_text(static_cast<double>(s->wait.longest.count()))});
  }
  std::string const others = kind + "s that are less busy";
  return table.text(look) + and_more(most, stages.size(), others.c_str(), look);
}

/// Parcels that have entered and not left by the end, whatever was measured.
std::uint64_t content_at_end(StageResult const& s) {
  auto const sum = [](auto const& series) { return std::accumulate(series.begin(), series.end(), std::uint64_t{0}); };
  return sum(s.entered_series) - sum(s.finished_series);
}

}  // namespace

std::string sorter_section(Scenario const& scenario, Results const& results, Look const& look) {
  return busiest(scenario, results, look, "sorter", "BUSIEST SORTERS", most_rows);
}

std::string dock_section(Scenario const& scenario, Results const& results, Look const& look) {
  return busiest(scenario, results, look, "dock", "BUSIEST DOCKS, vehicles", most_rows / 2);
}

std::string hold_section(Scenario const& scenario, Results const& results, Look const& look) {
  auto const holds = worst(
      results.stages, [](auto const& s) { return s.kind == "hold" && s.entered + s.finished > 0; },
      [&](auto const& s) { return mean_content(s, results); });
  if (holds.empty()) return {};
  Table table{{{"HOLDS", false, 30}, {"parcels"}, {"held on average"}, {"at end"}, {"mean stay"}, {"longest"}}};
  for (auto const* s : std::span{holds}.first(std::min(most_rows, holds.size())))
    table.row({stage_name(scenario, *s), with_commas(s->finished), number_text(mean_content(*s, results), 1),
               with_commas(content_at_end(*s)), span_text(mean_us(s->sojourn)),
               span_text(static_cast<double>(s->sojourn.longest.count()))});
  return table.text(look) + and_more(most_rows, holds.size(), "holds", look);
}

std::string bagging_section(Scenario const& scenario, Results const& results, Look const& look) {
  auto const stages = worst(
      results.stages, [](auto const& s) { return s.kind == "bagging" && s.entered + s.finished > 0; },
      [](auto const& s) { return mean_us(s.sojourn); });
  if (stages.empty()) return {};
  Table table{{{"BAGS AND CAGES", false, 30}, {"parcels"}, {"bags"}, {"in a bag"}, {"closed full"}, {"open at end"}, {"mean wait"}, {"longest"}}};
  for (auto const* s : std::span{stages}.first(std::min(most_rows, stages.size())))
    table.row({stage_name(scenario, *s), with_commas(s->finished), with_commas(s->bags),
               number_text(share(s->finished, s->bags), 1), share_text(share(s->full_bags, s->bags)), with_commas(content_at_end(*s)),
               span_text(mean_us(s->sojourn)), span_text(static_cast<double>(s->sojourn.longest.count()))});
  return table.text(look) + and_more(most_rows, stages.size(), "places where bags are filled", look);
}

std::string store_section(Scenario const& scenario, Results const& results, Look const& look) {
  auto const stages = worst(
      results.stages, [](auto const& s) { return s.kind == "stock" && s.entered + s.finished > 0; },
      [&](auto const& s) { return mean_content(s, results); });
  if (stages.empty()) return {};
  Table table{{{"STORES", false, 30}, {"parcels"}, {"waited"}, {"mean wait"}, {"longest"}, {"wait at end"}, {"orders"}, {"pieces"}, {"at end"}}};
  for (auto const* s : std::span{stages}.first(std::min(most_rows, stages.size()))) {
    std::uint64_t const waiting = content_at_end(*s);
    table.row({stage_name(scenario, *s), with_commas(s->finished),
               {share_text(share(s->waited, s->wait.count)), s->waited > 0 ? Tint::bad : Tint::faint},
               span_text(ratio(static_cast<double>(s->wait.sum), static_cast<double>(s->waited))),
               span_text(static_cast<double>(s->wait.longest.count())), trouble(waiting), with_commas(s->orders),
               number_text(ratio(static_cast<double>(s->pieces_area), static_cast<double>((results.until - results.measured_from).count())), 1),
               with_commas(at_least_0(s->pieces_at_end))});
  }
  return table.text(look) + and_more(most_rows, stages.size(), "stores", look);
}

std::string lane_section(Scenario const& scenario, Results const& results, Look const& look) {
  auto const lanes = worst(
      results.lanes,
      [&](auto const& l) {
        bool const waits_for_ever = l.staged_at_end > 0 && scenario.lanes[l.lane].dispatch != Dispatch::immediate;
        return l.departures + l.missed > 0 || waits_for_ever;
      },
      [](auto const& l) {
        return std::tuple{l.departures == 0, l.left_behind, l.missed + l.vehicle_waits, ranked(mean_fill(l))};
      });
  if (lanes.empty()) return detour_lines(scenario, results, look);
  Table table{{{"LANES WITH VEHICLES", false, 30}, {"departures"}, {"fill"}, {"full"}, {"missed"},
               {"waited"}, {"left behind"}, {"staged"}, {"mean dwell"}}};
  auto const row = [&](Cell name, LaneResult const& l) {
    double const mean = mean_fill(l);
    table.row({std::move(name),
               with_commas(l.departures),
               {share_text(mean), tint_of_load(mean)},
               with_commas(l.full),
               trouble(l.missed),
               trouble(l.vehicle_waits),
               trouble(l.left_behind),
               with_commas(at_least_0(l.staged_at_end)),
               span_text(mean_us(l.dwell))});
  };
  LaneResult all;
  for (auto const* l : lanes) {
    all.departures += l->departures, all.full += l->full, all.missed += l->missed;
    all.vehicle_waits += l->vehicle_waits, all.left_behind += l->left_behind, all.fill_sum += l->fill_sum;
    all.staged_at_end += l->staged_at_end;
    all.dwell.merge(l->dwell);
  }
  if (lanes.size() > 1) row({"all " + std::to_string(lanes.size()), Tint::bold}, all);
  for (auto const* l : std::span{lanes}.first(std::min(most_rows, lanes.size())))
    row(scenario.network.lanes[l->lane].name, *l);
  return table.text(look) + and_more(most_rows, lanes.size(), "lanes in less trouble", look) + detour_lines(scenario, results, look);
}

std::string container_section(Scenario const& scenario, Results const& results, Look const& look) {
  auto const lanes = worst(
      results.lanes, [](auto const& l) { return l.containers > 0; }, [](auto const& l) { return std::tuple{l.left_behind, l.containers}; });
  if (lanes.empty()) return {};
  Table table{{{"CONTAINERS", false, 30}, {"left"}, {"a departure"}, {"parcels in one"}, {"left behind"}}};
  for (auto const* l : std::span{lanes}.first(std::min(most_rows, lanes.size())))
    table.row({scenario.network.lanes[l->lane].name, with_commas(l->containers), number_text(share(l->containers, l->departures), 1),
               number_text(share(l->parcels, l->containers), 1), trouble(l->left_behind)});
  return table.text(look) + and_more(most_rows, lanes.size(), "lanes with containers", look);
}

std::string remainder_section(Scenario const& scenario, Results const& results, Look const& look) {
  std::uint64_t const whole = total(results.ledger).in_system;
  std::uint64_t queues = 0, held = 0, staged = 0, desks = 0, senders = 0, vehicles = 0;
  for (auto const& s : results.stages) {
    (s.kind == "dock" ? vehicles : queues) += at_least_0(s.queue_at_end);  // a dock counts vehicles
    if (s.kind == "hold" || s.kind == "bagging" || s.kind == "stock") held += content_at_end(s);
  }
  for (auto const& l : results.lanes) staged += at_least_0(l.staged_at_end);
  for (auto const& p : results.pools) {
    desks += at_least_0(p.waiting_at_end);
    senders += at_least_0(p.to_collect_at_end);
  }
  std::uint64_t const waiting = queues + held + staged + desks + senders;
  std::string text = "  " + tinted("AT THE END", Tint::title, look) + "  " +
                     tinted(with_commas(whole), Tint::bold, look) + " parcels still in the system";
  if (whole > 0)
    text += fmt::format(": {} queueing, {} held, {} staged,\n  {} at desks, {} in work, on the road, at docks or with couriers",
                        with_commas(queues), with_commas(held), with_commas(staged), with_commas(desks),
                        with_commas(whole - std::min(waiting, whole)));
  if (vehicles > 0) text += fmt::format("; {} vehicles wait for a door", with_commas(vehicles));
  text += "\n";

  std::vector<std::pair<std::uint64_t, FacilityId>> places;
  for (std::uint32_t f = 0; f < results.facilities.size(); ++f)
    if (results.facilities[f].in_system_at_end > 0)
      places.emplace_back(results.facilities[f].in_system_at_end, FacilityId{f});
  std::stable_sort(places.begin(), places.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
  std::string most;
  for (auto const& [n, place] : std::span{places}.first(std::min<std::size_t>(3, places.size())))
    most += fmt::format("{}{} {}", most.empty() ? "" : ", ", fitted(place_name(scenario, place), 24),
                        with_commas(n));
  if (!most.empty()) text += "  most at " + most + "\n";
  if (results.in_system_series.size() > 1)
    text += "  " + tinted("over the run ", Tint::faint, look) +
            tinted(sparkline(results.in_system_series, look.width - 20), Tint::calm, look) + "\n";
  return text;
}

}  // namespace tierflow
