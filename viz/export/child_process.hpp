#pragma once

// ChildProcess: a program that we feed and wait for.

#include <string>
#include <vector>

#include <sys/types.h>

#include <cstdio>

namespace tierflow {

class ChildProcess {
 public:
  /// The first word is looked for in PATH; no shell is asked. What it prints is thrown away, what it complains is kept.
  explicit ChildProcess(std::vector<std::string> const& words);
  /// Ends it if it still runs.
  ~ChildProcess();
  ChildProcess(ChildProcess const&) = delete;
  ChildProcess& operator=(ChildProcess const&) = delete;

  /// 0, or the error of the system for why it could not be started.
  [[nodiscard]] int start_error() const { return start_error_; }
  /// False if it does not take any more. Raises no signal.
  [[nodiscard]] bool feed(void const* bytes, std::size_t count) const;
  /// Tells it that nothing more will come, waits, and returns true if it ended well.
  [[nodiscard]] bool finish();
  /// The last lines of its complaints.
  [[nodiscard]] std::string complaint() const;

 private:
  void end_of_feed();

  std::FILE* complaints_ = nullptr;
  int feed_ = -1;
  pid_t process_ = -1;
  int start_error_ = 0;
};

}  // namespace tierflow
