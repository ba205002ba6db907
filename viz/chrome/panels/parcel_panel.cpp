#include "viz/chrome/panels/parcel_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/chrome/charts/load_bar.hpp"
#include "viz/chrome/charts/time_ticks.hpp"
#include "viz/chrome/panels/figure_text.hpp"
#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"
#include "viz/chrome/widgets/tooltip.hpp"

namespace tierflow::chrome {
namespace {

constexpr float head_height = 56, axis_height = 24, stage_height = 28, promise_height = 22, cause_height = 24;
constexpr float caption_height = 22, padding = 12, names_width = 122;
enum Number { close_number, follow_number, stage_number = 100 };

Color color_of(StageKind kind, Theme const& theme) {
  switch (kind) {
    case StageKind::moving: return theme.moving;
    case StageKind::waiting: return theme.waiting;
    case StageKind::working: return theme.working;
    case StageKind::delivering: return theme.bad;
    case StageKind::stuck: break;
  }
  return theme.late;
}

std::string lateness_text(Words const& words, double late_s) {
  if (late_s > 0) return words(Word::late_by, span_text(late_s));
  return late_s < 0 ? words(Word::early_by, span_text(-late_s)) : std::string{words(Word::on_time)};
}

void show_head(Panel& panel, ParcelModel const& model, ParcelAction& action) {
  Kit const& kit = panel.kit();
  Canvas const head = panel.row(head_height);
  std::string const lateness = lateness_text(kit.words, model.late_s);
  float const right = head.area.right - 22, width = text_width(kit.fonts.small, lateness) + 34;
  pill(head.with({right - width, head.area.top + 2, right, head.area.top + 24}), kit, lateness,
       model.late_s > 0 ? kit.theme.late : kit.theme.good);
  draw_text(head, {head.area.left, head.area.top + 13},
            shortened(kit.fonts.title, model.name, right - width - head.area.left - 8),
            {kit.fonts.title, kit.theme.strong});
  Canvas const follow = head.with({head.area.right - text_width(kit.fonts.small, kit.words(Word::follow)) - 14,
                                   head.area.top + 30, head.area.right, head.area.top + 50});
  action.follow = button(follow_number, follow, kit, kit.words(Word::follow), {.on = model.followed});
  draw_text(head, {head.area.left, head.area.top + 40},
            shortened(kit.fonts.small, model.facts, follow.area.left - head.area.left - 8),
            {kit.fonts.small, kit.theme.soft});
  action.close = close_button(close_number, panel.canvas(), kit);
}

/// From the first to the last thing that happens, with a little air.
TimeSpan shown_of(ParcelModel const& model) {
  TimeSpan shown{1e300, -1e300};
  auto const include = [&](double time) { shown = {std::min(shown.from, time), std::max(shown.to, time)}; };
  for (ParcelStage const& stage : model.stages)
    for (TimeSpan const& span : {stage.planned, stage.actual})
      if (span.to >= span.from) include(span.from), include(span.to);
  if (model.promise) include(*model.promise);
  if (!(shown.from <= shown.to)) return {0, hour_s};
  double const air = std::max((shown.to - shown.from) * 0.03, 60.0);
  return {shown.from - air, shown.to + air};
}

void show_axis(Panel& panel, TimeSpan const& shown, float chart_height) {
  Kit const& kit = panel.kit();
  Canvas const axis = panel.row(axis_height);
  draw_text(axis, {axis.area.left, axis.area.middle()}, kit.words(Word::stage), {kit.fonts.small, kit.theme.soft});
  Extent const times{axis.area.left + names_width, axis.area.top, axis.area.right, axis.area.bottom};
  for (TimeTick const& tick : time_ticks(shown, times.width(), 52)) {
    float const x = times.across((tick.time - shown.from) / (shown.to - shown.from));
    draw_line(axis, {x, times.bottom}, {x, times.bottom + chart_height}, faded(kit.theme.soft, tick.is_day ? 0.45f : 0.18f));
    float const middle = std::clamp(x, times.left + 16, times.right - 16);
    std::string const text = tick.is_day ? kit.words(Word::day, std::to_string(day_of(tick.time) + 1)) : clock_text(tick.time);
    draw_text(axis, {middle, times.middle()}, text, {kit.fonts.small, kit.theme.soft, Anchor::middle});
  }
}

void show_stage_tip(Kit const& kit, ParcelStage const& stage) {
  auto const line = [&](Word word, TimeSpan const& span) {
    return std::string{kit.words(word)} + "  " +
           (span.to < span.from ? "–" : clock_text(span.from) + " → " + clock_text(span.to));
  };
  tooltip(kit, std::array{stage.name, line(Word::actual, stage.actual), line(Word::planned, stage.planned)});
}

std::optional<std::size_t> show_stages(Panel& panel, ParcelModel const& model) {
  Kit const& kit = panel.kit();
  Theme const& theme = kit.theme;
  TimeSpan const shown = shown_of(model);
  float const height = stage_height * static_cast<float>(model.stages.size());
  show_axis(panel, shown, height);
  std::vector<GanttRow> rows;
  for (ParcelStage const& stage : model.stages)
    rows.push_back({.planned = stage.planned, .actual = stage.actual, .color = color_of(stage.kind, theme)});
  Canvas const chart = panel.row(height);
  Extent const bars{chart.area.left + names_width, chart.area.top, chart.area.right, chart.area.bottom};
  auto const hovered = gantt(chart.with(bars), rows,
                             {.shown = shown,
                              .promise = model.promise,
                              .now = model.now,
                              .row_height = stage_height,
                              .planned = theme.soft,
                              .promise_line = theme.promise,
                              .now_line = theme.strong,
                              .hovered = theme.hovered});
  std::optional<std::size_t> clicked;
  for (std::size_t i = 0; i < model.stages.size(); ++i) {
    float const top = chart.area.top + stage_height * static_cast<float>(i);
    if (touched(stage_number + static_cast<int>(i), {chart.area.left, top, chart.area.right, top + stage_height}).clicked)
      clicked = i;
    draw_text(chart, {chart.area.left, top + stage_height / 2},
              shortened(kit.fonts.small, model.stages[i].name, names_width - 10), {kit.fonts.small, theme.text});
  }
  if (hovered) show_stage_tip(kit, model.stages[*hovered]);
  Canvas const foot = panel.row(promise_height);
  if (model.promise) {
    std::string const text = kit.words(Word::promise, clock_text(*model.promise));
    float const x = bars.across((*model.promise - shown.from) / (shown.to - shown.from)),
                half = text_width(kit.fonts.small, text) / 2;
    draw_text(foot, {std::clamp(x, bars.left + half, bars.right - half), foot.area.middle()}, text,
              {kit.fonts.small, theme.promise, Anchor::middle});
  }
  return clicked;
}

void show_causes(Panel& panel, std::vector<DelayCause> const& causes) {
  Kit const& kit = panel.kit();
  panel.caption(kit.words(Word::why_late));
  double const worst = std::max(1.0, std::ranges::max(causes, {}, &DelayCause::seconds).seconds);
  for (DelayCause const& cause : causes) {
    Canvas const line = panel.row(cause_height);
    float const y = line.area.middle();
    draw_text(line, {line.area.left, y}, shortened(kit.fonts.small, cause.name, names_width + 8),
              {kit.fonts.small, kit.theme.text});
    load_bar(line.with({line.area.left + names_width + 16, std::round(y) - 3, line.area.right - 66, std::round(y) + 3}),
             cause.seconds / worst, kit.theme.late, kit.theme.track);
    draw_text(line, {line.area.right, y}, span_text(cause.seconds), {kit.fonts.small, kit.theme.strong, Anchor::right});
  }
}

}  // namespace

std::string span_text(double seconds) {
  auto const minutes = static_cast<long>(std::lround(seconds / 60));
  std::string const rest = std::to_string(minutes % 60);
  if (minutes < 60) return rest + " min";
  return std::to_string(minutes / 60) + " h " + (rest.size() < 2 ? "0" : "") + rest;
}

float parcel_height(ParcelModel const& model) {
  float const causes = model.causes.empty() ? 0 : caption_height + cause_height * static_cast<float>(model.causes.size());
  return 2 * padding + head_height + axis_height + stage_height * static_cast<float>(model.stages.size()) +
         promise_height + causes;
}

ParcelAction show_parcel(Extent const& where, Kit const& kit, ParcelModel const& model) {
  ParcelAction action;
  Panel panel{"parcel", where, kit, {.across = 18, .down = padding, .scrolls = true}};
  show_head(panel, model, action);
  action.stage = show_stages(panel, model);
  if (!model.causes.empty()) show_causes(panel, model.causes);
  return action;
}

}  // namespace tierflow::chrome
