#pragma once

// Judgement: replications of one level of demand decide whether the network keeps up.
//
// A resource gives way when the mean growth over the replications is above `tolerable` and Student's t says that this is no
// chance, at a level shared out over all resources that anything comes to (Bonferroni). As long as some resource looks as if
// it gave way without being sure, more replications are asked for, up to `most`; what cannot be shown by then counts as
// keeping up.

#include <vector>

#include "scenarios/stability/growth.hpp"

namespace tierflow {

struct Judging {
  double tolerable = 0.005;  ///< share of what comes that may stay, each cycle
  double level = 0.05;       ///< chance that anything at all is wrongly said to give way
  int first = 4;             ///< replications before anything is said
  int most = 12;
};

struct Sinking {
  Resource resource;
  double share = 0;     ///< mean growth, of what comes in a cycle
  double arrivals = 0;  ///< mean, a cycle
};

struct Judgement {
  enum class Verdict : std::uint8_t { keeps_up, gives_way, more } verdict = Verdict::more;
  std::vector<Sinking> sinking;  ///< with gives_way: the one with most parcels that stay first
};

/// `by_replication`: growths of one scenario, a list each.
Judgement judge(std::vector<std::vector<Growth>> const& by_replication, Judging const& judging = {});

}  // namespace tierflow
