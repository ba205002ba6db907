// What changes with the hour: numbers on a road, tides in a hold, a rush as a fluid, a start from empty.

#include <array>

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {
namespace {

Trial road(std::string const& time, std::string const& law) {
  return {"p14-on-the-road.yaml",
          {"lanes.A>B.drive=" + time},
          {share_of("exactly 30 there, time " + law, 0.072634526, in_system_between(30, 30)),
           share_of("at most 25", 0.208357, in_system_between(0, 25)),
           share_of("at most 40", 0.967690, in_system_between(0, 40)),
           figure_of("variance / mean", 1, 0.03, in_system_variance_over_mean()),
           mean_of("mean on the road", 30, 2 * percent, on_the_road("A>B"))}};
}

/// On the fourth day, at 0, 6, 12 and 18 o'clock; the file makes 25 times as many parcels.
Trial tide(std::string const& stay, std::string const& law, std::array<double, 4> const& there) {
  Trial trial{"p17-tidal-hold.yaml", {"facilities.A.stages.stay.duration=" + stay}, {}};
  for (std::size_t i = 0; i < 4; ++i) {
    double const hour = 72 + 6.0 * static_cast<double>(i);
    trial.claims.push_back(mean_of("there at " + std::to_string(6 * i) + " h, " + law, there[i], 2 * percent,
                                   0.04 * in_system_at(hour)));
  }
  return trial;
}

}  // namespace

std::vector<Case> cases_over_time() {
  At const Q{"Q"};
  Trial tide_by_chance = tide("exponential mean 2 h", "exponential", {150.687460, 294.180014, 249.312540, 105.819986});
  tide_by_chance.claims.push_back(mean_of("most there", 306.308992, 2 * percent, 0.04 * most_in_system(72)));
  return {
      takes_long({"P14", "number on a road: Poisson, whatever the law of the time (M/G/infinity)",
       {road("2.5 h", "fixed"), road("lognormal mean 2.5 h cv 1", "lognormal")}}),
      {"P17", "tides in a hold (Mt/M/infinity, Eick, Massey, Whitt)",
       {tide_by_chance, tide("2 h", "fixed", {169.295284, 314.591559, 230.704716, 85.408441})}},
      {"P18", "three hours of more than the sorter can do (fluid)",
       {{"p18-fluid-overload.yaml", {},
         {within("longest queue", 900, 1, longest_queue(Q)),
          within("queue x time, parcel h", 2025, 4.5, 10 * queue(Q)),
          within("longest wait, h", 0.75, 0.001, longest_wait(Q))}},
        {"p18-fluid-overload.yaml",
         {"replications.count=20", "scale.demand=100", "demand.sources.all.arrivals=poisson",
          "facilities.Q.stages.sort.rate=120000 /h"},
         {mean_of("longest queue, at random x 100", 90000, 2 * percent, longest_queue(Q)),
          mean_of("queue x time, at random x 100", 202500, 2 * percent, 10 * queue(Q))}}}},
      {"P24", "start from empty, use 0.9 (M/M/1, uniformisation)",
       {{"p24-from-empty.yaml", {},
         {mean_of("there after 10 h", 2.530695, 5 * percent, in_system_at(10)),
          mean_of("there after 50 h", 5.122480, 5 * percent, in_system_at(50)),
          mean_of("there after 100 h", 6.443921, 5 * percent, in_system_at(100)),
          mean_of("there after 500 h", 8.685350, 5 * percent, in_system_at(500))}}}},
  };
}

}  // namespace tierflow
