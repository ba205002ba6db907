// Stations with little room to wait: parcels turned away, lines held up.

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {
namespace {

At const Q{"Q"};

Trial desks(std::string const& service, std::string const& law) {
  return {"p30-no-place-to-wait.yaml",
          {"facilities.Q.stages.sort.service=" + service},
          {share_of("turned away, service " + law, 0.167963226, turned_away(Q))}};
}

}  // namespace

std::vector<Case> cases_of_finite_room() {
  return {
      {"P06a", "three lines, seven places to wait (M/M/3/10)",
       {{"p06a-seven-places.yaml", {},
         {share_of("turned away", 0.060282, turned_away(Q)),
          mean_of("mean content", 4.657216, 2 * percent, content(Q)),
          mean_of("mean queue", 2.119978, 2 * percent, queue(Q)),
          mean_of("get in an hour", 2.537238, 2 * percent, entered_per_h(Q)),
          time_of("mean sojourn", "h", 1.835545, 2 * percent, sojourn(Q)),
          share_of("used", 0.845746, used(Q))}}}},
      {"P06b", "more comes than the line can do (M/M/1/4)",
       {{"p06b-three-places.yaml", {},
         {share_of("turned away", 0.278650, turned_away(Q)),
          mean_of("mean content", 2.359493, 2 * percent, content(Q)),
          time_of("mean sojourn", "h", 0.545156, 2 * percent, sojourn(Q))}}}},
      {"P06c", "exactly as much as the line can do (M/M/1/4)",
       {{"p06c-exactly-full.yaml", {},
         {share_of("turned away", 0.2, turned_away(Q)),
          mean_of("mean content", 2, 2 * percent, content(Q)),
          time_of("mean sojourn", "h", 2.5, 2 * percent, sojourn(Q))}}}},
      {"P28", "a small buffer holds up the line before it (tandem, blocking after service)",
       {{"p28-held-up.yaml", {},
         {mean_of("mean content, first", 2.207924, 2 * percent, content({"Q", "first"})),
          mean_of("mean content, second", 1.136862, 2 * percent, content({"Q", "second"})),
          share_of("first held up", 0.079155, held_up({"Q", "first"})),
          time_of("mean way", "h", 5.574643, 2 * percent, course())}}}},
      {"P30", "ten desks, no place to wait: only the mean counts (M/G/10/10)",
       {desks("exponential mean 1 h", "exponential"), desks("lognormal mean 1 h cv 2", "lognormal"), desks("1 h", "fixed")}},
  };
}

}  // namespace tierflow
