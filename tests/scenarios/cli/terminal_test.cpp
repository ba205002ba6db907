// What stands behind a stream: a terminal of some width, with colour or without, or a file.

#include "scenarios/cli/terminal.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string>

namespace tierflow {
namespace {

/// A variable of the environment for the length of a test.
class Environment {
 public:
  Environment(char const* name, char const* value) : name_{name} {
    if (char const* const before = std::getenv(name)) before_ = before;
    if (value == nullptr) ::unsetenv(name);
    else ::setenv(name, value, 1);
  }
  ~Environment() {
    if (before_) ::setenv(name_, before_->c_str(), 1);
    else ::unsetenv(name_);
  }
  Environment(Environment const&) = delete;
  Environment& operator=(Environment const&) = delete;

 private:
  char const* name_;
  std::optional<std::string> before_;
};

/// A bare container may have none.
bool machine_has_terminals() {
  int const other_end = ::posix_openpt(O_RDWR | O_NOCTTY);
  bool const has = other_end >= 0 && ::grantpt(other_end) == 0 && ::unlockpt(other_end) == 0;
  if (other_end >= 0) ::close(other_end);
  return has;
}

/// A terminal that nobody looks at.
struct Terminal {
  explicit Terminal(unsigned short columns) : other_end{::posix_openpt(O_RDWR | O_NOCTTY)} {
    REQUIRE(::grantpt(other_end) == 0);
    REQUIRE(::unlockpt(other_end) == 0);
    descriptor = ::open(::ptsname(other_end), O_RDWR | O_NOCTTY);
    winsize const size{24, columns, 0, 0};
    REQUIRE(::ioctl(descriptor, TIOCSWINSZ, &size) == 0);
  }
  ~Terminal() {
    ::close(descriptor);
    ::close(other_end);
  }
  Terminal(Terminal const&) = delete;
  Terminal& operator=(Terminal const&) = delete;

  int other_end, descriptor = -1;
};

TEST_CASE("a terminal has colour and its own width, from 60 to 100 columns" * doctest::skip(!machine_has_terminals())) {
  Environment const kind{"TERM", "xterm-256color"}, colour{"NO_COLOR", nullptr};
  Terminal const narrow{40}, usual{80}, wide{250};

  CHECK(is_terminal(usual.descriptor));
  CHECK(look_of(usual.descriptor).colour);
  CHECK(look_of(usual.descriptor).width == 80);
  CHECK(look_of(narrow.descriptor).width == 60);
  CHECK(look_of(wide.descriptor).width == 100);
}

TEST_CASE("NO_COLOR takes the colour and leaves the terminal; empty it means nothing" *
          doctest::skip(!machine_has_terminals())) {
  Environment const kind{"TERM", "xterm-256color"};
  Terminal const terminal{80};
  {
    Environment const colour{"NO_COLOR", "1"};
    CHECK_FALSE(look_of(terminal.descriptor).colour);
    CHECK(is_terminal(terminal.descriptor));
  }
  Environment const colour{"NO_COLOR", ""};

  CHECK(look_of(terminal.descriptor).colour);
}

TEST_CASE("a terminal that calls itself dumb gets no control codes" * doctest::skip(!machine_has_terminals())) {
  Environment const kind{"TERM", "dumb"}, colour{"NO_COLOR", nullptr};
  Terminal const terminal{80};

  CHECK_FALSE(is_terminal(terminal.descriptor));
  CHECK_FALSE(look_of(terminal.descriptor).colour);
}

TEST_CASE("a file or a pipe is no terminal and gets no colour") {
  Environment const kind{"TERM", "xterm-256color"}, colour{"NO_COLOR", nullptr};
  int const file = ::open("/dev/null", O_WRONLY);

  CHECK_FALSE(is_terminal(file));
  CHECK_FALSE(look_of(file).colour);
  CHECK(look_of(file).width == 100);
  ::close(file);
}

}  // namespace
}  // namespace tierflow
