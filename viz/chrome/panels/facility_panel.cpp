#include "viz/chrome/panels/facility_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/chrome/charts/histogram.hpp"
#include "viz/chrome/charts/load_bar.hpp"
#include "viz/chrome/charts/queue_line.hpp"
#include "viz/chrome/charts/time_ticks.hpp"
#include "viz/chrome/panels/figure_text.hpp"
#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"
#include "viz/chrome/widgets/tooltip.hpp"

namespace tierflow::chrome {
namespace {

constexpr float row_height = 23, head_height = 56, caption_height = 22, group_gap = 8;
constexpr float queue_height = 72, dwell_height = 46, axis_height = 20, padding = 12;
enum Number { close_number, locate_number, lane_number = 100, pair_number = 200, parcel_number = 300 };

struct Look {
  Word word;
  double share;  ///< on the scale of utilisation
};

Look look_of(Condition condition) {
  switch (condition) {
    case Condition::calm: return {Word::calm, 0.35};
    case Condition::busy: return {Word::busy, 0.6};
    case Condition::strained: return {Word::strained, 0.93};
    case Condition::overloaded: return {Word::overloaded, 1.1};
    case Condition::closed: break;
  }
  return {Word::closed, 0};
}

void show_head(Panel& panel, FacilityModel const& model, FacilityAction& action) {
  Kit const& kit = panel.kit();
  Theme const& theme = kit.theme;
  Canvas const head = panel.row(head_height);
  Look const look = look_of(model.condition);
  Color const color = model.condition == Condition::closed ? theme.soft : kit.theme.utilisation.at(look.share);
  float const pill_right = head.area.right - 22, pill_width = text_width(kit.fonts.small, kit.words(look.word)) + 34;
  Extent const place{pill_right - pill_width, head.area.top + 2, pill_right, head.area.top + 24};
  pill(head.with(place), kit, kit.words(look.word), color);
  draw_tier(head, {head.area.left + 7, head.area.top + 13}, model.tier, theme);
  std::string const name = shortened(kit.fonts.title, model.name, place.left - head.area.left - 30);
  draw_text(head, {head.area.left + 22, head.area.top + 13}, name, {kit.fonts.title, theme.strong});
  Canvas const locate = head.with({head.area.right - text_width(kit.fonts.small, kit.words(Word::show_on_map)) - 14,
                                   head.area.top + 30, head.area.right, head.area.top + 50});
  std::string const line = shortened(kit.fonts.small, model.line, locate.area.left - head.area.left - 8);
  draw_text(head, {head.area.left, head.area.top + 40}, line, {kit.fonts.small, theme.soft});
  action.locate = button(locate_number, locate, kit, kit.words(Word::show_on_map));
  action.close = close_button(close_number, panel.canvas(), kit);
}

void show_resources(Panel& panel, std::vector<NamedShare> const& resources) {
  Kit const& kit = panel.kit();
  for (NamedShare const& resource : resources) {
    Canvas const line = panel.row(row_height);
    auto const [left, top, right, bottom] = line.area;
    float const y = line.area.middle();
    draw_text(line, {left, y}, shortened(kit.fonts.small, resource.name, 82), {kit.fonts.small, kit.theme.text});
    load_bar(line.with({left + 90, std::round(y) - 3, right - 52, std::round(y) + 3}), resource.share,
             kit.theme.utilisation.at(resource.share), kit.theme.track);
    draw_text(line, {right, y}, percent_text(resource.share), {kit.fonts.small, kit.theme.strong, Anchor::right});
  }
}

std::string hours_text(Words const& words, double seconds) {
  double const hours = std::round(seconds / hour_s);
  return decimal_text(hours, 0) + (words.language() == Language::chinese ? " 小时" : " h");
}

void show_queue(Panel& panel, QueueModel const& queue) {
  Kit const& kit = panel.kit();
  Theme const& theme = kit.theme;
  std::string const last = kit.words(Word::last_hours, hours_text(kit.words, queue.to - queue.from));
  Canvas const head = panel.caption(std::string{kit.words(Word::queue_length)} + "  ·  " + last);
  float const now = queue.values.empty() ? 0 : queue.values.back();
  bool const is_over = queue.capacity > 0 && now > queue.capacity;
  Color const color = is_over ? kit.theme.utilisation.at(1.1) : theme.text;
  draw_text(head, {head.area.right, head.area.middle() - 1}, count_text(static_cast<double>(now)),
            {kit.fonts.small, color, Anchor::right});
  Canvas const chart = panel.row(queue_height);
  auto const hovered = queue_line(chart, queue.values, queue.capacity,
                                  {.within = kit.theme.utilisation.at(0.6),
                                   .above = kit.theme.utilisation.at(1.1),
                                   .capacity = theme.promise,
                                   .ground = faded(theme.track, 0.5f)});
  if (queue.capacity > 0) {
    float const y = chart.area.bottom - queue_height * queue.capacity / queue_ceiling(queue.values, queue.capacity);
    std::string const text = kit.words(Word::capacity, count_text(static_cast<double>(queue.capacity)));
    draw_text(chart, {chart.area.left + 6, std::max(y - 9, chart.area.top + 9)}, text, {kit.fonts.small, theme.promise});
  }
  Canvas const axis = panel.row(axis_height);
  draw_text(axis, {axis.area.left, axis.area.middle()}, clock_text(queue.from), {kit.fonts.small, theme.faint});
  draw_text(axis, {axis.area.right, axis.area.middle()}, clock_text(queue.to), {kit.fonts.small, theme.faint, Anchor::right});
  if (!hovered) return;
  double const share = static_cast<double>(*hovered) / static_cast<double>(queue.values.size() - 1);
  tooltip(kit, std::array{clock_text(queue.from + (queue.to - queue.from) * share),
                          count_text(static_cast<double>(queue.values[*hovered]))});
}

std::optional<std::size_t> show_lanes(Panel& panel, std::vector<LaneRow> const& lanes) {
  Kit const& kit = panel.kit();
  Theme const& theme = kit.theme;
  std::optional<std::size_t> clicked;
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    LaneRow const& lane = lanes[i];
    Canvas const line = panel.row(row_height);
    if (line_button(lane_number + static_cast<int>(i), line, kit)) clicked = i;
    auto const [left, top, right, bottom] = line.area;
    float const y = line.area.middle();
    fill(line, {left, y - 6, left + 4, y + 6}, kit.theme.utilisation.at(lane.share), 2);
    std::string const name = (lane.inbound ? "← " : "→ ") + lane.other_end;
    draw_text(line, {left + 12, y}, shortened(kit.fonts.small, name, right - left - 178), {kit.fonts.small, theme.text});
    draw_text(line, {right - 100, y}, lane.flow, {kit.fonts.small, theme.text, Anchor::right});
    draw_text(line, {right - 52, y}, lane.vehicles, {kit.fonts.small, theme.soft, Anchor::right});
    Color const ink = theme.ground == Ground::dark ? kit.theme.utilisation.at(std::max(0.5, lane.share))
                      : lane.share > 1             ? theme.late
                                                   : theme.text;
    draw_text(line, {right, y}, percent_text(lane.share), {kit.fonts.small, ink, Anchor::right});
  }
  return clicked;
}

std::optional<std::size_t> show_pairs(Panel& panel, std::vector<PairRow> const& pairs) {
  Kit const& kit = panel.kit();
  std::optional<std::size_t> clicked;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Canvas const line = panel.row(row_height);
    if (line_button(pair_number + static_cast<int>(i), line, kit)) clicked = i;
    auto const [left, top, right, bottom] = line.area;
    float const y = line.area.middle();
    draw_text(line, {left, y}, shortened(kit.fonts.small, pairs[i].from_to, 116), {kit.fonts.small, kit.theme.text});
    load_bar(line.with({left + 124, std::round(y) - 3, right - 60, std::round(y) + 3}), pairs[i].share,
             kit.theme.utilisation.at(0.6 + 0.5 * pairs[i].share), kit.theme.track);
    draw_text(line, {right, y}, pairs[i].delay, {kit.fonts.small, kit.theme.bad, Anchor::right});
  }
  return clicked;
}

