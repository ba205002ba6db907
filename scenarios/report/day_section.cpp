// The section of the terminal summary that shows how the figures went from day to day.

#include <algorithm>
#include <cmath>

#include "scenarios/report/summary_sections.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;

/// What was delivered on one day, and how many parcels were in the system when it ended.
struct Day {
  std::uint64_t delivered = 0, on_time = 0;
  double course_h = 0;  // sum
  std::uint64_t in_system = 0;
};

/// Whole days of the measured time.
std::vector<Day> days_of(Scenario const& scenario, Results const& results) {
  constexpr Duration day = 24h;
  std::int64_t const first = (results.measured_from.time_since_epoch() + day - Duration{1}) / day;
  std::int64_t const end = results.until.time_since_epoch() / day;
  std::vector<Day> days(static_cast<std::size_t>(std::max<std::int64_t>(0, end - first)));
  DeliverySeries const& deliveries = results.deliveries;
  for (std::size_t bin = 0; bin < deliveries.delivered.size(); ++bin) {
    std::int64_t const which = static_cast<std::int64_t>(bin) * scenario.series / day - first;
    if (which < 0 || which >= end - first) continue;
    Day& that = days[static_cast<std::size_t>(which)];
    that.delivered += deliveries.delivered[bin];
    that.on_time += deliveries.on_time[bin];
    that.course_h += static_cast<double>(deliveries.full_course_us[bin]) / 3.6e9;
    that.in_system = results.in_system_series[bin];
  }
  return days;
}

/// From the least value as the lowest block to the most as the highest; a day without a value is as low as the least.
std::string course_of(std::vector<double> const& values, double least, double most, int width) {
  std::vector<std::uint32_t> heights;
  for (double const value : values)
    heights.push_back(most > least && std::isfinite(value) ? static_cast<std::uint32_t>(std::lround((value - least) / (most - least) * 1000))
                                                           : 0);
  return sparkline(heights, width);
}

}  // namespace

std::string day_section(Scenario const& scenario, Results const& results, Look const& look) {
  std::vector<Day> const days = days_of(scenario, results);
  if (days.size() < 2) return {};
  Table table{{{"BY DAY", false, 34}, {"", false, 60}, {"least"}, {"most"}, {"last day"}}};
  auto const row = [&](char const* name, std::string const& unit, auto value) {
    std::vector<double> all, measured;
    for (Day const& day : days) all.push_back(value(day));
    std::copy_if(all.begin(), all.end(), std::back_inserter(measured), [](double v) { return std::isfinite(v); });
    if (measured.empty()) return;
    auto const [least, most] = std::minmax_element(measured.begin(), measured.end());
    table.row({name, {course_of(all, *least, *most, look.width < 96 ? 14 : 40), Tint::calm}, value_text(*least, unit),
               value_text(*most, unit), {value_text(all.back(), unit), Tint::bold}});
  };
  row("delivered", "parcels", [](Day const& d) { return static_cast<double>(d.delivered); });
  row("on time", "share", [](Day const& d) { return share(d.on_time, d.delivered); });
  row("full course, mean", "h", [](Day const& d) { return ratio(d.course_h, static_cast<double>(d.delivered)); });
  row("in the system at midnight", "parcels", [](Day const& d) { return static_cast<double>(d.in_system); });
  return table.text(look);
}

}  // namespace tierflow
