#include "viz/chrome/input.hpp"

#include <imgui.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace tierflow::chrome {
namespace {

constexpr std::pair<ImGuiKey_, Key> named_keys[]{
    {ImGuiKey_Tab, Key::tab},         {ImGuiKey_LeftArrow, Key::left}, {ImGuiKey_RightArrow, Key::right},
    {ImGuiKey_UpArrow, Key::up},      {ImGuiKey_DownArrow, Key::down}, {ImGuiKey_PageUp, Key::page_up},
    {ImGuiKey_PageDown, Key::page_down}, {ImGuiKey_Home, Key::home},   {ImGuiKey_End, Key::end},
    {ImGuiKey_Insert, Key::insert},   {ImGuiKey_Delete, Key::remove},  {ImGuiKey_Backspace, Key::backspace},
    {ImGuiKey_Space, Key::space},     {ImGuiKey_Enter, Key::enter},    {ImGuiKey_Escape, Key::escape},
    {ImGuiKey_A, Key::a},             {ImGuiKey_C, Key::c},            {ImGuiKey_V, Key::v},
    {ImGuiKey_X, Key::x},             {ImGuiKey_Y, Key::y},            {ImGuiKey_Z, Key::z}};

/// Keys known by their character. Chinese input methods give the wide form of the same key.
Key key_of(char32_t character) {
  switch (character) {
    case U'[': case U'【': return Key::bracket_left;
    case U']': case U'】': return Key::bracket_right;
    case U'/': case U'、': return Key::slash;
    case U'?': case U'？': return Key::question;
    case U'+': case U'=': return Key::plus;
    case U'-': return Key::minus;
    default: return Key::none;
  }
}

constexpr float nowhere = -std::numeric_limits<float>::max();

}  // namespace

/// Applies events to Dear ImGui until one would undo what the frame has not seen yet.
struct Input::Frame {
  ImGuiIO& io = ImGui::GetIO();
  std::array<bool, 3> buttons{};
  std::array<bool, static_cast<std::size_t>(Key::count)> keys{};
  std::vector<KeyPress> presses{};

  bool take(MouseMove const& move) {
    // A press belongs to the place where it happened: later moves wait with the release.
    if (std::ranges::find(buttons, true) != buttons.end()) return false;
    io.MousePos = {move.x, move.y};
    return true;
  }
  bool take(MouseLeave const&) {
    io.MousePos = {nowhere, nowhere};
    return true;
  }
  bool take(MouseButton const& change) {
    if (change.button < 0 || change.button > 2) return true;
    if (buttons[static_cast<std::size_t>(change.button)]) return false;
    buttons[static_cast<std::size_t>(change.button)] = true;
    io.MouseDown[change.button] = change.down;
    return true;
  }
  bool take(MouseWheel const& wheel) {
    io.MouseWheelH += wheel.x;
    io.MouseWheel += wheel.y;
    return true;
  }
  bool take(KeyChange const& change) {
    auto const index = static_cast<std::size_t>(change.key);
    bool& down = io.KeysDown[index];
    if (keys[index] && down != change.down) return false;
    keys[index] = true;
    io.KeyShift = change.with.shift;
    io.KeyCtrl = change.with.control;
    io.KeyAlt = change.with.alt;
    if (change.down && change.key != Key::none)
      presses.push_back({.key = change.key, .with = change.with, .again = down});
    down = change.down;
    return true;
  }
  bool take(TextTyped const& text) {
    if (text.character < 32 || text.character == 127) return true;
    io.AddInputCharacter(text.character);
    if (Key const key = key_of(text.character); key != Key::none)
      presses.push_back({.key = key, .with = {}, .again = false});
    return true;
  }
  bool take(FocusLost const&) {
    std::ranges::fill(io.KeysDown, false);
    std::ranges::fill(io.MouseDown, false);
    io.KeyShift = io.KeyCtrl = io.KeyAlt = false;
    return true;
  }
};

std::vector<KeyPress> Input::begin_frame() {
  Frame frame;
  while (!waiting_.empty() && std::visit([&](auto const& event) { return frame.take(event); }, waiting_.front()))
    waiting_.pop_front();
  return std::move(frame.presses);
}

void Input::name_keys() {
  ImGuiIO& io = ImGui::GetIO();
  for (auto const& [name, key] : named_keys) io.KeyMap[name] = static_cast<int>(key);
}

}  // namespace tierflow::chrome
