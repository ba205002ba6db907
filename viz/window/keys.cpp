#include "viz/window/keys.hpp"

namespace tierflow {

using chrome::Key;

namespace {

/// `key` counted from `first` on, where both enumerations run in the same order.
Key counted(int key, int first, Key ours) { return static_cast<Key>(static_cast<int>(ours) + key - first); }

}  // namespace

Key key_of(sf::Keyboard::Key key) {
  using Theirs = sf::Keyboard;
  if (key >= Theirs::A && key <= Theirs::Z) return counted(key, Theirs::A, Key::a);
  if (key >= Theirs::Num0 && key <= Theirs::Num9) return counted(key, Theirs::Num0, Key::digit_0);
  if (key >= Theirs::Numpad0 && key <= Theirs::Numpad9) return counted(key, Theirs::Numpad0, Key::digit_0);
  switch (key) {
    case Theirs::Space: return Key::space;
    case Theirs::Enter: return Key::enter;
    case Theirs::Escape: return Key::escape;
    case Theirs::Tab: return Key::tab;
    case Theirs::Backspace: return Key::backspace;
    case Theirs::Delete: return Key::remove;
    case Theirs::Insert: return Key::insert;
    case Theirs::Home: return Key::home;
    case Theirs::End: return Key::end;
    case Theirs::PageUp: return Key::page_up;
    case Theirs::PageDown: return Key::page_down;
    case Theirs::Left: return Key::left;
    case Theirs::Right: return Key::right;
    case Theirs::Up: return Key::up;
    case Theirs::Down: return Key::down;
    case Theirs::F11: return Key::f11;
    default: return Key::none;
  }
}

}  // namespace tierflow
