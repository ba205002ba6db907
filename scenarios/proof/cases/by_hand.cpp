// What a planner works out by hand, to the tick; and the estimate of a tour beside exact tours.

#include <cmath>

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {
namespace {

/// Lorries at 120, 180 and 240 min with three, two and two parcels.
std::vector<Claim> hand_trace() {
  std::vector<Claim> claims{exactly("mean way, min", 2809.5 / 7, 60 * course()),
                            exactly("time in the system, parcel min", 2809.5, 60 * time_in_system())};
  for (std::size_t trip = 0; trip < 3; ++trip) {
    std::string const number = std::to_string(trip + 1);
    claims.push_back(exactly("lorry " + number + " leaves, min", 120 + 60.0 * static_cast<double>(trip),
                             60 * departure("H1>H2", trip)));
    claims.push_back(exactly("lorry " + number + " carries", trip == 0 ? 3 : 2, trip_load("H1>H2", trip)));
  }
  return claims;
}

Trial tour_of(std::string const& stops, double exact_km) {
  constexpr double km_h = 36;
  return {"p31-short-tours.yaml",
          {"facilities.S.stages.tours.pools.all.capacity=" + stops,
           "initial_stock.parcels.parcels=" + std::to_string(8 * std::stoi(stops))},
          {within("tour of " + stops + " stops, km", exact_km, 5 * percent * exact_km, km_h * tour("S"))}};
}

}  // namespace

std::vector<Case> cases_by_hand() {
  return {
      {"P31", "estimate of a tour beside exact tours (Held and Karp)",
       {tour_of("5", 2.12639), tour_of("8", 2.61863), tour_of("10", 2.86598), tour_of("12", 3.0947)}},
      {"P32", "seven parcels, worked out by hand", {{"p32-hand-trace.yaml", {}, hand_trace()}}},
      {"P34", "the same scenario in other words",
       {{"p32-hand-trace.yaml", {}, {exactly("delivered", 7, delivered())}},
        {"p34-other-words.yaml", {}, {exactly("delivered", 7, delivered())}}},
       true},
      {"P36", "box that warms up behind the air",
       {{"p36-warming-box.yaml",
         {},
         {within("out of its band, min", 106.61138692, 1e-6, cold_chain("excursion_mean_min")),
          within("share of life left", 0.9, 1e-9, cold_chain("life_left_mean_share")),
          exactly("share spoiled", 1, cold_chain("spoiled_share"))}}}},
  };
}

}  // namespace tierflow
