#include "scenarios/cli/terminal.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace tierflow {

bool is_terminal(int descriptor) {
  char const* const kind = std::getenv("TERM");
  return ::isatty(descriptor) == 1 && kind != nullptr && std::string_view{kind} != "dumb";
}

bool nobody_reads_out() {
  pollfd out{STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

Look look_of(int descriptor) {
  constexpr int narrowest = 60, widest = 100;
  if (!is_terminal(descriptor)) return {false, widest};
  char const* const no_colour = std::getenv("NO_COLOR");
  bool const colour = no_colour == nullptr || *no_colour == '\0';
  winsize size{};
  int const columns = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : widest;
  return {colour, std::clamp(columns, narrowest, widest)};
}

}  // namespace tierflow
