#include "scenarios/cli/interrupt.hpp"

#include <unistd.h>

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

void handle(void (*with)(int)) {
  struct sigaction action {};
  action.sa_handler = with;
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
  noted = false;
  handle(on_signal);
}

Interrupt::~Interrupt() { handle(SIG_DFL); }

bool Interrupt::asked() { return noted; }

}  // namespace tierflow
