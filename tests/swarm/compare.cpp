// Records of two engines side by side, and the order in which everything is compared.

#include "tests/swarm/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace tierflow::swarm {

Difference compare_records(Scenario const& scenario, Results const& naive, Results const& engine) {
  auto const in_time = [](ParcelRecord const& r) {
    return std::tuple{r.at, r.stream, r.serial, r.visit, r.what, r.where, r.place, r.number};
  };
  auto ours = naive.parcels;
  auto theirs = engine.parcels;
  std::ranges::sort(ours, {}, in_time);
  std::ranges::sort(theirs, {}, in_time);
  auto const [a, b] = std::ranges::mismatch(ours, theirs);
  if (a == ours.end() && b == theirs.end()) return {};
  auto const line = [&](auto const& at, auto const& list) {
    return at == list.end() ? std::string{"nothing more"} : say(scenario, *at);
  };
  std::string told =
      fmt::format("records: naive   {}\n         engine  {}", line(a, ours), line(b, theirs));
  ParcelRecord const& about =
      b == theirs.end() || (a != ours.end() && in_time(*a) < in_time(*b)) ? *a : *b;
  for (auto const* list : {&ours, &theirs}) {
    told += list == &ours ? "\n  naive's history of that parcel:" : "\n  engine's history of it:";
    for (ParcelRecord const& r : *list)
      if (r.stream == about.stream && r.serial == about.serial) told += "\n    " + say(scenario, r);
  }
  return told;
}

std::string say(Scenario const& scenario, ParcelRecord const& r) {
  bool const stock = r.stream >= scenario.streams.size();
  std::string const source = stock ? scenario.stock[r.stream - scenario.streams.size()].name
                                   : scenario.streams[r.stream].name;
  return fmt::format("{:>12} us  {}  {} #{}  {:<16} place {} visit {} number {}",
                     r.at.time_since_epoch().count(), scenario.network.places[r.where].name, source,
                     r.serial, name_of(r.what), r.place, r.visit, r.number);
}

Difference first_difference(Scenario const& scenario, Results const& naive, Results const& engine) {
  for (auto* const compare : {compare_records, compare_whole, compare_lanes, compare_stages,
                              compare_pools, compare_courses, compare_cold})
    if (auto difference = compare(scenario, naive, engine)) return difference;
  return {};
}

}  // namespace tierflow::swarm
