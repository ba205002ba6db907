#include "scenarios/forecast/expected_flows.hpp"

#include <algorithm>
#include <deque>

#include "network/traffic.hpp"
#include "sim/stages/stage.hpp"
#include "sim/thinning.hpp"

namespace tierflow {
namespace {

/// Shares one by one, from cumulative ones.
std::vector<double> single(std::vector<double> const& upto) {
  std::vector<double> shares = upto;
  for (std::size_t i = shares.size(); i-- > 1;) shares[i] -= shares[i - 1];
  return shares;
}

class Walk {
 public:
  explicit Walk(World const& world) : world_{world}, wanderers_(world.scenario.classes.size()) {
    Scenario const& scenario = world.scenario;
    std::size_t const classes = scenario.classes.size();
    for (std::uint32_t i = 0; i < scenario.facilities.size(); ++i) {
      Book& book = books_.emplace_back(world, FacilityId{i});
      auto& posts = posts_.emplace_back();
      for (std::size_t s = 0; s < scenario.facilities[{i}].stages.size(); ++s)
        posts.emplace_back(world, book, FacilityId{i}, s);
      flows_.stages.push_back(
          std::vector<StageFlow>(posts.size(), {std::vector<double>(classes), std::vector<double>(classes)}));
    }
    flows_.lanes = IdVector<LaneId, std::vector<double>>(scenario.lanes.size());
    for (auto& lane : flows_.lanes) lane.assign(classes, 0);
    for (auto& places : wanderers_) places.assign(scenario.facilities.size(), 0);
  }

  /// So many parcels of a class appear at a place, before its stage `first`.
  void add(FacilityId from, std::uint16_t to, std::size_t parcel_class, double parcels, std::size_t first = 0) {
    if (!(parcels > 0)) return;
    flows_.parcels += parcels;
    if (to == nowhere) {
      wanderers_[parcel_class][from.index] += parcels;
      return;
    }
    for (FacilityId here = from;; first = 0) {
      pass(here, to, parcel_class, parcels, first);
      auto const lane = world_.routes.next(here, {to}, parcel_class);
      if (!lane) return;
      flows_.lanes[*lane][parcel_class] += parcels;
      here = world_.scenario.network.lanes[*lane].to;
    }
  }

  ExpectedFlows done() {
    for (std::size_t c = 0; c < wanderers_.size(); ++c) wander(c);
    return std::move(flows_);
  }

 private:
  void pass(FacilityId here, std::uint16_t to, std::size_t parcel_class, double parcels, std::size_t first) {
    Parcel parcel;
    parcel.destination = to;
    parcel.parcel_class = static_cast<std::uint8_t>(parcel_class);
    auto const& posts = posts_[here.index];
    for (std::size_t s = first; s < posts.size(); ++s) {
      if (!posts[s].is_for(parcel)) continue;
      StageFlow& flow = flows_.stages[here][s];
      (posts[s].going_down(parcel) ? flow.down : flow.up)[parcel_class] += parcels;
    }
  }

  void wander(std::size_t parcel_class) {
    std::vector<double> const& inflow = wanderers_[parcel_class];
    if (std::ranges::all_of(inflow, [](double parcels) { return parcels == 0; })) return;
    Scenario const& scenario = world_.scenario;
    auto const shares_of = [&](FacilityId place) {
      std::vector<double> upto;
      for (Onward const& way : scenario.facilities[place].onward) upto.push_back(way.upto);
      return single(upto);
    };
    std::vector<Branch> branches;
    for (std::uint32_t i = 0; i < scenario.facilities.size(); ++i) {
      std::vector<double> const shares = shares_of({i});
      for (std::size_t w = 0; w < shares.size(); ++w)
        branches.push_back(
            {i, scenario.network.lanes[scenario.facilities[{i}].onward[w].lane].to.index, shares[w]});
    }
    auto const through = traffic(inflow, branches);
    if (!through) {
      flows_.endless = true;
      return;
    }
    for (std::uint32_t i = 0; i < through->size(); ++i) {
      pass({i}, nowhere, parcel_class, (*through)[i], 0);
      std::vector<double> const shares = shares_of({i});
      for (std::size_t w = 0; w < shares.size(); ++w)
        flows_.lanes[scenario.facilities[{i}].onward[w].lane][parcel_class] += (*through)[i] * shares[w];
    }
  }

  World const& world_;
  std::deque<Book> books_;
  std::vector<std::vector<Post>> posts_;        // beside facilities
  std::vector<std::vector<double>> wanderers_;  // by class, by place: where parcels without destination appear
  ExpectedFlows flows_;
};

/// Parcels, by class, of a mix of destinations.
void add_mix(Walk& walk, FacilityId from, DestinationMix const* mix, std::vector<double> const& parcels,
             std::size_t first = 0) {
  for (std::size_t c = 0; c < parcels.size(); ++c) {
    if (mix == nullptr) {
      walk.add(from, nowhere, c, parcels[c], first);
      continue;
    }
    std::vector<double> const shares = single(mix->upto);
    for (std::size_t d = 0; d < shares.size(); ++d)
      walk.add(from, static_cast<std::uint16_t>(mix->to[d].index), c, parcels[c] * shares[d], first);
  }
}

}  // namespace

ExpectedFlows expected_flows(World const& world) {
  Walk walk{world};
  for (Stream const& stream : world.scenario.streams) {
    for (Order const& order : stream.orders)
      if (order.at <= world.end)
        walk.add(stream.origin, static_cast<std::uint16_t>(order.to.index), order.parcel_class, 1);
    if (stream.arrivals == Stream::Arrivals::listed) continue;
    add_mix(walk, stream.origin, stream.destinations.get(), expected_by_class(stream));
  }
  for (InitialStock const& stock : world.scenario.stock) {
    std::vector<double> parcels = single(stock.classes);
    for (double& share : parcels) share *= static_cast<double>(stock.parcels);
    add_mix(walk, stock.at, stock.destinations.get(), parcels, static_cast<std::size_t>(std::max(0, stock.stage)));
  }
  return walk.done();
}

Instant end_of_demand(Scenario const& scenario) {
  Instant last{};
  for (Stream const& stream : scenario.streams)
    if (stream.curve) last = std::max(last, stream.curve->at.back());
  return last > Instant{} ? std::min(last, scenario.end) : scenario.end;
}

}  // namespace tierflow
