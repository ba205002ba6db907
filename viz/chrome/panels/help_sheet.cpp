#include "viz/chrome/panels/help_sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"

namespace tierflow::chrome {
namespace {

constexpr float row_height = 30, width_of_sheet = 640, padding = 24;

struct Line {
  std::string_view keys;  ///< parted by blanks; empty for the space bar
  Word meaning;
};

constexpr std::array lines{
    Line{"", Word::key_play},           Line{"← →", Word::key_step},     Line{"Shift+← Shift+→", Word::key_hour},
    Line{"[ ]", Word::key_speed},       Line{"N P", Word::key_incident}, Line{"1 2 3 4", Word::key_color},
    Line{"T L D A", Word::key_layers},  Line{"/", Word::key_search},     Line{"F", Word::key_fit},
    Line{"C", Word::key_compare},       Line{"S", Word::key_shot},       Line{"R", Word::key_record},
    Line{"H", Word::key_hide},          Line{"B", Word::key_theme},      Line{"G", Word::key_language},
    Line{"F11", Word::key_screen},      Line{"Esc", Word::key_close},    Line{"?", Word::key_help}};

/// Keys as keyboards show them; returns where they end.
void draw_keys(Canvas const& line, Kit const& kit, std::string_view keys) {
  float x = line.area.left;
  float const y = line.area.middle();
  std::string_view rest = keys.empty() ? kit.words(Word::space) : keys;
  while (!rest.empty()) {
    std::size_t const end = std::min(rest.find(' '), rest.size());
    std::string_view const key = rest.substr(0, end);
    float const width = std::max(24.0f, text_width(kit.fonts.small, key) + 14);
    Extent const cap{x, std::round(y) - 11, x + width, std::round(y) + 11};
    fill(line, cap, kit.theme.button, 5);
    draw_outline(line, cap, kit.theme.hairline, 5);
    draw_text(line, {x + width / 2, y}, key, {kit.fonts.small, kit.theme.strong, Anchor::middle});
    x += width + 6;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

bool show_help(int width, int height, Kit const& kit) {
  constexpr std::size_t in_column = (lines.size() + 1) / 2;
  float const high = 2 * padding + 44 + row_height * static_cast<float>(in_column);
  float const left = std::floor((static_cast<float>(width) - width_of_sheet) / 2), top = std::floor((static_cast<float>(height) - high) / 2);
  Panel const panel{"help", {left, top, left + width_of_sheet, top + high}, kit, {.on_top = true}};
  Canvas const sheet = panel.canvas();
  draw_text(sheet, {left + padding, top + padding + 10}, kit.words(Word::keys_title), {kit.fonts.title, kit.theme.strong});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    float const x = left + padding + (i < in_column ? 0 : width_of_sheet / 2 - padding / 2);
    float const y = top + padding + 40 + row_height * static_cast<float>(i % in_column);
    Canvas const line = sheet.with({x, y, x + width_of_sheet / 2 - padding, y + row_height});
    draw_keys(line, kit, lines[i].keys);
    draw_text(line, {x + 136, line.area.middle()}, kit.words(lines[i].meaning), {kit.fonts.small, kit.theme.text});
  }
  return close_button(0, sheet, kit);
}

}  // namespace tierflow::chrome
