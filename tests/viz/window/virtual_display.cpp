#include "tests/viz/window/virtual_display.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <csignal>
#include <cstdlib>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tierflow {

VirtualDisplay const& VirtualDisplay::shared() {
  static VirtualDisplay const display;
  if (display.runs()) setenv("DISPLAY", display.name_.c_str(), 1);
  return display;
}

VirtualDisplay::VirtualDisplay() {
  int ends[2];
  if (pipe(ends) != 0) return;
  std::string const number_to = std::to_string(ends[1]), screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
  server_ = fork();
  if (server_ == 0) {
    close(ends[0]);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    execlp("Xvfb", "Xvfb", "-displayfd", number_to.c_str(), "-screen", "0", screen.c_str(), "-nolisten", "tcp", "-noreset",
           static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[1]);
  for (char digit = 0; read(ends[0], &digit, 1) == 1 && digit != '\n';) name_ += digit;
  close(ends[0]);
  if (name_.size() > 1) return;
  if (server_ > 0) waitpid(server_, nullptr, 0);
  server_ = -1;
}

Color VirtualDisplay::pixel(int x, int y) {
  Display* const display = XOpenDisplay(nullptr);
  XImage* const image = XGetImage(display, DefaultRootWindow(display), x, y, 1, 1, AllPlanes, ZPixmap);
  auto const rgb = static_cast<std::uint32_t>(XGetPixel(image, 0, 0));
  XDestroyImage(image);
  XCloseDisplay(display);
  return Color::hex(rgb & 0xFFFFFF);
}

bool VirtualDisplay::xdotool(std::string const& words) {
  return std::system(("xdotool " + words + " 2>/dev/null").c_str()) == 0;
}

}  // namespace tierflow
