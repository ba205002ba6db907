// The window: what a person does in it arrives as plain values, what is shown arrives on the screen, and without a screen
// there is a sentence instead of an abort.

#include "viz/window/window.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string>

#include "tests/viz/window/virtual_display.hpp"

namespace tierflow {
namespace {

using chrome::ChromeContext, chrome::InputEvent, chrome::Key, chrome::KeyPress, chrome::Pointer;
std::string message_of(std::function<void()> const& action) {
  try {
    action();
  } catch (NoDisplay const& error) {
    return error.what();
  }
  return {};
}

/// A window with one field and one button in it, as a person would find it.
struct Desk {
  Window window;
  ChromeContext chrome{{}};
  Picture picture{Window::least_width, Window::least_height, Color::hex(0x1520F0)};
  std::string text = std::string(64, '\0');
  int clicks = 0;
  std::vector<KeyPress> presses{};
  Pointer pointer{};

  explicit Desk(bool shared_memory) : window{"tierflow test", 1280, 720, shared_memory} {}

  void frames(int count) {
    for (int i = 0; i < count; ++i) {
      for (InputEvent const& event : window.take_events()) chrome.add(event);
      std::vector<KeyPress> const more = chrome.begin_frame(window.width(), window.height(), window.next_frame(60));
      presses.insert(presses.end(), more.begin(), more.end());
      if (chrome.pointer().clicked) pointer = chrome.pointer();
      ImGui::SetNextWindowPos({20, 20});
      ImGui::SetNextWindowSize({400, 200});
      ImGui::Begin("desk", nullptr, ImGuiWindowFlags_NoDecoration);
      if (ImGui::Button("press", {200, 60})) ++clicks;
      ImGui::InputText("##field", text.data(), text.size());
      ImGui::End();
      chrome.end_frame(picture);
      window.show(picture);
    }
  }
};

void work_at(bool shared_memory) {
  Desk desk{shared_memory};
  CHECK(desk.window.carrier() == (shared_memory ? "shared memory" : "texture"));
  desk.frames(5);
  if (!VirtualDisplay::xdotool("search --name 'tierflow test' windowmove 0 0")) {
    MESSAGE("skipped: xdotool is not installed");
    return;
  }
  desk.frames(5);
  CHECK(VirtualDisplay::pixel(900, 600) == Color::hex(0x1520F0));
  CHECK(VirtualDisplay::xdotool("mousemove 100 60 click 1"));
  desk.frames(5);
  CHECK(desk.clicks == 1);

  CHECK(VirtualDisplay::xdotool("mousemove 100 110 click 1"));
  desk.frames(5);
  CHECK(VirtualDisplay::xdotool("type --delay 1 LYG-48"));
  desk.frames(10);
  CHECK(std::string{desk.text.c_str()} == "LYG-48");
  CHECK(desk.presses.empty());

  CHECK(VirtualDisplay::xdotool("mousemove 900 600 click 1"));
  desk.frames(5);
  CHECK(VirtualDisplay::xdotool("key space key shift+Left key question"));
  desk.frames(10);
  CHECK(desk.pointer.at == Point{900, 600});
  auto const pressed = [&](KeyPress const& press) { return std::ranges::count(desk.presses, press) == 1; };
  CHECK(pressed({.key = Key::space, .with = {}}));
  CHECK(pressed({.key = Key::left, .with = {.shift = true}}));
  CHECK(pressed({.key = Key::question, .with = {}}));
}

TEST_CASE("without a display there is an exception that says what to do") {
  unsetenv("DISPLAY");
  std::string const unset = message_of([] { Window{"x", 1280, 720}; });
  setenv("DISPLAY", ":4711", 1);
  std::string const dead = message_of([] { Window{"x", 1280, 720}; });
  unsetenv("DISPLAY");

  CHECK(unset.find("DISPLAY is not set") != std::string::npos);
  CHECK(dead.find("the display :4711 does not answer") != std::string::npos);
  CHECK(dead.find("xvfb-run") != std::string::npos);
}

TEST_CASE("clicks, text and keys of a real window reach the panels, the map and the application") {
  if (!VirtualDisplay::shared().runs()) {
    MESSAGE("skipped: Xvfb is not installed");
    return;
  }
  work_at(true);
  work_at(false);
}

TEST_CASE("a window fills the screen and becomes a window again") {
  if (!VirtualDisplay::shared().runs()) return;
  Window window{"tierflow test", 1280, 720};
  auto const size_after_frames = [&] {
    for (int i = 0; i < 3; ++i) {
      (void)window.take_events();
      window.show(Picture{window.width(), window.height()});
      window.next_frame(60);
    }
    return std::pair{window.width(), window.height()};
  };
  CHECK(size_after_frames() == std::pair{1280, 720});
  window.toggle_full_screen();
  CHECK(size_after_frames() == std::pair{VirtualDisplay::width, VirtualDisplay::height});
  CHECK(VirtualDisplay::pixel(1500, 800) == Color::hex(0));
  window.toggle_full_screen();
  CHECK(size_after_frames() == std::pair{1280, 720});
  CHECK(window.is_open());
}

}  // namespace
}  // namespace tierflow
