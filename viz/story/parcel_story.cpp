#include "viz/story/parcel_story.hpp"

#include <algorithm>
#include <charconv>

namespace tierflow {
namespace {

using StepKind = ParcelStep::Kind;

struct Event {
  Instant at;
  RecordRow row;
};

/// All records of a parcel in order of time.
std::vector<Event> events_of(HistoryFile const& file, std::uint32_t parcel) {
  std::vector<Event> events;
  auto const last = file.last_records();
  if (parcel >= last.size()) return events;
  for (std::uint32_t record = last[parcel]; record != none; record = file.record(record).previous)
    events.push_back({file.time_of(record), file.record(record)});
  std::ranges::reverse(events);
  return events;
}

/// What a parcel does from this event on; nothing: the next event follows at once, or it is over.
StepKind kind_after(What what) {
  switch (what) {
    case What::created: return StepKind::wait;
    case What::arrived: return StepKind::unload;
    case What::unloaded: return StepKind::wait;
    case What::entered: return StepKind::wait;
    case What::started: return StepKind::work;
    case What::suspended: return StepKind::wait;
    case What::sorted: return StepKind::wait;
    case What::held: return StepKind::hold;
    case What::released: return StepKind::wait;
    case What::blocked: return StepKind::wait;
    case What::staged: return StepKind::staging;
    case What::departed: return StepKind::ride;
    case What::at_desk: return StepKind::desk;
    case What::out_for_delivery: return StepKind::round;
    case What::attempt_failed: return StepKind::round;
    case What::collected: return StepKind::round;
    case What::in_cell: return StepKind::hold;
    case What::sent_back:
    case What::delivered:
    case What::returned:
    case What::rejected: return StepKind::wait;
  }
  return StepKind::wait;
}

bool is_waiting(StepKind kind) { return kind == StepKind::wait || kind == StepKind::staging || kind == StepKind::desk; }

}  // namespace

std::string parcel_name(Scenario const& scenario, BirthFact const& birth) {
  std::size_t const streams = scenario.streams.size();
  std::string const& name = birth.stream < streams ? scenario.streams[birth.stream].name : scenario.stock[birth.stream - streams].name;
  return name + "#" + std::to_string(birth.serial);
}

std::optional<std::uint32_t> find_parcel(Story const& story, std::string_view name) {
  std::size_t const hash = name.rfind('#');
  if (hash == std::string_view::npos) return {};
  std::uint32_t serial = 0;
  auto const digits = name.substr(hash + 1);
  if (auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), serial);
      error != std::errc{} || end != digits.data() + digits.size())
    return {};
  Scenario const& scenario = story.scenario();
  for (std::uint32_t stream = 0; stream < scenario.streams.size() + scenario.stock.size(); ++stream) {
    BirthFact const wanted{.created = {}, .due = {}, .stream = stream, .serial = serial};
    if (!parcel_name(scenario, wanted).starts_with(name.substr(0, hash + 1))) continue;
    for (auto const& chapter : story.file().chapters()) {
      auto const births = story.file().rows<BirthRow>(chapter.births);
      for (std::size_t i = 0; i < births.size(); ++i)
        if (births[i].stream == stream && births[i].serial == serial) return static_cast<std::uint32_t>(chapter.births.first + i);
    }
  }
  return {};
}

ParcelStory parcel_story(Story const& story, std::uint32_t parcel) {
  Scenario const& scenario = story.scenario();
  HistoryFile const& file = story.file();
  ParcelStory told;
  told.parcel = parcel;
  told.birth = file.birth(parcel);
  told.origin = story.origin(told.birth);
  ServiceLevel const& service = scenario.services[told.birth.service];
  if (service.kind == ServiceLevel::Kind::hours && told.birth.due != never)
    told.outside = service.within - (told.birth.due - told.birth.created);
  std::vector<Event> const events = events_of(file, parcel);
  told.ended = events.empty() ? file.until() : events.back().at;
  Instant planned = told.birth.created;
  for (std::size_t i = 0; i < events.size(); ++i) {
    auto const& [at, row] = events[i];
    What const what = row.what();
    told.delivered = what == What::delivered;
    told.over = told.delivered || what == What::returned || what == What::rejected;
    if (told.over) break;
    Instant const until = i + 1 < events.size() ? events[i + 1].at : file.until();
    ParcelStep step{.kind = kind_after(what), .facility = story.where(row).index, .place = row.place(), .from = at, .until = until, .turned = 0,
                    .planned_from = planned, .planned_until = planned};
    if (step.kind == StepKind::ride) {
      TripFact const& trip = file.trip(row.trip());
      step.place = trip.lane;
      Lane const& lane = scenario.network.lanes[LaneId{trip.lane}];
      step.turned = static_cast<float>(trip.turned_back) / 1000;
      step.facility = trip.turned_back > 0 ? lane.from.index : lane.to.index;
      if (i + 1 == events.size()) step.until = trip.arrives;
    } else if (step.kind == StepKind::staging) {
      step.place = row.lane();
    }
    if (!is_waiting(step.kind)) planned += step.until - step.from;
    step.planned_until = planned;
    if (step.until == step.from) continue;
    told.steps.push_back(step);
    if (!is_waiting(step.kind)) continue;
    auto const same = std::ranges::find_if(told.delays, [&](Delay const& delay) {
      return delay.kind == step.kind && delay.facility == step.facility && delay.place == step.place;
    });
    if (same != told.delays.end()) same->time += step.until - step.from;
    else told.delays.push_back({step.kind, step.facility, step.place, step.until - step.from});
  }
  if (!told.over) told.ended = file.until();
  std::ranges::stable_sort(told.delays, std::ranges::greater{}, &Delay::time);
  return told;
}

}  // namespace tierflow
