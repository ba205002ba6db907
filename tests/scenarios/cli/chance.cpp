#include "tests/scenarios/cli/chance.hpp"

#include <fmt/format.h>

#include <memory>

namespace tierflow::testing {

Scenario chance_world(ChanceWorld const& world) {
  Scenario scenario = small_world();
  scenario.seed = world.seed;
  scenario.replications = world.replications;
  scenario.vehicles[1].parcels = world.truck;
  RateCurve const curve{{Instant{}, scenario.end}, {0, world.parcels}};
  DestinationMix const to{{{1}}, {1}};
  Stream& stream = scenario.streams[0];
  stream.arrivals = Stream::Arrivals::poisson;
  stream.orders.clear();
  stream.curve = std::make_shared<RateCurve const>(curve);
  stream.destinations = std::make_shared<DestinationMix const>(to);
  stream.classes = {0.5, 1};
  return scenario;
}

Tools tools_with_chance(ChanceWorld const& world) {
  Tools with = tools();
  with.read = [world](std::vector<std::filesystem::path> const& files, std::vector<std::string> const& sets) {
    ChanceWorld own = world;
    std::string const name = files.back().filename().string();
    if (name.starts_with("larger")) own.truck = 10;
    if (name.starts_with("smaller")) own.truck = 2;
    for (std::string const& set : sets) {
      std::string const value = set.substr(set.find('=') + 1);
      if (set.starts_with("replications.seed=")) own.seed = std::stoull(value);
      if (set.starts_with("replications.count=")) own.replications = std::stoi(value);
    }
    Reading reading;
    reading.scenario = chance_world(own);
    reading.scenario->name = files.back().stem().string();
    reading.effective = fmt::format("scenario: {}\nreplications: {{count: {}, seed: {}}}\nvehicle_types: [{{name: truck, capacity: {}}}]\n",
                                    reading.scenario->name, own.replications, own.seed, own.truck);
    reading.files = files;
    return reading;
  };
  return with;
}

}  // namespace tierflow::testing
