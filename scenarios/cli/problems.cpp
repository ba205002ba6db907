#include "scenarios/cli/problems.hpp"

#include <fmt/format.h>

namespace tierflow {
namespace {

/// As the reader's line_of, with the kind of problem behind the place.
std::string line(Problem const& problem, std::string_view kind, Look const& look) {
  std::string place = printable(problem.at.file);
  if (problem.at.line > 0) place += fmt::format(":{}:{}", problem.at.line, problem.at.column);
  std::string text = tinted(place.empty() ? "tierflow" : place, Tint::bold, look) + ": " +
                     tinted(kind, kind == "warning" ? Tint::strained : Tint::over, look) + ": ";
  if (!problem.path.empty()) text += printable(problem.path) + ": ";
  return text + printable(problem.message) + "\n";
}

std::string number_of(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace

ExitCode verdict(Reading const& reading) {
  if (reading.cannot_open) return exit_io;
  return reading.errors.empty() && reading.scenario ? exit_ok : exit_invalid_scenario;
}

ExitCode show_problems(Reading const& reading, Streams const& streams, bool quiet) {
  if (!quiet)
    for (auto const& problem : reading.warnings) streams.err << line(problem, "warning", streams.err_look);
  for (auto const& problem : reading.errors) streams.err << line(problem, "error", streams.err_look);
  bool const all_listed = reading.errors.size() <= 200;  // else the last one says how many more there are
  if (reading.errors.size() > 1 && all_listed && !quiet)
    streams.err << number_of(reading.errors.size(), "error") << ", " << number_of(reading.warnings.size(), "warning")
                << "\n";
  streams.err << std::flush;
  return verdict(reading);
}

}  // namespace tierflow
