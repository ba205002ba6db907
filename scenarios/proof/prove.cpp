#include "scenarios/proof/prove.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <thread>

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/report/figures.hpp"
#include "sim/engine.hpp"

namespace tierflow {
namespace {

Scenario scenario_of(Trial const& trial, std::filesystem::path const& folder) {
  Reading reading = read_scenario({folder / trial.file}, trial.sets);
  if (!reading.scenario)
    throw std::runtime_error{trial.file + ": " + (reading.errors.empty() ? "" : reading.errors.front().message)};
  return std::move(*reading.scenario);
}

/// One replication of one trial, and what was read off it.
class Run {
 public:
  Run(Trial const& of_trial, Scenario const& of_scenario, std::uint32_t number)
      : trial_{&of_trial}, scenario_{&of_scenario}, replication_{number} {}

  void work(std::function<bool()> const& go_on) {
    Results results;
    results.little_holds = true;
    if (!trial_->file.empty()) {
      RunOptions options;
      options.replication = replication_;
      results = simulate(*scenario_, options, [&](Progress const&) { return go_on(); });
      if (results.ended != Ended::complete) return;
    }
    for (Claim const& claim : trial_->claims) figures.push_back(claim.measure(*scenario_, results));
    balanced = tierflow::holds(results);
    parcels = total(results.ledger).created;
    history = results.fingerprint;
  }

  std::vector<double> figures;  ///< beside the claims
  bool balanced = false;
  std::uint64_t parcels = 0;
  Fingerprint history;

 private:
  Trial const* trial_;
  Scenario const* scenario_;
  std::uint32_t replication_;
};

/// Works all runs; the first exception of any is thrown when all threads are done.
void work_all(std::vector<Run>& runs, int threads, std::function<bool()> const& go_on) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex on_failure;
  auto const worker = [&] {
    try {
      for (std::size_t i = next++; i < runs.size() && go_on(); i = next++) runs[i].work(go_on);
    } catch (...) {
      std::lock_guard const lock{on_failure};
      failure = std::current_exception();
      next = runs.size();
    }
  };
  {
    std::vector<std::jthread> crew;
    for (int i = 1; i < threads; ++i) crew.emplace_back(worker);
    worker();
  }
  if (failure) std::rethrow_exception(failure);
}

void add(Fingerprint& sum, Fingerprint const& one) {
  sum.low += one.low;
  sum.high += one.high + (sum.low < one.low ? 1U : 0U);
}

TrialOutcome outcome_of(Trial const& trial, std::span<Run const> runs) {
  TrialOutcome outcome;
  outcome.runs = trial.file.empty() ? 0 : runs.size();
  for (Run const& run : runs) {
    outcome.unbalanced += !run.balanced;
    outcome.parcels += run.parcels;
    add(outcome.history, run.history);
  }
  for (std::size_t i = 0; i < trial.claims.size(); ++i) {
    std::vector<double> values;
    for (Run const& run : runs)
      if (i < run.figures.size()) values.push_back(run.figures[i]);
    outcome.verdicts.push_back(judge(trial.claims[i], values));
  }
  return outcome;
}

}  // namespace

bool CaseOutcome::holds() const {
  return same_history && std::ranges::all_of(trials, [](TrialOutcome const& trial) {
           return trial.unbalanced == 0 && std::ranges::all_of(trial.verdicts, &Verdict::kept);
         });
}

std::size_t CaseOutcome::runs() const {
  return std::accumulate(trials.begin(), trials.end(), std::size_t{0}, [](auto n, auto const& t) { return n + t.runs; });
}

std::uint64_t CaseOutcome::parcels() const {
  return std::accumulate(trials.begin(), trials.end(), std::uint64_t{0},
                         [](auto n, auto const& t) { return n + t.parcels; });
}

CaseOutcome prove(Case const& subject, std::filesystem::path const& folder, int threads,
                  std::function<bool()> const& go_on) {
  CaseOutcome outcome;
  outcome.subject = subject;
  std::vector<Scenario> scenarios;
  for (Trial const& trial : outcome.subject.trials)
    scenarios.push_back(trial.file.empty() ? Scenario{} : scenario_of(trial, folder));
  std::vector<Run> runs;
  for (std::size_t t = 0; t < scenarios.size(); ++t)
    for (int r = 0; r < scenarios[t].replications; ++r)
      runs.emplace_back(outcome.subject.trials[t], scenarios[t], static_cast<std::uint32_t>(r));
  work_all(runs, threads, go_on);

  std::span<Run const> rest{runs};
  for (std::size_t t = 0; t < scenarios.size(); ++t) {
    auto const count = static_cast<std::size_t>(scenarios[t].replications);
    outcome.trials.push_back(outcome_of(outcome.subject.trials[t], rest.first(count)));
    rest = rest.subspan(count);
    if (subject.one_history && outcome.trials.back().history != outcome.trials.front().history)
      outcome.same_history = false;
  }
  return outcome;
}

}  // namespace tierflow
