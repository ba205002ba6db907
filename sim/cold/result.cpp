#include "sim/cold/result.hpp"

#include <algorithm>

namespace tierflow {

void ColdResult::add(ColdCargo const& cargo, std::int64_t life_used, std::int64_t time_outside) {
  bool const is_old = life_used >= cargo.shelf_life.count();
  bool const was_outside = time_outside > cargo.excursion.count();
  ++delivered;
  spoiled += is_old || was_outside;
  by_life += is_old;
  by_excursion += was_outside;
  with_excursion += time_outside > 0;
  outside += time_outside;
  longest_outside = std::max(longest_outside, Duration{time_outside});
  life += life_used;
  if (cargo.shelf_life.count() >= unlimited_whole) return;
  life_left += std::max<std::int64_t>(cargo.shelf_life.count() - life_used, 0);
  auto const percent = static_cast<std::size_t>(Int128{life_used} * 100 / cargo.shelf_life.count());
  ++used[std::min(percent, percents_of_life - 1)];
}

void ColdResult::merge(ColdResult const& other) {
  delivered += other.delivered;
  spoiled += other.spoiled;
  by_life += other.by_life;
  by_excursion += other.by_excursion;
  with_excursion += other.with_excursion;
  outside += other.outside;
  longest_outside = std::max(longest_outside, other.longest_outside);
  life += other.life;
  life_left += other.life_left;
  for (std::size_t i = 0; i < used.size(); ++i) used[i] += other.used[i];
}

}  // namespace tierflow
