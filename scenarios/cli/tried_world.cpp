#include "scenarios/cli/tried_world.hpp"

#include <fmt/format.h>

#include "scenarios/cli/problems.hpp"

namespace tierflow {
namespace {

/// One replication at a time, as the cache knows scenarios.
std::vector<std::string> base_sets(TriedWorld const& world) {
  std::vector<std::string> sets = world.sets;
  sets.emplace_back("replications.count=1");
  if (world.seed) sets.push_back(fmt::format("replications.seed={}", *world.seed));
  return sets;
}

}  // namespace

Reading TriedWorld::base(Tools const& tools) const { return tools.read(files, base_sets(*this)); }

ExitCode TriedWorld::with(std::vector<std::string> const& values, Tools const& tools, Streams const& streams,
                          Pilots const& pilots, Trial& trial) const {
  std::vector<std::string> all = base_sets(*this);
  for (char const* const block : {"sweep", "screen"}) all.push_back(std::string{block} + "=default");  // has been read
  all.insert(all.end(), values.begin(), values.end());
  Reading reading = pilots.settle(tools.read(files, all), files, all);
  if (ExitCode const bad = verdict(reading); bad != exit_ok) {
    streams.err << "tierflow: with " << printable(joined_sets(values)) << ":\n";
    return show_problems(reading, streams, true);
  }
  trial = {joined_sets(values), std::move(*reading.scenario), std::move(reading.effective), {}};
  return exit_ok;
}

std::string joined_sets(std::vector<std::string> const& sets) {
  std::string text;
  for (std::string const& set : sets) text += (text.empty() ? "" : ", ") + set;
  return text;
}

}  // namespace tierflow
