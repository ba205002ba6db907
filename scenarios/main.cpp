// tierflow: the program. It joins the command line to the real reader, the real engine and this terminal.

#include <malloc.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

#include "scenarios/cli/command_line.hpp"
#include "scenarios/cli/terminal.hpp"
#include "scenarios/reader/read_scenario.hpp"
#include "sim/engine.hpp"

int main(int count, char** words) {
  // A full disk and a reader that went away are errors of a write, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  // Runs of parcels grow and shrink with every window: keep their memory instead of asking for it again and again.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  using namespace tierflow;
  Tools const tools{read_scenario, simulate, keys_text, keys_schema, starter_file};
  Streams const streams{std::cout, std::cerr, look_of(STDOUT_FILENO), look_of(STDERR_FILENO),
                        is_terminal(STDERR_FILENO), nobody_reads_out};
  return command_line({words + 1, words + count}, tools, streams);
}
