#include "viz/story/story.hpp"

#include <algorithm>

namespace tierflow {
namespace {

double hours(Duration time) { return std::chrono::duration<double, std::ratio<3600>>(time).count(); }

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

bool unlimited_lines(StagePlan const& plan) {
  if (auto const* const sorter = std::get_if<SorterPlan>(&plan.plan)) return sorter->lines >= unlimited;
  if (auto const* const dock = std::get_if<DockPlan>(&plan.plan)) return dock->doors >= unlimited;
  return true;
}

/// Of an arrival: whether its trip had turned back.
bool came_back(Scenario const& scenario, HistoryFile const& file, RecordRow const& row) {
  if (scenario.lanes[LaneId{row.lane()}].when_closed != WhenClosed::turn_back || row.previous == none) return false;
  RecordRow const& before = file.record(row.previous);
  return before.what() == What::departed && file.trip(before.trip()).turned_back > 0;
}

}  // namespace

std::size_t Story::chapters_by(Instant t) const {
  auto const& chapters = file_.chapters();
  auto const behind = std::ranges::upper_bound(chapters, t, {}, &HistoryFile::ChapterPieces::until);
  return static_cast<std::size_t>(behind - chapters.begin());
}

std::span<State const> Story::states(std::size_t chapters) const {
  if (chapters > 0) return file_.rows<State>(file_.chapters()[chapters - 1].states);
  nothing_.resize(layout_.size());
  return nothing_;
}

std::size_t Story::chapters_in(Duration time) const {
  Duration const one = file_.head().chapter;
  return one > Duration{0} ? std::max<std::size_t>(1, static_cast<std::size_t>(time / one)) : 1;
}

double Story::pressure(FacilityId facility, std::size_t stage, std::size_t side, std::size_t chapters,
                       std::size_t window) const {
  StagePlan const& plan = scenario_.facilities[facility].stages[stage];
  if (chapters == 0 || unlimited_lines(plan)) return 0;
  std::size_t const row = layout_.stage(facility, stage, side);
  std::size_t const before = chapters - std::min(window, chapters);
  StageState const now = states(chapters)[row].stage, then = states(before)[row].stage;
  double room = 0;  // seconds x lines
  for (std::size_t k = before; k < chapters; ++k) {
    auto const& chapter = file_.chapters()[k];
    double const length = std::chrono::duration<double>(chapter.until - chapter.from).count();
    room += length * file_.rows<State>(chapter.states)[row].stage.open;
  }
  if (room <= 0) return 0;
  double const busy = now.busy - then.busy;
  double const done = now.finished - then.finished;
  double const with_queue = done > 0 ? busy * (1 + now.waiting / done) : busy;
  return share(with_queue, room);
}

double Story::pressure(FacilityId facility, std::size_t chapters, std::size_t window) const {
  double most = 0;
  for (std::size_t stage = 0; stage < scenario_.facilities[facility].stages.size(); ++stage)
    for (std::size_t side = 0; side < layout_.sides(facility, stage); ++side)
      most = std::max(most, pressure(facility, stage, side, chapters, window));
  return most;
}

std::uint32_t Story::waiting(FacilityId facility, std::span<State const> now) const {
  FacilityPlan const& plan = scenario_.facilities[facility];
  std::uint32_t sum = 0;
  for (std::size_t stage = 0; stage < plan.stages.size(); ++stage) {
    if (!std::holds_alternative<SorterPlan>(plan.stages[stage].plan)) continue;
    for (std::size_t side = 0; side < layout_.sides(facility, stage); ++side)
      sum += now[layout_.stage(facility, stage, side)].stage.waiting;
  }
  for (std::size_t pool = 0; pool < plan.rounds.size(); ++pool) sum += now[layout_.pool(facility, pool)].pool.waiting;
  return sum;
}

Snapshot Story::snapshot(std::size_t chapters, Filter const& filter) const {
  std::size_t const hour = chapters_in(std::chrono::hours{1}), six = chapters_in(std::chrono::hours{6});
  std::size_t const day = std::min(chapters, chapters_in(std::chrono::hours{24}));
  std::span<State const> const now = states(chapters), then = states(chapters - std::min(six, chapters)),
                               yesterday = states(chapters - day);
  Snapshot snapshot;
  snapshot.at = chapters > 0 ? file_.chapters()[chapters - 1].until : Instant{};
  snapshot.places.resize(scenario_.facilities.size());
  snapshot.lanes.resize(scenario_.lanes.size());
  double const span = std::max(hours(file_.head().chapter) * static_cast<double>(std::min(six, chapters)), 1e-9);
  for (std::uint32_t i = 0; i < scenario_.facilities.size(); ++i) {
    FacilityId const id{i};
    PlaceNow& place = snapshot.places[i];
    PlaceState const& state = now[layout_.place(id)].place;
    PlaceState const& before = then[layout_.place(id)].place;
    place.pressure = pressure(id, chapters, hour);
    place.waiting = waiting(id, now);
    place.in_system = state.in_system;
    double const days = std::max(hours(file_.head().chapter) * static_cast<double>(day) / 24, 1e-9);
    place.arrived_per_day = (state.arrived - yesterday[layout_.place(id)].place.arrived) / days;
    double const delivered = state.delivered - before.delivered;
    place.late_share = share(state.late - before.late, delivered);
    place.delivered_per_h = delivered / span;
    for (std::size_t row = layout_.stage(id, 0); row < layout_.stage(id, scenario_.facilities[id].stages.size()); ++row)
      place.down = place.down || now[row].stage.down > 0;
  }
  for (std::uint32_t i = 0; i < scenario_.lanes.size(); ++i) {
    std::uint32_t const staged = now[layout_.lane({i})].lane.staged;
    snapshot.lanes[i].staged = staged;
    snapshot.places[scenario_.network.lanes[{i}].from.index].waiting += staged;
  }
  add_flows(chapters, filter, snapshot);
  return snapshot;
}

FacilityId Story::origin(BirthFact const& birth) const {
  std::size_t const streams = scenario_.streams.size();
  return birth.stream < streams ? scenario_.streams[birth.stream].origin : scenario_.stock[birth.stream - streams].at;
}

FacilityId Story::where(RecordRow const& row) const {
  auto const& lanes = scenario_.network.lanes;
  switch (row.what()) {
    case What::departed: return lanes[LaneId{file_.trip(row.trip()).lane}].from;
    case What::staged: return lanes[LaneId{row.lane()}].from;
    case What::arrived: return came_back(scenario_, file_, row) ? lanes[LaneId{row.lane()}].from : lanes[LaneId{row.lane()}].to;
    default: return FacilityId{row.facility()};
  }
}

SampledLoads::Load Story::load(std::uint32_t trip, std::span<LoadFact const> loads, Filter const& filter) const {
  if (filter.by_ends()) {
    sampled_.set(filter);
    return sampled_.of(trip);
  }
  SampledLoads::Load sum;
  for (LoadFact const& load : loads) {
    if (!filter.takes(load.parcel_class, load.service)) continue;
    sum.parcels += static_cast<float>(load.parcels);
    sum.late += static_cast<float>(load.late);
    sum.late_there += static_cast<float>(load.late_there);
  }
  return sum;
}

void Story::add_flows(std::size_t chapters, Filter const& filter, Snapshot& snapshot) const {
  std::size_t const window = std::min(chapters, chapters_in(std::chrono::hours{24}));
  if (window == 0) return;
  std::vector<double> fill(snapshot.lanes.size()), trips(snapshot.lanes.size()), late(snapshot.lanes.size());
  for (std::size_t k = chapters - window; k < chapters; ++k) {
    auto const& chapter = file_.chapters()[k];
    auto const loads = file_.rows<LoadFact>(chapter.loads);
    auto number = static_cast<std::uint32_t>(chapter.trips.first);
    for (TripFact const& trip : file_.rows<TripFact>(chapter.trips)) {
      SampledLoads::Load const taken = load(number++, loads.subspan(trip.first_load, trip.loads), filter);
      snapshot.lanes[trip.lane].parcels_per_h += static_cast<double>(taken.parcels);
      late[trip.lane] += static_cast<double>(taken.late);
      fill[trip.lane] += trip.fill / 1000.0;
      trips[trip.lane] += 1;
    }
  }
  double const span = hours(file_.head().chapter) * static_cast<double>(window);
  for (std::size_t i = 0; i < snapshot.lanes.size(); ++i) {
    LaneNow& lane = snapshot.lanes[i];
    lane.late_share = share(late[i], lane.parcels_per_h);
    lane.parcels_per_h /= span;
    lane.fill = share(fill[i], trips[i]);
    lane.vehicles = scenario_.lanes[{static_cast<std::uint32_t>(i)}].dispatch != Dispatch::immediate;
  }
}

Totals Story::totals(std::size_t chapters, Filter const& filter) const {
  std::size_t const hour = std::min(chapters, chapters_in(std::chrono::hours{1}));
  std::size_t const day = std::min(chapters, chapters_in(std::chrono::hours{24}));
  std::span<State const> const now = states(chapters), before = states(chapters - hour), yesterday = states(chapters - day);
  Totals totals;
  double delivered = 0, day_delivered = 0, day_late = 0;
  for (std::size_t i = 0; i < scenario_.classes.size(); ++i) {
    if ((filter.classes >> i & 1) == 0) continue;
    std::size_t const row = layout_.parcel_class(i);
    ClassState const& one = now[row].parcel_class;
    totals.created += one.created;
    totals.delivered += one.delivered;
    totals.late += one.late;
    totals.gone += one.gone;
    delivered += one.delivered - before[row].parcel_class.delivered;
    day_delivered += one.delivered - yesterday[row].parcel_class.delivered;
    day_late += one.late - yesterday[row].parcel_class.late;
  }
  totals.in_system = totals.created - totals.delivered - totals.gone;
  totals.delivered_per_h = hour > 0 ? delivered / (hours(file_.head().chapter) * static_cast<double>(hour)) : 0;
  totals.on_time = day_delivered > 0 ? 1 - day_late / day_delivered : 1;
  for (std::uint32_t i = 0; i < scenario_.facilities.size(); ++i) totals.waiting += waiting({i}, now);
  for (std::uint32_t i = 0; i < scenario_.lanes.size(); ++i) totals.waiting += now[layout_.lane({i})].lane.staged;
  return totals;
}

}  // namespace tierflow
