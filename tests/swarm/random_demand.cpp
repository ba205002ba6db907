// Streams and initial stock of a random world.

#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

/// Steps of a rate; the counts are powers of two, so that evenly spaced parcels fall on the grid
/// exactly.
std::shared_ptr<RateCurve const> curve(Making& making) {
  RateCurve rates;
  Instant t{};
  double sum = 0;
  rates.at.push_back(t);
  rates.expected.push_back(sum);
  for (std::int64_t i = making.dice.between(1, 4); i-- > 0;) {
    t += making.span(8, 80);
    if (!making.dice.percent(25)) sum += static_cast<double>(1 << making.dice.between(1, 5));
    rates.at.push_back(t);
    rates.expected.push_back(sum);
  }
  return std::make_shared<RateCurve const>(std::move(rates));
}

/// Steps in which some classes come by half, not at all, or all.
std::shared_ptr<Thinning const> thinning(Making& making) {
  Thinning thinning;
  Instant t = making.instant(0, 60);
  for (std::int64_t i = making.dice.between(1, 3); i-- > 0;) {
    thinning.from.push_back(t);
    auto& shares = thinning.shares.emplace_back();
    for (std::size_t c = 0; c < making.world.classes.size(); ++c)
      shares.push_back(0.5 * static_cast<double>(making.dice.below(3)));
    t += making.span(1, 80);
  }
  return std::make_shared<Thinning const>(std::move(thinning));
}

void orders(Making& making, Stream& stream) {
  Dice& dice = making.dice;
  auto const places = static_cast<std::int64_t>(making.world.facilities.size());
  Instant t = making.instant(0, 40);
  for (std::int64_t i = dice.between(3, 40); i-- > 0;) {
    Order order;
    order.at = t;
    order.to = {static_cast<std::uint32_t>(dice.below(places))};
    order.parcel_class = static_cast<std::uint8_t>(
        dice.below(static_cast<std::int64_t>(making.world.classes.size())));
    if (dice.percent(30))
      order.service = static_cast<std::int16_t>(
          dice.below(static_cast<std::int64_t>(making.world.services.size())));
    stream.orders.push_back(order);
    if (!dice.percent(40)) t += making.span(0, 12);
  }
}

}  // namespace

void make_demand(Making& making) {
  Dice& dice = making.dice;
  Scenario& world = making.world;
  auto const places = static_cast<std::int64_t>(world.facilities.size());
  auto const levels = static_cast<std::int64_t>(world.services.size());
  std::int64_t const streams = dice.between(1, 5);
  for (std::int64_t i = 0; i < streams; ++i) {
    Stream stream;
    stream.origin = {static_cast<std::uint32_t>(dice.below(places))};
    stream.name = "source" + std::to_string(i) + "@" + world.network.places[stream.origin].name;
    stream.arrivals = static_cast<Stream::Arrivals>(dice.below(3));
    if (stream.arrivals == Stream::Arrivals::listed) {
      orders(making, stream);
    } else {
      stream.curve = curve(making);
      stream.factor = dice.percent(50) ? 1 : 0.5;
      stream.destinations = making.destinations();
      if (!stream.destinations && making.on.round_and_round) stream.factor /= 8;
      stream.classes = making.cumulative(world.classes.size());
      if (dice.percent(25)) stream.service = static_cast<std::int16_t>(dice.below(levels));
      if (making.on.batches && dice.percent(40))
        stream.batch = dice.percent(50) ? Law::geometric(2) : Law::empirical({1, 2, 5}, {2, 2, 1});
    }
    if (stream.curve && making.on.thinning && dice.percent(40)) stream.thinning = thinning(making);
    world.streams.push_back(stream);
  }
  if (!making.on.stock) return;
  std::int64_t const stocks = dice.below(4);
  for (std::int64_t i = 0; i < stocks; ++i) {
    InitialStock stock;
    stock.at = {static_cast<std::uint32_t>(dice.below(places))};
    stock.name = "stock" + std::to_string(i) + "@" + world.network.places[stock.at].name;
    auto const& stages = world.facilities[stock.at].stages;
    std::int64_t const stage = dice.between(-1, static_cast<std::int64_t>(stages.size()));
    bool const at_dock =
        stage == 0 && !stages.empty() && std::holds_alternative<DockPlan>(stages[0].plan);
    stock.stage = at_dock ? -1 : static_cast<int>(stage);
    stock.parcels = dice.between(1, 8);
    stock.age = making.law(0, 50);
    stock.destinations = making.destinations();
    stock.classes = making.cumulative(world.classes.size());
    if (dice.percent(25)) stock.service = static_cast<std::int16_t>(dice.below(levels));
    world.stock.push_back(stock);
  }
}

}  // namespace tierflow::swarm
