#include "scenarios/cli/run_command.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/problems.hpp"
#include "scenarios/cli/progress.hpp"
#include "scenarios/history/history_writer.hpp"
#include "scenarios/report/contents.hpp"
#include "scenarios/report/results_writer.hpp"
#include "scenarios/report/sha256.hpp"
#include "scenarios/report/terminal_summary.hpp"
#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// A path as a planner would type it: relative where that is shorter.
fs::path from_here(fs::path const& path) {
  fs::path const relative = path.lexically_proximate(fs::current_path());
  return relative.native().size() < path.native().size() ? relative : path;
}

/// What the command line changes in the scenario, in the words of --set, so that the effective scenario
/// in the run folder repeats the run.
std::vector<std::string> all_sets(RunRequest const& request) {
  std::vector<std::string> sets = request.sets;
  if (request.seed) sets.push_back(fmt::format("replications.seed={}", *request.seed));
  if (request.replications) sets.push_back(fmt::format("replications.count={}", *request.replications));
  if (request.record_all) sets.emplace_back("record.parcels=100 %");
  return sets;
}

/// Of the parcels, so that about `parcels` have all their times in the history.
double filmed_share(Scenario const& scenario, std::uint64_t parcels) {
  double const expected = expected_parcels(scenario);
  auto const wanted = static_cast<double>(parcels);
  return expected <= wanted ? 1 : wanted / expected;
}

/// Where the run folder is wanted. Results of another run are only replaced where the planner said so.
fs::path target_of(RunRequest const& request, Scenario const& scenario) {
  bool const named = !request.out.empty();
  fs::path const wanted =
      named ? request.out : fs::path{"runs"} / fmt::format("{}-{}", folder_name(scenario.name), scenario.seed);
  switch (occupied_by(wanted)) {
    case Occupied::foreign:
      if (!named) return free_beside(wanted);
      throw WriteError{wanted.string() + ": stands there already and is no run folder; choose another --out"};
    case Occupied::run:
      if (request.overwrite) return wanted;
      if (!named) return free_beside(wanted);
      throw WriteError{wanted.string() + ": holds the results of a run; choose another --out, or add --overwrite"};
    case Occupied::free: break;
  }
  return wanted;
}

/// Runs the replications one after another into `writer` until they are done or somebody interrupts, but at least
/// begins one. Gives the results of the last complete one, or of the first when none is.
class Replications {
 public:
  /// `history`: of the first replication; may be null.
  Replications(RunRequest const& request, Tools const& tools, Streams const& streams, Scenario const& scenario,
               HistoryWriter* history)
      : request_{request}, tools_{tools}, streams_{streams}, scenario_{scenario}, history_{history} {}

  Results run(ResultsWriter& writer, MachineFacts& machine) {
    Results last;
    int const count = scenario_.replications;
    for (int number = 1; number <= count && (number == 1 || !Interrupt::asked()); ++number) {
      auto const begun = std::chrono::steady_clock::now();
      Results results = run_one(number);
      machine.wall_s += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
      machine.parcels += total(results.ledger).created;
      writer.add(scenario_, results);
      if (count > 1 && !request_.json)
        streams_.out << replication_line(writer.replications().back(), main_figures(scenario_, results),
                                         streams_.out_look)
                     << std::flush;
      if (number == 1 || results.ended == Ended::complete) last = std::move(results);
    }
    return last;
  }

 private:
  Results run_one(int number) {
    int const count = scenario_.replications;
    ProgressLine line{scenario_, streams_.err, streams_.err_look, streams_.err_is_terminal,
                      count == 1 ? "" : fmt::format("run {}/{}", number, count)};
    RunOptions options;
    options.threads = request_.threads;
    options.replication = static_cast<std::uint32_t>(number - 1);
    if (number == 1 && history_ != nullptr) {
      options.history = history_;
      options.filmed_share = filmed_share(scenario_, request_.filmed_parcels);
    }
    Results results = tools_.simulate(scenario_, options, [&](Progress const& progress) {
      if (!request_.quiet) line.show(progress);
      return !Interrupt::asked();
    });
    if (options.history != nullptr) history_->finish(results);
    return results;
  }

