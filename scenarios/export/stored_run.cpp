#include "scenarios/export/stored_run.hpp"

#include <fmt/format.h>

#include <fstream>

#include "scenarios/report/json_text.hpp"
#include "scenarios/report/manifest.hpp"
#include "scenarios/report/results_schema.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// manifest.json of a folder that `tierflow run` has written.
Json manifest_of(fs::path const& folder) {
  std::error_code ignored;
  if (!fs::exists(folder, ignored))
    throw Unreadable{fmt::format("{}: there is no such folder; a run makes one: tierflow run FILE --out {}",
                                 folder.string(), folder.string())};
  std::ifstream file{folder / "manifest.json"};
  Json manifest = Json::parse(file, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("tierflow"))
    throw Unreadable{fmt::format("{}: is no run folder, for it has no manifest.json of a run; tierflow run writes one",
                                 folder.string())};
  return manifest;
}

/// Guessing at the columns of another format would give wrong figures.
void refuse_another_format(fs::path const& folder, char const* of, std::int64_t found, int known,
                           std::string const& version) {
  if (found == known) return;
  throw Unreadable{fmt::format("{}: its {} has format {} (tierflow {}), while this tierflow ({}) reads format {}; run it "
                               "again: tierflow run {}",
                               folder.string(), of, found, version, tierflow_version(), known,
                               (folder / "scenario.effective.yaml").string())};
}

std::string text_of(Json const& json, char const* key) {
  auto const found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace

StoredRun open_stored_run(fs::path const& folder) {
  Json const manifest = manifest_of(folder);
  StoredRun run;
  run.folder = folder;
  run.tierflow = text_of(manifest, "tierflow");
  auto const form = manifest.find("format");
  std::int64_t const found = form != manifest.end() && form->is_number_integer() ? form->get<std::int64_t>() : 0;
  refuse_another_format(folder, "manifest.json", found, run_format, run.tierflow);
  if (std::error_code ignored; !fs::exists(folder / "results.sqlite", ignored))
    throw Unreadable{fmt::format("{}: has lost its results.sqlite; run it again: tierflow run {}", folder.string(),
                                 (folder / "scenario.effective.yaml").string())};
  run.complete = text_of(manifest, "ended") == "complete";
  if (auto const machine = manifest.find("this_machine"); machine != manifest.end())
    run.started_at = text_of(*machine, "started_at");

  run.database = std::make_unique<StoredDatabase>(folder / "results.sqlite");
  Query format{*run.database, "PRAGMA user_version"};
  format.next();
  refuse_another_format(folder, "results.sqlite", format.whole(0), results_format, run.tierflow);
  Query scenario{*run.database,
                 "SELECT name, julianday(nullif(first_day, '')) - julianday('1970-01-01'), first_day <> '', time_zone, "
                 "(SELECT count(*) FROM runs) FROM scenario"};
  if (!scenario.next()) throw Unreadable{folder.string() + ": its results.sqlite says of no scenario"};
  run.scenario = scenario.text(0);
  run.first_day = scenario.whole(1);
  run.has_date = scenario.whole(2) != 0;
  run.time_zone = scenario.text(3);
  run.replications = static_cast<int>(scenario.whole(4));
  return run;
}

std::vector<std::string> tables_of(StoredRun const& run) {
  std::vector<std::string> names;
  Query query{*run.database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid"};
  while (query.next()) names.push_back(query.text(0));
  return names;
}

std::int64_t recorded(StoredRun const& run, int number) {
  Query query{*run.database, "SELECT count(*) FROM parcels WHERE replication = ?"};
  query.with(1, number).next();
  std::int64_t const records = query.whole(0);
  if (records > 0) return records;
  throw Unreadable{fmt::format("{}: no parcel of replication {} was recorded with all its times; run it again with "
                               "--record-all, or with a share such as --set \"record.parcels=1 %\"",
                               run.folder.string(), number)};
}

}  // namespace tierflow
