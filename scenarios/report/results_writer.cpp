#include "scenarios/report/results_writer.hpp"

#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

std::string dumped(Json const& json) {
  return json.dump(1, ' ', false, Json::error_handler_t::replace);  // names may be broken UTF-8
}

}  // namespace

ResultsWriter::ResultsWriter(RunFolder const& folder, Scenario const& scenario,
                             std::string const& effective)
    : folder_{folder},
      summary_{folder.path() / "summary.json", std::ios::binary},
      database_{folder.path() / "results.sqlite", scenario} {
  folder_.write("scenario.effective.yaml", effective);
  summary_ << "{\n\"tierflow\": " << dumped(tierflow_version()) << ",\n\"scenario\": "
           << dumped(scenario_json(scenario)) << ",\n\"replications\": [";
}

void ResultsWriter::add(Scenario const& scenario, Results const& results, std::uint64_t seed) {
  int const number = static_cast<int>(replications_.size()) + 1;
  errno = 0;
  summary_ << (number > 1 ? ",\n" : "\n") << dumped(results_json(scenario, results, number, seed));
  if (!summary_.flush()) throw WriteError::of("cannot write", folder_.path() / "summary.json");
  database_.add(scenario, results, number, seed);
  replications_.push_back({number, seed, results.ended, results.fingerprint, holds(results)});
  if (results.ended == Ended::complete || figures_.empty())
    figures_.push_back(main_figures(scenario, results));
}

void ResultsWriter::finish(Scenario const& scenario, Provenance const& provenance,
                           MachineFacts const& machine) {
  Json const manifest = manifest_json(scenario, provenance, replications_, machine);
  errno = 0;
  summary_ << "\n],\n\"main_figures\": " << dumped(main_figures_json(figures_))
           << ",\n\"ended\": " << dumped(manifest["ended"]) << "\n}\n";
  summary_.close();
  if (!summary_) throw WriteError::of("cannot write", folder_.path() / "summary.json");
  database_.finish();
  folder_.write("manifest.json", dumped(manifest) + "\n");
}

}  // namespace tierflow
