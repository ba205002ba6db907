#include "scenarios/report/cold_tables.hpp"

#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

double in_hours(Int128 microseconds) { return static_cast<double>(microseconds) / 3.6e9; }
double in_minutes(Int128 microseconds) { return static_cast<double>(microseconds) / 60e6; }

/// Mean life used at the door, of the shelf life; not a number without one.
double used_share(Scenario const& scenario, ColdResult const& row) {
  std::int64_t const life = scenario.classes[row.parcel_class].cold->shelf_life.count();
  if (life >= unlimited) return ratio(0, 0);
  return ratio(static_cast<double>(row.life) / static_cast<double>(life), static_cast<double>(row.delivered));
}

}  // namespace

void add_cold(Database& database, Scenario const& scenario, Results const& results, int replication) {
  if (results.cold.empty()) return;
  Insert classes{database, "cold", 13}, places{database, "cold_places", 10};
  for (ColdResult const& row : results.cold) {
    auto const figure = [&](char const* key) { return cold_figure(scenario, results, key, row.parcel_class); };
    classes.row(replication, scenario.classes[row.parcel_class].name, row.delivered, row.spoiled, row.by_life, row.by_excursion,
                figure("spoiled_share"), row.with_excursion, figure("excursion_mean_min"), in_minutes(row.longest_outside.count()),
                used_share(scenario, row), figure("life_left_mean_share"), used_percent(row, 0.95) / 100);
  }
  for (ColdPlaceResult const& row : results.cold_places) {
    ColdPlace const& place = row.place;
    std::int64_t const life = scenario.classes[row.parcel_class].cold->shelf_life.count();
    places.row(replication, place.facility.index, scenario.network.places[place.facility].name, name_of(place.spot),
               what_of(scenario, place), scenario.classes[row.parcel_class].name, in_hours(row.time), in_hours(row.life),
               life >= unlimited ? ratio(0, 0) : static_cast<double>(row.life) / static_cast<double>(life), in_minutes(row.outside));
  }
}

Json cold_json(Scenario const& scenario, Results const& results) {
  Json classes = Json::array(), places = Json::array();
  for (ColdResult const& row : results.cold) {
    auto const figure = [&](char const* key) { return number_json(cold_figure(scenario, results, key, row.parcel_class)); };
    classes.push_back({{"class", scenario.classes[row.parcel_class].name},
                       {"delivered", row.delivered},
                       {"spoiled", row.spoiled},
                       {"spoiled_by_life", row.by_life},
                       {"spoiled_by_excursion", row.by_excursion},
                       {"spoiled_share", figure("spoiled_share")},
                       {"with_excursion", row.with_excursion},
                       {"excursion_mean_min", figure("excursion_mean_min")},
                       {"excursion_longest_min", in_minutes(row.longest_outside.count())},
                       {"life_used_mean_share", number_json(used_share(scenario, row))},
                       {"life_left_mean_share", figure("life_left_mean_share")},
                       {"life_used_p95_share", number_json(used_percent(row, 0.95) / 100)}});
  }
  for (ColdToll const& toll : cold_tolls(scenario, results))
    places.push_back({{"place", scenario.network.places[toll.place.facility].name},
                      {"spot", name_of(toll.place.spot)},
                      {"what", what_of(scenario, toll.place)},
                      {"life_per_parcel_share", toll.life_share},
                      {"excursion_per_parcel_min", toll.outside_min}});
  return {{"classes", classes}, {"places", places}};
}

}  // namespace tierflow
