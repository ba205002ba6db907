// One place of the naive engine (docs/model.md, rules 3 to 7).

#include "tests/swarm/naive_facility.hpp"

namespace tierflow::naive {

Facility::Facility(World& world, FacilityId id)
    : world_{world}, id_{id}, plan_{world.scenario.facilities[id]} {
  std::size_t const count = plan_.stages.size();
  for (std::size_t i = 0; i < count; ++i) {
    auto const next = [this, i, count](Instant t, Offer offer) {
      if (i + 1 < count) {
        stages_[i + 1]->offered.push_back(std::move(offer));
      } else {
        leaves_last_stage(t, offer);
      }
    };
    Post where{world, id, i, plan_.stages[i], next};
    auto const& plan = plan_.stages[i].plan;
    stages_.push_back(std::holds_alternative<DockPlan>(plan)     ? make_dock(std::move(where))
                      : std::holds_alternative<SorterPlan>(plan) ? make_sorter(std::move(where))
                      : std::holds_alternative<HoldPlan>(plan)   ? make_hold(std::move(where))
                      : std::holds_alternative<StockPlan>(plan)  ? make_stock(std::move(where))
                                                                 : make_bagging(std::move(where)));
  }
  dock_ = count > 0 && std::holds_alternative<DockPlan>(plan_.stages[0].plan);
  for (std::uint32_t i = 0; i < world.scenario.lanes.size(); ++i)
    if (world.scenario.network.lanes[LaneId{i}].from == id)
      lanes.emplace(std::piecewise_construct, std::tuple{LaneId{i}},
                    std::forward_as_tuple(world, LaneId{i}));
  for (std::size_t f = 0; f < world.scenario.fleets.size(); ++f)
    if (world.scenario.fleets[f].home == id)
      at_home_[static_cast<std::int32_t>(f)] = world.scenario.fleets[f].size;
  for (std::size_t i = 0; i < plan_.rounds.size(); ++i) pools_.emplace_back(world, id, i);
}

void Facility::birth(Instant t, Who who) {
  births_.emplace(t, who);
  world_.wake(t);
}

void Facility::stand(InitialStock const& stock, Who who) {
  std::size_t const first = dock_ ? 1 : 0;
  stock_.emplace_back(stock.stage < 0 ? first : static_cast<std::size_t>(stock.stage), who);
  world_.wake(Instant{});
}

bool Facility::collect_post(Instant t) {
  auto& post = world_.post[id_.index];
  arrivals_.clear();
  for (; !post.empty() && post.begin()->first <= t; post.erase(post.begin()))
    arrivals_.push_back(std::move(post.begin()->second));
  std::ranges::sort(arrivals_, {}, [](Arrival const& one) {
    return std::pair{one.lane, one.number};
  });
  auto& back = world_.way_back[id_.index];
  returned_.clear();
  for (; !back.empty() && back.begin()->first <= t; back.erase(back.begin()))
    returned_.push_back(back.begin()->second);
  return !arrivals_.empty() || !returned_.empty();
}

void Facility::work(Instant t, bool first_round) {
  step_one(t, first_round);
  for (std::size_t i = stages_.size(); i-- > 0;) stages_[i]->starts(t);
  step_three(t, first_round);
  for (Pool& pool : pools_) pool.step_four(t, first_round);
}

void Facility::offer_at(std::size_t stage, Instant t, Who who) {
  if (stage < stages_.size()) {
    stages_[stage]->offered.push_back({who, nullptr});
  } else {
    leaves_last_stage(t, {who, nullptr});
  }
}

/// What comes to the first stage after the dock from elsewhere: by lane, then the facility's own
/// new parcels.
void Facility::enter_from_outside(Instant t, bool first_round) {
  for (Arrival const& arrival : arrivals_)
    if (!(dock_ && arrival.vehicle))
      for (Who const who : arrival.load) offer_at(dock_ ? 1 : 0, t, who);
  if (!first_round) return;
  auto const collector = std::ranges::find_if(pools_, [](Pool const& pool) { return pool.collects(); });
  if (collector != pools_.end())
    for (Who const who : collector->handed_in(t)) offer_at(dock_ ? 1 : 0, t, who);
  for (Pool& pool : pools_)
    for (Who const who : pool.goes_back(t)) offer_at(dock_ ? 1 : 0, t, who);
  for (; !births_.empty() && births_.begin()->first <= t; births_.erase(births_.begin())) {
    world_.created(t, *births_.begin()->second);
    Who const who = births_.begin()->second;
    if (collector != pools_.end() && collector->collects(*who)) collector->call(t, who);
    else offer_at(dock_ ? 1 : 0, t, who);
  }
}

/// Bags are opened where they are for, and at the latest at the parcel's destination.
void Facility::open_bag(Parcel& p) const {
  if (p.bag == InBag::none || !p.destination) return;
  auto const node = world_.scenario.network.places[*p.destination].node;
  bool const for_here = *p.destination == id_ || (p.bag == InBag::for_node && node && *node == id_);
  if (for_here) p.bag = InBag::none;
}

void Facility::step_one(Instant t, bool first_round) {
  for (Arrival const& arrival : arrivals_) {
    arriving[arrival.lane.index]->road_ends(t, arrival.load.size());
    for (Who const who : arrival.load) {
      ++who->visit;
      open_bag(*who);
      ++world_.results.facilities[id_.index].arrived;
      ++world_.results.facilities[id_.index].in_system_at_end;
      reaches_place(*who, world_.scenario.network.places[id_].tier, t);
      world_.put(What::arrived, t, *who, id_, arrival.lane.index);
    }
  }
  auto const stock = first_round ? std::exchange(stock_, {}) : decltype(stock_){};
  for (auto const& [stage, who] : stock) world_.created(t, *who);
  for (std::size_t i = 0; i <= stages_.size(); ++i) {
    if (i < stages_.size()) stages_[i]->ends(t);
    if (i == 0 && dock_)
      for (Arrival const& arrival : arrivals_)
        if (arrival.vehicle) stages_[0]->vehicle(t, arrival);
    if (i == (dock_ ? 1 : 0)) enter_from_outside(t, first_round);
    for (auto const& [stage, who] : stock)
      if (stage == i) offer_at(i, t, who);
    if (i < stages_.size()) stages_[i]->pass(t);
  }
  if (!dock_)
    for (Arrival const& arrival : arrivals_)
      if (arrival.vehicle) world_.vehicle_free(t, arrival);
}

void Facility::leaves_last_stage(Instant t, Offer const& offer) {
  Parcel const& p = *offer.who;
  offer.taken(t);
  if (!p.destination) {
    goes_on(t, offer.who);
  } else if (*p.destination == id_ && p.homeward) {
    world_.returned(t, p, id_, pools_.size());
  } else if (*p.destination == id_ && pools_.empty()) {
    world_.delivered(t, p, id_, 0);
  } else if (*p.destination == id_) {
    std::vector<double> upto;
    for (RoundsPool const& pool : plan_.rounds) upto.push_back(pool.upto);
    pools_[chosen(upto, uniform(world_.draws.of(Purpose::pool, p.key).a))].join(t, offer.who);
  } else {
    auto lane = world_.next_lane(p, id_);
    if (world_.scenario.routing == "earliest_arrival")
      if (auto const first = world_.first_to_arrive(p, id_, t)) lane = first;
    while (lanes.at(lane.value()).overflows(t)) lane = world_.scenario.lanes[*lane].overflow->to;
    lanes.at(lane.value()).stage(t, offer.who);
  }
}

/// A parcel without a destination: by chance over one of the lanes, or out of the system.
void Facility::goes_on(Instant t, Who who) {
  double const u = uniform(world_.draws.of(Purpose::onward, who->key, who->visit).a);
  for (Onward const& way : plan_.onward)
    if (way.upto > u) return lanes.at(way.lane).stage(t, who);
  world_.delivered(t, *who, id_, 0);
}

bool Facility::has_vehicle(Wanted const& wanted) const {
  if (wanted.fleet < 0) return true;
  auto const fleet = static_cast<std::size_t>(wanted.fleet);
  return world_.scenario.fleets[fleet].size >= unlimited || at_home_.at(wanted.fleet) > 0;
}

void Facility::step_three(Instant t, bool first_round) {
  for (std::int32_t const fleet : returned_) ++at_home_[fleet];
  for (std::int32_t const fleet : std::exchange(world_.home_again[id_.index], {})) ++at_home_[fleet];
  for (auto& [id, lane] : lanes) {
    lane.send_conveyed(t);
    lane.note_what_is_due(t, first_round);
  }
  do {
    send_vehicles(t);
  } while (cancel_what_found_none(t));
  for (auto& [id, lane] : lanes) lane.note_waits(t);
}

/// Again and again, of the departures that find a vehicle, the longest wanted.
void Facility::send_vehicles(Instant t) {
  for (;;) {
    LaneStand* longest = nullptr;
    for (auto& [id, lane] : lanes) {
      Wanted const* const wanted = lane.first_wanted(t);
      if (wanted == nullptr || !has_vehicle(*wanted)) continue;
      if (longest == nullptr || wanted->since < longest->first_wanted(t)->since) longest = &lane;
    }
    if (longest == nullptr) break;
    std::int32_t const fleet = longest->first_wanted(t)->fleet;
    if (fleet >= 0) --at_home_[fleet];
    longest->send_vehicle(t);
  }
}

/// Whether a full lane wants to depart now that its planned departure is gone.
bool Facility::cancel_what_found_none(Instant t) {
  bool again = false;
  for (auto& [id, lane] : lanes)
    if (lane.cancel(t)) again = true;
  return again;
}

Duration Facility::backlog(Instant t) const {
  Duration sum{};
  for (auto const& stage : stages_) sum += stage->backlog(t);
  return sum;
}

void Facility::collect(Results& results) {
  for (auto const& stage : stages_) stage->collect(results.stages);
  for (Pool const& pool : pools_) results.pools.push_back(pool.collect());
}

}  // namespace tierflow::naive
