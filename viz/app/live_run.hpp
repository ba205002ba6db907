#pragma once

// LiveRun: a scenario that is run while the map shows it. The run writes its history into a file that goes with it, and the map
// follows that file, so there is one way of drawing for both.

#include <atomic>
#include <thread>

#include "viz/app/recording.hpp"

namespace tierflow {

class LiveRun {
 public:
  /// Begins at once. @throws CannotShow, WriteError
  LiveRun(std::string title, std::shared_ptr<Scenario const> scenario, int threads, double filmed_share);
  ~LiveRun();
  LiveRun(LiveRun const&) = delete;
  LiveRun& operator=(LiveRun const&) = delete;

  [[nodiscard]] Recording const& recording() const { return recording_; }
  /// What went wrong in the run; empty as long as nothing did.
  [[nodiscard]] std::string trouble() const { return failed_ ? trouble_ : std::string{}; }

 private:
  std::filesystem::path folder_;
  Recording recording_;
  std::atomic<bool> stop_{false}, failed_{false};
  std::string trouble_;
  std::thread thread_;
};

}  // namespace tierflow
