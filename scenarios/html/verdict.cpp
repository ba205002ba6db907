#include "scenarios/html/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "scenarios/compare/verdict.hpp"
#include "scenarios/html/figure_names.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

/// English sentences stand apart by a space, Chinese ones do not.
void append(Text& text, Text const& sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text.english += " ";
  text += sentence;
}

Text in_brackets(std::string const& half_width) {
  return half_width.empty() ? Text{} : Text{" (" + half_width + ")", "（" + half_width + "）"};
}

Text worst_service(ReportRun const& run, double all) {
  if (run.promises.size() < 2) return {};
  auto const worst = std::min_element(run.promises.begin(), run.promises.end(),
                                      [](auto const& a, auto const& b) { return a.share() < b.share(); });
  return worst->share() < all - 0.005 ? say(Word::worst_service, {worst->service, figure_text(worst->share(), "share")}) : Text{};
}

/// The two lanes that left most behind.
Text short_lanes(ReportRun const& run) {
  std::vector<Pressure const*> lanes;
  for (auto const& p : run.pressures)
    if (p.kind == Pressure::Kind::lane && p.left_behind >= 0.5) lanes.push_back(&p);
  if (lanes.empty()) {
    bool const any = std::any_of(run.pressures.begin(), run.pressures.end(),
                                 [](auto const& p) { return p.kind == Pressure::Kind::lane; });
    return any ? say(Word::short_of_nothing) : Text{};
  }
  std::stable_sort(lanes.begin(), lanes.end(), [](auto const* a, auto const* b) { return a->left_behind > b->left_behind; });
  lanes.resize(std::min<std::size_t>(2, lanes.size()));
  std::vector<Text> names;
  double left = 0;
  for (auto const* lane : lanes) names.emplace_back(lane->what), left += lane->left_behind;
  return say(Word::short_lanes, {listed(names), whole_text(left)});
}

Text busiest(ReportRun const& run) {
  Pressure const* most = nullptr;
  for (auto const& p : run.pressures)
    if (p.kind == Pressure::Kind::sorter && p.use > 0 && (most == nullptr || p.use > most->use)) most = &p;
  return most == nullptr ? Text{} : say(Word::short_stage, {pressure_name(*most), figure_text(most->use, "share")});
}

Text named(FigureDifference const& figure) {
  return figure_name(figure.key, figure.label) +
         in_brackets(signed_text(figure.difference.mean, figure.unit, figure.difference.half_width.value_or(0)));
}

Text listed(NamedFigures const& figures) {
  std::vector<Text> items;
  for (FigureDifference const& figure : figures.named) items.push_back(named(figure));
  if (figures.more > 0) items.push_back(say(Word::and_more, {std::to_string(figures.more)}));
  return html::listed(items);
}

Word word_of(Finding finding) {
  return finding == Finding::worse ? Word::worse_in : finding == Finding::better ? Word::better_in : Word::different_in;
}

Verdict headline(Tenor tenor) {
  switch (tenor) {
    case Tenor::nothing_in_common: return {Mood::neutral, say(Word::no_figures), {}};
    case Tenor::too_few: return {Mood::neutral, say(Word::b_too_few), {}};
    case Tenor::same: return {Mood::neutral, say(Word::b_same), {}};
    case Tenor::within_margin: return {Mood::neutral, say(Word::b_equal), {}};
    case Tenor::undecided: return {Mood::neutral, say(Word::b_undecided), {}};
    case Tenor::better: return {Mood::good, say(Word::b_better), {}};
    case Tenor::worse: return {Mood::bad, say(Word::b_worse), {}};
    case Tenor::mixed: return {Mood::neutral, say(Word::b_mixed), {}};
    case Tenor::different: return {Mood::neutral, say(Word::b_differs), {}};
  }
  return {};
}

