#include "viz/chrome/panels/top_bar.hpp"

#include <algorithm>
#include <array>

#include "viz/chrome/charts/time_ticks.hpp"
#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"

namespace tierflow::chrome {
namespace {

constexpr float button_height = 26, button_gap = 8;
constexpr float least_figure = 84, roomy_figure = 128;  // pixels for one key figure
constexpr float wide_bar = 1500;                        // pixels; below it buttons do not say their keys

Color color_of(Trend trend, Theme const& theme) {
  return trend == Trend::better ? theme.good : trend == Trend::worse ? theme.bad : theme.neutral;
}

/// Drawn from the right edge leftwards; returns where the leftmost begins.
float show_buttons(Canvas const& bar, Kit const& kit, TopBarModel const& model, TopBarAction& action) {
  struct Entry {
    Word word;
    char const* key;
    bool* pressed;
    ButtonStyle style;
  };
  std::array const entries{
      Entry{Word::help, "?", &action.help, {}},
      Entry{Word::compare, "C", &action.compare, {.on = model.comparing}},
      Entry{model.recording ? Word::stop_recording : Word::record, "R", &action.record, {.alarming = model.recording}},
      Entry{Word::screenshot, "S", &action.shot, {}}};
  float right = bar.area.right - 20;
  int number = 0;
  for (Entry const& entry : entries) {
    std::string caption{kit.words(entry.word)};
    if (bar.area.width() >= wide_bar) caption += std::string{"  "} + entry.key;
    float const left = right - text_width(kit.fonts.small, caption) - 20, top = bar.area.middle() - button_height / 2;
    *entry.pressed = button(number++, bar.with({left, top, right, top + button_height}), kit, caption, entry.style);
    right = left - button_gap;
  }
  return right;
}

/// The upper line small, the lower line with the change beside the value or, where there is no room, in its colour.
void show_figure(Canvas const& bar, Kit const& kit, KeyFigure const& figure, float left, float width) {
  ImFont* const font = width >= roomy_figure ? kit.fonts.title : kit.fonts.bold;
  draw_text(bar, {left, 18}, shortened(kit.fonts.small, figure.name, width - 10), {kit.fonts.small, kit.theme.soft});
  Color const color = color_of(figure.trend, kit.theme);
  float const value = text_width(font, figure.value), change = text_width(kit.fonts.small, figure.change);
  bool const has_room = value + change + 14 <= width;
  draw_text(bar, {left, 38}, figure.value, {font, has_room || figure.trend == Trend::neutral ? kit.theme.strong : color});
  if (has_room) draw_text(bar, {left + value + 7, 39}, figure.change, {kit.fonts.small, color});
}

void show_pace(Canvas const& bar, Kit const& kit, TopBarModel const& model, float left) {
  Theme const& theme = kit.theme;
  draw_text(bar, {left, 18}, day_text(kit.words, model.time, model.weekday), {kit.fonts.small, theme.soft});
  bool const plays = !model.pace.empty();
  std::string const pace = plays ? "▶ " + model.pace : std::string{kit.words(Word::paused)};
  draw_text(bar, {left, 39}, pace, {kit.fonts.small, plays ? theme.moving : theme.soft});
}

}  // namespace

std::string day_text(Words const& words, double time, int first_weekday) {
  int const day = day_of(time);
  auto const weekday = static_cast<Word>(static_cast<int>(Word::monday) + ((first_weekday + day) % 7 + 7) % 7);
  return words(Word::day, std::to_string(day + 1)) + " · " + std::string{words(weekday)};
}

TopBarAction show_top_bar(Extent const& where, Kit const& kit, TopBarModel const& model) {
  Panel const panel{"top bar", where, kit, {.across = 0, .down = 0, .framed = false}};
  Canvas const bar = panel.canvas();
  Theme const& theme = kit.theme;
  fill(bar, where, theme.bar);
  draw_line(bar, {where.left, where.bottom - 1}, {where.right, where.bottom - 1}, theme.hairline);

  float const title_width = std::clamp(where.width() * 0.16f, 190.0f, 340.0f);
  draw_text(bar, {20, 19}, shortened(kit.fonts.title, model.title, title_width), {kit.fonts.title, theme.strong});
  draw_text(bar, {20, 40}, shortened(kit.fonts.small, model.source, title_width), {kit.fonts.small, theme.soft});
  float const clock = 20 + title_width + 16;
  float const clock_width = draw_text(bar, {clock, 29}, clock_text_with_seconds(model.time), {kit.fonts.clock, theme.strong});
  float const pace = clock + clock_width + 16;
  show_pace(bar, kit, model, pace);

  TopBarAction action;
  float const from = pace + 92, to = show_buttons(bar, kit, model, action);
  std::size_t const fitting = static_cast<std::size_t>(std::max(0.0f, (to - from) / least_figure));
  std::size_t const count = std::min({model.figures.size(), fitting, std::size_t{6}});
  for (std::size_t i = 0; i < count; ++i) {
    float const width = std::min((to - from) / static_cast<float>(count), 190.0f);
    show_figure(bar, kit, model.figures[i], from + width * static_cast<float>(i), width);
  }
  return action;
}

}  // namespace tierflow::chrome
