#include "tests/viz/chrome/visitor.hpp"

namespace tierflow::chrome {
namespace {

std::vector<std::string_view> texts_of(Samples const& samples) {
  std::vector<std::string_view> texts = all_words();
  auto const more = samples.texts();
  texts.insert(texts.end(), more.begin(), more.end());
  return texts;
}

}  // namespace

Visitor::Visitor(Language language)
    : samples{language}, context_{texts_of(samples)}, kit_{context_.fonts(), context_.theme(), Words{language}} {}

std::vector<KeyPress> Visitor::frame(std::function<void()> const& show) {
  auto presses = context_.begin_frame(width, height, 1.0 / 60);
  show();
  context_.end_frame(picture_);
  return presses;
}

void Visitor::move_to(Point point) { context_.add(MouseMove{point.x, point.y}); }

void Visitor::press(bool down) { context_.add(MouseButton{0, down}); }

void Visitor::click(Point point, std::function<void()> const& show) {
  move_to(point);
  for (int i = 0; i < 2; ++i) frame(show);
  press(true);
  press(false);
  for (int i = 0; i < 2; ++i) frame(show);
}

void Visitor::type(std::string const& text, std::function<void()> const& show) {
  for (char const letter : text) {
    context_.add(TextTyped{static_cast<char32_t>(letter)});
    frame(show);
  }
}

}  // namespace tierflow::chrome