/// The sorter whose use changed most, when by 3 points or more.
Text cause(ReportRun const& a, ReportRun const& b) {
  std::map<std::string, double> before;
  for (auto const& p : a.pressures) before[p.key()] = p.use;
  Pressure const* most = nullptr;
  double largest = 0.03, was = 0;
  for (auto const& p : b.pressures) {
    auto const found = before.find(p.key());
    if (p.kind != Pressure::Kind::sorter || found == before.end() || !(std::abs(p.use - found->second) >= largest)) continue;
    most = &p, was = found->second, largest = std::abs(p.use - was);
  }
  if (most == nullptr) return {};
  return say(Word::cause, {pressure_name(*most), figure_text(was, "share"), figure_text(most->use, "share")});
}

}  // namespace

Text pressure_name(Pressure const& pressure) {
  std::string const base = pressure.kind == Pressure::Kind::lane ? pressure.what : pressure.place + " " + pressure.what;
  bool const labelled = !pressure.label.empty() && pressure.label != pressure.place && pressure.kind != Pressure::Kind::lane;
  return labelled ? Text{base + " (" + pressure.label + ")", base + "（" + pressure.label + "）"} : Text{base};
}

std::string letter(std::size_t run) {
  std::string name(1, static_cast<char>('A' + run % 26));
  return run < 26 ? name : name + std::to_string(run / 26 + 1);
}

Estimate estimate_of(ReportRun const& run, std::string const& key) {
  FigureSeries const* const figure = figure_of(run, key);
  return figure == nullptr ? Estimate{} : estimate(figure->values);
}

std::vector<std::size_t> ranked(std::vector<ReportRun> const& runs) {
  std::vector<std::size_t> order(runs.size());
  std::vector<double> kept;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    order[i] = i;
    double const share = estimate_of(runs[i], "on_time_share").mean;
    kept.push_back(std::isfinite(share) ? share : -1);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return kept[a] > kept[b]; });
  return order;
}

Verdict verdict_on(ReportRun const& run) {
  Estimate const on_time = estimate_of(run, "on_time_share");
  Verdict verdict;
  if (!std::isfinite(on_time.mean)) {
    verdict = {Mood::bad, say(Word::nothing_delivered), {}};
  } else {
    Text const share = figure_text(on_time.mean, "share"), width = in_brackets(half_width_text(on_time, "share"));
    verdict = on_time.mean >= promise_mark
                  ? Verdict{Mood::good, say(Word::promises_kept, {share, width}), {}}
                  : Verdict{Mood::bad, say(Word::promises_missed, {share, width, figure_text(promise_mark, "share")}), {}};
    append(verdict.reasons, worst_service(run, on_time.mean));
  }
  append(verdict.reasons, short_lanes(run));
  append(verdict.reasons, busiest(run));
  if (double const left = estimate_of(run, "in_system_at_end").mean; left >= 0.5)
    append(verdict.reasons, say(Word::remaining, {whole_text(left)}));
  return verdict;
}

Verdict verdict_on(ReportRun const& a, ReportRun const& b, Comparison const& comparison) {
  VerdictPoints const points = verdict_points(comparison);
  Verdict verdict = headline(points.tenor);
  for (NamedFigures const& figures : points.named) append(verdict.reasons, say(word_of(figures.finding), {listed(figures)}));
  if (points.undecided > 0)
    append(verdict.reasons, say(Word::undecided_figures, {std::to_string(points.undecided), std::to_string(points.figures)}));
  if (points.figures > 0) append(verdict.reasons, cause(a, b));
  return verdict;
}

Verdict verdict_on(std::vector<ReportRun> const& runs) {
  std::vector<std::size_t> const order = ranked(runs);
  if (order.empty()) return {};
  ReportRun const& best = runs[order.front()];
  Estimate const highest = estimate_of(best, "on_time_share");
  Verdict verdict{Mood::neutral,
                  say(Word::best_of_all, {letter(order.front()) + " " + best.record.name, figure_text(highest.mean, "share")}),
                  {}};
  std::vector<Text> close;
  for (std::size_t i = 1; i < order.size(); ++i) {
    Estimate const other = estimate_of(runs[order[i]], "on_time_share");
    if (highest.half_width && other.half_width &&
        other.mean + *other.half_width >= highest.mean - *highest.half_width)
      close.emplace_back(letter(order[i]));
  }
  if (!close.empty()) append(verdict.reasons, say(Word::best_not_apart, {listed(close)}));
  return verdict;
}

}  // namespace tierflow::html
