#include "viz/chrome/panels/compare_table.hpp"

#include <algorithm>
#include <cmath>

#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"

namespace tierflow::chrome {
namespace {

constexpr float row_height = 43, head_height = 62, padding = 12;

Color color_of(CompareRow const& row, Theme const& theme) {
  if (row.difference.covers_zero()) return theme.neutral;
  return (row.difference.middle > 0) == row.higher_is_better ? theme.good : theme.bad;
}

/// One reach for all rows, so that lengths can be compared: the widest interval and a little more.
double reach_of(std::vector<CompareRow> const& rows) {
  double reach = 0;
  for (CompareRow const& row : rows) reach = std::max({reach, std::fabs(row.difference.low), std::fabs(row.difference.high)});
  return reach > 0 ? reach * 1.08 : 1;
}

void show_row(Panel& panel, CompareRow const& row, double reach) {
  Kit const& kit = panel.kit();
  Theme const& theme = kit.theme;
  Canvas const line = panel.row(row_height);
  auto const [left, top, right, bottom] = line.area;
  float const y = top + 12;
  Color const color = color_of(row, theme);
  draw_text(line, {left, y}, shortened(kit.fonts.small, row.name, 116), {kit.fonts.small, theme.soft});
  draw_text(line, {right - 152, y}, row.reference, {kit.fonts.small, theme.text, Anchor::right});
  draw_text(line, {right - 84, y}, row.variant, {kit.fonts.small, theme.text, Anchor::right});
  draw_text(line, {right, y}, row.change, {kit.fonts.bold, color, Anchor::right});
  forest_row(line.with({left, top + 22, right, top + 38}), row.difference,
             {.reach = reach, .mark = color, .axis = theme.track, .zero = theme.soft});
}

}  // namespace

float comparison_height(CompareModel const& model) {
  return 2 * padding + head_height + row_height * static_cast<float>(model.rows.size());
}

CompareAction show_comparison(Extent const& where, Kit const& kit, CompareModel const& model) {
  CompareAction action;
  Panel panel{"comparison", where, kit, {.across = 18, .down = padding, .scrolls = true}};
  Canvas const head = panel.row(head_height);
  auto const [left, top, right, bottom] = head.area;
  draw_text(head, {left, top + 12}, kit.words(Word::difference_title), {kit.fonts.bold, kit.theme.strong});
  float const y = top + 42;
  draw_text(head, {left, y}, model.runs < 2 ? std::string{kit.words(Word::single_runs_note)} : kit.words(Word::runs_note, std::to_string(model.runs)), {kit.fonts.small, kit.theme.soft});
  draw_text(head, {right - 152, y}, kit.words(Word::reference), {kit.fonts.small, kit.theme.soft, Anchor::right});
  draw_text(head, {right - 84, y}, kit.words(Word::variant), {kit.fonts.small, kit.theme.soft, Anchor::right});
  draw_text(head, {right, y}, kit.words(Word::difference), {kit.fonts.small, kit.theme.soft, Anchor::right});
  double const reach = reach_of(model.rows);
  for (CompareRow const& row : model.rows) show_row(panel, row, reach);
  action.close = close_button(0, panel.canvas(), kit);
  return action;
}

void show_half_label(float left, float top, Kit const& kit, std::string const& text, bool is_second) {
  float const width = text_width(kit.fonts.bold, text) + 24;
  Panel const panel{is_second ? "second half" : "first half",
                    {left, top, left + width, top + 30},
                    kit,
                    {.across = 0, .down = 0, .framed = false}};
  Canvas const label = panel.canvas();
  Color const color = is_second ? kit.theme.bad : kit.theme.text;
  fill(label, label.area, kit.theme.panel, 8);
  draw_outline(label, label.area, color, 8, 1.5f);
  draw_text(label, {left + 12, top + 15}, text, {kit.fonts.bold, color});
}

}  // namespace tierflow::chrome
