#pragma once

// Box: what one parcel of a cold class goes through in the air around it.
//
// A thermal lag of first order behind the air, ice first, and the integrals of how fast its life goes and how long it
// is outside its band (docs/model.md, rules 63 to 65).

#include "sim/cold/air.hpp"

namespace tierflow {

/// A class's needs, with what is asked of them again and again.
struct Packing {
  explicit Packing(ColdCargo const& needs);

  ColdCargo cargo;
  double lag;              ///< microseconds
  double per_degree;       ///< of the rate's logarithm
  double half_a_step;      ///< what half an air_step leaves of the distance from the air

  /// How fast life goes, 1 at `shelf_life_at`.
  [[nodiscard]] double rate(double temperature) const;
};

struct Box {
  double temperature = 0;   ///< °C
  std::int64_t ice = 0;     ///< microseconds for which it lasts in air 15 °C warmer
};

/// Microseconds of life at `shelf_life_at`, and outside the band.
struct Exposure {
  std::int64_t life = 0;
  std::int64_t outside = 0;
};

/// A stay in [from, until): the box afterwards is in `box`.
Exposure expose(Box& box, Packing const& packing, Air const& air, Instant from, Instant until);

}  // namespace tierflow
