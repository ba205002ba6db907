#include "scenarios/report/results_tables.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "scenarios/report/event_codes.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

constexpr double nothing_to_measure = std::numeric_limits<double>::quiet_NaN();

double in_hours(Int128 microseconds) { return static_cast<double>(microseconds) / 3.6e9; }

std::int64_t ticks(Instant t) { return t.time_since_epoch().count(); }

double measured_us(Results const& results) {
  return static_cast<double>((results.until - results.measured_from).count());
}

std::uint32_t at(std::vector<std::uint32_t> const& series, std::size_t bin) {
  return bin < series.size() ? series[bin] : 0;
}

std::string const& stream_name(Scenario const& scenario, std::uint32_t stream) {
  std::size_t const sources = scenario.streams.size();
  return stream < sources ? scenario.streams[stream].name : scenario.stock[stream - sources].name;
}

/// The stage, lane or pool that `record.place` stands for; "" where it stands for nothing.
std::string detail_of(Scenario const& scenario, ParcelRecord const& record) {
  FacilityPlan const& plan = scenario.facilities[record.where];
  switch (record.what) {
    case What::created: return {};
    case What::arrived:
    case What::staged:
    case What::departed: return scenario.network.lanes[{record.place}].name;
    case What::at_desk:
    case What::out_for_delivery:
    case What::delivered:
    case What::attempt_failed:
    case What::returned:
    case What::collected:
    case What::in_cell:
    case What::sent_back:
      return record.place < plan.rounds.size() ? plan.rounds[record.place].name : std::string{};
    default: return record.place < plan.stages.size() ? plan.stages[record.place].name : std::string{};
  }
}

bool is_of(RecordedParcel const& parcel, ParcelRecord const& record) {
  return parcel.stream == record.stream && parcel.serial == record.serial;
}

/// A parcel has no record after it.
bool is_end(What what) { return what == What::delivered || what == What::returned || what == What::rejected; }

}  // namespace

void add_stages(Database& database, Scenario const& scenario, Results const& results, int replication) {
  Insert stages{database, "stages", 30}, classes{database, "stage_classes", 9},
      shifts{database, "stage_shifts", 7}, series{database, "stage_series", 6};
  for (std::size_t id = 0; id < results.stages.size(); ++id) {
    StageResult const& s = results.stages[id];
    stages.row(replication, id, s.facility.index, scenario.network.places[s.facility].name, s.stage, s.side,
               s.kind, s.capacity, s.entered, s.finished, s.rejected, s.failures, s.waited, utilisation(s),
               in_hours(s.line_time), in_hours(s.busy_time), in_hours(s.blocked_time),
               mean_queue(s, results), s.queue_longest, s.queue_at_end,
               ratio(static_cast<double>(s.content_area), measured_us(results)), mean_h(s.wait),
               hours(s.wait.longest), mean_h(s.sojourn), hours(s.sojourn.longest),
               s.bags, s.full_bags, s.orders, ratio(static_cast<double>(s.pieces_area), measured_us(results)), s.pieces_at_end);
    for (std::size_t c = 0; c < std::min(s.wait_by_class.size(), s.sojourn_by_class.size()); ++c) {
      Spans const &wait = s.wait_by_class[c], &sojourn = s.sojourn_by_class[c];
      if (wait.count + sojourn.count == 0) continue;
      classes.row(replication, id, scenario.classes[c].name, wait.count, mean_h(wait), hours(wait.longest),
                  sojourn.count, mean_h(sojourn), hours(sojourn.longest));
    }
    for (auto const& shift : s.shifts)
      shifts.row(replication, id, shift.name, shift.started, share(shift.busy_time, shift.line_time),
                 in_hours(shift.line_time), in_hours(shift.busy_time));
    std::size_t const bins = std::max(s.entered_series.size(), s.finished_series.size());
    std::int64_t content = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) {
      std::uint32_t const in = at(s.entered_series, bin), out = at(s.finished_series, bin);
      content += std::int64_t{in} - std::int64_t{out};
      if (in + out > 0) series.row(replication, id, bin, in, out, content);
    }
  }
}

void add_facilities(Database& database, Results const& results, int replication) {
  Insert facilities{database, "facilities", 6}, series{database, "facility_series", 8};
  for (std::size_t place = 0; place < results.facilities.size(); ++place) {
    FacilityResult const& f = results.facilities[place];
    facilities.row(replication, place, f.created, f.arrived, f.delivered, f.in_system_at_end);
    std::int64_t content = 0;
    for (std::size_t bin = 0; bin < f.created_series.size(); ++bin) {
      std::uint32_t const made = f.created_series[bin], come = f.arrived_series[bin], gone = f.departed_series[bin],
                          ended = f.left_series[bin];
      content += std::int64_t{made} + come - gone - ended;
      if (made + come + gone + ended > 0) series.row(replication, place, bin, made, come, gone, ended, content);
    }
  }
}

