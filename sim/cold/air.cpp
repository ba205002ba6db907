#include "sim/cold/air.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

constexpr double as_good_as_set = 0.01;  ///< °C

using Spell = std::pair<Instant, Instant>;

/// When the machine of a climate stands still at a place: planned, and by chance.
std::vector<Spell> spells_of(Scenario const& scenario, Climate const& climate, FacilityId place, Draws const& draws) {
  std::vector<Spell> spells;
  for (ChillerFailure const& one : climate.failures)
    if (!one.at || *one.at == place) spells.emplace_back(one.from, one.until);
  if (!climate.up) return spells;
  std::uint64_t const key = climate_key(climate.name, scenario.network.places[place].name);
  Instant t{};
  for (std::uint32_t k = 0; t <= scenario.end; ++k) {
    Instant const from = t + climate.up->span(draws.of(Purpose::chiller_up, key, k), Duration{1});
    t = from + climate.down->span(draws.of(Purpose::chiller_down, key, k), Duration{1});
    spells.emplace_back(from, t);
  }
  return spells;
}

/// By step, whether one of the spells covers its beginning.
std::vector<bool> stands_still(std::vector<Spell> const& spells, std::size_t steps) {
  std::vector<bool> still(steps);
  auto const first_from = [&](Instant t) {
    std::int64_t const step = (t.time_since_epoch() + air_step - Duration{1}) / air_step;
    return std::min(static_cast<std::size_t>(std::max<std::int64_t>(step, 0)), steps);
  };
  for (auto const& [from, until] : spells)
    for (std::size_t i = first_from(from); i < first_from(until); ++i) still[i] = true;
  return still;
}

/// The air of a machine that stands still now and then.
Air failing(Climate const& climate, std::vector<double> const& outside, std::vector<bool> const& still) {
  double const kept = climate.warms_in > Duration{0}
                          ? exp_of(-static_cast<double>(air_step.count()) / static_cast<double>(climate.warms_in.count()))
                          : 0;
  std::vector<double> steps;
  double now = climate.set;
  for (std::size_t i = 0; i < still.size(); ++i) {
    steps.push_back(now);
    double const towards = still[i] ? outside[i % outside.size()] : climate.set;
    now = towards + (now - towards) * kept;
    if (!still[i] && std::fabs(now - climate.set) < as_good_as_set) now = climate.set;
  }
  return Air{std::move(steps)};
}

}  // namespace

std::uint64_t climate_key(std::string const& climate, std::string const& place) { return key_of(climate + "@" + place); }

Airs::Airs(Scenario const& scenario, Draws const& draws) : climates_{scenario.climates.size()} {
  if (scenario.outside.empty()) throw std::invalid_argument{"a parcel class is cold, and nobody says how warm it is outside"};
  airs_.emplace_back(scenario.outside);
  std::vector<std::uint16_t> sound;  // by climate: the air of a machine that never fails
  for (Climate const& climate : scenario.climates) {
    sound.push_back(static_cast<std::uint16_t>(airs_.size()));
    airs_.emplace_back(std::vector{climate.set});
  }
  auto const steps = static_cast<std::size_t>(scenario.end.time_since_epoch() / air_step) + 1;
  for (std::uint32_t i = 0; i < scenario.network.places.size(); ++i)
    for (std::size_t c = 0; c < climates_; ++c) {
      auto const spells = spells_of(scenario, scenario.climates[c], {i}, draws);
      numbers_.push_back(spells.empty() ? sound[c] : static_cast<std::uint16_t>(airs_.size()));
      if (!spells.empty()) airs_.push_back(failing(scenario.climates[c], scenario.outside, stands_still(spells, steps)));
    }
  if (airs_.size() > 65535) throw std::length_error{"more than 65535 climates of places"};
}

}  // namespace tierflow
