#include "scenarios/cli/export_command.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/export/formats.hpp"
#include "scenarios/export/whole_file.hpp"
#include "scenarios/report/run_folder.hpp"

namespace tierflow {
namespace {

ExitCode wrong(std::string const& what, Streams const& streams) {
  streams.err << "tierflow: " << printable(what) << "\n" << "Try: tierflow export --help\n";
  return exit_usage;
}

/// Writes to where it is wanted; `out` becomes the place where it stands in the end.
Written write(StoredRun const& run, Format const& format, ExportRequest const& request, std::filesystem::path& out,
              Streams const& streams) {
  if (format.fill != nullptr) {
    refuse_if_occupied(out, true);
    RunFolder folder{out};
    Written written = format.fill(run, folder.path());
    folder.commit();
    if (folder.target() != std::filesystem::absolute(out).lexically_normal()) out = folder.target();
    return written;
  }
  if (out == "-") return format.write(run, request.replication, streams.out);
  WholeFile file{out};
  Written written = format.write(run, request.replication, file.out());
  file.commit();
  return written;
}

/// What a reader should know of the run rather than of the format.
std::vector<std::string> notes_on(StoredRun const& run, Format const& format, int replication) {
  std::vector<std::string> notes;
  if (!run.complete) notes.emplace_back("the run was interrupted; the export holds what was done by then");
  if (format.one_world && run.replications > 1)
    notes.push_back(fmt::format("holds replication {} of {}; choose another with --replication", replication,
                                run.replications));
  if (format.one_world && !run.has_date)
    notes.emplace_back("the scenario has no dates, so its first day stands as 1970-01-01");
  return notes;
}

}  // namespace

ExitCode export_command(ExportRequest const& request, Streams const& streams) {
  auto const all = formats();
  auto const format = std::find_if(all.begin(), all.end(), [&](auto const& f) { return f.name == request.format; });
  if (request.out.empty()) return wrong("--out is empty", streams);
  if (format->fill != nullptr && request.out == "-")
    return wrong(request.format + " is a folder of files, so it cannot go to standard output", streams);
  try {
    StoredRun const run = open_stored_run(request.run);
    if (format->one_world && request.replication > run.replications)
      return wrong(fmt::format("--replication {}: the run has only {}", request.replication, run.replications), streams);
    std::filesystem::path out = request.out;
    Written const written = write(run, *format, request, out, streams);
    if (request.quiet) return exit_ok;
    for (auto const& note : notes_on(run, *format, request.replication)) streams.err << "note: " << note << "\n";
    for (auto const& note : written.notes) streams.err << "note: " << printable(note) << "\n";
    if (request.out != "-") streams.out << "wrote " << printable(out.string()) << ": " << written.what << "\n";
    return exit_ok;
  } catch (Unreadable const& error) {
    streams.err << "tierflow: " << printable(error.what()) << "\n";
    return exit_io;
  }
}

}  // namespace tierflow
