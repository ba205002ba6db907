#include "scenarios/compare/run_record.hpp"

#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

#include "scenarios/report/stored_database.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(fs::path const& folder, std::string const& why) { throw NoRun{folder.string() + ": " + why}; }

std::string text_of(fs::path const& folder, char const* name) {
  std::ifstream file{folder / name, std::ios::binary};
  if (!file) refuse(folder, std::string{"has no "} + name + "; is it the folder that a run left?");
  std::ostringstream text;
  text << file.rdbuf();
  if (file.bad()) refuse(folder, std::string{"cannot read "} + name);
  return text.str();
}

Json json_of(fs::path const& folder, char const* name) {
  Json json = Json::parse(text_of(folder, name), nullptr, false);
  if (!json.is_object()) refuse(folder, std::string{name} + " is not whole; run the scenario again");
  return json;
}

Wanted wanted_named(std::string const& name, std::string const& key) {
  for (Wanted const wanted : {Wanted::higher, Wanted::lower, Wanted::neither})
    if (name == name_of(wanted)) return wanted;
  return wanted_of(key);  // runs of before there was a word for it
}

FigureSeries series_of(std::string const& key, Json const& figure) {
  FigureSeries series{key, figure.at("label"), figure.at("unit"), {},
                      wanted_named(figure.value("wanted", std::string{}), key)};
  for (auto const& value : figure.at("values"))
    series.values.push_back(value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN());
  return series;
}

int complete_in(Json const& manifest) {
  int complete = 0;
  for (auto const& run : manifest.at("replications")) complete += run.at("ended") == name_of(Ended::complete) ? 1 : 0;
  return complete;
}

/// By replication, as far as they are complete; none without a database that has them.
std::vector<Fullness> fullness_in(fs::path const& folder) try {
  std::vector<Fullness> all;
  if (!fs::exists(folder / "results.sqlite")) return all;
  StoredDatabase const results{folder / "results.sqlite"};
  Query query{results, "SELECT s.replication, r.series_bin_h, s.in_system FROM system_series s JOIN runs r USING (replication) "
                       "WHERE r.ended = 'complete' ORDER BY s.replication, s.bin"};
  for (std::int64_t replication = 0; query.next();) {
    if (query.whole(0) != replication) all.push_back({query.number(1), {}});
    replication = query.whole(0);
    all.back().parcels.push_back(static_cast<std::uint32_t>(query.whole(2)));
  }
  return all;
} catch (Unreadable const&) {
  return {};  // what was written before there was such a series, or by others
}

}  // namespace

RunRecord open_run_record(fs::path const& folder) {
  if (!fs::is_directory(folder)) refuse(folder, "is no folder");
  RunRecord record;
  record.folder = folder;
  record.manifest = json_of(folder, "manifest.json");
  record.summary = json_of(folder, "summary.json");
  record.effective = text_of(folder, "scenario.effective.yaml");
  try {
    Json const& scenario = record.manifest.at("scenario");
    record.name = scenario.at("name");
    record.question = scenario.at("question");
    record.seed = record.manifest.at("seed");
    record.replications = complete_in(record.manifest);
    for (auto const& [key, figure] : record.summary.at("main_figures").items())
      record.figures.push_back(series_of(key, figure));
  } catch (Json::exception const&) {
    refuse(folder, "is no run of this kind; run the scenario again");
  }
  record.fullness = fullness_in(folder);
  if (record.replications == 0) refuse(folder, "the run was interrupted before a replication was complete");
  for (auto const& series : record.figures)
    if (series.values.size() != static_cast<std::size_t>(record.replications))
      refuse(folder, "manifest.json and summary.json are not of the same run");
  return record;
}

std::vector<FigureSeries> series_of(std::vector<std::vector<Figure>> const& by_replication) {
  std::vector<FigureSeries> all;
  if (by_replication.empty()) return all;
  for (Figure const& figure : by_replication.front())
    all.push_back({figure.key, figure.label, figure.unit, {}, figure.wanted});
  for (auto const& figures : by_replication)
    for (std::size_t i = 0; i < all.size(); ++i) all[i].values.push_back(figures.at(i).value);
  return all;
}

}  // namespace tierflow
