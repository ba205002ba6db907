#include "scenarios/html/daily.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/report/figures.hpp"

namespace tierflow::html {
namespace {

/// Whole days from the warm-up to the end, as columns [from, until) of a series with steps of `step_h`.
template <class Value>
std::vector<double> each_day(ReportRun const& run, double step_h, Value value) {
  std::vector<double> days;
  auto const column = [&](double hour) { return static_cast<std::size_t>(std::llround(hour / step_h)); };
  if (step_h > 24) return days;
  for (double hour = std::ceil(run.warm_up_h / 24 - 1e-9) * 24; hour + 24 <= run.length_h + 1e-9; hour += 24)
    days.push_back(value(column(hour), column(hour + 24)));
  return days;
}

/// Of all replications together.
double sum_of(TimeSeries const& series, std::size_t from, std::size_t until) {
  double sum = 0;
  for (auto const& replication : series.by_replication)
    for (std::size_t bin = from; bin < std::min(until, replication.size()); ++bin) sum += replication[bin];
  return sum;
}

}  // namespace

std::vector<double> daily(ReportRun const& run, std::string const& key) {
  auto const per_delivered = [&](TimeSeries const& series) {
    return each_day(run, series.step_h, [&](std::size_t from, std::size_t until) {
      return ratio(sum_of(series, from, until), sum_of(run.delivered, from, until));
    });
  };
  if (run.delivered.empty() && key != "in_system_at_end" && key != "busiest_sorter_utilisation_share") return {};
  if (key == "on_time_share") return per_delivered(run.on_time);
  if (key == "full_course_mean_h") return per_delivered(run.course_hours);
  if (key == "delivered")
    return each_day(run, run.delivered.step_h, [&](std::size_t from, std::size_t until) {
      return sum_of(run.delivered, from, until) / static_cast<double>(run.delivered.by_replication.size());
    });
  if (key == "in_system_at_end" && !run.in_system.empty())
    return each_day(run, run.in_system.step_h, [&](std::size_t, std::size_t until) {
      return run.in_system.at(std::min(until, run.in_system.bins()) - 1).mean;
    });
  if (key == "busiest_sorter_utilisation_share" && !run.places.empty())
    return each_day(run, run.column_h, [&](std::size_t from, std::size_t until) {
      double busiest = 0;
      for (auto const& place : run.places) {
        double sum = 0;
        for (std::size_t c = from; c < std::min(until, place.hours.size()); ++c) sum += place.hours[c];
        busiest = std::max(busiest, sum / static_cast<double>(until - from));
      }
      return busiest;
    });
  return {};
}

}  // namespace tierflow::html
