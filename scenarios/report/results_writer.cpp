#include "scenarios/report/results_writer.hpp"

#include "scenarios/report/write_error.hpp"

namespace tierflow {

ResultsWriter::ResultsWriter(RunFolder const& folder, Scenario const& scenario,
                             std::string const& effective)
    : folder_{folder},
      summary_{folder.path() / "summary.json", std::ios::binary},
      database_{folder.path() / "results.sqlite", scenario} {
  folder_.write("scenario.effective.yaml", effective);
  errno = 0;
  summary_ << "{\n\"tierflow\": " << dumped(tierflow_version()) << ",\n\"replications\": [";
  if (!summary_.flush()) throw WriteError::of("cannot write", folder_.path() / "summary.json");
}

void ResultsWriter::add(Scenario const& scenario, Results const& results) {
  int const number = static_cast<int>(replications_.size()) + 1;
  errno = 0;
  summary_ << (number > 1 ? ",\n" : "\n") << dumped(results_json(scenario, results, number));
  if (!summary_.flush()) throw WriteError::of("cannot write", folder_.path() / "summary.json");
  database_.add(scenario, results, number);
  replications_.push_back({number, results.ended, results.until, results.fingerprint, holds(results)});
  ledger_.resize(results.ledger.size());
  for (std::size_t c = 0; c < ledger_.size(); ++c) tierflow::add(ledger_[c], results.ledger[c]);
  if (results.ended != Ended::complete && !figures_.empty()) return;
  figures_.push_back(main_figures(scenario, results));
  promised_.resize(scenario.promises.size());
  for (std::size_t p = 0; p < promised_.size(); ++p)
    promised_[p].push_back(promised_value(scenario, results, scenario.promises[p]));
}

std::vector<Judged> ResultsWriter::promises(Scenario const& scenario) const {
  std::vector<Judged> judged;
  for (std::size_t p = 0; p < promised_.size(); ++p) judged.push_back(judge(scenario.promises[p], promised_[p]));
  return judged;
}

void ResultsWriter::finish(Scenario const& scenario, Provenance const& provenance,
                           MachineFacts const& machine) {
  Json const manifest = manifest_json(scenario, provenance, replications_, machine);
  errno = 0;
  summary_ << "\n],\n\"scenario\": " << dumped(scenario_json(scenario)) << ",\n\"main_figures\": " << dumped(main_figures_json(figures_))
           << ",\n\"promises\": " << dumped(promises_json(promises(scenario))) << ",\n\"ended\": " << dumped(manifest["ended"]) << "\n}\n";
  summary_.close();
  if (!summary_) throw WriteError::of("cannot write", folder_.path() / "summary.json");
  database_.finish();
  folder_.write("manifest.json", dumped(manifest) + "\n");
}

}  // namespace tierflow
