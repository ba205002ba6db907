// The sections of the terminal summary that show where the network is short: sorters, lanes, rounds, and
// what is left at the end. Each lists the worst few and adds up the rest.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
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

}  // namespace

std::string sorter_section(Scenario const& scenario, Results const& results, Look const& look) {
  auto const sorters = worst(
      results.stages, [](auto const& s) { return s.kind == "sorter" && s.entered + s.finished > 0; },
      [](auto const& s) { return std::pair{ranked(utilisation(s)), ranked(mean_us(s.wait))}; });
  if (sorters.empty()) return {};
  Table table{{{"BUSIEST SORTERS", false, 30}, {"in use"}, {"", false}, {"queue"}, {"longest"}, {"at end"},
               {"mean wait"}, {"longest"}}};
  for (auto const* s : std::span{sorters}.first(std::min(most_rows, sorters.size()))) {
    double const use = utilisation(*s);
    table.row({stage_name(scenario, *s),
               {share_text(use), Tint::bold},
               {bar(use, 12), tint_of_load(use)},
               number_text(mean_queue(*s, results), 1),
               with_commas(at_least_0(s->queue_longest)),
               with_commas(at_least_0(s->queue_at_end)),
               span_text(mean_us(s->wait)),
               span_text(static_cast<double>(s->wait.longest.count()))});
  }
  return table.text(look) + and_more(most_rows, sorters.size(), "sorters that are less busy", look);
}

std::string lane_section(Scenario const& scenario, Results const& results, Look const& look) {
  auto const lanes = worst(
      results.lanes, [](auto const& l) { return l.departures + l.missed > 0; },
      [](auto const& l) { return std::tuple{l.left_behind, l.missed, ranked(mean_fill(l))}; });
  if (lanes.empty()) return {};
  std::uint64_t departures = 0, full = 0, missed = 0, left_behind = 0;
  double fill = 0;
  Spans dwell;
  Table table{{{"LANES WITH VEHICLES", false, 30}, {"departures"}, {"fill"}, {"", false}, {"full"}, {"missed"},
               {"left behind"}, {"mean dwell"}}};
  auto const row = [&](Cell name, double mean, std::uint64_t n, std::uint64_t n_full,
                       std::uint64_t n_missed, std::uint64_t behind, double dwell_us) {
    table.row({std::move(name),
               with_commas(n),
               {share_text(mean), Tint::bold},
               {bar(mean, 8), tint_of_load(mean)},
               with_commas(n_full),
               trouble(n_missed),
               trouble(behind),
               span_text(dwell_us)});
  };
  for (auto const* l : lanes) {
    departures += l->departures, full += l->full, missed += l->missed;
    left_behind += l->left_behind, fill += l->fill_sum;
    dwell.merge(l->dwell);
  }
  if (lanes.size() > 1)
    row({"all " + std::to_string(lanes.size()), Tint::bold}, ratio(fill, static_cast<double>(departures)),
        departures, full, missed, left_behind, mean_us(dwell));
  for (auto const* l : std::span{lanes}.first(std::min(most_rows, lanes.size())))
    row(scenario.network.lanes[l->lane].name, mean_fill(*l), l->departures, l->full, l->missed,
        l->left_behind, mean_us(l->dwell));
  return table.text(look) + and_more(most_rows, lanes.size(), "lanes in less trouble", look);
}

std::string rounds_section(Scenario const& scenario, Results const& results, Look const& look) {
  struct Sum {
    std::uint64_t places = 0, tours = 0, attempts = 0, first = 0, first_delivered = 0, returned = 0;
    std::int64_t crew = 0, waiting = 0;
    Int128 out = 0;
    Spans desk;
  };
  std::map<std::string, Sum> by_name;
  for (auto const& p : results.pools) {
    Sum& sum = by_name[p.pool];
    ++sum.places, sum.tours += p.tours, sum.attempts += p.attempts, sum.first += p.first_attempts;
    sum.first_delivered += p.first_delivered, sum.returned += p.returned, sum.crew += p.crew;
    sum.waiting += p.waiting_at_end, sum.out += p.out_time;
    sum.desk.merge(p.desk);
  }
  if (by_name.empty()) return {};
  Table table{{{"DELIVERY ROUNDS", false, 24}, {"places"}, {"crew"}, {"tours"}, {"parcels each"},
               {"first attempt"}, {"at desk"}, {"out"}, {"waiting"}}};
  double const measured = static_cast<double>((results.until - results.measured_from).count());
  for (auto const& [name, sum] : by_name)
    table.row({name, with_commas(sum.places), with_commas(at_least_0(sum.crew)), with_commas(sum.tours),
               number_text(share(sum.attempts, sum.tours), 1),
               {share_text(share(sum.first_delivered, sum.first)), Tint::bold}, span_text(mean_us(sum.desk)),
               share_text(ratio(static_cast<double>(sum.out), static_cast<double>(sum.crew) * measured)),
               with_commas(at_least_0(sum.waiting))});
  std::string text = table.text(look);
  auto const desks = worst(
      results.pools, [](auto const& p) { return p.desk.count > 0; },
      [](auto const& p) { return mean_us(p.desk); });
  if (desks.size() > 1)
    text += tinted(fmt::format("  longest at the desk: {}, {} on average",
                               fitted(place_name(scenario, desks.front()->facility), 40),
                               span_text(mean_us(desks.front()->desk))),
                   Tint::faint, look) +
            "\n";
  return text;
}

std::string remainder_section(Scenario const& scenario, Results const& results, Look const& look) {
  std::uint64_t const whole = total(results.ledger).in_system;
  std::uint64_t queues = 0, staged = 0, desks = 0;
  for (auto const& s : results.stages)
    if (s.kind != "dock") queues += at_least_0(s.queue_at_end);  // a dock counts vehicles
  for (auto const& l : results.lanes) staged += at_least_0(l.staged_at_end);
  for (auto const& p : results.pools) desks += at_least_0(p.waiting_at_end);
  std::uint64_t const waiting = queues + staged + desks;
  std::string text = "  " + tinted("AT THE END", Tint::title, look) + "  " +
                     tinted(with_commas(whole), Tint::bold, look) + " parcels still in the system";
  if (whole > 0)
    text += fmt::format(": {} queueing, {} staged,\n  {} at desks, {} in work, held, on the road or with couriers",
                        with_commas(queues), with_commas(staged), with_commas(desks),
                        with_commas(whole - std::min(waiting, whole)));
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
