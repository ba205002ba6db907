#pragma once

// Air: how warm it is at every place in every climate, laid out over the whole run before it begins.
//
// It depends on no work. What never fails is one number, outside is one day, and what fails is a list of steps.

#include <cstdint>
#include <vector>

#include "sim/draws.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// °C, the same throughout each air_step.
class Air {
 public:
  /// From instant 0 on, over and over again; not empty.
  explicit Air(std::vector<double> steps) : steps_{std::move(steps)} {}
  [[nodiscard]] bool is_constant() const { return steps_.size() == 1; }
  /// In the step in which `t` lies, 0 or later.
  [[nodiscard]] double at(Instant t) const {
    if (is_constant()) return steps_.front();
    return steps_[static_cast<std::size_t>(t.time_since_epoch() / air_step) % steps_.size()];
  }

 private:
  std::vector<double> steps_;
};

/// Every air of a replication.
class Airs {
 public:
  Airs(Scenario const& scenario, Draws const& draws);
  /// Number of the air that a climate has at a place, or of vehicles and tours that begin there.
  [[nodiscard]] std::uint16_t number(FacilityId place, int climate) const {
    if (climate == outside_air) return 0;
    return numbers_[place.index * climates_ + static_cast<std::size_t>(climate)];
  }
  [[nodiscard]] Air const& operator[](std::uint16_t number) const { return airs_[number]; }

 private:
  std::size_t climates_;
  std::vector<Air> airs_;               // the first is outside
  std::vector<std::uint16_t> numbers_;  // by place, then climate
};

/// Key of the draws for the machine of a climate at a place.
std::uint64_t climate_key(std::string const& climate, std::string const& place);

}  // namespace tierflow
