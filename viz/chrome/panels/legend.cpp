#include "viz/chrome/panels/legend.hpp"

#include <algorithm>
#include <cmath>

#include "viz/chrome/panels/figure_text.hpp"
#include "viz/chrome/widgets/panel.hpp"

namespace tierflow::chrome {
namespace {

constexpr std::size_t ramp_steps = 150;
constexpr double scale_end = 1.2;  // of the scale of utilisation, at the right edge

template <class ColorOf>
std::vector<Color> ramp_of(ColorOf const& color_of) {
  std::vector<Color> ramp;
  for (std::size_t i = 0; i < ramp_steps; ++i)
    ramp.push_back(color_of(static_cast<double>(i) / static_cast<double>(ramp_steps - 1)));
  return ramp;
}

std::string joined(Words const& words, Word first, Word second) {
  return std::string{words(first)} + "  (" + std::string{words(second)} + ")";
}

void show_ramp(Canvas const& panel, Kit const& kit, LegendModel const& model, Extent const& bar) {
  for (std::size_t i = 0; i < model.ramp.size(); ++i) {
    auto const edge = [&](std::size_t step) {
      return std::round(bar.across(static_cast<double>(step) / static_cast<double>(model.ramp.size())));
    };
    fill(panel, {edge(i), bar.top, edge(i + 1), bar.bottom}, model.ramp[i]);
  }
  for (LegendMark const& mark : model.marks) {
    Anchor const anchor = mark.place <= 0 ? Anchor::left : mark.place >= 1 ? Anchor::right : Anchor::middle;
    draw_text(panel, {bar.across(mark.place), bar.bottom + 11}, mark.text, {kit.fonts.small, kit.theme.soft, anchor});
  }
}

void show_flows(Canvas const& panel, Kit const& kit, LegendModel const& model, Extent const& row) {
  float const y = row.middle();
  float x =
      row.left +
      std::max(86.0f,
               draw_text(panel, {row.left, y}, kit.words(Word::flow_per_hour), {kit.fonts.small, kit.theme.text}) + 12);
  float const step = (row.right - x) / static_cast<float>(model.flows.size());
  for (FlowWidth const& flow : model.flows) {
    fill(panel, {x, std::round(y - flow.width / 2), x + 28, std::round(y - flow.width / 2) + flow.width},
         faded(kit.theme.outbound, 0.7f), flow.width < 3 ? 0 : flow.width / 3);
    draw_text(panel, {x + 33, y}, flow.text, {kit.fonts.small, kit.theme.soft});
    x += step;
  }
}

void show_tiers(Canvas const& panel, Kit const& kit, Extent const& row) {
  struct Entry {
    Tier tier;
    Word word;
  };
  constexpr std::array entries{Entry{Tier::hub, Word::hub}, Entry{Tier::secondary, Word::secondary},
                               Entry{Tier::last_mile, Word::station}, Entry{Tier::gateway, Word::gateway}};
  float words = 0;
  for (Entry const& entry : entries) words += text_width(kit.fonts.small, kit.words(entry.word)) + 20;
  float const gap = (row.width() - words) / static_cast<float>(entries.size() - 1);
  float x = row.left;
  for (Entry const& entry : entries) {
    draw_tier(panel, {x + 7, std::round(row.middle())}, entry.tier, kit.theme);
    x += 20 + draw_text(panel, {x + 20, row.middle()}, kit.words(entry.word), {kit.fonts.small, kit.theme.text}) + gap;
  }
}

void show_scale_bar(Canvas const& panel, Kit const& kit, LegendModel const& model, Extent const& row) {
  float const y = std::round(row.middle()), end = std::round(row.left + model.scale_bar);
  Color const ink = kit.theme.text;
  fill(panel, {row.left, y - 1, end, y + 1}, ink);
  for (float const x : {row.left, end - 1}) fill(panel, {x, y - 5, x + 1, y + 5}, ink);
  draw_text(panel, {end + 8, y}, model.scale_text, {kit.fonts.small, kit.theme.soft});
  float const text =
      draw_text(panel, {row.right, y}, kit.words(Word::late_parcel), {kit.fonts.small, kit.theme.late, Anchor::right});
  fill_disc(panel, {row.right - text - 9, y}, 4, kit.theme.late);
}

/// Figures without the unit: the caption has it. `shade`: where a figure of 1 stands on the scale.
std::vector<LegendMark> marks_at(std::initializer_list<int> figures, double shade) {
  std::vector<LegendMark> marks;
  for (int const figure : figures) marks.push_back({figure * shade / scale_end, std::to_string(figure)});
  return marks;
}

/// Lanes are coloured by the square root of their share of the largest flow.
std::vector<LegendMark> flow_marks(double most) {
  std::vector<LegendMark> marks{{0, "0"}};
  for (double const part : {0.1, 0.4, 1.0}) marks.push_back({std::sqrt(part) / scale_end, count_text(most * part)});
  return marks;
}

}  // namespace

void show_legend(Extent const& where, Kit const& kit, LegendModel const& model, char const* name) {
  Panel const panel{name, where, kit};
  Canvas const canvas = panel.canvas();
  float const left = where.left + 14, right = where.right - 14, top = where.top;
  draw_text(canvas, {left, top + 17}, model.title, {kit.fonts.small, kit.theme.text});
  show_ramp(canvas, kit, model, {left, top + 30, right, top + 40});
  if (where.height() < compact_legend + 1) return;
  show_flows(canvas, kit, model, {left, top + 64, right, top + 84});
  show_tiers(canvas, kit, {left, top + 91, right, top + 111});
  show_scale_bar(canvas, kit, model, {left, top + 120, right, top + 140});
}

LegendModel legend_of(Kit const& kit, ColorBy color_by, double most_per_h) {
  LegendModel model;
  model.ramp = ramp_of([&](double place) { return kit.theme.utilisation.at(place * scale_end); });
  switch (color_by) {
    case ColorBy::utilisation:
      model.title = joined(kit.words, Word::utilisation, Word::links_and_rings);
      model.marks = marks_at({0, 40, 80, 100, 120}, 0.01);
      break;
    case ColorBy::lateness:
      model.title = joined(kit.words, Word::late_parcels, Word::links_and_rings);
      model.marks = marks_at({0, 5, 10, 15, 20, 25}, 0.01 * shade_of_late);
      break;
    case ColorBy::backlog:
      model.title = joined(kit.words, Word::backlog, Word::links_and_rings);
      model.marks = marks_at({0, 2, 4, 6}, 1 / full_backlog_h);
      break;
    case ColorBy::flow:
      model.title = joined(kit.words, Word::flow_per_hour, Word::links_and_rings);
      model.marks = flow_marks(most_per_h);
      break;
  }
  return model;
}

LegendModel difference_legend(Kit const& kit, double reach) {
  LegendModel model;
  model.title = std::string{kit.words(Word::flow_change)};
  model.ramp = ramp_of([&](double place) { return kit.theme.difference.at(place * 2 - 1); });
  std::string const whole = percent_text(reach), half = percent_text(reach / 2);
  model.marks = {{0, "−" + whole}, {0.25, "−" + half}, {0.5, "0"}, {0.75, "+" + half}, {1, "+" + whole}};
  return model;
}

}  // namespace tierflow::chrome
