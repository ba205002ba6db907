// Ctrl-C: noted once, and only while a run goes on.

#include "scenarios/cli/interrupt.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <initializer_list>

#include "scenarios/cli/exit_code.hpp"

namespace tierflow {
namespace {

volatile std::sig_atomic_t caught = 0;

/// What a signal does outside of a run, for the length of a test.
class Outside {
 public:
  Outside(int signal, void (*with)(int)) : signal_{signal}, before_{std::signal(signal, with)} { caught = 0; }
  ~Outside() { std::signal(signal_, before_); }
  Outside(Outside const&) = delete;
  Outside& operator=(Outside const&) = delete;

 private:
  int signal_;
  void (*before_)(int);
};

void note(int) { caught = 1; }

TEST_CASE("Ctrl-C and the system's request to end are noted") {
  for (int const signal : {SIGINT, SIGTERM}) {
    Interrupt const interrupt;
    CHECK_FALSE(Interrupt::asked());

    std::raise(signal);

    CHECK(Interrupt::asked());
  }
}

TEST_CASE("a new run does not hear the Ctrl-C of the one before") {
  {
    Interrupt const interrupt;
    std::raise(SIGINT);
  }
  Interrupt const interrupt;

  CHECK_FALSE(Interrupt::asked());
}

TEST_CASE("a second Ctrl-C ends the program at once, with the code of an interruption") {
  pid_t const child = ::fork();
  if (child == 0) {
    Interrupt const interrupt;
    std::raise(SIGINT);
    std::raise(SIGINT);
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);

  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == exit_interrupted);
}

TEST_CASE("after a run, signals do what they did before it") {
  Outside const outside{SIGINT, note};
  { Interrupt const interrupt; }

  std::raise(SIGINT);

  CHECK(caught == 1);
}

TEST_CASE("a program in the background that is not to be stopped stays so") {
  Outside const outside{SIGINT, SIG_IGN};
  Interrupt const interrupt;

  std::raise(SIGINT);

  CHECK_FALSE(Interrupt::asked());
}

}  // namespace
}  // namespace tierflow
