// Time: how long parcels took, when they were sorted, where their hours went.

#include <algorithm>
#include <cmath>
#include <map>

#include "scenarios/html/charts/distribution_chart.hpp"
#include "scenarios/html/charts/promise_chart.hpp"
#include "scenarios/html/charts/segment_chart.hpp"
#include "scenarios/html/charts/svg.hpp"
#include "scenarios/html/charts/time_chart.hpp"
#include "scenarios/html/markup.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

/// Promised hours with the services that promise them.
std::vector<PromiseMark> promises_of(ReportRun const& run) {
  std::map<double, std::string> services;
  for (Promise const& promise : run.promises) {
    if (!promise.hours) continue;
    std::string& names = services[*promise.hours];
    names += (names.empty() ? "" : ", ") + promise.service;
  }
  std::vector<PromiseMark> marks;
  for (auto const& [hours, names] : services)
    marks.push_back({hours, say(Word::promise_of, {names, coordinate(hours)})});
  return marks;
}

TimeCurve curve_of(TimeSeries const& series, char const* style) {
  TimeCurve curve{style, series.step_h, {}, {}};
  bool const band = series.by_replication.size() > 1;
  for (std::size_t bin = 0; bin < series.bins(); ++bin) {
    Estimate const value = series.at(bin);
    curve.mean.push_back(value.mean);
    if (band) curve.half_width.push_back(value.half_width.value_or(0));
  }
  return curve;
}

TimeChart chart_of(ReportRun const& run, ReportRun const* before, TimeSeries ReportRun::*series, double height,
                   std::string const& id) {
  TimeChart chart;
  chart.height = height;
  chart.length_h = before == nullptr ? run.length_h : std::max(run.length_h, before->length_h);
  chart.warm_up_h = run.warm_up_h;
  chart.first_day = run.first_day;
  chart.described_by = id;
  if (before != nullptr && !(before->*series).empty()) chart.curves.push_back(curve_of(before->*series, "a"));
  chart.curves.push_back(curve_of(run.*series, "b"));
  return chart;
}

void add_shades(TimeChart& chart, ReportRun const& run, std::string const& prefix) {
  for (Incident const& incident : run.incidents)
    chart.shades.push_back({incident.from_h, incident.until_h, say(Word::closed, {prefix + incident.what})});
}

SegmentBar bar_of(ReportRun const& run, std::string const& name) {
  SegmentBar bar{name, {}, {}};
  for (Segment const& segment : run.segments) bar.inside_h.push_back(segment.inside_h), bar.outside_h.push_back(segment.outside_h);
  return bar;
}

/// So that the chart ends where the panels beside it do: segments above promises, each a heading and its rows.
double height_beside(ReportRun const& run, ReportRun const* before) {
  double const runs = before == nullptr ? 1 : 2, bars = runs + (run.benchmark.empty() ? 0 : 1);
  double const segments = run.segments.size() == segment_count ? 76 + 50 * bars : 0;
  double const promises = 100 + static_cast<double>(run.promises.size()) * (12 + 16 * runs);
  return std::clamp(segments + promises, 300.0, 620.0);
}

}  // namespace

std::string lead_time_section(ReportRun const& run, ReportRun const* before, Tongue tongue) {
  if (run.full_course.upto_h.empty()) return {};
  DistributionChart chart;
  chart.width = 590;
  chart.height = height_beside(run, before);
  chart.described_by = "lead-time";
  if (before != nullptr) chart.curves.push_back({"a", before->full_course.upto_h, before->full_course.share});
  chart.curves.push_back({"b", run.full_course.upto_h, run.full_course.share});
  chart.promises = promises_of(run);
  return panel("lead-time", say(Word::lead_time), drawn(chart, tongue), tongue, before == nullptr ? "" : key_of_two(tongue));
}

std::string throughput_section(ReportRun const& run, ReportRun const* before, Tongue tongue) {
  std::string body;
  std::string const key = before == nullptr ? "" : key_of_two(tongue);
  if (!run.sorted.empty()) {
    TimeChart chart = chart_of(run, before, &ReportRun::sorted, 250, "throughput");
    if (before != nullptr && !before->incidents.empty()) add_shades(chart, *before, "A ");
    add_shades(chart, run, before == nullptr ? "" : "B ");
    Text const axis = say(Word::throughput_axis);
    body += panel("throughput", say(Word::throughput), drawn(chart, tongue), tongue,
                  run.sorted.by_replication.size() > 1 ? "<span class=\"key\">" + tongue.html(axis) + "</span>" + key : key);
  }
  if (!run.in_system.empty())
    body += panel("in-system", say(Word::in_system),
                  drawn(chart_of(run, before, &ReportRun::in_system, 190, "in-system"), tongue), tongue, key);
  return body;
}

std::string promise_section(ReportRun const& run, ReportRun const* before, Tongue tongue) {
  if (run.promises.empty()) return {};
  PromiseChart chart;
  chart.mark = promise_mark;
  chart.described_by = "promises";
  for (Promise const& promise : run.promises) {
    Text const name = promise.hours ? say(Word::promised_hours, {promise.service, coordinate(*promise.hours)}) : Text{promise.service};
    PromiseBar bar{name, {}};
    if (before != nullptr) {
      auto const was = std::find_if(before->promises.begin(), before->promises.end(),
                                    [&](Promise const& other) { return other.service == promise.service; });
      bar.shares.push_back(was == before->promises.end() ? std::nan("") : was->share());
    }
    bar.shares.push_back(promise.share());
    chart.bars.push_back(bar);
  }
  return panel("promises", say(Word::promises), drawn(chart, tongue), tongue, before == nullptr ? "" : key_of_two(tongue));
}

std::string segment_section(ReportRun const& run, ReportRun const* before, Tongue tongue) {
  if (run.segments.size() != segment_count) return {};
  SegmentChart chart;
  chart.described_by = "segments";
  bool outside = false;
  auto const add = [&](ReportRun const& one, std::string const& prefix) {
    if (one.segments.size() != segment_count) return;
    chart.bars.push_back(bar_of(one, prefix + one.record.name));
    for (Segment const& segment : one.segments) outside = outside || segment.outside_h > 0.005;
  };
  if (before != nullptr) add(*before, "A · ");
  add(run, before == nullptr ? "" : "B · ");
  if (!run.benchmark.empty()) {
    SegmentBar bar{say(Word::benchmark) + Text{" · " + run.benchmark}, {}, {}};
    for (Segment const& segment : run.segments) bar.inside_h.push_back(segment.benchmark_h.value_or(0)), bar.outside_h.push_back(0);
    chart.bars.push_back(bar);
  }
  return panel("segments", say(Word::segments), drawn(chart, tongue) + (outside ? note(say(Word::outside), tongue) : ""), tongue);
}

}  // namespace tierflow::html
