#include "viz/chrome/panels/legend.hpp"

#include <algorithm>
#include <cmath>

#include "viz/chrome/panels/figure_text.hpp"
#include "viz/chrome/widgets/panel.hpp"

namespace tierflow::chrome {
namespace {

constexpr std::size_t ramp_steps = 150;
constexpr double utilisation_end = 1.2, late_end = 0.25;

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
    draw_tier(panel, {x + 7, std::round(row.middle())}, entry.tier);
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

/// Figures without the sign: the caption has it.
std::vector<LegendMark> percent_marks(std::initializer_list<int> percents, double end) {
  std::vector<LegendMark> marks;
  for (int const percent : percents) marks.push_back({percent / 100.0 / end, std::to_string(percent)});
  return marks;
}

/// Half and whole of a number that ends a scale.
std::vector<LegendMark> halves(double most) {
  return {{0, "0"}, {0.5, count_text(most / 2)}, {1, count_text(most)}};
}

}  // namespace

void show_legend(Extent const& where, Kit const& kit, LegendModel const& model) {
  Panel const panel{"legend", where, kit};
  Canvas const canvas = panel.canvas();
  float const left = where.left + 14, right = where.right - 14, top = where.top;
  draw_text(canvas, {left, top + 17}, model.title, {kit.fonts.small, kit.theme.text});
  show_ramp(canvas, kit, model, {left, top + 30, right, top + 40});
  show_flows(canvas, kit, model, {left, top + 64, right, top + 84});
  show_tiers(canvas, kit, {left, top + 91, right, top + 111});
  show_scale_bar(canvas, kit, model, {left, top + 120, right, top + 140});
}

LegendModel legend_of(Words const& words, ColorBy color_by, double most) {
  LegendModel model;
  if (color_by == ColorBy::utilisation) {
    model.title = joined(words, Word::utilisation, Word::links_and_rings);
    model.ramp = ramp_of([](double place) { return utilisation_color(place * utilisation_end); });
    model.marks = percent_marks({0, 40, 80, 100, 120}, utilisation_end);
    return model;
  }
  model.ramp = ramp_of([](double place) { return utilisation_color(place * 1.1); });
  if (color_by == ColorBy::lateness) {
    model.title = joined(words, Word::late_parcels, Word::by_places);
    model.marks = percent_marks({0, 5, 10, 15, 20, 25}, late_end);
    return model;
  }
  model.title = color_by == ColorBy::backlog ? joined(words, Word::backlog, Word::by_places)
                                             : joined(words, Word::flow_per_hour, Word::links_and_rings);
  model.marks = halves(most);
  return model;
}

LegendModel difference_legend(Words const& words, double reach) {
  LegendModel model;
  model.title = std::string{words(Word::flow_change)};
  model.ramp = ramp_of([](double place) { return difference_color(place * 2 - 1); });
  std::string const whole = percent_text(reach), half = percent_text(reach / 2);
  model.marks = {{0, "−" + whole}, {0.25, "−" + half}, {0.5, "0"}, {0.75, "+" + half}, {1, "+" + whole}};
  return model;
}

}  // namespace tierflow::chrome
