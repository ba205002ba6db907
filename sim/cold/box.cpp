#include "sim/cold/box.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

constexpr double as_warm_as_air = 0.01;  ///< °C
constexpr double usual_difference = 15;  ///< °C between air and box for which ColdCargo::ice is said: 20 °C around 5
constexpr double fastest_life = 1e4;     ///< times that at shelf_life_at; keeps sums finite, not realistic

bool is_out(ColdCargo const& cargo, double temperature) { return temperature < cargo.from || temperature > cargo.to; }

/// Of `ticks`, those outside the band, while the box goes from `begin` towards the air.
std::int64_t ticks_outside(Packing const& packing, double begin, double end, double air, std::int64_t ticks) {
  auto const [low, high] = std::pair{packing.cargo.from, packing.cargo.to};
  bool const rises = end > begin;
  bool is_outside = rises ? begin < low || begin >= high : begin > high || begin <= low;
  std::int64_t outside = 0, since = 0;
  for (double const limit : {rises ? low : high, rises ? high : low}) {
    bool const crosses = std::min(begin, end) < limit && limit < std::max(begin, end);
    if (!crosses) continue;
    double const after = packing.lag * log_of((begin - air) / (limit - air));
    auto const at = std::clamp(static_cast<std::int64_t>(after), since, ticks);
    if (is_outside) outside += at - since;
    is_outside = !is_outside;
    since = at;
  }
  return is_outside ? outside + ticks - since : outside;
}

}  // namespace

Packing::Packing(ColdCargo const& needs)
    : cargo{needs}, lag{static_cast<double>(needs.lag.count())}, per_degree{log_of(needs.q10) / 10},
      half_a_step{exp_of(-0.5 * static_cast<double>(air_step.count()) / lag)} {}

double Packing::rate(double temperature) const {
  if (per_degree == 0) return 1;
  return std::min(fastest_life, exp_of(per_degree * (temperature - cargo.shelf_life_at)));
}

namespace {

/// Melts in `ticks` of air that is so much warmer; gives the ticks for which there was ice, 1 or more.
std::int64_t melt(Box& box, double warmer, std::int64_t ticks) {
  double const pace = warmer / usual_difference;
  auto const lasts = static_cast<std::int64_t>(static_cast<double>(box.ice) / pace);
  if (lasts < ticks) {
    box.ice = 0;
    return std::max<std::int64_t>(lasts, 1);
  }
  box.ice = std::max<std::int64_t>(box.ice - static_cast<std::int64_t>(std::ceil(static_cast<double>(ticks) * pace)), 0);
  return ticks;
}

}  // namespace

Exposure expose(Box& box, Packing const& packing, Air const& air, Instant from, Instant until) {
  double life = 0;
  std::int64_t outside = 0;
  for (Instant t = from; t < until;) {
    double const around = air.at(t);
    bool const has_ice = box.ice > 0;
    bool const is_at_rest = has_ice || std::fabs(box.temperature - around) < as_warm_as_air;
    bool const melts = has_ice && around > box.temperature;
    Instant to = until;
    if (!is_at_rest || melts || !air.is_constant()) to = std::min(to, t - t.time_since_epoch() % air_step + air_step);
    if (melts) to = t + Duration{melt(box, around - box.temperature, (to - t).count())};
    std::int64_t const ticks = (to - t).count();
    auto const span = static_cast<double>(ticks);
    if (is_at_rest) {
      if (!has_ice) box.temperature = around;
      life += span * packing.rate(box.temperature);
      if (is_out(packing.cargo, box.temperature)) outside += ticks;
    } else {
      double const half = to - t == air_step ? packing.half_a_step : exp_of(-0.5 * span / packing.lag);
      double const apart = box.temperature - around;
      double const end = around + apart * half * half;
      life += span * packing.rate(around + apart * half);
      outside += ticks_outside(packing, box.temperature, end, around, ticks);
      box.temperature = end;
    }
    t = to;
  }
  return {static_cast<std::int64_t>(life), outside};
}

}  // namespace tierflow
