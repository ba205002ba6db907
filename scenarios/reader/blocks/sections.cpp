// Every section of the format, in the order of docs/scenario-format.md: the list that `tierflow keys` and the JSON Schema
// are made from.

#include "scenarios/reader/blocks/accounts.hpp"
#include "scenarios/reader/blocks/calendars.hpp"
#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/climates.hpp"
#include "scenarios/reader/blocks/day_factors.hpp"
#include "scenarios/reader/blocks/demand.hpp"
#include "scenarios/reader/blocks/disruptions.hpp"
#include "scenarios/reader/blocks/growth.hpp"
#include "scenarios/reader/blocks/head.hpp"
#include "scenarios/reader/blocks/lanes.hpp"
#include "scenarios/reader/blocks/places.hpp"
#include "scenarios/reader/blocks/returned_goods.hpp"
#include "scenarios/reader/blocks/shows.hpp"
#include "scenarios/reader/blocks/stages.hpp"
#include "scenarios/reader/blocks/vehicles.hpp"
#include "scenarios/reader/blocks/weather.hpp"

namespace tierflow {

std::span<Section const* const> sections() {
  static constexpr Section const* all[] = {
      &top_section,            &horizon_section,        &replications_section,   &scale_section,          &calendar_section,
      &shift_section,          &climate_section,        &parcel_class_section,   &cold_section,           &class_mix_section,
      &service_level_section,  &vehicle_type_section,   &containers_section,     &fleet_section,          &facility_type_section,  &place_section,
      &dock_section,           &sorter_section,         &hold_section,           &branch_section,         &bagging_section,
      &store_section,          &article_section,        &delivery_section,       &outbound_section,       &rounds_section,
      &pool_section,           &area_section,           &selector_section,       &outages_section,
      &legs_section,           &lane_rules_section,     &lane_section,           &overflow_section,       &timetable_section,
      &demand_section,         &profile_section,        &source_section,         &mix_choice_section,     &od_section,
      &od_row_section,         &product_section,        &gravity_section,        &order_section,          &day_section,
      &growth_section,         &show_section,           &voucher_section,        &returns_section,        &stock_section,
      &policies_section,       &disruption_section,     &weather_section,        &record_section,         &benchmark_section,
      &accounts_section,       &wages_section,          &energy_section};
  return all;
}

}  // namespace tierflow
