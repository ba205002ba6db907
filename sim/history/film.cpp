#include "sim/history/film.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

#include "sim/courses.hpp"

namespace tierflow {
namespace {

constexpr std::size_t asked_of_a_load = 32;  ///< parcels whether they are late: it takes drawing their legs outside of the model

template <class Row>
void append(std::vector<Row>& to, std::vector<Row>& from) {
  to.insert(to.end(), from.begin(), from.end());
  from.clear();
}

}  // namespace

void Film::born(Parcel const& p) {
  cut_.births.push_back({.created = p.created,
                         .due = due(world_, p),
                         .stream = p.stream,
                         .serial = p.serial,
                         .grams = p.grams,
                         .cm3 = p.cm3,
                         .destination = p.destination,
                         .parcel_class = p.parcel_class,
                         .service = p.service});
}

/// Adds a parcel to the loads of the trip that was begun last. `counts_as`: parcels, when it is asked whether it is late; 0: it is not.
void Film::load(Instant t, Instant arrives, Parcel const& p, std::uint32_t counts_as) {
  TripFact& trip = cut_.trips.back();
  auto const first = cut_.loads.begin() + trip.first_load;
  auto at = std::find_if(first, cut_.loads.end(), [&](LoadFact const& load) {
    return load.parcel_class == p.parcel_class && load.service == p.service;
  });
  if (at == cut_.loads.end()) {
    at = cut_.loads.insert(at, {.parcel_class = p.parcel_class, .service = p.service});
    ++trip.loads;
  }
  ++trip.parcels;
  ++at->parcels;
  if (counts_as == 0) return;
  Instant const by = due(world_, p);
  if (t > by) at->late += counts_as;
  if (arrives > by) at->late_there += counts_as;
}

std::uint16_t Film::departs(Instant t, Trip const& trip, std::uint32_t vehicle, double fill) {
  auto const thousandths = static_cast<std::uint16_t>(std::lround(std::min(fill, 60.0) * 1000));
  cut_.trips.push_back({.departed = t,
                        .arrives = trip.arrives,
                        .lane = trip.lane.index,
                        .number = trip.number,
                        .first_load = static_cast<std::uint32_t>(cut_.loads.size()),
                        .vehicle = static_cast<std::uint16_t>(vehicle),
                        .fill = thousandths,
                        .turned_back = trip.turned_back});
  auto const step = static_cast<std::uint32_t>(trip.load.size() / asked_of_a_load + 1);
  for (std::uint32_t i = 0; i < trip.load.size(); ++i) load(t, trip.arrives, trip.load[i], i % step == 0 ? step : 0);
  // A small part of a large load may so have more late parcels than parcels.
  for (LoadFact& part : std::span{cut_.loads}.subspan(cut_.trips.back().first_load)) {
    part.late = std::min(part.late, part.parcels);
    part.late_there = std::min(part.late_there, part.parcels);
  }
  return thousandths;
}

void Film::departs(Instant t, Conveyed const& one) {
  cut_.trips.push_back({.departed = t,
                        .arrives = one.arrives,
                        .lane = one.lane.index,
                        .number = one.number,
                        .first_load = static_cast<std::uint32_t>(cut_.loads.size())});
  load(t, one.arrives, one.parcel, 1);
}

void Film::cut(Chapter& chapter) {
  auto const behind = static_cast<std::uint32_t>(chapter.loads.size());
  for (TripFact& trip : cut_.trips) trip.first_load += behind;
  append(chapter.births, cut_.births);
  append(chapter.records, cut_.records);
  append(chapter.trips, cut_.trips);
  append(chapter.loads, cut_.loads);
  append(chapter.tours, cut_.tours);
  append(chapter.outages, cut_.outages);
}

void put_in_order(Chapter& chapter) {
  std::ranges::sort(chapter.births, {}, [](BirthFact const& one) { return std::tuple{one.created, one.stream, one.serial}; });
  std::ranges::stable_sort(chapter.records, {}, [](ParcelRecord const& one) {
    return std::tuple{one.at, one.stream, one.serial, one.visit};
  });
  std::ranges::sort(chapter.trips, {}, [](TripFact const& one) { return std::tuple{one.departed, one.lane, one.number}; });
  std::vector<LoadFact> loads;
  loads.reserve(chapter.loads.size());
  for (TripFact& trip : chapter.trips) {
    auto const first = chapter.loads.begin() + trip.first_load;
    trip.first_load = static_cast<std::uint32_t>(loads.size());
    loads.insert(loads.end(), first, first + trip.loads);
    std::ranges::sort(loads.begin() + trip.first_load, loads.end(), {},
                      [](LoadFact const& one) { return std::tuple{one.parcel_class, one.service}; });
  }
  chapter.loads = std::move(loads);
  std::ranges::sort(chapter.tours, {}, [](TourFact const& one) {
    return std::tuple{one.began, one.facility, one.pool, one.courier};
  });
  std::ranges::sort(chapter.outages, {}, [](OutageFact const& one) {
    return std::tuple{one.from, one.facility, one.stage, one.side};
  });
}

}  // namespace tierflow
