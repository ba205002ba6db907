#include "scenarios/cli/report_command.hpp"

#include <cerrno>
#include <cstdio>

#include "scenarios/html/page.hpp"
#include "scenarios/report/stored_database.hpp"
#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// The run with its scenario read back; a scenario of an older format only costs its promised hours.
html::ReportRun opened(fs::path const& folder, Tools const& tools) {
  RunRecord record = open_run_record(folder);
  Reading const reading = tools.read({folder / "scenario.effective.yaml"}, {});
  return html::report_run(std::move(record), reading.scenario);
}

std::string page_of(std::vector<html::ReportRun> const& runs, ReportRequest const& request) {
  if (runs.size() != 2) return html::page(runs, request.language);
  Comparison const comparison = compare(runs[0].record, runs[1].record, {.margin = request.margin});
  return html::page(runs[0], runs[1], comparison, changes_between(runs[0].record, runs[1].record), request.language);
}

/// Written beside its place and put there when it is whole.
void write_whole(fs::path const& file, std::string const& text) {
  fs::path const beside = file.string() + ".part";
  errno = 0;
  std::FILE* const opened = std::fopen(beside.c_str(), "wb");
  if (opened == nullptr) throw WriteError::of("cannot create", file);
  bool const written = std::fwrite(text.data(), 1, text.size(), opened) == text.size();
  bool const closed = std::fclose(opened) == 0;
  std::error_code failed;
  if (written && closed) fs::rename(beside, file, failed);
  if (written && closed && !failed) return;
  if (failed) errno = failed.value();
  WriteError const error = WriteError::of("cannot write", file);
  fs::remove(beside, failed);
  throw error;
}

}  // namespace

ExitCode report_command(ReportRequest const& request, Tools const& tools, Streams const& streams) {
  std::vector<html::ReportRun> runs;
  try {
    for (fs::path const& folder : request.runs) runs.push_back(opened(folder, tools));
  } catch (NoRun const& no_run) {
    streams.err << "tierflow: " << printable(no_run.what()) << "\n";
    return exit_io;
  } catch (Unreadable const& unreadable) {
    streams.err << "tierflow: " << printable(unreadable.what()) << "\n";
    return exit_io;
  }
  html::tell_apart(runs);
  write_whole(request.out, page_of(runs, request));
  if (!request.quiet) streams.out << "wrote " << printable(request.out.string()) << "\n";
  return exit_ok;
}

}  // namespace tierflow
