#include "scenarios/html/report_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "scenarios/html/stored_series.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow::html {
namespace {

double number_in(Json const& json, char const* key) {
  auto const found = json.find(key);
  return found != json.end() && found->is_number() ? found->get<double>() : ratio(0, 0);
}

std::string text_in(Json const& json, char const* key) {
  auto const found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// Mean of the values that are numbers; replications without one are left out.
class Mean {
 public:
  void add(double value) {
    if (std::isfinite(value)) sum_ += value, ++count_;
  }
  [[nodiscard]] double value() const { return count_ == 0 ? ratio(0, 0) : sum_ / count_; }

 private:
  double sum_ = 0;
  int count_ = 0;
};

std::vector<Json const*> complete_in(Json const& summary) {
  std::vector<Json const*> runs;
  for (Json const& run : summary.at("replications"))
    if (run.at("ended") == "complete") runs.push_back(&run);
  return runs;
}

/// The rows of `list` in every run belong together by their position: the scenario orders them.
template <class Row>
void each_row(std::vector<Json const*> const& runs, char const* list, Row row) {
  if (runs.empty()) return;
  for (std::size_t i = 0; i < runs.front()->at(list).size(); ++i) row(i);
}

double mean_of(std::vector<Json const*> const& runs, char const* list, std::size_t i, auto value) {
  Mean mean;
  for (Json const* run : runs) mean.add(value(run->at(list).at(i)));
  return mean.value();
}

Pressure::Kind kind_of(std::string const& kind) {
  if (kind == "dock") return Pressure::Kind::dock;
  if (kind == "stock") return Pressure::Kind::stock;
  return kind == "hold" || kind == "bagging" ? Pressure::Kind::hold : Pressure::Kind::sorter;
}

void read_pressures(ReportRun& run, std::vector<Json const*> const& runs) {
  each_row(runs, "stages", [&](std::size_t i) {
    Json const& first = runs.front()->at("stages").at(i);
    auto const of = [&](char const* key) {
      return mean_of(runs, "stages", i, [&](Json const& s) { return number_in(s, key); });
    };
    std::string const side = text_in(first, "side");
    run.pressures.push_back({kind_of(text_in(first, "kind")), text_in(first, "place"), {},
                             text_in(first, "stage") + (side.empty() ? "" : " " + side), of("utilisation_share"), ratio(0, 0),
                             of(text_in(first, "kind") == "stock" ? "content_mean" : "queue_mean"), of("queue_longest"),
                             mean_of(runs, "stages", i, [](Json const& s) { return number_in(s.at("wait"), "mean_h"); }),
                             ratio(0, 0)});
  });
  each_row(runs, "lanes", [&](std::size_t i) {
    Json const& first = runs.front()->at("lanes").at(i);
    auto const of = [&](char const* key) {
      return mean_of(runs, "lanes", i, [&](Json const& l) { return number_in(l, key); });
    };
    if (!(of("departures") > 0)) return;  // without vehicles there is nothing to be full
    run.pressures.push_back({Pressure::Kind::lane, text_in(first, "from"), {}, text_in(first, "lane"), of("fill_mean_share"),
                             ratio(0, 0), of("staged_mean"), ratio(0, 0),
                             mean_of(runs, "lanes", i, [](Json const& l) { return number_in(l.at("staging_dwell"), "mean_h"); }),
                             of("left_behind_parcels")});
  });
  each_row(runs, "rounds", [&](std::size_t i) {
    Json const& first = runs.front()->at("rounds").at(i);
    run.pressures.push_back(
        {Pressure::Kind::rounds, text_in(first, "place"), {}, text_in(first, "pool"),
         mean_of(runs, "rounds", i, [](Json const& p) { return number_in(p, "crew_utilisation_share"); }), ratio(0, 0),
         ratio(0, 0), ratio(0, 0),
         mean_of(runs, "rounds", i, [](Json const& p) { return number_in(p.at("desk_wait"), "mean_h"); }), ratio(0, 0)});
  });
}

void read_segments(ReportRun& run, std::vector<Json const*> const& runs) {
  for (std::size_t s = 0; s < segment_count; ++s) {
    Mean whole, inside;
    for (Json const* one : runs) {
      Json const& segment = one->at("course").at("all").at("segments").at(segment_names[s]);
      whole.add(number_in(segment, "mean_h"));
      inside.add(number_in(segment, "inside_mean_h"));
    }
    if (std::isfinite(whole.value())) run.segments.push_back({inside.value(), whole.value() - inside.value(), {}});
  }
}

void read_ledger(ReportRun& run, std::vector<Json const*> const& runs) {
  each_row(runs, "ledger", [&](std::size_t i) {
    LedgerRow row{text_in(runs.front()->at("ledger").at(i), "class")};
    for (Json const* one : runs) {
      Json const& line = one->at("ledger").at(i);
      row.created += number_in(line, "created"), row.delivered += number_in(line, "delivered");
      row.returned += number_in(line, "returned"), row.rejected += number_in(line, "rejected");
      row.lost += number_in(line, "lost"), row.in_system += number_in(line, "in_system");
      run.balanced = run.balanced && line.at("balances").get<bool>();
    }
    run.ledger.push_back(row);
  });
  for (Json const* one : runs) run.balanced = run.balanced && one->at("littles_law_holds").get<bool>();
}

void read_accounts(ReportRun& run, std::vector<Json const*> const& runs) {
  if (runs.empty() || !runs.front()->contains("accounts")) return;
  auto const add = [&](auto const& row_in) {
    auto const mean = [&](char const* key) {
      Mean all;
      for (Json const* one : runs) all.add(number_in(row_in(one->at("accounts")), key));
      return all.value();
    };
    run.accounts.push_back({text_in(row_in(runs.front()->at("accounts")), "activity"), mean("cost_per_parcel_cny"),
                            mean("co2e_per_parcel_g"), mean("labour_h"), mean("co2e_per_tkm_g")});
  };
  for (std::size_t i = 0; i < runs.front()->at("accounts").at("by_activity").size(); ++i)
    add([&](Json const& accounts) -> Json const& { return accounts.at("by_activity").at(i); });
  add([](Json const& accounts) -> Json const& { return accounts.at("all"); });
}

void read_cold(ReportRun& run, std::vector<Json const*> const& runs) {
  if (runs.empty() || !runs.front()->contains("cold")) return;
  for (std::size_t i = 0; i < runs.front()->at("cold").at("classes").size(); ++i) {
    auto const mean = [&](char const* key) {
      Mean all;
      for (Json const* one : runs) all.add(number_in(one->at("cold").at("classes").at(i), key));
      return all.value();
    };
    run.cold.push_back({text_in(runs.front()->at("cold").at("classes").at(i), "class"), mean("delivered"), mean("spoiled_share"),
                        mean("excursion_mean_min"), mean("life_left_mean_share")});
  }
  // A place where nothing was lost has no row in that replication.
  for (Json const* one : runs)
    for (Json const& row : one->at("cold").at("places")) {
      ColdPlaceRow const named{text_in(row, "place"), text_in(row, "spot"), text_in(row, "what")};
      auto at = std::ranges::find_if(run.cold_places, [&](ColdPlaceRow const& other) {
        return other.place == named.place && other.spot == named.spot && other.what == named.what;
      });
      if (at == run.cold_places.end()) at = run.cold_places.insert(at, named);
      at->life += number_in(row, "life_per_parcel_share") / static_cast<double>(runs.size());
      at->outside_min += number_in(row, "excursion_per_parcel_min") / static_cast<double>(runs.size());
    }
}

void read_promises(ReportRun& run, std::vector<Json const*> const& runs) {
  if (runs.empty()) return;
  std::size_t const services = runs.front()->at("course").at("by_service").size();
  for (std::size_t i = 0; i < services; ++i) {
    Promise promise;
    for (Json const* one : runs) {
      Json const& course = one->at("course").at("by_service").at(i);
      promise.service = text_in(course, "name");
      promise.delivered += number_in(course, "delivered");
      promise.on_time += number_in(course, "on_time");
    }
    if (promise.delivered > 0) run.promises.push_back(promise);
  }
}

/// What only the scenario knows: promised hours, planned closures, a benchmark.
void read_scenario_into(ReportRun& run, Scenario const& scenario) {
  for (Promise& promise : run.promises)
    for (ServiceLevel const& level : scenario.services)
      if (level.name == promise.service && level.kind == ServiceLevel::Kind::hours) promise.hours = hours(level.within);
  auto const closed = [&](std::string const& what, std::vector<Stop> const& stops) {
    for (Stop const& stop : stops) run.incidents.push_back({what, hours(stop.from), hours(stop.until)});
  };
  for (std::uint32_t f = 0; f < scenario.facilities.size(); ++f)
    for (StagePlan const& stage : scenario.facilities[{f}].stages)
      closed(scenario.network.places[{f}].name + " " + stage.name, stage.stops);
  for (std::uint32_t l = 0; l < scenario.lanes.size(); ++l)
    closed(scenario.network.lanes[{l}].name, scenario.lanes[{l}].stops);
  std::stable_sort(run.incidents.begin(), run.incidents.end(),
                   [](auto const& a, auto const& b) { return a.from_h < b.from_h; });
  if (!scenario.benchmark || run.segments.size() != segment_count) return;
  run.benchmark = scenario.benchmark->name;
  for (std::size_t s = 0; s < segment_count; ++s) run.segments[s].benchmark_h = hours(scenario.benchmark->segments[s]);
}

}  // namespace

Estimate TimeSeries::at(std::size_t bin) const {
  std::vector<double> values;
  for (auto const& replication : by_replication) values.push_back(replication.at(bin));
  return estimate(values);
}

ReportRun report_run(RunRecord record, std::optional<Scenario> const& scenario) {
  ReportRun run;
  run.record = std::move(record);
  try {
    Json const& head = run.record.summary.at("scenario");
    run.first_day = text_in(head, "first_day");
    run.length_h = number_in(head, "length_h");
    run.warm_up_h = number_in(head, "warm_up_h");
    run.interrupted = run.record.summary.at("ended") != "complete";
    auto const runs = complete_in(run.record.summary);
    read_ledger(run, runs);
    read_promises(run, runs);
    read_segments(run, runs);
    read_pressures(run, runs);
    read_accounts(run, runs);
    read_cold(run, runs);
  } catch (Json::exception const&) {
    throw NoRun{run.record.folder.string() + ": summary.json is of another version; run the scenario again"};
  }
  read_stored_series(run);
  if (scenario) read_scenario_into(run, *scenario);
  return run;
}

void tell_apart(std::vector<ReportRun>& runs) {
  std::map<std::string, int> times;
  for (ReportRun const& run : runs) ++times[run.record.name];
  for (ReportRun& run : runs)
    if (times[run.record.name] > 1) run.record.name += " (" + std::filesystem::absolute(run.record.folder).filename().string() + ")";
}

FigureSeries const* figure_of(ReportRun const& run, std::string const& key) {
  for (FigureSeries const& figure : run.record.figures)
    if (figure.key == key) return &figure;
  return nullptr;
}

}  // namespace tierflow::html
