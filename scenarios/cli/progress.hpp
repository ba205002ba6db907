#pragma once

// ProgressLine: how far a run is, on stderr. On a terminal one line that is redrawn and cleared at the end;
// elsewhere one line every ten percent, so that a log stays readable.

#include <chrono>
#include <functional>
#include <ostream>
#include <string>

#include "scenarios/report/text.hpp"
#include "sim/engine.hpp"

namespace tierflow {

class ProgressLine {
 public:
  using WallClock = std::function<std::chrono::steady_clock::time_point()>;

  /// `label` stands in front, such as "run 3/20"; may be empty. `scenario` and `err` must outlive it.
  ProgressLine(Scenario const& scenario, std::ostream& err, Look const& look, bool terminal,
               std::string label, WallClock clock = std::chrono::steady_clock::now);
  ~ProgressLine() { clear(); }
  ProgressLine(ProgressLine const&) = delete;
  ProgressLine& operator=(ProgressLine const&) = delete;

  /// Shows `progress` if it is worth a line: a tenth of a second later, or ten percent further.
  void show(Progress const& progress);
  /// Takes the line off the terminal.
  void clear();

 private:
  [[nodiscard]] std::string words(Progress const& progress, double done, double wall_s) const;

  Scenario const& scenario_;
  std::ostream& err_;
  Look look_;
  bool terminal_;
  std::string label_;
  WallClock clock_;
  std::chrono::steady_clock::time_point begun_, last_;
  int tenths_ = 0;
  bool drawn_ = false;
};

}  // namespace tierflow
