#include "sim/exits/stand.hpp"

#include <algorithm>

namespace tierflow {

double Load::fill(VehicleType const& vehicle) const {
  double most = 0;
  auto const share = [&](std::int64_t used, std::int64_t limit) {
    if (limit < unlimited) most = std::max(most, static_cast<double>(used) / static_cast<double>(limit));
  };
  share(static_cast<std::int64_t>(parcels.size()), vehicle.parcels);
  share(grams, vehicle.grams);
  share(cm3, vehicle.volume_cm3);
  return most;
}

void Stand::add(Instant since, Parcel const& p, std::size_t rank) {
  queues_[rank].push_back({p, since});
  ++parcels_;
  grams_ += p.grams;
  cm3_ += p.cm3;
}

Load const& Stand::load(VehicleType const& vehicle, bool skip_misfits) {
  Load& load = load_;
  load.parcels.clear();
  load.grams = load.cm3 = 0;
  load.misfit = false;
  auto const fits = [&](Parcel const& p) {
    return load.parcels.empty() ||
           (static_cast<std::int64_t>(load.parcels.size()) < vehicle.parcels &&
            load.grams + p.grams <= vehicle.grams && load.cm3 + p.cm3 <= vehicle.volume_cm3);
  };
  auto const take = [&](Staged const& one) {
    load.grams += one.parcel.grams;
    load.cm3 += one.parcel.cm3;
    load.parcels.push_back(one);
  };
  for (std::deque<Staged>& queue : queues_) {
    if (load.misfit && !skip_misfits) break;
    auto kept = queue.begin();
    auto at = queue.begin();
    for (; at != queue.end(); ++at) {
      if (fits(at->parcel)) {
        take(*at);
        continue;
      }
      load.misfit = true;
      if (!skip_misfits) break;
      if (kept != at) *kept = *at;
      ++kept;
    }
    if (skip_misfits)
      queue.erase(kept, at);
    else
      queue.erase(queue.begin(), at);
  }
  parcels_ -= static_cast<std::int64_t>(load.parcels.size());
  grams_ -= load.grams;
  cm3_ -= load.cm3;
  return load;
}

}  // namespace tierflow
