#include "sim/harvest.hpp"

#include <algorithm>
#include <tuple>

#include "sim/demand.hpp"

namespace tierflow {
namespace {

void add(LedgerLine& sum, LedgerLine const& part) {
  sum.created += part.created;
  sum.delivered += part.delivered;
  sum.returned += part.returned;
  sum.rejected += part.rejected;
  sum.lost += part.lost;
}

/// Parcels in the system at the end of each bin.
std::vector<std::uint32_t> in_system(std::vector<FacilityResult> const& facilities, std::size_t bins) {
  std::vector<std::uint32_t> series(bins);
  for (FacilityResult const& facility : facilities)
    for (std::size_t bin = 0; bin < bins; ++bin) series[bin] += facility.created_series[bin] - facility.left_series[bin];
  for (std::size_t bin = 1; bin < bins; ++bin) series[bin] += series[bin - 1];
  return series;
}

RecordedParcel described(World const& world, ParcelRecord const& first, ParcelRecord const& last) {
  Parcel p = made(world, first.stream, first.serial, first.at);
  RecordedParcel one;
  one.stream = p.stream;
  one.serial = p.serial;
  one.parcel_class = p.parcel_class;
  one.service = p.service;
  one.from = world.stream_origins[p.stream];
  if (p.destination != nowhere) one.to = FacilityId{p.destination};
  // Without a destination the legs outside are those of the place where it left.
  else if (last.what == What::delivered) p.destination = static_cast<std::uint16_t>(last.where.index);
  one.grams = p.grams;
  one.cm3 = p.cm3;
  one.created = p.created;
  one.due = due(world, p);
  return one;
}

/// Who they are whose records `records` holds, by parcel.
std::vector<RecordedParcel> recorded(World const& world, std::vector<ParcelRecord> const& records) {
  std::vector<RecordedParcel> parcels;
  for (auto first = records.begin(); first != records.end();) {
    auto const next = std::find_if(first, records.end(), [&](ParcelRecord const& record) {
      return record.stream != first->stream || record.serial != first->serial;
    });
    parcels.push_back(described(world, *first, *(next - 1)));
    first = next;
  }
  return parcels;
}

DeliverySeries deliveries(std::deque<Facility> const& facilities, std::size_t bins) {
  DeliverySeries sum;
  sum.resize(bins);
  for (Facility const& facility : facilities) {
    DeliverySeries const& part = facility.book().deliveries;
    for (std::size_t bin = 0; bin < part.delivered.size(); ++bin) {
      sum.delivered[bin] += part.delivered[bin];
      sum.on_time[bin] += part.on_time[bin];
      sum.full_course_us[bin] += part.full_course_us[bin];
    }
  }
  return sum;
}

}  // namespace

Results harvest(World const& world, std::deque<Facility> const& facilities, Courses const& courses, Instant until) {
  Scenario const& scenario = world.scenario;
  Results results;
  results.until = until;
  results.measured_from = scenario.warm_up;
  results.ledger.resize(scenario.classes.size());
  results.facilities.resize(facilities.size());
  results.lanes.resize(scenario.lanes.size());

  Unsigned128 fingerprint = 0;
  std::uint64_t system_time = 0;
  Int128 time_in_places = 0;
  for (Facility const& facility : facilities) {
    Book const& book = facility.book();
    fingerprint += book.fingerprint;
    system_time += book.system.wrapped_area(world, until);
    for (std::size_t i = 0; i < book.ledger.size(); ++i) add(results.ledger[i], book.ledger[i]);
    results.parcels.insert(results.parcels.end(), book.records.begin(), book.records.end());
    facility.report(until, results, time_in_places);
  }
  results.fingerprint = {static_cast<std::uint64_t>(fingerprint >> 64), static_cast<std::uint64_t>(fingerprint)};
  results.system_time = static_cast<std::int64_t>(system_time);
  results.little_holds = results.system_time == time_in_places;

  for (LedgerLine& line : results.ledger) {
    line.in_system = line.created - line.delivered - line.returned - line.rejected - line.lost;
  }
  courses.collect(world, results);
  std::ranges::sort(results.trips, {}, [](TripResult const& trip) { return std::tuple{trip.lane, trip.number}; });
  std::ranges::stable_sort(results.parcels, {}, [](ParcelRecord const& record) {
    return std::tuple{record.stream, record.serial, record.at, record.visit};
  });
  results.recorded = recorded(world, results.parcels);
  auto const bins = static_cast<std::size_t>(until.time_since_epoch() / scenario.series) + 1;
  results.in_system_series = in_system(results.facilities, bins);
  results.deliveries = deliveries(facilities, bins);
  return results;
}

}  // namespace tierflow
