#include "scenarios/cli/trials.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/progress_board.hpp"
#include "scenarios/cli/side_by_side.hpp"

namespace tierflow {
namespace {

struct Outcome {
  Replicate replicate;
  bool run = false;    ///< it had to be simulated
  bool whole = true;
};

/// On a terminal a line that is redrawn; elsewhere a line a round, or a log would be nothing else.
class Rounds {
 public:
  Rounds(Streams const& streams, bool quiet, bool one_by_one)
      : streams_{streams}, quiet_{quiet}, board_{streams, quiet || !streams.err_is_terminal, one_by_one} {}
  ProgressBoard& board() { return board_; }
  void taken(int number, bool run) {
    board_.end(number);
    run_ = run_ || run;
  }
  void finished(int round, int most) {
    if (run_ && !quiet_ && !streams_.err_is_terminal)
      streams_.err << fmt::format("replication {} of {}\n", round, most) << std::flush;
    run_ = false;
  }

 private:
  Streams const& streams_;
  bool quiet_, run_ = false;
  ProgressBoard board_;
};

}  // namespace

Trials::End Trials::run(std::vector<Trial>& trials, int most, WhoGoesOn const& who_goes_on) {
  auto const k = static_cast<int>(trials.size());
  ThreadShare const share = share_out(threads_, k * most);
  Rounds rounds{streams_, quiet_, share.at_once == 1};
  std::vector<std::size_t> known;  // at the start: while it runs, figures grow under the hands of the one who takes
  for (Trial const& trial : trials) known.push_back(trial.figures.size());
  std::vector<std::atomic<bool>> left_out(trials.size());
  auto const trial_of = [&](int number) { return static_cast<std::size_t>((number - 1) % k); };
  auto const round_of = [&](int number) { return (number - 1) / k + 1; };
  End end = End::complete;

  auto const simulated = [&](int number, std::stop_token const& stop) {
    Trial const& trial = trials[trial_of(number)];
    int const round = round_of(number);
    rounds.board().begin(number, trial.scenario, fmt::format("{} {}/{}", fitted(trial.name, 30), round, most));
    RunOptions options;
    options.threads = share.each;
    options.replication = static_cast<std::uint32_t>(round - 1);
    Results const results = tools_.simulate(trial.scenario, options, rounds.board().watching(number, stop));
    Outcome outcome{{main_figures(trial.scenario, results), results.fingerprint.text(), holds(results),
                     {static_cast<double>(trial.scenario.series.count()) / 3.6e9, results.in_system_series}}, true,
                    results.ended == Ended::complete};
    if (outcome.whole) cache_.keep(trial.effective, round, outcome.replicate);
    return outcome;
  };
  auto const work = [&](int number, std::stop_token const& stop) -> Outcome {
    int const round = round_of(number);
    bool const is_known = static_cast<std::size_t>(round) <= known[trial_of(number)];
    if (is_known || left_out[trial_of(number)]) return {};
    if (auto found = cache_.find(trials[trial_of(number)].effective, round)) return {std::move(*found), false, true};
    return simulated(number, stop);
  };
  auto const goes_on_after = [&](int round) {
    if (!who_goes_on) return true;
    std::vector<bool> const go_on = who_goes_on(round);
    for (std::size_t i = 0; i < trials.size(); ++i) left_out[i] = left_out[i] || !go_on[i];
    return std::ranges::any_of(left_out, [](auto const& out) { return !out; });
  };
  auto const keep = [&](int number, Outcome&& outcome) {
    Trial& trial = trials[trial_of(number)];
    int const round = round_of(number);
    if (!outcome.replicate.balanced)
      throw std::runtime_error{fmt::format("the books of {}, replication {}, do not balance", trial.name, round)};
    if (static_cast<std::size_t>(round) > known[trial_of(number)]) {
      trial.figures.push_back(std::move(outcome.replicate.figures));
      trial.fullness.push_back(std::move(outcome.replicate.fullness));
    }
  };
  auto const take = [&](int number, Outcome&& outcome) {
    bool const counts = !left_out[trial_of(number)];
    rounds.taken(number, outcome.run && counts);
    if (!outcome.whole) return end = End::interrupted, false;
    if (counts) keep(number, std::move(outcome));
    if (number % k != 0) return true;
    int const round = round_of(number);
    rounds.finished(round, most);
    if (!goes_on_after(round)) return false;
    if (Interrupt::asked() && round < most) return end = End::interrupted, false;
    return true;
  };
  side_by_side<Outcome>(k * most, share.at_once,
                        {work, take, [&](int number) { rounds.board().show(number); }});
  return end;
}

ExitCode say_interrupted(Streams const& streams) {
  streams.err << "tierflow: interrupted; the replications that are complete are kept, and the same command goes on from there\n";
  return exit_interrupted;
}

}  // namespace tierflow
