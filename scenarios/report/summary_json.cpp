#include "scenarios/report/summary_json.hpp"

#include "scenarios/report/account_tables.hpp"
#include "scenarios/report/cold_tables.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow {
namespace {

Json in_hours(Int128 microseconds) { return static_cast<double>(microseconds) / 3.6e9; }

Json spans_json(Spans const& spans) {
  return {{"count", spans.count}, {"mean_h", number_json(mean_h(spans))}, {"longest_h", hours(spans.longest)}};
}

Json ledger_json(std::string const& parcel_class, LedgerLine const& line) {
  return {{"class", parcel_class},         {"created", line.created},   {"delivered", line.delivered},
          {"returned", line.returned},     {"rejected", line.rejected}, {"lost", line.lost},
          {"in_system", line.in_system},   {"balances", line.balances()}};
}

Json course_json(CourseResult const& course) {
  Json segments = Json::object();
  for (std::size_t s = 0; s < segment_count; ++s)
    segments[segment_names[s]] = {{"mean_h", number_json(mean_h(course.segments[s]))},
                                  {"longest_h", hours(course.segments[s].longest)},
                                  {"inside_mean_h", number_json(mean_h(course.segments_inside[s]))}};
  Json percentiles = Json::object();
  for (int const p : {1, 5, 10, 25, 50, 75, 90, 95, 99})
    percentiles["p" + std::to_string(p) + "_h"] = number_json(quantile_h(course, p / 100.0));
  return {{"name", course.name},
          {"delivered", course.delivered},
          {"on_time", course.on_time},
          {"on_time_share", number_json(share(course.on_time, course.delivered))},
          {"within_48_h_share", number_json(share(course.within_48_h, course.delivered))},
          {"within_72_h_share", number_json(share(course.within_72_h, course.delivered))},
          {"full_course", spans_json(course.full_course)},
          {"inside_the_model", spans_json(course.inside)},
          {"percentiles", percentiles},
          {"segments", segments}};
}

Json courses_json(std::vector<CourseResult> const& courses) {
  Json list = Json::array();
  for (auto const& course : courses) list.push_back(course_json(course));
  return list;
}

Json by_class_json(Scenario const& scenario, std::vector<Spans> const& spans) {
  Json map = Json::object();
  for (std::size_t c = 0; c < std::min(spans.size(), scenario.classes.size()); ++c)
    map[scenario.classes[c].name] = spans_json(spans[c]);
  return map;
}

Json stage_json(Scenario const& scenario, Results const& results, StageResult const& stage) {
  Json shifts = Json::array();
  for (auto const& shift : stage.shifts)
    shifts.push_back({{"name", shift.name},
                      {"started", shift.started},
                      {"line_h", in_hours(shift.line_time)},
                      {"busy_h", in_hours(shift.busy_time)},
                      {"utilisation_share", number_json(share(shift.busy_time, shift.line_time))}});
  double const measured_us = static_cast<double>((results.until - results.measured_from).count());
  return {{"place", scenario.network.places[stage.facility].name},
          {"stage", stage.stage},
          {"side", stage.side},
          {"kind", stage.kind},
          {"counts", stage.kind == "dock" ? "vehicles" : "parcels"},
          {"lines", stage.capacity},
          {"entered", stage.entered},
          {"finished", stage.finished},
          {"rejected", stage.rejected},
          {"failures", stage.failures},
          {"utilisation_share", number_json(utilisation(stage))},
          {"line_h", in_hours(stage.line_time)},
          {"busy_h", in_hours(stage.busy_time)},
          {"blocked_h", in_hours(stage.blocked_time)},
          {"queue_mean", number_json(mean_queue(stage, results))},
          {"queue_longest", stage.queue_longest},
          {"queue_at_end", stage.queue_at_end},
          {"content_mean", number_json(ratio(static_cast<double>(stage.content_area), measured_us))},
          {"waited", stage.waited},
          {"bags", stage.bags},
          {"full_bags", stage.full_bags},
          {"orders", stage.orders},
          {"pieces_mean", number_json(ratio(static_cast<double>(stage.pieces_area), measured_us))},
          {"pieces_at_end", stage.pieces_at_end},
          {"wait", spans_json(stage.wait)},
          {"sojourn", spans_json(stage.sojourn)},
          {"wait_by_class", by_class_json(scenario, stage.wait_by_class)},
          {"sojourn_by_class", by_class_json(scenario, stage.sojourn_by_class)},
          {"shifts", shifts}};
}

Json lane_json(Scenario const& scenario, Results const& results, LaneResult const& lane) {
  Lane const& at_rest = scenario.network.lanes[lane.lane];
  double const measured_us = static_cast<double>((results.until - results.measured_from).count());
  return {{"lane", at_rest.name},
          {"from", scenario.network.places[at_rest.from].name},
          {"to", scenario.network.places[at_rest.to].name},
          {"staged", lane.staged},
          {"departures", lane.departures},
          {"parcels", lane.parcels},
          {"weight_kg", static_cast<double>(lane.grams) / 1e3},
          {"volume_m3", static_cast<double>(lane.volume_cm3) / 1e6},
          {"fill_mean_share", number_json(mean_fill(lane))},
          {"full_departures", lane.full},
          {"departures_by_timeout", lane.by_timeout},
          {"departures_by_full", lane.by_full},
          {"missed_departures", lane.missed},
          {"left_behind_parcels", lane.left_behind},
          {"departures_with_left_behind", lane.with_left_behind},
          {"departures_that_waited_for_a_vehicle", lane.vehicle_waits},
          {"containers", lane.containers},
          {"staging_dwell", spans_json(lane.dwell)},
          {"staged_mean", number_json(ratio(static_cast<double>(lane.staging_area), measured_us))},
          {"on_the_road_mean", number_json(ratio(static_cast<double>(lane.road_area), measured_us))},
          {"staged_at_end", lane.staged_at_end},
          {"overflowed_parcels", lane.overflowed},
          {"turned_back_trips", lane.turned_back}};
}

/// null where parcels are handed over at the door.
Json cells_json(Results const& results, PoolResult const& pool) {
  CellsResult const& cells = pool.cells;
  if (cells.count == 0) return nullptr;
  return {{"count", cells.count < unlimited ? Json(cells.count) : Json(nullptr)},
          {"placed", cells.placed},
          {"overdue", cells.overdue},
          {"short_of", cells.short_of},
          {"most", cells.most},
          {"stay", spans_json(cells.stay)},
          {"taken_mean", number_json(cells_mean(pool, results))},
          {"taken_at_end", cells.taken_at_end}};
}

/// null where the pool has none.
Json areas_json(PoolResult const& pool) {
  if (pool.areas.empty()) return nullptr;
  Json areas = Json::array();
  for (AreaResult const& area : pool.areas)
    areas.push_back({{"area", area.name}, {"tours", area.tours}, {"delivered", area.delivered}, {"desk_wait", spans_json(area.desk)}});
  return areas;
}

Json pool_json(Scenario const& scenario, Results const& results, PoolResult const& pool) {
  return {{"place", scenario.network.places[pool.facility].name},
          {"pool", pool.pool},
          {"crew", pool.crew},
          {"tours", pool.tours},
          {"attempts", pool.attempts},
          {"delivered", pool.delivered},
          {"first_attempts", pool.first_attempts},
          {"first_attempt_success_share", number_json(share(pool.first_delivered, pool.first_attempts))},
          {"returned", pool.returned},
          {"parcels_per_tour", number_json(share(pool.attempts, pool.tours))},
          {"out_h", in_hours(pool.out_time)},
          {"crew_utilisation_share", number_json(crew_utilisation(pool, results))},
          {"desk_wait", spans_json(pool.desk)},
          {"waiting_at_end", pool.waiting_at_end},
          {"collected", pool.collected},
          {"to_collect", spans_json(pool.to_collect)},
          {"to_collect_at_end", pool.to_collect_at_end},
          {"cells", cells_json(results, pool)},
          {"areas", areas_json(pool)}};
}

Json facility_json(Place const& place, FacilityResult const& facility) {
  return {{"place", place.name},
          {"label", place.label},
          {"tier", name_of(place.tier)},
          {"created", facility.created},
          {"arrived", facility.arrived},
          {"delivered", facility.delivered},
          {"in_system_at_end", facility.in_system_at_end}};
}

}  // namespace

