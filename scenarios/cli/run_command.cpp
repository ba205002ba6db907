#include "scenarios/cli/run_command.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/problems.hpp"
#include "scenarios/cli/progress.hpp"
#include "scenarios/report/results_writer.hpp"
#include "scenarios/report/sha256.hpp"
#include "scenarios/report/terminal_summary.hpp"
#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// What the command line changes in the scenario, in the words of --set, so that the effective scenario
/// in the run folder repeats the run.
std::vector<std::string> all_sets(RunRequest const& request) {
  std::vector<std::string> sets = request.sets;
  if (request.seed) sets.push_back(fmt::format("replications.seed={}", *request.seed));
  if (request.replications) sets.push_back(fmt::format("replications.count={}", *request.replications));
  return sets;
}

/// Where the run folder will stand. Results of another run are only replaced where the planner said so.
fs::path target_of(RunRequest const& request, Scenario const& scenario, RunIdentity const& identity) {
  if (request.out.empty())
    return free_or_same(fs::path{"runs"} / fmt::format("{}-{}", folder_name(scenario.name), scenario.seed),
                        identity);
  switch (occupied_by(request.out, identity)) {
    case Occupied::foreign:
      throw WriteError{request.out.string() + ": stands there already and is no run folder; choose another --out"};
    case Occupied::other:
      if (!request.overwrite)
        throw WriteError{request.out.string() +
                         ": holds the results of another run; choose another --out, or add --overwrite"};
      break;
    case Occupied::free:
    case Occupied::same: break;
  }
  return request.out;
}

/// Runs the replications one after another into `writer` until they are done or somebody interrupts. The
/// seed of replication r, from 1, is the scenario's + r - 1. Gives the last results.
class Replications {
 public:
  Replications(RunRequest const& request, Tools const& tools, Streams const& streams, Scenario scenario)
      : request_{request}, tools_{tools}, streams_{streams}, scenario_{std::move(scenario)},
        first_seed_{scenario_.seed} {}

  Results run(ResultsWriter& writer, MachineFacts& machine) {
    Results results;
    int const count = scenario_.replications;
    for (int r = 1; r <= count && !Interrupt::asked(); ++r) {
      scenario_.seed = first_seed_ + static_cast<std::uint64_t>(r) - 1;
      auto const begun = std::chrono::steady_clock::now();
      results = run_one(count == 1 ? "" : fmt::format("run {}/{}", r, count));
      machine.wall_s += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
      machine.parcels += total_ledger(results).created;
      writer.add(scenario_, results, scenario_.seed);
      if (count > 1 && !request_.json)
        streams_.out << replication_line(writer.replications().back(), main_figures(scenario_, results),
                                         streams_.out_look)
                     << std::flush;
      if (results.ended == Ended::interrupted) break;
    }
    return results;
  }

 private:
  Results run_one(std::string const& label) {
    ProgressLine line{scenario_, streams_.err, streams_.err_look, streams_.err_is_terminal, label};
    RunOptions options;
    options.threads = request_.threads;
    return tools_.simulate(scenario_, options, [&](Progress const& progress) {
      if (!request_.quiet) line.show(progress);
      return !Interrupt::asked();
    });
  }

  RunRequest const& request_;
  Tools const& tools_;
  Streams const& streams_;
  Scenario scenario_;
  std::uint64_t first_seed_;
};

ExitCode exit_code_of(std::vector<ReplicationFacts> const& replications, int wanted) {
  bool interrupted = replications.size() < static_cast<std::size_t>(wanted);
  for (auto const& replication : replications) {
    if (!replication.balanced) return exit_broken;
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

  Provenance const provenance{reading.files, sets, sha256(reading.effective)};
  RunIdentity const identity{provenance.effective_sha256};
  RunFolder folder{target_of(request, scenario, identity)};
  ResultsWriter writer{folder, scenario, reading.effective};
  MachineFacts machine{.threads = request.threads, .started_at = utc_now()};

  if (!request.json) streams.out << heading_text(scenario, streams.out_look) << std::flush;
  Interrupt const interrupt;
  Results const last = Replications{request, tools, streams, scenario}.run(writer, machine);
  machine.peak_memory_bytes = peak_memory_bytes();
  writer.finish(scenario, provenance, machine);
  ExitCode const code = exit_code_of(writer.replications(), scenario.replications);
  bool const replaces = occupied_by(folder.target(), identity) == Occupied::same;
  // A partial result takes no other's place.
  if (code == exit_interrupted && replaces) folder.move_target(free_beside(folder.target()));
  else if (replaces && !request.quiet) streams.err << "tierflow: replaced the results of the same run\n";
  folder.commit();

  if (request.json) {
    show_json(folder.target(), streams.out);
  } else {
    streams.out << (scenario.replications == 1 ? results_text(scenario, last, streams.out_look)
                                               : estimates_text(writer.figures(), streams.out_look))
                << ending_text(writer.replications(), machine, folder.target(), streams.out_look);
  }
  if (code == exit_broken)
    streams.err << "tierflow: the books of this run do not balance; the results are written but not to be trusted\n";
  if (code == exit_interrupted && !request.quiet)
    streams.err << "tierflow: interrupted; what was done by then is in the results, marked so\n";
  return code;
}

}  // namespace tierflow
