// Every parcel of the run, made before the clock starts (docs/model.md, section 2).

#include <cmath>

#include "network/elementary.hpp"
#include "tests/swarm/naive_world.hpp"

namespace tierflow::naive {
namespace {

/// Instant at which a rate curve reaches `level`, if it does.
std::optional<Instant> reaches(RateCurve const& curve, double level) {
  for (std::size_t i = 0; i < curve.at.size(); ++i) {
    if (curve.expected[i] < level) continue;
    if (i == 0) return curve.at[0];
    double const share =
        (level - curve.expected[i - 1]) / (curve.expected[i] - curve.expected[i - 1]);
    double const width = static_cast<double>((curve.at[i] - curve.at[i - 1]).count());
    return curve.at[i - 1] + Duration{static_cast<std::int64_t>(std::floor(share * width))};
  }
  return std::nullopt;
}

/// The share of a class that is made at `t`.
double share_now(Thinning const& thinning, Instant t, std::size_t parcel_class) {
  double share = 1;
  for (std::size_t i = 0; i < thinning.from.size(); ++i)
    if (thinning.from[i] <= t) share = thinning.shares[i][parcel_class];
  return share;
}

struct Mix {
  std::uint64_t key;
  FacilityId origin;
  DestinationMix const* destinations;
  std::vector<double> const& classes;
  std::int16_t service;
};

/// What is drawn by parcel: destination, class, service level, weight and volume.
Parcel drawn(World const& world, Mix const& mix, std::size_t stream, std::uint32_t serial,
             Order const* order) {
  Scenario const& scenario = world.scenario;
  Parcel p;
  p.stream = static_cast<std::uint32_t>(stream);
  p.serial = serial;
  p.key = parcel_key(mix.key, serial);
  p.origin = mix.origin;
  Bits const where = world.draws.of(Purpose::destination, p.key);
  std::int16_t service = mix.service;
  if (order != nullptr) {
    p.destination = order->to;
    p.parcel_class = order->parcel_class;
    service = order->service;
  } else {
    if (mix.destinations != nullptr)
      p.destination = mix.destinations->to[chosen(mix.destinations->upto, uniform(where.a))];
    p.parcel_class = chosen(mix.classes, uniform(where.b));
  }
  ParcelClass const& parcel_class = scenario.classes[p.parcel_class];
  p.service = service >= 0 ? static_cast<std::size_t>(service)
                           : chosen(parcel_class.services,
                                    uniform(world.draws.of(Purpose::service_level, p.key).a));
  p.priority = scenario.services[p.service].priority.value_or(parcel_class.priority);
  constexpr std::int64_t largest = 4'294'967'295;
  p.grams = std::min(largest, parcel_class.weight.whole(world.draws.of(Purpose::weight, p.key)));
  p.cm3 = std::min(largest, parcel_class.volume.whole(world.draws.of(Purpose::volume, p.key)));
  if (scenario.network.places[p.origin].tier == Tier::gateway) p.top = 2;
  return p;
}

}  // namespace

void make_parcels(World& world, std::deque<Parcel>& parcels,
                  std::function<void(Instant, Who)> const& birth,
                  std::function<void(InitialStock const&, Who)> const& stand) {
  Scenario const& scenario = world.scenario;
  for (std::size_t s = 0; s < scenario.streams.size(); ++s) {
    Stream const& stream = scenario.streams[s];
    Mix const mix{key_of(stream.name), stream.origin, stream.destinations.get(), stream.classes,
                  stream.service};
    std::uint32_t serial = 0;
    auto const make = [&](Instant t, Order const* order) {
      Parcel p = drawn(world, mix, s, serial++, order);
      if (order == nullptr && stream.thinning &&
          uniform(world.draws.of(Purpose::thinning, p.key).a) >= share_now(*stream.thinning, t, p.parcel_class))
        return;
      p.created = t;
      parcels.push_back(p);
      birth(t, &parcels.back());
    };
    if (stream.arrivals == Stream::Arrivals::listed) {
      for (Order const& order : stream.orders)
        if (order.at <= scenario.end) make(order.at, &order);
      continue;
    }
    double sum = 0;
    for (std::uint32_t k = 0;; ++k) {
      double level = k + 0.5;
      if (stream.arrivals == Stream::Arrivals::poisson)
        level = sum += -log_of(uniform(world.draws.of(Purpose::arrival, mix.key, k).a));
      auto const t = reaches(*stream.curve, level / stream.factor);
      if (!t || *t > scenario.end) break;
      std::int64_t const n = stream.batch.whole(world.draws.of(Purpose::batch, mix.key, k), 1);
      for (std::int64_t i = 0; i < n; ++i) make(*t, nullptr);
    }
  }
  for (std::size_t s = 0; s < scenario.stock.size(); ++s) {
    InitialStock const& stock = scenario.stock[s];
    Mix const mix{key_of(stock.name), stock.at, stock.destinations.get(), stock.classes,
                  stock.service};
    for (std::uint32_t serial = 0; serial < static_cast<std::uint32_t>(stock.parcels); ++serial) {
      Parcel p = drawn(world, mix, scenario.streams.size() + s, serial, nullptr);
      p.created = Instant{} - stock.age.span(world.draws.of(Purpose::age, p.key));
      parcels.push_back(p);
      stand(stock, &parcels.back());
    }
  }
}

}  // namespace tierflow::naive
