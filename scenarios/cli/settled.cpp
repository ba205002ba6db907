#include "scenarios/cli/settled.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/progress_board.hpp"
#include "scenarios/cli/side_by_side.hpp"
#include "scenarios/statistics/warm_up.hpp"

namespace tierflow {
namespace {

/// Parcels in the system by bin, mean over the pilots; shorter when somebody interrupts.
std::vector<double> pilot_series(Scenario const& scenario, Tools const& tools, Streams const& streams, Pilots const& pilots) {
  ThreadShare const share = share_out(pilots.threads, pilots.replications);
  ProgressBoard board{streams, pilots.quiet, share.at_once == 1};
  std::vector<double> sum;
  auto const run = [&](int number, std::stop_token const& stop) {
    board.begin(number, scenario, fmt::format("warm-up, pilot {}/{}", number, pilots.replications));
    RunOptions const options{.threads = share.each, .replication = static_cast<std::uint32_t>(number - 1)};
    return tools.simulate(scenario, options, [&](Progress const& progress) {
             board.note(number, progress);
             return !Interrupt::asked() && !stop.stop_requested();
           }).in_system_series;
  };
  auto const take = [&](int number, std::vector<std::uint32_t>&& series) {
    board.end(number);
    sum.resize(number == 1 ? series.size() : std::min(sum.size(), series.size()));
    for (std::size_t bin = 0; bin < sum.size(); ++bin) sum[bin] += series[bin] / static_cast<double>(pilots.replications);
    return !Interrupt::asked();
  };
  side_by_side<std::vector<std::uint32_t>>(pilots.replications, share.at_once,
                                           {run, take, [&](int number) { board.show(number); }});
  // The last bin is only begun when the run ends.
  if (!sum.empty()) sum.pop_back();
  return sum;
}

Problem too_short(Reading const& reading, WarmUp const& found, std::size_t values) {
  return {{}, "horizon.warm_up",
          fmt::format("no steady state in the first half of {:.4g} h (MSER-5 drops {} of {} values of the parcels in the "
                      "system): make the horizon longer, or give a warm-up",
                      static_cast<double>(reading.scenario->end.time_since_epoch().count()) / 3.6e9, found.dropped_values, values)};
}

}  // namespace

Tools settled(Tools const& tools, Streams const& streams, Pilots const& pilots) {
  Tools settling = tools;
  settling.read = [&tools, &streams, pilots](std::vector<std::filesystem::path> const& files, std::vector<std::string> const& sets) {
    Reading reading = tools.read(files, sets);
    if (!reading.finds_warm_up || !reading.scenario) return reading;
    std::vector<double> const series = pilot_series(*reading.scenario, tools, streams, pilots);
    WarmUp const found = warm_up(series);
    if (found.too_short) {
      reading.errors.push_back(too_short(reading, found, series.size()));
      reading.scenario.reset();
      return reading;
    }
    Duration const span = static_cast<std::int64_t>(found.dropped_values) * reading.scenario->series;
    if (!pilots.quiet)
      streams.err << fmt::format("tierflow: warm-up of {:.4g} h, found by {} pilot runs (MSER-5)\n",
                                 static_cast<double>(span.count()) / 3.6e9, pilots.replications);
    std::vector<std::string> with = sets;
    with.push_back(fmt::format("horizon.warm_up={} us", span.count()));
    return tools.read(files, with);
  };
  return settling;
}

}  // namespace tierflow
