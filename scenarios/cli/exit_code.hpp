#pragma once

// How the program says to a script how it went.

namespace tierflow {

enum ExitCode : int {
  exit_ok = 0,
  exit_internal = 1,         ///< a fault of the program, such as books that do not balance
  exit_usage = 2,            ///< the command line is wrong
  exit_invalid_scenario = 3, ///< the files are wrong; every problem is on stderr
  exit_io = 4,               ///< a file or folder cannot be read or written
  exit_limit = 5,            ///< memory or another limit reached
  exit_broken = 10,          ///< a promise of the scenario is not kept
  exit_undecided = 11,       ///< the runs cannot tell: whether a promise is kept, which of several is the best
  exit_regression = 12,      ///< the second scenario is worse than the first
  exit_interrupted = 130,    ///< Ctrl-C; a valid partial result has been written
};

}  // namespace tierflow
