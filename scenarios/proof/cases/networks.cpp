// Networks of sorters, where each behaves as if it stood alone (Jackson, Kelly, Gordon and Newell), and what follows for
// ways from end to end.

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {
namespace {

/// Mean over places that theory cannot tell apart.
Measure average(std::vector<std::string> const& places, Measure (*figure)(At const&)) {
  Measure sum = figure({places.front()});
  for (std::size_t i = 1; i < places.size(); ++i) sum = sum + figure({places[i]});
  return 1.0 / static_cast<double>(places.size()) * sum;
}

Measure wait_at(At const& at) { return wait(at); }

/// What stands at a kind of place, and how long a parcel waits there, in minutes.
void add_kind(std::vector<Claim>& claims, std::vector<std::string> const& places, double standing, double wait_min) {
  std::string const who = places.front() + (places.size() > 1 ? " and alike" : "");
  claims.push_back(mean_of("mean content, " + who, standing, 2 * percent, average(places, content)));
  claims.push_back(time_of("mean wait, " + who, "min", wait_min, 3 * percent, average(places, wait_at)));
}

Case kelly_network() {
  std::vector<Claim> claims{
      time_of("mean way", "h", 8.800492790, 0.1 * percent, course()),
      mean_of("mean number in the network", 3520.197116, 0.5 * percent, in_system()),
      time_of("mean way L1 to L2", "h", 1.034957494, 0.5 * percent, course("L1", "L2")),
      time_of("mean way L1 to L8", "h", 10.054604666, 0.1 * percent, course("L1", "L8")),
      time_of("mean way L5 to L2", "h", 10.073067201, 0.1 * percent, course("L5", "L2"))};
  add_kind(claims, {"H1", "H3"}, 1.741338, 0.073301);
  add_kind(claims, {"H2", "H4"}, 1.222797, 0.031401);
  add_kind(claims, {"S1", "S3"}, 2.902776, 0.414039);
  add_kind(claims, {"S2", "S4"}, 1.459932, 0.153915);
  add_kind(claims, {"L2", "L5"}, 2.091503, 0.570410);
  add_kind(claims, {"L1", "L3", "L4", "L6", "L7", "L8"}, 0.614334, 0.167546);
  return {"P09", "three tiers, four hubs (Kelly)", {{"p09-kelly-network.yaml", {}, std::move(claims)}}};
}

Case sorted_again() {
  std::vector<Claim> claims{mean_of("mean number in the network", 14.458408430, 3 * percent, in_system()),
                            time_of("mean way", "h", 0.361460211, 3 * percent, course()),
                            mean_of("leave an hour", 40, 1 * percent, delivered_per_h())};
  struct Sorter {
    char const* place;
    double standing, use, come;
  };
  for (Sorter const& s : {Sorter{"A", 2.214286, 0.688889, 34.444444}, Sorter{"B", 1.753627, 0.636843, 38.210555},
                          Sorter{"Ha", 2.635078, 0.690092, 41.405508}, Sorter{"Hb", 5.575379, 0.847918, 33.916701},
                          Sorter{"C", 2.280039, 0.592593, 44.444444}}) {
    std::string const who = s.place;
    claims.push_back(mean_of("mean content, " + who, s.standing, 3 * percent, content({who})));
    claims.push_back(share_of("used, " + who, s.use, used({who})));
    claims.push_back(mean_of("come an hour, " + who, s.come, 1 * percent, entered_per_h({who})));
  }
  return takes_long({"P09b", "sent back to be sorted again (Jackson)", {{"p09b-sorted-again.yaml", {}, std::move(claims)}}});
}

Trial crews(std::string const& count, double down, double hours_off) {
  At const repair{"workshop", "repair"};
  return {"p16-repair-crews.yaml",
          {"facilities.workshop.stages.repair.lines=" + count},
          {mean_of("vehicles down, crews " + count, down, 2 * percent, content(repair)),
           time_of("off the road for", "h", hours_off, 2 * percent, sojourn(repair))}};
}

Case repair_crews() {
  Trial one = crews("1", 0.639864, 11.937457);
  one.claims.push_back(share_of("somebody down", 1 - 0.571189, used({"workshop", "repair"})));
  return {"P16", "six vehicles, one repair crew or two (machine repair)", {one, crews("2", 0.455783, 8.220880)}};
}

Case closed_fleet() {
  At const unloading{"unloading", "door"}, loading{"loading", "door"};
  Case fleet{"P29", "lorries that go round for ever (mean value analysis)", {}};
  struct Size {
    char const* lorries;
    double trips;
  };
  for (Size const& size : {Size{"1", 0.112360}, Size{"2", 0.223562}, Size{"4", 0.441913}, Size{"8", 0.857134},
                           Size{"16", 1.538018}, Size{"32", 1.982162}})
    fleet.trials.push_back({"p29-closed-fleet.yaml",
                            {std::string{"initial_stock.lorries.parcels="} + size.lorries},
                            {mean_of(std::string{"round trips an hour of "} + size.lorries, size.trips, 2 * percent,
                                     finished_per_h(unloading))}});
  fleet.trials[3].claims.push_back(time_of("loading of 8 takes", "h", 0.772372, 2 * percent, sojourn(loading)));
  fleet.trials[3].claims.push_back(time_of("unloading of 8 takes", "h", 0.561059, 2 * percent, sojourn(unloading)));
  return fleet;
}

}  // namespace

std::vector<Case> cases_of_networks() {
  return {
      kelly_network(),
      sorted_again(),
      repair_crews(),
      {"P26", "through three sorters in a row (Reich, Burke)",
       {{"p26-three-in-a-row.yaml", {},
         {time_of("mean way", "h", 1.75, 3 * percent, course()),
          time_of("half through in", "h", 1.490668, 3 * percent, course_within(0.5)),
          time_of("90 % through in", "h", 3.254030, 3 * percent, course_within(0.9)),
          time_of("95 % through in", "h", 3.962194, 3 * percent, course_within(0.95)),
          time_of("99 % through in", "h", 5.583175, 5 * percent, course_within(0.99))}}}},
      {"P27", "a second belt of the same pace: nobody waits",
       {{"p27-second-belt.yaml", {}, {exactly("longest wait at the second, h", 0, longest_wait({"Q", "second"}))}}}},
      closed_fleet(),
      {"P35", "a stream split by chance stays at random (Poisson)",
       {{"p35-two-ways.yaml", {},
         {share_of("goes to A", 0.3, sent("S>A") / (sent("S>A") + sent("S>B"))),
          figure_of("variance / mean by the hour, A", 1, 0.03, variance_over_mean("S>A")),
          figure_of("variance / mean by the hour, B", 1, 0.03, variance_over_mean("S>B")),
          figure_of("correlation of the two", 0, 0.03, correlation("S>A", "S>B"))}}}},
  };
}

}  // namespace tierflow
