#include "scenarios/cli/init_command.hpp"

#include <cerrno>
#include <cstdio>

#include "scenarios/report/write_error.hpp"

namespace tierflow {

ExitCode init_command(std::filesystem::path const& file, Tools const& tools, Streams const& streams) {
  std::string const text = tools.starter_file();
  if (file == "-") {
    streams.out << text;
    return exit_ok;
  }
  errno = 0;
  std::FILE* const opened = std::fopen(file.c_str(), "wbx");  // x: only where nothing stands
  if (opened == nullptr) throw WriteError::of("cannot create", file);
  bool const written = std::fwrite(text.data(), 1, text.size(), opened) == text.size();
  bool const closed = std::fclose(opened) == 0;
  if (!written || !closed) {
    WriteError const error = WriteError::of("cannot write", file);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    throw error;
  }
  std::string const name = printable(file.string());
  streams.out << "wrote " << name << "\n"
              << "check it:  tierflow check " << name << "\n"
              << "run it:    tierflow run " << name << "\n";
  return exit_ok;
}

}  // namespace tierflow
