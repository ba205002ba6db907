#include "scenarios/cli/sides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "scenarios/cli/problems.hpp"
#include "scenarios/report/manifest.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// "a.yaml+b.yaml" as two files, unless one file is called so.
std::vector<fs::path> files_of(std::string const& word) {
  std::error_code ignored;
  if (fs::exists(word, ignored)) return {word};
  std::vector<fs::path> files;
  for (std::size_t from = 0; from <= word.size();) {
    std::size_t const to = std::min(word.find('+', from), word.size());
    files.emplace_back(word.substr(from, to - from));
    from = to + 1;
  }
  return files;
}

/// The figures of each replication of a record.
std::vector<std::vector<Figure>> figures_of(RunRecord const& record) {
  std::vector<std::vector<Figure>> figures(static_cast<std::size_t>(record.replications));
  for (auto const& series : record.figures)
    for (std::size_t i = 0; i < figures.size(); ++i)
      figures[i].push_back({series.key, series.label, series.unit, series.values[i], series.wanted});
  return figures;
}

std::string const one_at_a_time = "replications.count=1";

}  // namespace

Sides::Sides(SidesRequest const& request, Pilots const& pilots, Tools const& tools, Streams const& streams)
    : tools_{tools}, pilots_{pilots} {
  for (std::string const& word : request.words) {
    Side side{word, {}, {}, fs::is_directory(word)};
    if (side.is_folder) side.record = open_run_record(word);
    sides_.push_back(std::move(side));
  }
  SidesRequest wanted = request;
  for (Side const& side : sides_)
    if (!wanted.seed && side.is_folder) wanted.seed = side.record.seed;
  for (Side& side : sides_) {
    if (side.is_folder) continue;
    read_files(side, wanted, streams);
    if (!wanted.seed && side.scenario) wanted.seed = side.scenario->seed;
  }
  if (verdict_ == exit_ok) name_apart();
}

void Sides::read_files(Side& side, SidesRequest const& request, Streams const& streams) {
  std::vector<fs::path> const files = files_of(side.word);
  std::vector<std::string> sets = request.sets;
  sets.push_back(one_at_a_time);
  Reading reading = tools_.read(files, sets);
  if (request.seed && reading.scenario && reading.scenario->seed != *request.seed) {
    sets.push_back(fmt::format("replications.seed={}", *request.seed));
    reading = tools_.read(files, sets);
  }
  reading = pilots_.settle(std::move(reading), files, sets);
  ExitCode const code = show_problems(reading, streams, request.quiet);
  if (verdict_ == exit_ok) verdict_ = code;
  if (code != exit_ok) return;
  side.scenario = std::move(reading.scenario);
  side.record.name = side.scenario->name;
  side.record.question = side.scenario->question;
  side.record.seed = side.scenario->seed;
  side.record.effective = std::move(reading.effective);
  side.record.composed = std::make_shared<Node const>(std::move(reading.composed));
}

/// Two edits of one scenario are told apart by what was typed.
void Sides::name_apart() {
  std::set<std::string> names;
  for (Side const& side : sides_) names.insert(side.record.name);
  if (names.size() == sides_.size()) return;
  for (Side& side : sides_) side.record.name = side.word;
}

int Sides::usual_replications() const {
  constexpr int usual = 10;
  bool const folders_alone = std::ranges::all_of(sides_, &Side::is_folder);
  if (!folders_alone) return usual;
  return std::ranges::min_element(sides_, {}, [](Side const& side) { return side.record.replications; })->record.replications;
}

std::vector<Trial> Sides::trials(int replications) {
  std::vector<Trial> trials;
  for (Side& side : sides_) {
    Trial trial{side.record.name, {}, side.record.effective, figures_of(side.record), side.record.fullness};
    bool const is_short = side.record.replications < replications;
    if (side.scenario) trial.scenario = std::move(*side.scenario);
    if (side.is_folder && is_short) {
      std::string const made_by = side.record.manifest.value("tierflow", std::string{});
      if (made_by != tierflow_version())
        throw NoRun{fmt::format("{}: has {} of {} replications and was made by tierflow {}, so that this program cannot add to "
                                "it; run it again",
                                side.word, side.record.replications, replications, made_by)};
      Reading reading = tools_.read({side.record.folder / "scenario.effective.yaml"}, {one_at_a_time});
      if (!reading.scenario) throw NoRun{side.word + ": its scenario.effective.yaml cannot be read any more; run it again"};
      trial.scenario = std::move(*reading.scenario);
      trial.effective = std::move(reading.effective);
    }
    trials.push_back(std::move(trial));
  }
  return trials;
}

std::vector<RunRecord> Sides::records(std::vector<Trial> const& trials) const {
  std::vector<RunRecord> records;
  for (std::size_t i = 0; i < sides_.size(); ++i) {
    RunRecord record = sides_[i].record;
    record.replications = static_cast<int>(trials[i].figures.size());
    record.figures = series_of(trials[i].figures);
    record.fullness = trials[i].fullness;
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace tierflow
