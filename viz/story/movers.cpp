#include "viz/story/movers.hpp"

#include <algorithm>
#include <cmath>

#include "viz/story/way.hpp"

namespace tierflow {
namespace {

float share_of(Instant t, Instant from, Instant to) {
  return to > from ? static_cast<float>(static_cast<double>((t - from).count()) / static_cast<double>((to - from).count())) : 1;
}

}  // namespace

std::vector<Mover> movers_at(Story const& story, UnderWay const& under_way, Instant t, Filter const& filter) {
  std::vector<Mover> movers;
  movers.reserve(under_way.trips().size() + under_way.tours().size());
  for (UnderWay::OneTrip const& trip : under_way.trips()) {
    float const time = share_of(t, trip.fact.departed, trip.fact.arrives), turned = static_cast<float>(trip.fact.turned_back) / 1000;
    Mover mover{.number = trip.number, .where = trip.fact.lane, .share = place_on_way(time, turned), .comes_back = turned > 0 && time > 0.5F};
    SampledLoads::Load const load = story.load(trip.number, trip.loads, filter);
    mover.parcels = static_cast<std::uint32_t>(load.parcels);
    mover.late = static_cast<std::uint32_t>(load.late + (load.late_there - load.late) * time);
    if (mover.parcels > 0 || filter.takes_all_loads()) movers.push_back(mover);
  }
  if (filter.by_ends()) return movers;
  for (UnderWay::OneTour const& tour : under_way.tours()) {
    Mover mover{.kind = Mover::Kind::tour, .number = tour.number, .where = tour.fact.facility,
                .share = share_of(t, tour.fact.began, tour.fact.home)};
    mover.parcels = static_cast<std::uint32_t>(static_cast<float>(tour.fact.parcels) * (1 - mover.share));
    movers.push_back(mover);
  }
  return movers;
}

}  // namespace tierflow
