#pragma once

// ProgressBoard: how far replications are that may run side by side.
//
// Each notes its progress from its own thread; shown is the one whose turn is next, so that a reader sees the same lines as
// if they ran one after another.

#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "scenarios/cli/progress.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

class ProgressBoard {
 public:
  /// Shows nothing when `quiet`. `one_by_one`: what is noted is shown at once, without anybody asking.
  ProgressBoard(Streams const& streams, bool quiet, bool one_by_one)
      : streams_{streams}, quiet_{quiet}, one_by_one_{one_by_one} {}

  /// From the replication's thread. `scenario` must outlive the board.
  void begin(int number, Scenario const& scenario, std::string const& label);
  void note(int number, Progress const& progress);
  /// Notes, and ends the replication early when somebody presses Ctrl-C or nobody wants its result any more.
  [[nodiscard]] OnProgress watching(int number, std::stop_token const& stop);
  /// From the thread that writes to the streams.
  void show(int number);
  /// Shows the last word and takes the line off the terminal.
  void end(int number);

 private:
  struct Line {
    Line(Scenario const& scenario, Streams const& streams, std::string const& label)
        : line{scenario, streams.err, streams.err_look, streams.err_is_terminal, label} {}
    ProgressLine line;
    std::optional<Progress> latest;
  };

  Streams const& streams_;
  bool quiet_, one_by_one_;
  std::mutex mutex_;
  std::map<int, Line> lines_;
};

}  // namespace tierflow
