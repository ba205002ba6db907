#include <algorithm>
#include <stdexcept>

#include "scenarios/proof/measures.hpp"
#include "scenarios/proof/scatter.hpp"
#include "scenarios/report/cold_figures.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

using Figure = double (*)(Results const&);

Measure of(Figure figure) {
  return Measure::Function{[=](auto const&, auto const& results) { return figure(results); }};
}

CourseResult const& group(std::vector<CourseResult> const& groups, std::string const& name) {
  auto const position = std::ranges::find(groups, name, &CourseResult::name);
  if (position == groups.end()) throw std::out_of_range{"no group of parcels " + name};
  return *position;
}

/// The series from the first bin that ends after `hour`.
std::span<std::uint32_t const> in_system_from(double hour, Scenario const& scenario, Results const& results) {
  auto const first = static_cast<std::size_t>(hour / hours(scenario.series));
  return std::span{results.in_system_series}.subspan(std::min(first, results.in_system_series.size()));
}

std::span<std::uint32_t const> measured_series(Scenario const& scenario, Results const& results) {
  return in_system_from(hours(results.measured_from), scenario, results);
}

}  // namespace

Measure cold_chain(std::string const& key) {
  return Measure::Function{[=](Scenario const& scenario, Results const& results) { return cold_figure(scenario, results, key); }};
}

Measure course() { return of([](Results const& r) { return mean_h(r.all.full_course); }); }
Measure course(std::string const& from, std::string const& to) {
  return Measure::Function{[=](Scenario const& scenario, Results const& results) {
    auto const& places = scenario.network.places;
    for (OdResult const& pair : results.by_od)
      if (places[pair.from].name == from && places[pair.to].name == to) return mean_h(pair.full_course);
    throw std::out_of_range{"nothing went from " + from + " to " + to};
  }};
}
Measure course_within(double share) {
  return Measure::Function{[=](auto const&, auto const& results) { return quantile_h(results.all, share); }};
}
Measure course_within(double share, std::string const& parcel_class) {
  return Measure::Function{
      [=](auto const&, auto const& results) { return quantile_h(group(results.by_class, parcel_class), share); }};
}
Measure on_time(std::string const& service) {
  return Measure::Function{[=](auto const&, auto const& results) {
    CourseResult const& level = group(results.by_service, service);
    return share(level.on_time, level.delivered);
  }};
}
Measure delivered() { return of([](Results const& r) { return static_cast<double>(r.all.delivered); }); }
Measure delivered_per_h() {
  return of([](Results const& r) { return static_cast<double>(r.all.delivered) / hours(r.until - r.measured_from); });
}
Measure tour(std::string const& place) {
  return Measure::Function{[=](Scenario const& scenario, Results const& results) {
    for (PoolResult const& pool : results.pools)
      if (scenario.network.places[pool.facility].name == place)
        return static_cast<double>(pool.out_time) / 3600e6 / static_cast<double>(pool.tours);
    throw std::out_of_range{"no rounds at " + place};
  }};
}
Measure in_system() {
  return of([](Results const& r) {
    return static_cast<double>(r.system_time) / static_cast<double>((r.until - r.measured_from).count());
  });
}
Measure time_in_system() { return of([](Results const& r) { return static_cast<double>(r.system_time) / 3600e6; }); }
Measure in_system_at(double hour) {
  return Measure::Function{[=](auto const& scenario, auto const& results) {
    double const bins = hour / hours(scenario.series);
    return static_cast<double>(results.in_system_series.at(static_cast<std::size_t>(bins + 0.5) - 1));
  }};
}
Measure most_in_system(double from_hour) {
  return Measure::Function{[=](auto const& scenario, auto const& results) {
    return static_cast<double>(std::ranges::max(in_system_from(from_hour, scenario, results)));
  }};
}
Measure in_system_between(std::uint32_t least, std::uint32_t most) {
  return Measure::Function{[=](auto const& scenario, auto const& results) {
    auto const series = measured_series(scenario, results);
    auto const met = std::ranges::count_if(series, [&](std::uint32_t n) { return n >= least && n <= most; });
    return static_cast<double>(met) / static_cast<double>(series.size());
  }};
}
Measure in_system_variance_over_mean() {
  return Measure::Function{
      [](auto const& scenario, auto const& results) { return variance_over_mean(measured_series(scenario, results)); }};
}

}  // namespace tierflow
