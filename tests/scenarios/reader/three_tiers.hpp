#pragma once

// A network of three tiers for one test: stations S and T of one secondary node N, and a hub H.

#include <stdexcept>
#include <string>

namespace tierflow::testing {

/// A text with its first `find` replaced.
inline std::string changed(std::string text, std::string const& find, std::string const& put) {
  auto const at = text.find(find);
  if (at == std::string::npos) throw std::runtime_error{"the test does not stand on this text"};
  return text.replace(at, find.size(), put);
}

/// Strict tiers; letters go from S over N to T, and lanes lead from N to the hub and back.
inline std::string strict_three_tiers(std::string const& find = "", std::string const& put = "") {
  std::string const text = R"(tierflow: 1
scenario: three-tiers
tiers: strict
horizon: {days: 2}
hubs: [{name: H}]
secondary_nodes: [{name: N}]
last_mile_stations:
  - {name: S, node: N}
  - {name: T, node: N}
lanes:
  - {from: S, to: N, drive: 20 min}
  - {from: N, to: T, drive: 20 min}
  - {from: N, to: H, drive: 50 min}
  - {from: H, to: N, drive: 50 min}
demand:
  sources:
    - {name: letters, at: S, to: T, rate: 10 /h}
)";
  return find.empty() ? text : changed(text, find, put);
}

}  // namespace tierflow::testing
