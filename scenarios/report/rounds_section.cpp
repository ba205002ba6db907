// The section of the terminal summary about the last mile: couriers and their tours, what they collect, and the lockers or
// shelves in which they leave parcels. Pools of one name are added up over all places.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "scenarios/report/summary_sections.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

std::uint64_t at_least_0(std::int64_t n) { return static_cast<std::uint64_t>(std::max<std::int64_t>(n, 0)); }

/// Parcels that one tour of the pool can take; infinite without a limit.
double tour_room(Scenario const& scenario, PoolResult const& result) {
  for (RoundsPool const& pool : scenario.facilities[result.facility].rounds)
    if (pool.name == result.pool && pool.capacity < unlimited) return static_cast<double>(pool.capacity);
  return INFINITY;
}

/// What couriers collected on the way back; nothing where none does.
std::string collection_line(Results const& results, Look const& look) {
  std::uint64_t collected = 0;
  std::int64_t waiting = 0;
  Spans wait;
  for (PoolResult const& pool : results.pools) {
    collected += pool.collected;
    waiting += pool.to_collect_at_end;
    wait.merge(pool.to_collect);
  }
  if (collected + at_least_0(waiting) == 0) return {};
  return tinted(fmt::format("  collected on the way back: {} parcels, {} after they were ready (longest {}); {} still at their senders'",
                            with_commas(collected), span_text(mean_us(wait)), span_text(static_cast<double>(wait.longest.count())),
                            with_commas(at_least_0(waiting))),
                Tint::faint, look) +
         "\n";
}

/// Parcels that travel back because they could not be delivered; nothing where no pool sends any back.
std::string sent_back_line(Scenario const& scenario, Results const& results, Look const& look) {
  std::uint64_t sent = 0;
  bool any = false;
  for (PoolResult const& pool : results.pools)
    for (RoundsPool const& plan : scenario.facilities[pool.facility].rounds)
      if (plan.name == pool.pool && plan.sends_back) {
        any = true;
        sent += pool.returned;
      }
  if (!any) return {};
  return tinted(fmt::format("  could not be delivered and are sent back: {} parcels", with_commas(sent)), Tint::faint, look) + "\n";
}

/// The desk at which parcels wait longest on average; null where there is nothing to compare.
PoolResult const* longest_desk(Results const& results) {
  PoolResult const* longest = nullptr;
  std::size_t used = 0;
  for (PoolResult const& pool : results.pools) {
    if (pool.desk.count == 0) continue;
    ++used;
    if (longest == nullptr || mean_us(pool.desk) > mean_us(longest->desk)) longest = &pool;
  }
  return used > 1 ? longest : nullptr;
}

/// Lockers and pick-up points; nothing where there are none.
std::string cells_table(Results const& results, Look const& look) {
  struct Sum {
    std::uint64_t places = 0;
    double cells = 0, taken = 0;  // cells: infinite where a place has no limit
    CellsResult counts;
  };
  std::map<std::string, Sum> by_name;
  for (PoolResult const& pool : results.pools) {
    if (pool.cells.count == 0) continue;
    Sum& sum = by_name[pool.pool];
    ++sum.places;
    sum.cells += pool.cells.count < unlimited ? static_cast<double>(pool.cells.count) : INFINITY;
    sum.taken += cells_mean(pool, results);
    sum.counts.placed += pool.cells.placed, sum.counts.overdue += pool.cells.overdue;
    sum.counts.short_of += pool.cells.short_of, sum.counts.most += pool.cells.most;
    sum.counts.stay.merge(pool.cells.stay);
  }
  if (by_name.empty()) return {};
  Table table{{{"LOCKERS AND PICK-UP POINTS", false, 26}, {"places"}, {"cells"}, {"parcels"}, {"stay"}, {"taken"}, {"at most"},
               {"short of"}, {"overdue"}}};
  for (auto const& [name, sum] : by_name) {
    bool const limited = std::isfinite(sum.cells);
    table.row({name, with_commas(sum.places), limited ? number_text(sum.cells, 0) : "–", with_commas(sum.counts.placed),
               span_text(mean_us(sum.counts.stay)), limited ? share_text(ratio(sum.taken, sum.cells)) : number_text(sum.taken, 1),
               limited ? share_text(ratio(static_cast<double>(sum.counts.most), sum.cells)) : with_commas(at_least_0(sum.counts.most)),
               {with_commas(sum.counts.short_of), sum.counts.short_of > 0 ? Tint::bad : Tint::faint}, with_commas(sum.counts.overdue)});
  }
  return "\n" + table.text(look);
}

