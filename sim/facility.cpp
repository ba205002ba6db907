#include "sim/facility.hpp"

#include <algorithm>

#include "sim/chosen.hpp"
#include "sim/stages/merge.hpp"

namespace tierflow {

Facility::Facility(World const& world, FacilityId id, Roads& roads, ColdClock* cold)
    : world_{world}, id_{id}, roads_{roads}, plan_{world.scenario.facilities[id]}, book_{world, id},
      inbox_{world, book_, roads}, demand_{world, book_}, doorsteps_(plan_.stages.size() + 1),
      chain_{make_chain(world, book_, inbox_, doorsteps_)}, first_{chain_.yard != nullptr ? 1U : 0U} {
  book_.cold = cold;
  Network const& network = world.scenario.network;
  std::vector<VehicleLane*> with_vehicles;
  for (std::uint32_t i = 0; i < network.lanes.size(); ++i) {
    LaneId const lane{i};
    if (network.lanes[lane].from != id) continue;
    lanes_.push_back(lane);
    if (world.scenario.lanes[lane].dispatch == Dispatch::immediate) {
      exits_.push_back({.conveyance = &conveyances_.emplace_back(world, book_, lane, roads)});
    } else {
      exits_.push_back({.vehicles = &vehicle_lanes_.emplace_back(world, book_, lane, roads)});
      with_vehicles.push_back(exits_.back().vehicles);
    }
  }
  dispatchers_ = make_dispatchers(world, with_vehicles);
  for (Exit& exit : exits_)
    for (auto const& dispatcher : dispatchers_)
      if (exit.vehicles != nullptr && dispatcher->serves(*exit.vehicles)) exit.dispatcher = dispatcher.get();
  for (LaneId const lane : lanes_) {
    LanePlan const& plan = world.scenario.lanes[lane];
    overflows_ = overflows_ || plan.overflow;
    if (plan.when_closed != WhenClosed::turn_back) continue;
    for (auto const& [from, until_then] : closures(world, lane)) turns_.push_back(from);
  }
  std::ranges::sort(turns_);
  for (std::size_t i = 0; i < plan_.rounds.size(); ++i) rounds_.emplace_back(world, book_, i);
  for (Rounds& pool : rounds_)
    if (pool.collects()) collector_ = &pool;
  for (Rounds& pool : rounds_)
    if (pool.sends_back()) senders_back_.push_back(&pool);
  coming_.resize(4 + senders_back_.size());
}

void Facility::stock_up() {
  stocked_ = true;
  for (std::size_t i = 0; i < world_.scenario.stock.size(); ++i) {
    InitialStock const& stock = world_.scenario.stock[i];
    if (stock.at != id_) continue;
    std::size_t const stage = stock.stage < 0 ? first_ : static_cast<std::size_t>(stock.stage);
    Run& run = stage == first_ ? coming_.back() : doorsteps_[stage];
    for (std::uint32_t serial = 0; serial < static_cast<std::uint64_t>(stock.parcels); ++serial) {
      Parcel const p = stocked(world_, i, serial);
      book_.created(Instant{}, p);
      run.push(Instant{}, p);
    }
  }
}

/// New parcels stand at the first stage, or wait for a courier whose tour brings them there.
void Facility::make_parcels(Instant until) {
  Run& fresh = coming_[coming_.size() - 2];
  for (std::size_t i = 0; i < senders_back_.size(); ++i) senders_back_[i]->send_back(until, coming_[2 + i]);
  if (collector_ == nullptr) return demand_.make(until, fresh);
  demand_.make(until, made_);
  for (Item const& item : made_)
    if (collector_->collects(item.parcel)) collector_->call(item.at, item.parcel);
    else fresh.push(item);
  made_.clear();
  collector_->hand_in(until, coming_[1]);
}

Instant Facility::sure_until() const {
  Instant sure = collector_ != nullptr ? collector_->sure_until() : never;
  for (Rounds const* const pool : senders_back_) sure = std::min(sure, pool->sure_until());
  // Who turns back when a lane closes has left before, and is home after.
  return turn_ < turns_.size() ? std::min(sure, turns_[turn_]) : sure;
}

void Facility::advance(Instant until, Courses& courses) {
  book_.courses = &courses;
  if (collector_ == nullptr && senders_back_.empty() && turns_.empty()) return work(until);
  for (Instant to{}; to < until;) {
    work(to = std::min(until, sure_until()));
    while (turn_ < turns_.size() && turns_[turn_] <= to) ++turn_;
    inbox_.take_turned();
  }
}

void Facility::work(Instant until) {
  inbox_.open(until, chain_.yard, coming_[0]);
  make_parcels(until);
  if (!stocked_) stock_up();
  merge(coming_, doorsteps_[first_]);
  for (std::size_t i = 0; i < chain_.stages.size(); ++i)
    chain_.stages[i]->advance(until, i + 1 < chain_.stages.size() ? chain_.stages[i + 1]->in : leaving_);
  take_back(inbox_.home());
  in_order(leaving_, doorsteps_.back(), until, [this](Item const& item) { leave(item); });
  for (Conveyance& lane : conveyances_) lane.advance(until);
  for (auto const& dispatcher : dispatchers_) dispatcher->advance(until);
  for (Rounds& pool : rounds_) pool.advance(until);
}

/// A parcel has passed the last stage (rules 32 and 43a).
void Facility::leave(Item const& item) {
  Parcel const& p = item.parcel;
  if (p.destination == nowhere) {
    if (auto const lane = onward(p)) take(*lane, item);
    else book_.delivered(item.at, p, item.at, 0);
  } else if (p.destination == id_.index && p.homeward != 0) {
    book_.returned(item.at, p, static_cast<std::uint32_t>(rounds_.size()));
  } else if (p.destination == id_.index && rounds_.empty()) {
    book_.delivered(item.at, p, item.at, 0);
  } else if (p.destination == id_.index) {
    std::size_t pool = 0;
    if (rounds_.size() > 1) {
      double const u = uniform(world_.draws.of(Purpose::pool, world_.key(p)).a);
      pool = chosen(plan_.rounds, u, &RoundsPool::upto);
    }
    rounds_[pool].join(item.at, p);
  } else {
    LaneId const lane = world_.next_lane(id_, p, item.at);
    take(overflows_ ? with_room(lane, item.at) : lane, item);
  }
}

/// The lane of the route, or the one to which it sends who comes when too many are staged (rule 32a).
LaneId Facility::with_room(LaneId lane, Instant t) {
  while (auto const& overflow = world_.scenario.lanes[lane].overflow) {
    Exit const& exit = exits_[world_.lane_slots[lane.index]];
    if (exit.book().staged() < overflow->from) break;
    // Departures before `t` may not have been worked yet. All that is staged before `t` is known.
    if (exit.dispatcher != nullptr) exit.dispatcher->advance(t);
    else exit.conveyance->advance(t);
    if (exit.book().staged() < overflow->from) break;
    exit.book().overflows(t);
    lane = overflow->to;
  }
  return lane;
}

void Facility::take(LaneId lane, Item const& item) {
  Exit const& exit = exits_[world_.lane_slots[lane.index]];
  if (exit.conveyance != nullptr)
    exit.conveyance->stage(item.at, item.parcel);
  else
    exit.vehicles->stage(item.at, item.parcel);
}

/// Where a parcel without a destination goes from here; nothing: out of the system (rule 13).
std::optional<LaneId> Facility::onward(Parcel const& p) const {
  if (plan_.onward.empty()) return {};
  double const u = uniform(world_.draws.of(Purpose::onward, world_.key(p), p.visit).a);
  for (Onward const& way : plan_.onward)
    if (way.upto > u) return way.lane;
  return {};
}

void Facility::collect(bool inside) {
  inbox_.collect(inside);
  for (LaneId const lane : lanes_) {
    if (inside && !roads_[lane].inside) continue;
    take_back(roads_[lane].back);
  }
}

void Facility::take_back(std::vector<VehicleBack>& vehicles) {
  for (VehicleBack const& vehicle : vehicles)
    for (auto const& dispatcher : dispatchers_)
      if (dispatcher->owns(vehicle.fleet)) dispatcher->takes_back(vehicle);
  vehicles.clear();
}

Instant Facility::next() {
  Instant next = std::min({inbox_.next(), demand_.next(), stocked_ ? never : Instant{}});
  for (Run const& doorstep : doorsteps_) next = std::min(next, doorstep.head());
  for (auto const& stage : chain_.stages) next = std::min(next, stage->next());
  for (Conveyance const& lane : conveyances_) next = std::min(next, lane.next());
  for (auto const& dispatcher : dispatchers_) next = std::min(next, dispatcher->next());
  for (Rounds const& pool : rounds_) next = std::min(next, pool.next());
  return next;
}

Duration Facility::backlog(Instant t) const {
  Duration sum{};
  for (auto const& stage : chain_.stages) sum += stage->backlog(t);
  return sum;
}

std::vector<LaneBook const*> Facility::lane_books() const {
  std::vector<LaneBook const*> books;
  for (Exit const& exit : exits_) books.push_back(&exit.book());
  return books;
}

/// Created here or come by lane, and neither left the system nor gone on.
std::uint64_t Facility::in_system() const {
  std::uint64_t gone = book_.totals.delivered + book_.departed;
  for (LedgerLine const& line : book_.ledger) gone += line.returned + line.rejected;
  return book_.totals.created + book_.totals.arrived - gone;
}

void Facility::look(Instant until, Layout const& layout, std::vector<State>& states) const {
  auto const small = [](std::uint64_t number) { return static_cast<std::uint32_t>(number); };
  PlaceState& place = states[layout.place(id_)].place;
  place = {small(in_system()), small(book_.totals.arrived), small(book_.totals.delivered), 0};
  std::vector<State> stages;
  for (auto const& stage : chain_.stages) stage->look(until, stages);
  std::ranges::copy(stages, states.begin() + static_cast<std::ptrdiff_t>(layout.stage(id_, 0)));
  for (LaneBook const* const lane : lane_books()) states[layout.lane(lane->lane)].lane = lane->state();
  for (std::size_t i = 0; i < rounds_.size(); ++i) states[layout.pool(id_, i)].pool = rounds_[i].state();
  for (std::size_t i = 0; i < book_.ledger.size(); ++i) {
    LedgerLine const& line = book_.ledger[i];
    ClassState& sum = states[layout.parcel_class(i)].parcel_class;
    sum.created += small(line.created);
    sum.delivered += small(line.delivered);
    sum.late += book_.late[i];
    sum.gone += small(line.returned + line.rejected + line.lost);
    place.late += book_.late[i];
  }
}

void Facility::report(Instant until, Results& results, Int128& time) const {
  for (auto const& stage : chain_.stages) {
    stage->collect(until, results.stages);
    time += stage->parcel_area(until);
  }
  for (LaneBook const* const lane : lane_books()) {
    results.lanes[lane->lane.index] = lane->result(until);
    time += results.lanes[lane->lane.index].staging_area + results.lanes[lane->lane.index].road_area;
    results.trips.insert(results.trips.end(), lane->trips.begin(), lane->trips.end());
  }
  for (Rounds const& pool : rounds_) {
    results.pools.push_back(pool.result(until));
    time += pool.parcel_area(until);
  }
  FacilityResult row = book_.totals;
  row.in_system_at_end = in_system();
  row.created_series = book_.created_series.bins(until);
  row.arrived_series = book_.arrived_series.bins(until);
  row.left_series = book_.left_series.bins(until);
  row.departed_series.resize(row.left_series.size());
  for (LaneBook const* const lane : lane_books()) {
    auto const& gone = results.lanes[lane->lane.index].parcels_series;
    for (std::size_t bin = 0; bin < gone.size(); ++bin) row.departed_series[bin] += gone[bin];
  }
  results.facilities[id_.index] = row;
}

}  // namespace tierflow
