#include "scenarios/cli/pilots.hpp"

#include <fmt/format.h>

#include "scenarios/cli/progress_board.hpp"
#include "scenarios/cli/side_by_side.hpp"
#include "scenarios/statistics/warm_up.hpp"

namespace tierflow {
namespace {

constexpr int replications = 5;

Problem too_short(Scenario const& scenario, WarmUp const& found, std::size_t values) {
  return {{}, "horizon.warm_up",
          fmt::format("no steady state in the first half of {:.4g} h (MSER-5 drops {} of {} values of the parcels in the "
                      "system): make the horizon longer, or give a warm-up",
                      static_cast<double>(scenario.end.time_since_epoch().count()) / 3.6e9, found.dropped_values, values)};
}

}  // namespace

/// Parcels in the system by bin, mean over the pilots. Nothing is written yet, so Ctrl-C just ends the program here.
std::vector<double> Pilots::series_of(Scenario const& scenario) const {
  ThreadShare const share = share_out(threads_, replications);
  ProgressBoard board{streams_, quiet_, share.at_once == 1};
  std::vector<double> mean;
  auto const run = [&](int number, std::stop_token const& stop) {
    board.begin(number, scenario, fmt::format("warm-up, pilot {}/{}", number, replications));
    RunOptions const options{.threads = share.each, .replication = static_cast<std::uint32_t>(number - 1)};
    return tools_.simulate(scenario, options, board.watching(number, stop)).in_system_series;
  };
  auto const take = [&](int number, std::vector<std::uint32_t>&& series) {
    board.end(number);
    mean.resize(series.size());
    for (std::size_t bin = 0; bin < series.size(); ++bin) mean[bin] += static_cast<double>(series[bin]) / replications;
    return true;
  };
  side_by_side<std::vector<std::uint32_t>>(replications, share.at_once, {run, take, [&](int number) { board.show(number); }});
  mean.pop_back();  // the last bin is only begun when the run ends
  return mean;
}

Reading Pilots::settle(Reading reading, std::vector<std::filesystem::path> const& files, std::vector<std::string> const& sets) const {
  if (!reading.finds_warm_up || !reading.scenario) return reading;
  std::vector<double> const series = series_of(*reading.scenario);
  WarmUp const found = warm_up(series);
  if (found.too_short) {
    reading.errors.push_back(too_short(*reading.scenario, found, series.size()));
    reading.scenario.reset();
    return reading;
  }
  Duration const span = static_cast<std::int64_t>(found.dropped_values) * reading.scenario->series;
  if (!quiet_)
    streams_.err << fmt::format("tierflow: warm-up of {:.4g} h, found by {} pilot runs (MSER-5)\n",
                                static_cast<double>(span.count()) / 3.6e9, replications);
  std::vector<std::string> with = sets;
  with.push_back(fmt::format("horizon.warm_up={} us", span.count()));
  return tools_.read(files, with);
}

}  // namespace tierflow
