#include "viz/chrome/panels/help_sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"

namespace tierflow::chrome {
namespace {

constexpr float row_height = 30, sheet_width = 620, padding = 24;

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

struct Column {
  float left, keys_width;  ///< from the left edge of the sheet; the meaning stands after the keys
};
constexpr std::array columns{Column{padding, 142}, Column{374, 66}};

/// Keys as keyboards show them.
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
  Extent const screen{0, 0, static_cast<float>(width), static_cast<float>(height)};
  float const high = 2 * padding + 40 + row_height * static_cast<float>(in_column);
  float const left = std::floor((screen.right - sheet_width) / 2), top = std::floor((screen.bottom - high) / 2);
  Panel const panel{"help", screen, kit, {.across = 0, .down = 0, .framed = false, .on_top = true}};
  Canvas const all = panel.canvas(), sheet = all.with({left, top, left + sheet_width, top + high});
  fill(all, screen, kit.theme.bar.with_alpha(150));
  fill(sheet, sheet.area, kit.theme.panel.with_alpha(250), 10);
  draw_outline(sheet, sheet.area, kit.theme.hairline, 10);
  draw_text(sheet, {left + padding, top + padding + 10}, kit.words(Word::keys_title), {kit.fonts.title, kit.theme.strong});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Column const& column = columns[i / in_column];
    float const x = left + column.left, y = top + padding + 40 + row_height * static_cast<float>(i % in_column);
    Canvas const line = sheet.with({x, y, x + column.keys_width, y + row_height});
    draw_keys(line, kit, lines[i].keys);
    draw_text(line, {x + column.keys_width, line.area.middle()}, kit.words(lines[i].meaning),
              {kit.fonts.small, kit.theme.text});
  }
  bool const closed = close_button(0, sheet, kit);
  bool const beside = touched(1, screen).clicked && !sheet.hovered();
  return closed || beside;
}

}  // namespace tierflow::chrome
