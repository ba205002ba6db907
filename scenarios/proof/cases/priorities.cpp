// Who goes first, and what it costs the others.

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {
namespace {

At const Q{"Q"};

/// Use of the line by each class x its mean wait: the same for every order that leaves nobody idle (Kleinrock).
Measure work_waited_for() {
  return 0.15 * wait(Q, "first") + 0.2 * wait(Q, "second") + 0.2 * wait(Q, "third");
}

}  // namespace

std::vector<Case> cases_of_priorities() {
  return {
      {"P08a", "urgent parcels first (M/M/1, Cobham)",
       {{"p08a-urgent-first.yaml", {},
         {time_of("mean wait, urgent", "h", 1, 2 * percent, wait(Q, "urgent")),
          time_of("mean wait, common", "h", 5, 2 * percent, wait(Q, "common")),
          time_of("mean sojourn, urgent", "h", 2, 2 * percent, sojourn(Q, "urgent")),
          time_of("mean sojourn, common", "h", 6, 2 * percent, sojourn(Q, "common"))}}}},
      {"P08b", "three priorities at a fixed pace (M/D/1, Cobham)",
       {{"p08b-three-levels.yaml", {},
         {time_of("mean wait, first", "h", 0.5, 2 * percent, wait(Q, "first")),
          time_of("mean wait, second", "h", 1, 2 * percent, wait(Q, "second")),
          time_of("mean wait, third", "h", 4, 2 * percent, wait(Q, "third"))}}}},
      {"P08c", "the less urgent take longer (M/M/1, Cobham, Kleinrock)",
       {{"p08c-slow-and-quick.yaml", {},
         {time_of("mean wait, first", "h", 0.794118, 2 * percent, wait(Q, "first")),
          time_of("mean wait, second", "h", 1.221719, 2 * percent, wait(Q, "second")),
          time_of("mean wait, third", "h", 2.307692, 2 * percent, wait(Q, "third")),
          time_of("work waited for", "h", 0.1500 * 0.794118 + 0.2 * 1.221719 + 0.2 * 2.307692, 2 * percent,
                  work_waited_for())}}}},
      {"P23", "the urgent take the line from who is at work (preemptive resume)",
       {{"p23-preemptive.yaml", {},
         {time_of("mean sojourn, first", "h", 0.588235, 2 * percent, sojourn(Q, "first")),
          time_of("mean sojourn, second", "h", 1.674208, 2 * percent, sojourn(Q, "second")),
          time_of("mean sojourn, third", "h", 5.384615, 2 * percent, sojourn(Q, "third"))}}}},
  };
}

}  // namespace tierflow
