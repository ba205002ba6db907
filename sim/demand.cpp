#include "sim/demand.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/chosen.hpp"
#include "network/elementary.hpp"
#include "sim/thinning.hpp"

namespace tierflow {
namespace {

struct Mix {
  DestinationMix const* destinations;
  std::vector<double> const& classes;
  std::int16_t service;
};

std::int64_t drawn(World const& world, Law const& law, Purpose purpose, std::uint64_t key) {
  return law.is_fixed() ? law.whole({}) : law.whole(world.draws.of(purpose, key));
}

/// Everything that is drawn by parcel (rule 10); `order` gives destination and class of a recorded one.
Parcel new_parcel(World const& world, std::uint32_t stream, std::uint32_t serial, Instant created, Mix const& mix,
                  Order const* order) {
  Scenario const& scenario = world.scenario;
  Parcel p;
  p.created = created;
  p.serial = serial;
  p.stream = stream;
  std::uint64_t const key = world.key(p);
  std::int16_t service = mix.service;
  if (order != nullptr) {
    p.destination = static_cast<std::uint16_t>(order->to.index);
    p.parcel_class = order->parcel_class;
    service = order->service;
  } else {
    Bits const bits = world.draws.of(Purpose::destination, key);
    if (mix.destinations != nullptr) {
      DestinationMix const& to = *mix.destinations;
      p.destination = static_cast<std::uint16_t>(to.to[chosen(to.upto, uniform(bits.a))].index);
    }
    p.parcel_class = static_cast<std::uint8_t>(chosen(mix.classes, uniform(bits.b)));
  }
  ParcelClass const& parcel_class = scenario.classes[p.parcel_class];
  bool const choice = service < 0 && parcel_class.services.size() > 1;
  if (choice || world.traced_share > 0) {
    Bits const bits = world.draws.of(Purpose::service_level, key);
    if (choice) service = static_cast<std::int16_t>(chosen(parcel_class.services, uniform(bits.a)));
    double const u = uniform(bits.b);
    p.traced = static_cast<std::uint8_t>((u < world.recorded_share ? in_results : 0) |
                                         (u < world.filmed_share ? in_history : 0)) & 3;
  }
  if ((world.cold_classes >> p.parcel_class & 1) != 0) p.traced = (p.traced | in_cold_chain) & 0x7;
  p.service = static_cast<std::uint8_t>(std::max<std::int16_t>(service, 0));
  constexpr std::int64_t largest = std::numeric_limits<std::uint32_t>::max();
  p.grams = static_cast<std::uint32_t>(std::min(largest, drawn(world, parcel_class.weight, Purpose::weight, key)));
  p.cm3 = static_cast<std::uint32_t>(std::min(largest, drawn(world, parcel_class.volume, Purpose::volume, key)));
  if (scenario.network.places[world.stream_origins[stream]].tier == Tier::gateway)
    p.height = static_cast<std::uint8_t>(height_of(Tier::gateway)) & 0x7;
  return p;
}

}  // namespace

Source::Source(World const& world, std::uint32_t stream) : index_{stream}, stream_{world.scenario.streams[stream]} {
  look_for_next(world);
}

Instant Source::reaches(double level) {
  RateCurve const& curve = *stream_.curve;
  while (piece_ < curve.expected.size() && curve.expected[piece_] < level) ++piece_;
  if (piece_ == curve.expected.size()) return never;
  if (piece_ == 0) return curve.at[0];
  double const low = curve.expected[piece_ - 1];
  double const share = (level - low) / (curve.expected[piece_] - low);
  Instant const from = curve.at[piece_ - 1];
  double const width = static_cast<double>((curve.at[piece_] - from).count());
  return from + Duration{static_cast<std::int64_t>(std::floor(share * width))};
}

void Source::look_for_next(World const& world) {
  switch (stream_.arrivals) {
    case Stream::Arrivals::listed:
      next_ = arrival_ < stream_.orders.size() ? stream_.orders[arrival_].at : never;
      break;
    case Stream::Arrivals::deterministic:
      next_ = reaches((arrival_ + 0.5) / stream_.factor);
      break;
    case Stream::Arrivals::poisson:
      level_ += -log_of(uniform(world.draws.of(Purpose::arrival, world.stream_keys[index_], arrival_).a));
      next_ = reaches(level_ / stream_.factor);
      break;
  }
  if (next_ > world.end) next_ = never;
}

bool Source::is_made(World const& world) const {
  if (!stream_.thinning) return true;
  std::uint64_t const key = parcel_key(world.stream_keys[index_], serial_);
  std::size_t const parcel_class = chosen(stream_.classes, uniform(world.draws.of(Purpose::destination, key).b));
  return uniform(world.draws.of(Purpose::thinning, key).a) < share_made(*stream_.thinning, next_, parcel_class);
}

void Source::arrive(World const& world, std::vector<Item>& items) {
  bool const listed = stream_.arrivals == Stream::Arrivals::listed;
  Mix const mix{stream_.destinations.get(), stream_.classes, stream_.service};
  std::int64_t parcels = 1;
  if (!listed)
    parcels = stream_.batch.is_fixed()
                  ? stream_.batch.whole({}, 1)
                  : stream_.batch.whole(world.draws.of(Purpose::batch, world.stream_keys[index_], arrival_), 1);
  for (std::int64_t i = 0; i < parcels; ++i, ++serial_)
    if (listed || is_made(world))
      items.push_back({next_, new_parcel(world, index_, serial_, next_, mix,
                                         listed ? &stream_.orders[arrival_] : nullptr)});
  ++arrival_;
  look_for_next(world);
}

Demand::Demand(World const& world, Book& book) : world_{world}, book_{book} {
  for (std::uint32_t i = 0; i < world.scenario.streams.size(); ++i)
    if (world.scenario.streams[i].origin == book.facility) sources_.emplace_back(world, i);
}

Instant Demand::next() const {
  Instant next = never;
  for (Source const& source : sources_) next = std::min(next, source.next());
  return next;
}

void Demand::make(Instant until, Run& to) {
  fresh_.clear();
  for (Source& source : sources_)
    while (source.next() < until) source.arrive(world_, fresh_);
  if (sources_.size() > 1) std::ranges::stable_sort(fresh_, {}, &Item::at);
  for (Item const& item : fresh_) {
    book_.created(item.at, item.parcel);
    to.push(item);
  }
}

Parcel made(World const& world, std::uint32_t stream, std::uint32_t serial, Instant at) {
  std::size_t const streams = world.scenario.streams.size();
  if (stream >= streams) return stocked(world, stream - streams, serial);
  Stream const& from = world.scenario.streams[stream];
  bool const listed = from.arrivals == Stream::Arrivals::listed;  // an order a parcel
  return new_parcel(world, stream, serial, at, {from.destinations.get(), from.classes, from.service},
                    listed ? &from.orders[serial] : nullptr);
}

Parcel stocked(World const& world, std::size_t stock, std::uint32_t serial) {
  InitialStock const& plan = world.scenario.stock[stock];
  auto const stream = static_cast<std::uint32_t>(world.scenario.streams.size() + stock);
  Parcel p = new_parcel(world, stream, serial, {}, {plan.destinations.get(), plan.classes, plan.service}, nullptr);
  p.created -= plan.age.span(world.draws.of(Purpose::age, world.key(p)));
  return p;
}

}  // namespace tierflow