void add_pairs(Database& database, Scenario const& scenario, Results const& results, int replication) {
  Insert pairs{database, "origin_destination", 9}, hours_of{database, "pair_hours", 8};
  for (OdResult const& pair : results.by_od) {
    std::string const& from = scenario.network.places[pair.from].name;
    std::string const& to = scenario.network.places[pair.to].name;
    auto const quantile = [&](double share) {
      return pair.steps.count() == 0 ? nothing_to_measure : hours(pair_step * pair.steps.quantile(share));
    };
    pairs.row(replication, from, to, pair.delivered, pair.on_time, mean_h(pair.full_course), hours(pair.full_course.longest),
              quantile(0.5), quantile(0.95));
    for (std::size_t i = 0; i < pair.by_hour.size(); ++i) {
      PairHour const& cell = pair.by_hour[i];
      if (cell.delivered == 0) continue;
      hours_of.row(replication, from, to, scenario.classes[i / hours_a_day].name, i % hours_a_day, cell.delivered, cell.on_time,
                   static_cast<double>(cell.full_course_us) / 3.6e9 / cell.delivered);
    }
  }
}

void add_lanes(Database& database, Scenario const& scenario, Results const& results, int replication) {
  Insert lanes{database, "lanes", 24}, series{database, "lane_series", 6}, trips{database, "trips", 11};
  for (auto const& l : results.lanes) {
    lanes.row(replication, l.lane.index, scenario.network.lanes[l.lane].name, l.staged, l.departures,
              l.parcels, static_cast<double>(l.grams) / 1e3, static_cast<double>(l.volume_cm3) / 1e6,
              mean_fill(l), l.full, l.by_timeout, l.by_full, l.missed, l.left_behind, l.with_left_behind,
              l.vehicle_waits, mean_h(l.dwell), hours(l.dwell.longest),
              ratio(static_cast<double>(l.staging_area), measured_us(results)),
              ratio(static_cast<double>(l.road_area), measured_us(results)), l.staged_at_end, l.containers,
              l.overflowed, l.turned_back);
    std::int64_t content = 0;
    for (std::size_t bin = 0; bin < l.parcels_series.size(); ++bin) {
      std::uint32_t const in = at(l.staged_series, bin), out = l.parcels_series[bin];
      content += std::int64_t{in} - std::int64_t{out};
      if (in + out > 0) series.row(replication, l.lane.index, bin, out, in, content);
    }
  }
  for (auto const& t : results.trips)
    trips.row(replication, t.lane.index, t.number, ticks(t.departed), ticks(t.arrives),
              t.vehicle < scenario.vehicles.size() ? scenario.vehicles[t.vehicle].name : std::string{},
              t.parcels, static_cast<double>(t.grams) / 1e3, static_cast<double>(t.volume_cm3) / 1e6, t.containers,
              int{t.turned_back});
}

void add_rounds(Database& database, Scenario const& scenario, Results const& results, int replication) {
  Insert rounds{database, "rounds", 29}, series{database, "rounds_series", 7}, areas{database, "rounds_areas", 9};
  for (auto const& p : results.pools) {
    rounds.row(replication, p.facility.index, scenario.network.places[p.facility].name, p.pool, p.crew,
               p.tours, p.attempts, p.delivered, p.first_attempts, p.first_delivered, p.returned,
               in_hours(p.out_time), crew_utilisation(p, results), mean_h(p.desk), hours(p.desk.longest), p.waiting_at_end,
               p.collected, mean_h(p.to_collect), hours(p.to_collect.longest), p.to_collect_at_end,
               p.cells.count, p.cells.placed, p.cells.overdue, p.cells.short_of, p.cells.most, mean_h(p.cells.stay),
               hours(p.cells.stay.longest), cells_mean(p, results), p.cells.taken_at_end);
    for (AreaResult const& a : p.areas)
      areas.row(replication, p.facility.index, scenario.network.places[p.facility].name, p.pool, a.name, a.tours, a.delivered,
                mean_h(a.desk), hours(a.desk.longest));
    std::int64_t content = 0;
    for (std::size_t bin = 0; bin < p.joined_series.size(); ++bin) {
      std::uint32_t const in = p.joined_series[bin], out = p.ended_series[bin];
      content += std::int64_t{in} - std::int64_t{out};
      if (in + out > 0) series.row(replication, p.facility.index, p.pool, bin, in, out, content);
    }
  }
}

void add_recorded(Database& database, Scenario const& scenario, Results const& results, int replication) {
  Insert parcels{database, "recorded_parcels", 14};
  std::size_t last = 0;
  for (auto const& p : results.recorded) {
    while (last + 1 < results.parcels.size() && is_of(p, results.parcels[last + 1])) ++last;
    ParcelRecord const& end = results.parcels[last++];
    bool const ended = is_end(end.what);
    std::optional<std::int64_t> to, ended_us, on_time;
    if (p.to) to = p.to->index;
    if (ended) ended_us = ticks(end.at);
    if (end.what == What::delivered) on_time = end.at <= p.due ? 1 : 0;
    parcels.row(replication, stream_name(scenario, p.stream), p.serial, scenario.classes[p.parcel_class].name,
                scenario.services[p.service].name, p.from.index, to, static_cast<double>(p.grams) / 1e3,
                static_cast<double>(p.cm3) / 1e6, ticks(p.created), ticks(p.due), ended_us,
                ended ? name_of(end.what) : "in_system", on_time);
  }
}

void add_parcels(Database& database, Scenario const& scenario, Results const& results, int replication) {
  Insert parcels{database, "parcels", 10};
  for (auto const& r : results.parcels)
    parcels.row(replication, stream_name(scenario, r.stream), r.serial, ticks(r.at), name_of(r.what),
                r.where.index, detail_of(scenario, r), r.visit, r.number, event_code(scenario, r));
}

}  // namespace tierflow
