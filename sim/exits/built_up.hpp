#pragma once

// Built up: what a vehicle takes in containers, each for one place (docs/model.md, rule 37b).
//
// Of the containers of one place only the last is open, so one load a place is all there is to remember.

#include <map>

#include "sim/exits/stand.hpp"
#include "sim/world.hpp"

namespace tierflow {

class BuiltUp : public Load {
 public:
  BuiltUp(World const& world, Containers const& plan) : world_{&world}, plan_{&plan} {}

  /// Takes the item if the vehicle has room for it, and so has a container or a free position; else there is a misfit.
  template <class Take>
  bool takes(Item const& item, VehicleType const& vehicle, Take const& take) {
    if (!fits(item.parcel, vehicle) || is_put_in(item.parcel)) return Load::takes(item, vehicle, take);
    misfit = true;
    return false;
  }

 private:
  bool is_put_in(Parcel const& p) {
    std::uint16_t const place = place_for(p);
    auto open = open_.find(place);
    if (open == open_.end() || !open->second.fits(p, *plan_)) {
      if (containers >= plan_->count) return false;
      ++containers;
      open = open_.insert_or_assign(place, Load{}).first;
    }
    open->second.add(p);
    return true;
  }
  [[nodiscard]] std::uint16_t place_for(Parcel const& p) const {
    if (plan_->each_for == Containers::For::anybody) return nowhere;
    return world_->bag_for(p, plan_->each_for == Containers::For::node);
  }

  World const* world_;
  Containers const* plan_;
  std::map<std::uint16_t, Load> open_;  // by the place that each is for
};

}  // namespace tierflow
