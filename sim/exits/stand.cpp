#include "sim/exits/stand.hpp"

namespace tierflow {

double Load::fill(VehicleType const& vehicle) const {
  double most = 0;
  auto const share = [&](std::int64_t used, std::int64_t limit) {
    if (limit < unlimited) most = std::max(most, static_cast<double>(used) / static_cast<double>(limit));
  };
  share(parcels, vehicle.parcels);
  share(grams, vehicle.grams);
  share(cm3, vehicle.volume_cm3);
  if (vehicle.containers) share(containers, vehicle.containers->count);
  return most;
}

void Stand::make_ready() {
  Queue* first = &queues_.front();
  for (Queue& queue : queues_)
    if (queue.first_unready() < first->first_unready()) first = &queue;
  ready_.add(first->staged[first->ready].parcel);
  ++first->ready;
}

void Stand::Queue::replace_first(std::size_t seen, std::vector<Item> const& stay) {
  std::size_t const gone = seen - stay.size();
  if (!stay.empty()) std::ranges::copy(stay, staged.rows().begin() + static_cast<std::ptrdiff_t>(gone));
  staged.drop(gone);
  ready -= gone;
}

}  // namespace tierflow
