#include "tests/theory/figures.hpp"

#include <algorithm>
#include <numeric>

namespace tierflow::testing {
namespace {

/// The entry of a list in which `is` holds, in every replication.
Row entry(ProgramRun const& run, char const* list, std::function<bool(nlohmann::json const&)> const& is) {
  nlohmann::json rows = nlohmann::json::array();
  for (auto const& replication : run.replications()) {
    auto const& entries = replication.at(list);
    auto const found = std::find_if(entries.begin(), entries.end(), is);
    REQUIRE_MESSAGE(found != entries.end(), "no such entry in ", list);
    rows.push_back(*found);
  }
  return Row(rows);
}

}  // namespace

double Simulated::mean() const {
  return std::accumulate(values_.begin(), values_.end(), 0.0) / static_cast<double>(values_.size());
}

double Simulated::standard_error() const {
  double const n = static_cast<double>(values_.size());
  double const centre = mean();
  double squares = 0;
  for (double const v : values_) squares += (v - centre) * (v - centre);
  return std::sqrt(squares / (n - 1) / n);
}

Simulated Simulated::each(Simulated a, Simulated const& b, std::function<double(double, double)> const& of) {
  REQUIRE(a.values_.size() == b.values_.size());
  std::transform(a.values_.begin(), a.values_.end(), b.values_.begin(), a.values_.begin(), of);
  return a;
}

bool operator==(Simulated const& simulated, Theory const& theory) {
  double const four = 4 * simulated.standard_error();
  return std::abs(simulated.mean() - theory.value) <= four && four <= theory.tolerance;
}

Simulated Row::operator[](std::string const& keys) const {
  std::vector<double> values;
  nlohmann::json::json_pointer const figure{"/" + keys};
  for (auto const& row : rows_) values.push_back(row.at(figure).get<double>());
  return Simulated{values};
}

// One thread: networks of a few places give a second one nothing to do, and threads never change a figure.
ProgramRun theory_run(std::string const& file, std::vector<std::string> const& more) {
  std::vector<std::string> arguments{in_source("scenarios/theory/" + file), "--threads", "1"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return ProgramRun{arguments};
}

Row whole(ProgramRun const& run) { return Row(run.replications()); }

Row stage(ProgramRun const& run, std::string const& place, std::string const& name) {
  return entry(run, "stages", [&](auto const& s) { return s.at("place") == place && s.at("stage") == name; });
}

Row lane(ProgramRun const& run, std::string const& name) {
  return entry(run, "lanes", [&](auto const& l) { return l.at("lane") == name; });
}

}  // namespace tierflow::testing
