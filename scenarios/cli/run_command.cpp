#include "scenarios/cli/run_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <utility>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/pilots.hpp"
#include "scenarios/cli/problems.hpp"
#include "scenarios/cli/progress_board.hpp"
#include "scenarios/cli/side_by_side.hpp"
#include "scenarios/history/history_writer.hpp"
#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/emit_yaml.hpp"
#include "scenarios/reader/parse_yaml.hpp"
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
  if (request.precision) sets.push_back(fmt::format("replications.count={}", request.precision->most));
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

double seconds_since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

/// Runs the replications into `writer` until they are done or somebody interrupts, but at least begins one. Gives the
/// results of the last complete one, or of the first when none is.
class Replications {
 public:
  /// `history`: of the first replication; may be null.
  Replications(RunRequest const& request, Tools const& tools, Streams const& streams, Scenario const& scenario,
               HistoryWriter* history)
      : request_{request}, tools_{tools}, streams_{streams}, scenario_{scenario}, history_{history},
        share_{share_out(request.threads, scenario.replications)}, board_{streams, request.quiet, share_.at_once == 1} {}

  Results run(ResultsWriter& writer, MachineFacts& machine) {
    Results last;
    auto const begun = std::chrono::steady_clock::now();
    double worked_s = 0;
    side_by_side<Replicate>(
        scenario_.replications, share_.at_once,
        {.work = [&](int number, std::stop_token const& stop) { return run_one(number, stop); },
         .take =
             [&](int number, Replicate&& replicate) {
               board_.end(number);
               Results& results = replicate.results;
               worked_s += replicate.wall_s;
               machine.parcels += total(results.ledger).created;
               writer.add(scenario_, results);
               say(writer.replications().back(), results);
               bool const whole = results.ended == Ended::complete;
               if (number == 1 || whole) last = std::move(results);
               return whole && !Interrupt::asked() && !is_precise(writer.figures());
             },
         .meanwhile = [&](int number) { board_.show(number); }});
    machine.wall_s = share_.at_once == 1 ? worked_s : seconds_since(begun);
    return last;
  }

 private:
  struct Replicate {
    Results results;
    double wall_s = 0;
  };

  Replicate run_one(int number, std::stop_token const& stop) {
    int const count = scenario_.replications;
    board_.begin(number, scenario_,
                 count == 1 ? "" : request_.precision ? fmt::format("run {}", number) : fmt::format("run {}/{}", number, count));
    RunOptions options;
    options.threads = share_.each;
    options.replication = static_cast<std::uint32_t>(number - 1);
    if (number == 1 && history_ != nullptr) {
      options.history = history_;
      options.filmed_share = filmed_share(scenario_, request_.filmed_parcels);
    }
    auto const begun = std::chrono::steady_clock::now();
    Results results = tools_.simulate(scenario_, options, board_.watching(number, stop));
    if (options.history != nullptr) history_->finish(results);
    return {std::move(results), seconds_since(begun)};
  }

  bool is_precise(std::vector<std::vector<Figure>> const& figures) const {
    return request_.precision && is_enough(*request_.precision, figures.size(), reached(*request_.precision, figures));
  }

  void say(ReplicationFacts const& facts, Results const& results) {
    if (scenario_.replications == 1 || request_.json) return;
    streams_.out << replication_line(facts, main_figures(scenario_, results), streams_.out_look) << std::flush;
  }

  RunRequest const& request_;
  Tools const& tools_;
  Streams const& streams_;
  Scenario const& scenario_;
  HistoryWriter* history_;
  ThreadShare share_;
  ProgressBoard board_;
};

/// The effective scenario with as many replications as there were, so that it repeats the run.
std::string with_count(std::string const& effective, int count) {
  ParsedYaml parsed = parse_yaml(effective, "scenario.effective.yaml");
  apply_set(parsed.root, fmt::format("replications.count={}", count), parsed.problems);
  return emit_yaml(parsed.root, parsed.question);
}

/// What ended a run that was to become precise; its number of replications is known now.
void note_count(Scenario& scenario, Provenance& provenance, std::string const& effective, int count, RunFolder const& folder) {
  scenario.replications = count;
  std::string const now = with_count(effective, count);
  provenance.effective_sha256 = sha256(now);
  provenance.sets.back() = fmt::format("replications.count={}", count);
  folder.write("scenario.effective.yaml", now);
}

