#pragma once

// What SFML calls a key, in our words.

#include <SFML/Window/Keyboard.hpp>

#include "viz/chrome/input.hpp"

namespace tierflow {

/// Key::none for keys that nobody listens to, and for those known by their character (see Key).
[[nodiscard]] chrome::Key key_of(sf::Keyboard::Key key);

}  // namespace tierflow
