#include <algorithm>
#include <stdexcept>

#include "scenarios/proof/measures.hpp"
#include "scenarios/proof/scatter.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

LaneId found(std::string const& name, Scenario const& scenario) {
  auto const& lanes = scenario.network.lanes;
  auto const position = std::find_if(lanes.begin(), lanes.end(), [&](Lane const& lane) { return lane.name == name; });
  if (position == lanes.end()) throw std::out_of_range{"no lane " + name};
  return {static_cast<std::uint32_t>(position - lanes.begin())};
}

LaneResult const& result_of(std::string const& name, Scenario const& scenario, Results const& results) {
  return results.lanes[found(name, scenario).index];
}

using Figure = double (*)(LaneResult const&, Results const&);

/// A figure of one lane.
Measure of(std::string const& lane, Figure figure) {
  return Measure::Function{
      [=](auto const& scenario, auto const& results) { return figure(result_of(lane, scenario, results), results); }};
}

TripResult const& trip_of(std::string const& lane, std::size_t number, Scenario const& scenario, Results const& results) {
  LaneId const id = found(lane, scenario);
  for (TripResult const& trip : results.trips)
    if (trip.lane == id && trip.number == number) return trip;
  throw std::out_of_range{"no trip " + std::to_string(number) + " on " + lane};
}

/// Parcels that left in each whole bin; the last instant of a run begins one more.
std::span<std::uint32_t const> sent_by_bin(std::string const& lane, Scenario const& scenario, Results const& results) {
  std::span<std::uint32_t const> const series{result_of(lane, scenario, results).parcels_series};
  auto const whole = static_cast<std::size_t>(results.until.time_since_epoch() / scenario.series);
  return series.first(std::min(whole, series.size()));
}

}  // namespace

Measure dwell(std::string const& lane) { return of(lane, [](auto const& l, auto const&) { return mean_h(l.dwell); }); }
Measure load(std::string const& lane) {
  return of(lane, [](auto const& l, auto const&) { return share(l.parcels, l.departures); });
}
Measure departures_per_h(std::string const& lane) {
  return of(lane, [](auto const& l, auto const& r) {
    return static_cast<double>(l.departures) / hours(r.until - r.measured_from);
  });
}
Measure full(std::string const& lane) {
  return of(lane, [](auto const& l, auto const&) { return share(l.full, l.departures); });
}
Measure by_timeout(std::string const& lane) {
  return of(lane, [](auto const& l, auto const&) { return share(l.by_timeout, l.departures); });
}
Measure left_behind(std::string const& lane) {
  return of(lane, [](auto const& l, auto const&) { return share(l.left_behind, l.departures); });
}
Measure leaves_somebody(std::string const& lane) {
  return of(lane, [](auto const& l, auto const&) { return share(l.with_left_behind, l.departures); });
}
Measure on_the_road(std::string const& lane) {
  return of(lane, [](auto const& l, auto const& r) {
    return static_cast<double>(l.road_area) / static_cast<double>((r.until - r.measured_from).count());
  });
}
Measure sent(std::string const& lane) {
  return of(lane, [](auto const& l, auto const&) { return static_cast<double>(l.parcels); });
}
Measure departure(std::string const& lane, std::size_t trip) {
  return Measure::Function{[=](auto const& s, auto const& r) { return hours(trip_of(lane, trip, s, r).departed); }};
}
Measure trip_load(std::string const& lane, std::size_t trip) {
  return Measure::Function{
      [=](auto const& s, auto const& r) { return static_cast<double>(trip_of(lane, trip, s, r).parcels); }};
}
Measure variance_over_mean(std::string const& lane) {
  return Measure::Function{[=](auto const& s, auto const& r) { return variance_over_mean(sent_by_bin(lane, s, r)); }};
}
Measure correlation(std::string const& lane, std::string const& other) {
  return Measure::Function{
      [=](auto const& s, auto const& r) { return correlation(sent_by_bin(lane, s, r), sent_by_bin(other, s, r)); }};
}

}  // namespace tierflow