/// Towns that share the couriers of a pool; nothing where there are none.
std::string areas_table(Results const& results, Look const& look) {
  struct Sum {
    std::uint64_t tours = 0, delivered = 0;
    Spans desk;
  };
  std::map<std::pair<std::string, std::string>, Sum> by_name;  // pool and area
  for (PoolResult const& pool : results.pools)
    for (AreaResult const& area : pool.areas) {
      Sum& sum = by_name[{pool.pool, area.name}];
      sum.tours += area.tours;
      sum.delivered += area.delivered;
      sum.desk.merge(area.desk);
    }
  if (by_name.empty()) return {};
  Table table{{{"AREAS OF SHARED COURIERS", false, 26}, {"of", false, 20}, {"tours"}, {"delivered"}, {"a tour"}, {"at desk"}, {"longest"}}};
  for (auto const& [name, sum] : by_name)
    table.row({name.second, name.first, with_commas(sum.tours), with_commas(sum.delivered), number_text(share(sum.delivered, sum.tours), 1),
               span_text(mean_us(sum.desk)), span_text(static_cast<double>(sum.desk.longest.count()))});
  return "\n" + table.text(look);
}

}  // namespace

std::string rounds_section(Scenario const& scenario, Results const& results, Look const& look) {
  struct Sum {
    std::uint64_t places = 0, tours = 0, attempts = 0, first = 0, first_delivered = 0, returned = 0;
    std::int64_t crew = 0, waiting = 0;
    double room = 0;  // of all tours, in parcels; infinite where a tour has no limit
    Int128 out = 0;
    Spans desk;
  };
  std::map<std::string, Sum> by_name;
  for (auto const& p : results.pools) {
    Sum& sum = by_name[p.pool];
    ++sum.places, sum.tours += p.tours, sum.attempts += p.attempts, sum.first += p.first_attempts;
    sum.first_delivered += p.first_delivered, sum.returned += p.returned, sum.crew += p.crew;
    sum.waiting += p.waiting_at_end, sum.out += p.out_time;
    sum.room += static_cast<double>(p.tours) * tour_room(scenario, p);
    sum.desk.merge(p.desk);
  }
  if (by_name.empty()) return {};
  Table table{{{"DELIVERY ROUNDS", false, 24}, {"places"}, {"crew"}, {"tours"}, {"a tour"}, {"parcels"},
               {"of room"}, {"first attempt"}, {"at desk"}, {"waiting"}}};
  for (auto const& [name, sum] : by_name)
    table.row({name, with_commas(sum.places), with_commas(at_least_0(sum.crew)), with_commas(sum.tours),
               span_text(ratio(static_cast<double>(sum.out), static_cast<double>(sum.tours))),
               number_text(share(sum.attempts, sum.tours), 1),
               std::isfinite(sum.room) ? share_text(ratio(static_cast<double>(sum.attempts), sum.room)) : "–",
               {share_text(share(sum.first_delivered, sum.first)), Tint::bold}, span_text(mean_us(sum.desk)),
               with_commas(at_least_0(sum.waiting))});
  std::string text = table.text(look);
  if (auto const at = longest_desk(results); at != nullptr)
    text += tinted(fmt::format("  longest at the desk: {}, {} on average", fitted(place_name(scenario, at->facility), 40),
                               span_text(mean_us(at->desk))),
                   Tint::faint, look) +
            "\n";
  return text + collection_line(results, look) + sent_back_line(scenario, results, look) + areas_table(results, look) + cells_table(results, look);
}

}  // namespace tierflow