Json scenario_json(Scenario const& scenario) {
  Json json{{"name", scenario.name},
            {"question", scenario.question},
            {"first_day", date_text(scenario, 0)},
            {"length_h", hours(scenario.end)},
            {"warm_up_h", hours(scenario.warm_up)},
            {"seed", scenario.seed},
            {"replications", scenario.replications},
            {"places", scenario.network.places.size()},
            {"lanes", scenario.network.lanes.size()}};
  if (!scenario.has_date) json["first_day"] = nullptr;
  return json;
}

Json results_json(Scenario const& scenario, Results const& results, int replication) {
  auto list = [](auto const& items, auto to_json) {
    Json all = Json::array();
    for (auto const& item : items) all.push_back(to_json(item));
    return all;
  };
  auto const& places = scenario.network.places;
  Json ledger = Json::array(), facilities = Json::array();
  for (std::size_t c = 0; c < results.ledger.size(); ++c)
    ledger.push_back(ledger_json(scenario.classes[c].name, results.ledger[c]));
  for (std::size_t f = 0; f < results.facilities.size(); ++f)
    facilities.push_back(facility_json(places[FacilityId{static_cast<std::uint32_t>(f)}], results.facilities[f]));

  Json json{{"replication", replication},
          {"ended", name_of(results.ended)},
          {"fingerprint", results.fingerprint.text()},
          {"measured_from_h", hours(results.measured_from)},
          {"until_h", hours(results.until)},
          {"ledger", ledger},
          {"ledger_total", ledger_json("all", total(results.ledger))},
          {"littles_law_holds", results.little_holds},
          {"time_in_system_h", in_hours(results.system_time)},
          {"course",
           {{"all", course_json(results.all)},
            {"by_service", courses_json(results.by_service)},
            {"by_class", courses_json(results.by_class)},
            {"by_flow", courses_json(results.by_flow)}}},
          {"facilities", facilities},
          {"stages", list(results.stages, [&](auto const& s) { return stage_json(scenario, results, s); })},
          {"lanes", list(results.lanes, [&](auto const& l) { return lane_json(scenario, results, l); })},
          {"rounds", list(results.pools, [&](auto const& p) { return pool_json(scenario, results, p); })},
          {"origin_destination", list(results.by_od, [&](OdResult const& od) -> Json {
             return {{"from", places[od.from].name},
                     {"to", places[od.to].name},
                     {"delivered", od.delivered},
                     {"on_time_share", number_json(share(od.on_time, od.delivered))},
                     {"full_course_mean_h", number_json(mean_h(od.full_course))},
                     {"full_course_longest_h", hours(od.full_course.longest)}};
           })},
          {"series",
           {{"bin_h", hours(scenario.series)}, {"in_system_at_end_of_bin", results.in_system_series},
            {"delivered_in_bin", results.deliveries.delivered}, {"on_time_in_bin", results.deliveries.on_time}}}};
  if (!results.cold.empty()) json["cold"] = cold_json(scenario, results);
  if (auto const accounts = accounts_of(scenario, results)) json["accounts"] = accounts_json(scenario, *accounts);
  return json;
}

Json main_figures_json(std::vector<std::vector<Figure>> const& by_replication) {
  Json json = Json::object();
  if (by_replication.empty()) return json;
  for (std::size_t i = 0; i < by_replication.front().size(); ++i) {
    std::vector<double> values;
    for (auto const& figures : by_replication) values.push_back(figures[i].value);
    Estimate const mean = estimate(values);
    Figure const& figure = by_replication.front()[i];
    json[figure.key] = {{"label", figure.label},
                        {"unit", figure.unit},
                        {"wanted", name_of(figure.wanted)},
                        {"mean", number_json(mean.mean)}};
    json[figure.key]["half_width_95"] = mean.half_width ? number_json(*mean.half_width) : Json(nullptr);
    for (double const v : values) json[figure.key]["values"].push_back(number_json(v));
  }
  return json;
}

}  // namespace tierflow
