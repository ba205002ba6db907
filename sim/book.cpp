#include "sim/book.hpp"

#include "sim/cold/clock.hpp"
#include "sim/history/film.hpp"

namespace tierflow {

Book::Book(World const& the_world, FacilityId the_facility)
    : world{the_world}, facility{the_facility}, ledger(the_world.scenario.classes.size()),
      created_series{the_world.scenario.series}, arrived_series{the_world.scenario.series},
      left_series{the_world.scenario.series}, late(the_world.scenario.classes.size()), place_key_{the_world.place_keys[the_facility.index]} {
  if (world.films) film = std::make_unique<Film>(world);
}

Book::~Book() = default;

void Book::trace(What what, Instant t, Parcel const& p, std::uint32_t place, std::uint32_t number) {
  ParcelRecord const one{t, p.stream, p.serial, facility, place, what, p.visit, number};
  if ((p.traced & in_results) != 0) records.push_back(one);
  if ((p.traced & in_history) != 0) film->record(one);
  if ((p.traced & in_cold_chain) != 0) cold->noted(what, t, p, facility, place);
}

void Book::created(Instant t, Parcel const& p) {
  ++ledger[p.parcel_class].created;
  ++totals.created;
  system.in(world, t);
  created_series.add(t);
  put(What::created, t, p);
  if ((p.traced & in_history) != 0) [[unlikely]] film->born(p);
}

void Book::left(Instant t) {
  system.out(world, t);
  left_series.add(t);
}

void Book::delivered(Instant t, Parcel const& p, Instant at_desk, std::uint32_t pool) {
  ++ledger[p.parcel_class].delivered;
  ++totals.delivered;
  left(t);
  put(What::delivered, t, p, pool);
  if (!world.counts(t)) {
    late[p.parcel_class] += film != nullptr && t > due(world, p);
    return;
  }
  Delivery const delivery = courses->add(world, facility, p, at_desk, t);
  deliveries.add(static_cast<std::size_t>(t.time_since_epoch() / world.scenario.series), delivery.on_time, delivery.full_course);
  late[p.parcel_class] += !delivery.on_time;
}

void Book::returned(Instant t, Parcel const& p, std::uint32_t pool) {
  ++ledger[p.parcel_class].returned;
  left(t);
  put(What::returned, t, p, pool);
}

void Book::rejected(Instant t, Parcel const& p, std::uint32_t stage) {
  ++ledger[p.parcel_class].rejected;
  left(t);
  put(What::rejected, t, p, stage);
}

}  // namespace tierflow
