#pragma once

// Measures: the figures that the cases ask for, by the names of places, stages, lanes and classes.
//
// Times are in hours, rates per hour, numbers in parcels, everything over the measured time. A name that the run does not
// know throws std::out_of_range.

#include "scenarios/proof/case.hpp"

namespace tierflow {

/// A stage of a place.
struct At {
  std::string place;
  std::string stage = "sort";
};

// ---- stages -------------------------------------------------------------------------------------
Measure wait(At const& at);
Measure wait(At const& at, std::string const& parcel_class);
Measure longest_wait(At const& at);
Measure sojourn(At const& at);
Measure sojourn(At const& at, std::string const& parcel_class);
Measure content(At const& at);
Measure queue(At const& at);
Measure longest_queue(At const& at);
Measure used(At const& at);            ///< share of the lines' time
Measure held_up(At const& at);         ///< share of the time of one line that its parcel was not taken in
Measure waited(At const& at);          ///< share of parcels
Measure pieces(At const& at);          ///< mean number that lies in a store
Measure turned_away(At const& at);     ///< share of parcels
Measure entered_per_h(At const& at);
Measure finished_per_h(At const& at);

// ---- lanes --------------------------------------------------------------------------------------
Measure dwell(std::string const& lane);             ///< in the staging
Measure load(std::string const& lane);              ///< parcels a departure
Measure departures_per_h(std::string const& lane);
Measure full(std::string const& lane);              ///< share of departures
Measure by_timeout(std::string const& lane);        ///< share of departures
Measure left_behind(std::string const& lane);       ///< parcels a departure
Measure leaves_somebody(std::string const& lane);   ///< share of departures
Measure on_the_road(std::string const& lane);
Measure sent(std::string const& lane);              ///< parcels
Measure departure(std::string const& lane, std::size_t trip);      ///< instant, hours since the start
Measure trip_load(std::string const& lane, std::size_t trip);      ///< parcels
/// Of the parcels that left in each bin of the series.
Measure variance_over_mean(std::string const& lane);
Measure correlation(std::string const& lane, std::string const& other);

// ---- parcels and the whole ----------------------------------------------------------------------
Measure course();                                    ///< mean, hand-in to door
Measure course(std::string const& from, std::string const& to);
Measure course_within(double share);                 ///< that share of the parcels is delivered
Measure course_within(double share, std::string const& parcel_class);
Measure on_time(std::string const& service);         ///< share of the delivered parcels of that level
Measure delivered();                                 ///< parcels
Measure delivered_per_h();
Measure tour(std::string const& place);              ///< mean, of the place's first pool
Measure in_system();                                 ///< mean
Measure time_in_system();                            ///< parcels x hours
/// Parcels in the system at the end of the bin that ends at this hour.
Measure in_system_at(double hour);
Measure most_in_system(double from_hour);
/// Of the ends of bins from the warm-up on: share at which at least, at most so many parcels are in the system.
Measure in_system_between(std::uint32_t least, std::uint32_t most);
Measure in_system_variance_over_mean();
/// A main figure of the cold chain, by its key.
Measure cold_chain(std::string const& key);

}  // namespace tierflow
