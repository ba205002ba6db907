#include "scenarios/cli/check_command.hpp"

#include "scenarios/cli/problems.hpp"
#include "scenarios/report/contents.hpp"

namespace tierflow {
namespace {

Json problems_json(Problems const& problems) {
  Json list = Json::array();
  for (auto const& problem : problems)
    list.push_back({{"file", problem.at.file},
                    {"line", problem.at.line},
                    {"column", problem.at.column},
                    {"path", problem.path},
                    {"message", problem.message}});
  return list;
}

Json reading_json(Reading const& reading, ExitCode code) {
  Json json{{"valid", code == exit_ok},
            {"errors", problems_json(reading.errors)},
            {"warnings", problems_json(reading.warnings)},
            {"contains", nullptr}};
  if (code == exit_ok) json["contains"] = contents_json(*reading.scenario);
  return json;
}

}  // namespace

ExitCode check_command(CheckRequest const& request, Tools const& tools, Streams const& streams) {
  Reading const reading = tools.read(request.files, request.sets);
  if (request.json) {
    ExitCode const code = verdict(reading);
    streams.out << dumped(reading_json(reading, code)) << "\n";
    return code;
  }
  ExitCode const code = show_problems(reading, streams, request.quiet);
  if (code != exit_ok) return code;
  if (request.effective) streams.out << reading.effective;
  else if (!request.quiet) streams.out << contents_text(*reading.scenario, reading.warnings.size(), streams.out_look);
  return exit_ok;
}

}  // namespace tierflow