/// The scenario with the number of replications left out of its heading, which nobody knows before the end.
std::string open_heading(Scenario& scenario, Precision const& precision, Look const& look) {
  int const most = std::exchange(scenario.replications, 1);
  std::string const text = heading_text(scenario, look);
  scenario.replications = most;
  return text + fmt::format("  Replications until the figures are known to ± {:g} %, at most {}.\n\n", precision.wanted * 100, most);
}

std::string stopping_line(Precision const& precision, std::vector<std::vector<Figure>> const& figures, Look const& look) {
  return paragraph("Stopped after " + stopped_text(precision, figures.size(), reached(precision, figures)) + ".", look.width) + "\n";
}

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

/// One that is broken says more than one that is not decided.
ExitCode exit_code_of(std::vector<Judged> const& promises) {
  auto const any = [&](Kept kept) { return std::ranges::find(promises, kept, &Judged::kept) != promises.end(); };
  return any(Kept::broken) ? exit_broken : any(Kept::undecided) ? exit_undecided : exit_ok;
}

void show_json(fs::path const& folder, std::ostream& out) {
  std::ifstream summary{folder / "summary.json", std::ios::binary};
  out << summary.rdbuf();
}

}  // namespace

ExitCode run_command(RunRequest const& request, Tools const& tools, Streams const& streams) {
  std::vector<std::string> const sets = all_sets(request);
  Pilots const pilots{tools, streams, request.threads, request.quiet};
  Reading reading = pilots.settle(tools.read(request.files, sets), request.files, sets);
  if (ExitCode const bad = show_problems(reading, streams, request.quiet); bad != exit_ok) return bad;
  Scenario& scenario = *reading.scenario;

  Interrupt const interrupt;
  Provenance provenance{reading.files, sets, reading.effective};
  RunFolder folder{target_of(request, scenario)};
  ResultsWriter writer{folder, scenario, reading.effective};
  MachineFacts machine{.threads = request.threads, .started_at = utc_now()};

  if (!request.json)
    streams.out << (request.precision ? open_heading(scenario, *request.precision, streams.out_look)
                                      : heading_text(scenario, streams.out_look))
                << std::flush;
  std::optional<HistoryWriter> history;
  if (request.history)
    history.emplace(folder.path() / history_file_name, scenario,
                    HistoryFacts{.scenario_sha256 = sha256(reading.effective),
                                 .filmed_share = filmed_share(scenario, request.filmed_parcels),
                                 .chapter = RunOptions{}.chapter});
  Results const last = Replications{request, tools, streams, scenario, history ? &*history : nullptr}.run(writer, machine);
  machine.peak_memory_bytes = peak_memory_bytes();
  if (request.precision && last.ended == Ended::complete && !Interrupt::asked())
    note_count(scenario, provenance, reading.effective, static_cast<int>(writer.replications().size()), folder);
  writer.finish(scenario, provenance, machine);
  ExitCode const code = exit_code_of(writer.replications(), scenario.replications);
  commit(folder, request.overwrite, code == exit_interrupted, request, streams);

  std::vector<Judged> const promises = writer.promises(scenario);
  if (request.json) {
    show_json(folder.target(), streams.out);
  } else {
    streams.out << (scenario.replications == 1
                        ? results_text(scenario, last, streams.out_look)
                        : replications_text(scenario, writer.replications(), writer.ledger(), writer.figures(),
                                            streams.out_look))
                << promises_text(promises, streams.out_look)
                << (request.precision ? stopping_line(*request.precision, writer.figures(), streams.out_look) : "")
                << ending_text(writer.replications(), machine, from_here(folder.target()), streams.out_look);
  }
  if (code == exit_internal)
    streams.err << "tierflow: the books of this run do not balance; the results are written but not to be trusted\n";
  if (code == exit_interrupted && !request.quiet)
    streams.err << "tierflow: interrupted; what was done by then is in the results, marked so\n";
  return code == exit_ok ? exit_code_of(promises) : code;
}

}  // namespace tierflow