void show_dwell(Panel& panel, DwellModel const& dwell) {
  Kit const& kit = panel.kit();
  Theme const& theme = kit.theme;
  Canvas const chart = panel.row(dwell_height);
  auto const hovered = histogram(chart, dwell.counts, dwell.promise_h / dwell.bar_h,
                                 {.kept = faded(kit.theme.utilisation.at(0.55), 0.9f),
                                  .late = faded(kit.theme.utilisation.at(1.05), 0.9f),
                                  .promise = theme.promise});
  Canvas const axis = panel.row(axis_height);
  double const end = dwell.bar_h * static_cast<double>(dwell.counts.size());
  draw_text(axis, {axis.area.left, axis.area.middle()}, "0", {kit.fonts.small, theme.faint});
  draw_text(axis, {axis.area.right, axis.area.middle()}, decimal_text(end, 0), {kit.fonts.small, theme.faint, Anchor::right});
  if (dwell.promise_h > 0) {
    std::string const text = kit.words(Word::promise, decimal_text(dwell.promise_h, 0) + " h");
    draw_text(axis, {axis.area.across(dwell.promise_h / end), axis.area.middle()}, text,
              {kit.fonts.small, theme.promise, Anchor::middle});
  }
  if (!hovered) return;
  double const from = dwell.bar_h * static_cast<double>(*hovered);
  tooltip(kit, std::array{decimal_text(from, 2) + " – " + decimal_text(from + dwell.bar_h, 2) + " h",
                          count_text(static_cast<double>(dwell.counts[*hovered]))});
}

