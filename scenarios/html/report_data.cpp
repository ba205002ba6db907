#include "scenarios/html/report_data.hpp"

#include <cmath>

namespace tierflow::html {
namespace {

/// Seven digits are more than a picture shows and keep the file small.
Json number(double value) {
  if (!std::isfinite(value)) return nullptr;
  double scale = 1;
  for (double size = std::abs(value); size > 0 && size < 1e6 && scale < 1e9; size *= 10) scale *= 10;
  return std::round(value * scale) / scale;
}

Json numbers(std::vector<double> const& values) {
  Json list = Json::array();
  for (double const value : values) list.push_back(number(value));
  return list;
}

Json series(TimeSeries const& series) {
  Json list = Json::array();
  for (auto const& replication : series.by_replication) list.push_back(numbers(replication));
  return {{"step_h", series.step_h}, {"by_replication", list}};
}

char const* name_of(Pressure::Kind kind) {
  constexpr char const* names[] = {"sorter", "dock", "hold", "lane", "rounds", "stock"};
  return names[static_cast<std::size_t>(kind)];
}

Json pressures(ReportRun const& run) {
  Json list = Json::array();
  for (Pressure const& p : run.pressures)
    list.push_back({{"kind", name_of(p.kind)},
                    {"place", p.place},
                    {"what", p.what},
                    {"use_share", number(p.use)},
                    {"busiest_hour_share", number(p.busiest_hour)},
                    {"queue_mean", number(p.mean_queue)},
                    {"queue_longest", number(p.longest_queue)},
                    {"wait_mean_h", number(p.mean_wait_h)},
                    {"left_behind_parcels", number(p.left_behind)}});
  return list;
}

Json accounts(ReportRun const& run) {
  Json list = Json::array();
  for (AccountRow const& row : run.accounts)
    list.push_back({{"activity", row.activity}, {"cost_per_parcel_cny", number(row.cost)}, {"co2e_per_parcel_g", number(row.co2e_g)},
                    {"labour_h", number(row.labour_h)}, {"co2e_per_tkm_g", number(row.co2e_per_tkm_g)}});
  return list;
}

Json cold(ReportRun const& run) {
  Json classes = Json::array(), places = Json::array();
  for (ColdRow const& row : run.cold)
    classes.push_back({{"class", row.parcel_class}, {"delivered", number(row.delivered)}, {"spoiled_share", number(row.spoiled)},
                       {"excursion_mean_min", number(row.outside_min)}, {"life_left_mean_share", number(row.life_left)}});
  for (ColdPlaceRow const& row : run.cold_places)
    places.push_back({{"place", row.place}, {"spot", row.spot}, {"what", row.what}, {"life_per_parcel_share", number(row.life)},
                      {"excursion_per_parcel_min", number(row.outside_min)}});
  return {{"classes", classes}, {"places", places}};
}

Json run_data(ReportRun const& run) {
  Json promises = Json::array(), places = Json::array(), ledger = Json::array(), incidents = Json::array();
  for (Promise const& p : run.promises)
    promises.push_back({{"service", p.service}, {"promise_h", p.hours ? number(*p.hours) : Json(nullptr)},
                        {"delivered", p.delivered}, {"on_time", p.on_time}});
  for (PlaceHours const& p : run.places)
    places.push_back({{"place", p.place}, {"label", p.label}, {"use_share_by_column", numbers(p.hours)}});
  for (LedgerRow const& row : run.ledger)
    ledger.push_back({{"class", row.parcel_class}, {"created", row.created}, {"delivered", row.delivered},
                      {"returned", row.returned}, {"rejected", row.rejected}, {"lost", row.lost}, {"in_system", row.in_system}});
  for (Incident const& i : run.incidents) incidents.push_back({{"what", i.what}, {"from_h", i.from_h}, {"until_h", i.until_h}});
  Json const& summary = run.record.summary;
  return {{"scenario", summary.value("scenario", Json::object())},
          {"manifest", run.record.manifest},
          {"main_figures", summary.value("main_figures", Json::object())},
          {"services", promises},
          {"full_course", {{"upto_h", numbers(run.full_course.upto_h)}, {"delivered_share", numbers(run.full_course.share)}}},
          {"sorted_per_hour", series(run.sorted)},
          {"in_system", series(run.in_system)},
          {"delivered", series(run.delivered)},
          {"on_time", series(run.on_time)},
          {"utilisation", {{"column_h", run.column_h}, {"places", places}}},
          {"pressures", pressures(run)},
          {"closures", incidents},
          {"accounts", accounts(run)},
          {"cold", cold(run)},
          {"ledger", ledger}};
}

Json estimate_data(Estimate const& e) {
  return {{"mean", number(e.mean)}, {"half_width", e.half_width ? number(*e.half_width) : Json(nullptr)}};
}

Json comparison_data(Comparison const& comparison) {
  Json figures = Json::array();
  for (FigureDifference const& f : comparison.figures)
    figures.push_back({{"key", f.key},
                       {"unit", f.unit},
                       {"first", estimate_data(f.first)},
                       {"second", estimate_data(f.second)},
                       {"difference", estimate_data(f.difference)},
                       {"finding", tierflow::name_of(f.finding)}});
  return {{"first", comparison.first}, {"second", comparison.second}, {"pairs", comparison.pairs},
          {"level", comparison.options.level}, {"margin_share", comparison.options.margin}, {"figures", figures}};
}

}  // namespace

Json report_data(std::vector<ReportRun> const& runs, Comparison const* comparison, std::vector<ScenarioChange> const* changes) {
  Json data{{"format", 1}, {"runs", Json::array()}};
  for (ReportRun const& run : runs) data["runs"].push_back(run_data(run));
  if (comparison != nullptr) data["comparison"] = comparison_data(*comparison);
  if (changes != nullptr) {
    data["changes"] = Json::array();
    for (ScenarioChange const& change : *changes)
      data["changes"].push_back({{"path", change.path},
                                 {"before", change.before ? Json(*change.before) : Json(nullptr)},
                                 {"after", change.after ? Json(*change.after) : Json(nullptr)}});
  }
  return data;
}

}  // namespace tierflow::html
