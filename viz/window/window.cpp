#include "viz/window/window.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Sprite.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Event.hpp>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <sstream>
#include <thread>
#include <utility>

#include "viz/window/keys.hpp"
#include "viz/window/shared_screen.hpp"

namespace tierflow {
namespace {

constexpr char const* without_window =
    "; pictures and films need none (--screenshot, --video); for a window start an X server, such as xvfb-run";

/// SFML aborts without an X server, so it is asked for before the first call.
void require_display() {
  char const* const name = std::getenv("DISPLAY");
  if (name == nullptr || *name == '\0')
    throw NoDisplay{std::string{"cannot open a window: no display (DISPLAY is not set)"} + without_window};
  if (!SharedScreen::server_answers())
    throw NoDisplay{std::string{"cannot open a window: the display "} + name + " does not answer" + without_window};
}

/// What SFML has to say goes here instead of to the terminal.
class Murmur {
 public:
  Murmur() : before_{sf::err().rdbuf(text_.rdbuf())} {}
  ~Murmur() { sf::err().rdbuf(before_); }
  Murmur(Murmur const&) = delete;
  Murmur& operator=(Murmur const&) = delete;
  [[nodiscard]] std::string text() const { return text_.str(); }

 private:
  std::ostringstream text_;
  std::streambuf* before_;
};

chrome::Modifiers modifiers_of(sf::Event::KeyEvent const& key) {
  return {.shift = key.shift, .control = key.control, .alt = key.alt};
}

int button_of(sf::Mouse::Button button) {
  return button == sf::Mouse::Left ? 0 : button == sf::Mouse::Right ? 1 : button == sf::Mouse::Middle ? 2 : -1;
}

std::optional<chrome::InputEvent> input_of(sf::Event const& event) {
  switch (event.type) {
    case sf::Event::MouseMoved:
      return chrome::MouseMove{static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
    case sf::Event::MouseLeft: return chrome::MouseLeave{};
    case sf::Event::MouseButtonPressed: return chrome::MouseButton{button_of(event.mouseButton.button), true};
    case sf::Event::MouseButtonReleased: return chrome::MouseButton{button_of(event.mouseButton.button), false};
    case sf::Event::MouseWheelScrolled: {
      bool const upright = event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel;
      float const notches = event.mouseWheelScroll.delta;
      return upright ? chrome::MouseWheel{0, notches} : chrome::MouseWheel{notches, 0};
    }
    case sf::Event::KeyPressed: return chrome::KeyChange{key_of(event.key.code), true, modifiers_of(event.key)};
    case sf::Event::KeyReleased: return chrome::KeyChange{key_of(event.key.code), false, modifiers_of(event.key)};
    case sf::Event::TextEntered: return chrome::TextTyped{event.text.unicode};
    case sf::Event::LostFocus: return chrome::FocusLost{};
    default: return std::nullopt;
  }
}

sf::String from_utf8(std::string const& text) { return sf::String::fromUtf8(text.begin(), text.end()); }

}  // namespace

struct Window::Screen {
  Murmur murmur{};
  std::string title;
  int width, height;
  bool shared_memory;
  bool full_screen = false;
  sf::RenderWindow window{};
  sf::Texture texture{};
  std::unique_ptr<SharedScreen> shared{};

  void open() {
    shared.reset();  // before the window that it shows pictures in
    sf::VideoMode const mode = full_screen ? sf::VideoMode::getDesktopMode()
                                           : sf::VideoMode{static_cast<unsigned>(width), static_cast<unsigned>(height)};
    window.create(mode, from_utf8(title), full_screen ? sf::Style::Fullscreen : sf::Style::Default);
    if (!window.isOpen()) throw NoDisplay{"cannot open a window: " + murmur.text()};
    if (!full_screen) window.setPosition(middle_of_screen());  // SFML takes the screen's width for its height
    auto const number = static_cast<unsigned long>(window.getSystemHandle());
    if (!full_screen) limit_window(number, least_width, least_height);
    if (shared_memory) shared = SharedScreen::open(number);
  }

  [[nodiscard]] sf::Vector2i middle_of_screen() const {
    sf::VideoMode const desktop = sf::VideoMode::getDesktopMode();
    return {std::max(0, (static_cast<int>(desktop.width) - width) / 2), std::max(0, (static_cast<int>(desktop.height) - height) / 2)};
  }

  void show_texture(Picture const& picture) {
    auto const across = static_cast<unsigned>(picture.width()), down = static_cast<unsigned>(picture.height());
    if (texture.getSize() != sf::Vector2u{across, down} && !texture.create(across, down)) return;
    texture.update(reinterpret_cast<sf::Uint8 const*>(picture.pixels().data()));
    auto const size = sf::Vector2f{window.getSize()};
    window.setView(sf::View{{0, 0, size.x, size.y}});
    window.draw(sf::Sprite{texture}, sf::BlendNone);
    window.display();
  }
};

Window::Window(std::string const& title, int width, int height, bool shared_memory) {
  require_display();
  screen_.reset(new Screen{.title = title,
                           .width = std::max(width, least_width),
                           .height = std::max(height, least_height),
                           .shared_memory = shared_memory});
  screen_->open();
  due_ = last_ = std::chrono::steady_clock::now();
}

Window::~Window() = default;

bool Window::is_open() const { return screen_->window.isOpen(); }
int Window::width() const { return std::max(static_cast<int>(screen_->window.getSize().x), least_width); }
int Window::height() const { return std::max(static_cast<int>(screen_->window.getSize().y), least_height); }
std::string Window::carrier() const { return screen_->shared ? "shared memory" : "texture"; }

std::vector<chrome::InputEvent> Window::take_events() {
  std::vector<chrome::InputEvent> events;
  sf::Event event{};
  while (screen_->window.pollEvent(event)) {
    if (event.type == sf::Event::Closed) {
      screen_->shared.reset();
      screen_->window.close();
    } else if (auto const input = input_of(event)) {
      events.push_back(*input);
    }
  }
  return events;
}

void Window::show(Picture const& picture) {
  if (!is_open()) return;
  if (screen_->shared && screen_->shared->show(picture)) return;
  screen_->shared.reset();
  screen_->show_texture(picture);
}

void Window::set_title(std::string const& title) {
  screen_->title = title;
  screen_->window.setTitle(from_utf8(title));
}

void Window::toggle_full_screen() {
  screen_->full_screen = !screen_->full_screen;
  screen_->open();
}

double Window::next_frame(int frames_a_second) {
  using Clock = std::chrono::steady_clock;
  auto const frame = std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>{1.0 / frames_a_second});
  due_ = std::max(due_ + frame, Clock::now() - frame);  // what was late is not caught up in a rush
  std::this_thread::sleep_until(due_);
  auto const now = Clock::now();
  return std::chrono::duration<double>{now - std::exchange(last_, now)}.count();
}

chrome::Clipboard Window::clipboard() {
  return {.read =
              [] {
                auto const text = sf::Clipboard::getString().toUtf8();
                return std::string{text.begin(), text.end()};
              },
          .write = [](std::string const& text) { sf::Clipboard::setString(from_utf8(text)); },
          .last = {}};
}

}  // namespace tierflow
