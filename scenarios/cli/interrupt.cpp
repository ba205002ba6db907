#include "scenarios/cli/interrupt.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>

#include "scenarios/cli/exit_code.hpp"

namespace tierflow {
namespace {

std::atomic<bool> noted{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // a signal handler may touch nothing else

void on_signal(int) {
  if (noted.exchange(true)) ::_exit(exit_interrupted);
}

constexpr std::array signals{SIGINT, SIGTERM};
std::array<struct sigaction, signals.size()> before;

}  // namespace

Interrupt::Interrupt() {
  noted = false;
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  for (std::size_t i = 0; i < signals.size(); ++i) {
    ::sigaction(signals[i], nullptr, &before[i]);
    // Who started us in the background may have said that we are not to be stopped.
    if (before[i].sa_handler != SIG_IGN) ::sigaction(signals[i], &action, nullptr);
  }
}

Interrupt::~Interrupt() {
  for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &before[i], nullptr);
}

bool Interrupt::asked() { return noted; }

}  // namespace tierflow