std::optional<std::size_t> show_parcels(Panel& panel, std::vector<ParcelRow> const& parcels) {
  Kit const& kit = panel.kit();
  std::optional<std::size_t> clicked;
  for (std::size_t i = 0; i < parcels.size(); ++i) {
    Canvas const line = panel.row(row_height);
    if (line_button(parcel_number + static_cast<int>(i), line, kit)) clicked = i;
    float const y = line.area.middle();
    fill_disc(line, {line.area.left + 4, y}, 3, parcels[i].is_late ? kit.theme.late : kit.theme.moving);
    float const name = draw_text(line, {line.area.left + 14, y}, parcels[i].name, {kit.fonts.small, kit.theme.text});
    std::string const detail = shortened(kit.fonts.small, parcels[i].detail, line.area.width() - name - 26);
    draw_text(line, {line.area.right, y}, detail, {kit.fonts.small, kit.theme.soft, Anchor::right});
  }
  return clicked;
}

float group_height(std::size_t rows) {
  return rows == 0 ? 0 : group_gap + caption_height + row_height * static_cast<float>(rows);
}

}  // namespace

float facility_height(FacilityModel const& model) {
  float height = 2 * padding + head_height + row_height * static_cast<float>(model.resources.size());
  height += group_gap + caption_height + queue_height + axis_height;
  height += group_height(model.lanes.size()) + group_height(model.pairs.size()) + group_height(model.parcels.size());
  if (!model.dwell.counts.empty()) height += group_gap + caption_height + dwell_height + axis_height;
  return height;
}

FacilityAction show_facility(Extent const& where, Kit const& kit, FacilityModel const& model) {
  FacilityAction action;
  Panel panel{"facility", where, kit, {.across = 18, .down = padding, .scrolls = true}};
  auto const group = [&](Word caption) {
    panel.space(group_gap);
    panel.caption(kit.words(caption));
  };
  show_head(panel, model, action);
  show_resources(panel, model.resources);
  panel.space(group_gap);
  show_queue(panel, model.queue);
  if (!model.lanes.empty()) group(Word::lanes);
  action.lane = show_lanes(panel, model.lanes);
  if (!model.pairs.empty()) group(Word::worst_pairs);
  action.pair = show_pairs(panel, model.pairs);
  if (!model.dwell.counts.empty()) {
    group(Word::dwell_time);
    show_dwell(panel, model.dwell);
  }
  if (!model.parcels.empty()) group(Word::parcels_here);
  action.parcel = show_parcels(panel, model.parcels);
  return action;
}

}  // namespace tierflow::chrome