  RunRequest const& request_;
  Tools const& tools_;
  Streams const& streams_;
  Scenario const& scenario_;
  HistoryWriter* history_;
};

/// Puts the folder in its place and says so where that is not the place that was asked for.
void commit(RunFolder& folder, bool may_replace, bool partial, RunRequest const& request, Streams const& streams) {
  fs::path const wanted = folder.target();
  bool const there = occupied_by(wanted) == Occupied::run;
  // A partial result takes no whole one's place.
  if (may_replace && !partial) folder.commit_over();
  else folder.commit();
  if (request.quiet) return;
  if (folder.target() != wanted)
    streams.err << "tierflow: " << printable(wanted.string()) << " stays as it is; the results are in "
                << printable(from_here(folder.target()).string()) << "\n";
  else if (there) streams.err << "tierflow: replaced the run that stood at " << printable(wanted.string()) << "\n";
}

ExitCode exit_code_of(std::vector<ReplicationFacts> const& replications, int wanted) {
  bool interrupted = replications.size() < static_cast<std::size_t>(wanted);
  for (auto const& replication : replications) {
    if (!replication.balanced) return exit_internal;
    interrupted = interrupted || replication.ended == Ended::interrupted;
  }
  return interrupted ? exit_interrupted : exit_ok;
}

void show_json(fs::path const& folder, std::ostream& out) {
  std::ifstream summary{folder / "summary.json", std::ios::binary};
  out << summary.rdbuf();
}

}  // namespace

ExitCode run_command(RunRequest const& request, Tools const& tools, Streams const& streams) {
  std::vector<std::string> const sets = all_sets(request);
  Reading const reading = tools.read(request.files, sets);
  if (ExitCode const bad = show_problems(reading, streams, request.quiet); bad != exit_ok) return bad;
  Scenario const& scenario = *reading.scenario;

  Interrupt const interrupt;
  Provenance const provenance{reading.files, sets, reading.effective};
  RunFolder folder{target_of(request, scenario)};
  ResultsWriter writer{folder, scenario, reading.effective};
  MachineFacts machine{.threads = request.threads, .started_at = utc_now()};

  if (!request.json) streams.out << heading_text(scenario, streams.out_look) << std::flush;
  std::optional<HistoryWriter> history;
  if (request.history)
    history.emplace(folder.path() / history_file_name, scenario,
                    HistoryFacts{.scenario_sha256 = sha256(reading.effective),
                                 .filmed_share = filmed_share(scenario, request.filmed_parcels),
                                 .chapter = RunOptions{}.chapter});
  Results const last = Replications{request, tools, streams, scenario, history ? &*history : nullptr}.run(writer, machine);
  machine.peak_memory_bytes = peak_memory_bytes();
  writer.finish(scenario, provenance, machine);
  ExitCode const code = exit_code_of(writer.replications(), scenario.replications);
  commit(folder, request.overwrite, code == exit_interrupted, request, streams);

  if (request.json) {
    show_json(folder.target(), streams.out);
  } else {
    streams.out << (scenario.replications == 1
                        ? results_text(scenario, last, streams.out_look)
                        : replications_text(scenario, writer.replications(), writer.ledger(), writer.figures(),
                                            streams.out_look))
                << ending_text(writer.replications(), machine, from_here(folder.target()), streams.out_look);
  }
  if (code == exit_internal)
    streams.err << "tierflow: the books of this run do not balance; the results are written but not to be trusted\n";
  if (code == exit_interrupted && !request.quiet)
    streams.err << "tierflow: interrupted; what was done by then is in the results, marked so\n";
  return code;
}

}  // namespace tierflow
