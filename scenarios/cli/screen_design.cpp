#include "scenarios/cli/screen_design.hpp"

#include <map>

#include "sim/draws.hpp"

namespace tierflow {
namespace {

static_assert(screening_levels == effect_levels);

Trajectory drawn(std::vector<ScreenedKey> const& keys, std::uint32_t number, std::uint64_t seed) {
  Draws const draws{seed, 0};
  std::vector<std::uint64_t> levels, order;
  for (ScreenedKey const& key : keys) {
    Bits const bits = draws.of(Purpose::screening, key_of(key.key), number);
    levels.push_back(bits.a);
    order.push_back(bits.b);
  }
  return trajectory_of(levels, order);
}

std::vector<std::string> as_sets(std::vector<ScreenedKey> const& keys, std::vector<int> const& levels) {
  std::vector<std::string> sets;
  for (std::size_t i = 0; i < keys.size(); ++i) sets.push_back(keys[i].key + "=" + keys[i].values[static_cast<std::size_t>(levels[i])]);
  return sets;
}

}  // namespace

ScreenDesign screen_design(std::vector<ScreenedKey> const& keys, int trajectories, std::uint64_t seed) {
  ScreenDesign design;
  std::map<std::vector<std::string>, std::size_t> known;
  for (int t = 0; t < trajectories; ++t) {
    design.trajectories.push_back(drawn(keys, static_cast<std::uint32_t>(t), seed));
    std::vector<std::size_t>& passed = design.passed.emplace_back();
    for (std::vector<int> const& levels : points_of(design.trajectories.back())) {
      auto const [point, is_new] = known.emplace(as_sets(keys, levels), design.points.size());
      if (is_new) design.points.push_back(point->first);
      passed.push_back(point->second);
    }
  }
  return design;
}

}  // namespace tierflow
