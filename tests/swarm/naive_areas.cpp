// A pool of couriers of the naive engine whose couriers serve several areas (docs/model.md, rule 42a).

#include <algorithm>
#include <cmath>

#include "tests/swarm/naive_rounds.hpp"

namespace tierflow::naive {

std::int64_t Pool::waiting_for(std::size_t area) const {
  return std::ranges::count(desk_, area, &AtDesk::area);
}

/// There, from door to door, and back.
void Pool::tour_of_area(Instant t, Courier& courier, std::size_t area, std::int64_t parcels) {
  DeliveryArea const& there = plan_.areas[area];
  auto const n = static_cast<double>(parcels);
  double const m2 = there.m2 * n / static_cast<double>(waiting_for(area));
  double const stops = std::max(1.0, n / plan_.parcels_per_stop);
  double const metres = (0.7124 + 0.63 / std::sqrt(stops)) * std::sqrt(stops * m2);
  Duration const driving = there.given_tour ? *there.given_tour
                                            : Duration{static_cast<std::int64_t>(std::floor(metres / plan_.speed_m_s * 1e6))};
  Duration const leg = driving / (parcels + 1);
  std::ranges::sort(desk_, {}, [](AtDesk const& one) { return std::pair{one.who->priority, one.order}; });
  Instant clock = t + there.away;
  for (std::int64_t i = 0; i < parcels; ++i) {
    auto const first = std::ranges::find(desk_, area, &AtDesk::area);
    Who const who = first->who;
    leaves_desk(t, *first);
    desk_.erase(first);
    clock += leg + plan_.stop.span(world_.draws.of(Purpose::stop, who->key, who->attempts), one_tick);
    courier.stops.push_back({who, clock});
    world_.wake(clock);
  }
  courier.area = area;
  courier.home = clock + leg + there.away;
  world_.wake(*courier.home);
  out_.add(world_, t, 1);
  if (!world_.counts(t)) return;
  ++result_.tours;
  ++result_.areas[area].tours;
  result_.drive_time += (parcels + 1) * leg.count() + 2 * there.away.count();
}

/// Each courier in turn goes where the most parcels wait for each courier, himself among them.
void Pool::wave_of_areas(Instant t) {
  std::vector<Courier*> at_home;
  for (Courier& courier : couriers_)
    if (!courier.home) at_home.push_back(&courier);
  std::vector<std::int64_t> sent(plan_.areas.size());
  for (std::size_t i = 0; i < at_home.size(); ++i) {
    std::optional<std::size_t> best;
    for (std::size_t a = 0; a < sent.size(); ++a) {
      std::int64_t const waiting = waiting_for(a);
      if (waiting == 0 || sent[a] >= waiting) continue;
      if (!best || waiting * (sent[*best] + 1) > waiting_for(*best) * (sent[a] + 1)) best = a;
    }
    if (best) ++sent[*best];
  }
  std::size_t number = 0;
  for (std::size_t a = 0; a < sent.size(); ++a)
    for (; sent[a] > 0; --sent[a]) {
      std::int64_t const share = (waiting_for(a) + sent[a] - 1) / sent[a];
      tour_of_area(t, *at_home[number++], a, std::min(plan_.capacity, share));
    }
}

void Pool::reload_of_areas(Instant t, std::vector<Courier*> const& back) {
  for (Courier* const courier : back) {
    std::size_t most = 0;
    for (std::size_t a = 1; a < plan_.areas.size(); ++a)
      if (waiting_for(a) > waiting_for(most)) most = a;
    std::int64_t const waiting = waiting_for(most);
    if (waiting > 0) tour_of_area(t, *courier, most, std::min(plan_.capacity, waiting));
  }
}

}  // namespace tierflow::naive
