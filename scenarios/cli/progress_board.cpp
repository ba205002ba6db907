#include "scenarios/cli/progress_board.hpp"

#include "scenarios/cli/interrupt.hpp"

namespace tierflow {

void ProgressBoard::begin(int number, Scenario const& scenario, std::string const& label) {
  if (quiet_) return;
  std::lock_guard const lock{mutex_};
  lines_.try_emplace(number, scenario, streams_, label);
}

void ProgressBoard::note(int number, Progress const& progress) {
  if (quiet_) return;
  std::lock_guard const lock{mutex_};
  Line& line = lines_.at(number);
  line.latest = progress;
  if (one_by_one_) line.line.show(progress);
}

OnProgress ProgressBoard::watching(int number, std::stop_token const& stop) {
  return [this, number, stop](Progress const& progress) {
    note(number, progress);
    return !Interrupt::asked() && !stop.stop_requested();
  };
}

void ProgressBoard::show(int number) {
  std::lock_guard const lock{mutex_};
  auto const found = lines_.find(number);
  if (found != lines_.end() && found->second.latest) found->second.line.show(*found->second.latest);
}

void ProgressBoard::end(int number) {
  if (!one_by_one_) show(number);
  std::lock_guard const lock{mutex_};
  lines_.erase(number);
}

}  // namespace tierflow
