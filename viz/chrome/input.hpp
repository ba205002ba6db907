#pragma once

// Input: what a person does with mouse and keyboard, as plain values.
//
// A window turns the events of its system into these, a test writes them down by hand. Dear ImGui sees the state of mouse
// and keys once a frame; a button or key that goes down and up again between two frames would be lost, so its second
// change waits for the next frame, and all that came later with it.

#include <array>
#include <cstdint>
#include <deque>
#include <variant>
#include <vector>

namespace tierflow::chrome {

enum class Key : std::uint8_t {
  // clang-format off
  none,
  a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
  digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9,
  space, enter, escape, tab, backspace, remove, insert, home, end, page_up, page_down,
  left, right, up, down, f11,
  bracket_left, bracket_right, slash, question, plus, minus,  // known by the character, wherever the keyboard has it
  count,
  // clang-format on
};

struct Modifiers {
  bool shift = false, control = false, alt = false;
  friend constexpr bool operator==(Modifiers, Modifiers) = default;
};

/// A key that went down, or repeats.
struct KeyPress {
  Key key = Key::none;
  Modifiers with;
  bool again = false;  ///< it is held down and repeats
  friend constexpr bool operator==(KeyPress const&, KeyPress const&) = default;
};

struct MouseMove {
  float x = 0, y = 0;
};
struct MouseLeave {};
struct MouseButton {
  int button = 0;  ///< 0 left, 1 right, 2 middle
  bool down = false;
};
struct MouseWheel {
  float x = 0, y = 0;  ///< notches; up is positive
};
struct KeyChange {
  Key key = Key::none;
  bool down = false;
  Modifiers with;
};
struct TextTyped {
  char32_t character = 0;
};
struct FocusLost {};

using InputEvent = std::variant<MouseMove, MouseLeave, MouseButton, MouseWheel, KeyChange, TextTyped, FocusLost>;

class Input {
 public:
  void add(InputEvent const& event) { waiting_.push_back(event); }

  /// Hands Dear ImGui what belongs to the frame that begins, and returns the keys that went down.
  std::vector<KeyPress> begin_frame();

  /// Tells the current context which key is which. Once for each context.
  static void name_keys();

 private:
  struct Frame;  // what has changed already in this frame
  std::deque<InputEvent> waiting_;
};

}  // namespace tierflow::chrome
