#include "viz/app/trace_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "viz/app/models.hpp"
#include "viz/chrome/charts/time_ticks.hpp"
#include "viz/story/way.hpp"

namespace tierflow {
namespace {

double share_of(Instant t, Instant from, Instant to) {
  return to > from ? static_cast<double>((t - from).count()) / static_cast<double>((to - from).count()) : 1;
}

bool is_waiting(ParcelStep const& step) {
  return step.kind == ParcelStep::Kind::wait || step.kind == ParcelStep::Kind::staging || step.kind == ParcelStep::Kind::desk;
}

}  // namespace

Trace trace_of(Story const& story, ParcelStory const& way, Instant now, Language language) {
  bool const zh = language == Language::chinese;
  auto const name = [&](std::uint32_t place) { return name_in(story.scenario().network.places[FacilityId{place}], language); };
  int day_told = -1;
  // With the day where it is another than that of the time before.
  auto const clock = [&](Instant t) {
    int const day = chrome::day_of(seconds_of(t));
    std::string const text = chrome::clock_text(seconds_of(t));
    if (std::exchange(day_told, day) == day) return text;
    return fmt::format(fmt::runtime(zh ? "第 {} 天 {}" : "day {} {}"), day + 1, text);
  };
  bool const promised = way.birth.due != never;
  auto const used = [&](Instant t) { return promised ? share_of(t, way.birth.created, way.birth.due) : 0.4; };

  Trace trace;
  Instant came = way.birth.created;
  Duration waited{};
  auto const stop_at = [&](std::uint32_t place, Instant until, bool leaves) {
    TraceStop stop{.place = {place}, .title = {}, .detail = {}, .promise_used = used(leaves ? until : came), .reached = came <= now};
    stop.title = fmt::format("{}  {}", name(place), clock(came));
    if (leaves && until - came >= std::chrono::minutes{1}) stop.title += " → " + clock(until);
    if (waited >= std::chrono::minutes{1}) {
      std::string const time = chrome::span_text(std::chrono::duration<double>(waited).count());
      stop.detail = zh ? "等待 " + time : "waited " + time;
    }
    trace.stops.push_back(stop);
  };
  std::uint32_t here = way.origin.index;
  for (ParcelStep const& step : way.steps) {
    if (step.kind != ParcelStep::Kind::ride) {
      if (is_waiting(step)) waited += step.until - step.from;
      continue;
    }
    stop_at(here, step.from, true);
    auto const time = static_cast<float>(std::clamp(share_of(now, step.from, step.until), 0.0, 1.0));
    float const at = place_on_way(time, step.turned);
    trace.legs.push_back({.lane = {step.place},
                          .done = step.turned > 0 && time > 0.5F ? step.turned : at,
                          .at = at,
                          .ends = step.turned > 0 ? step.turned : 1,
                          .promise_used = used(step.until)});
    here = step.facility;
    came = step.until;
    waited = {};
  }
  stop_at(here, way.ended, way.over);
  TraceStop& last = trace.stops.back();
  if (promised) {
    double const late_s = std::chrono::duration<double>(way.ended - way.birth.due).count();
    std::string const by = chrome::span_text(std::abs(late_s));
    last.detail = fmt::format("{} {}  ({}{})", zh ? "承诺" : "promised", clock(way.birth.due), late_s > 0 ? "+" : "−", by);
  }
  return trace;
}

}  // namespace tierflow
