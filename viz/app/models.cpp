#include "viz/app/models.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/clock_text.hpp"
#include "viz/chrome/panels/figure_text.hpp"

namespace tierflow {
namespace {

using chrome::count_text;
using chrome::percent_text;

std::string compact(double number) {
  if (number >= 10'000) return fmt::format("{:.0f}k", number / 1000);
  if (number >= 1000) return fmt::format("{:.1f}k", number / 1000);
  return fmt::format("{:.0f}", number);
}

double hours(Duration time) { return std::chrono::duration<double, std::ratio<3600>>(time).count(); }

std::string place_name(Story const& story, std::uint32_t facility, Language language) {
  return name_in(story.scenario().network.places[FacilityId{facility}], language);
}

char const* tier_text(Tier tier, Language language) {
  bool const zh = language == Language::chinese;
  switch (tier) {
    case Tier::hub: return zh ? "一级枢纽" : "hub";
    case Tier::secondary: return zh ? "二级节点" : "secondary node";
    case Tier::last_mile: return zh ? "末端网点" : "last-mile station";
    case Tier::gateway: return zh ? "外部网关" : "gateway";
    case Tier::plain: return zh ? "场地" : "place";
  }
  return "";
}

std::string step_name(Story const& story, ParcelStep::Kind kind, std::uint32_t facility, std::uint32_t place, Language language) {
  Scenario const& scenario = story.scenario();
  std::string const where = place_name(story, facility, language);
  bool const zh = language == Language::chinese;
  auto const stage = [&]() -> std::string {
    auto const& stages = scenario.facilities[FacilityId{facility}].stages;
    return place < stages.size() ? stages[place].name : "";
  };
  switch (kind) {
    case ParcelStep::Kind::ride: return fmt::format("→ {}", where);
    case ParcelStep::Kind::unload: return where + (zh ? " 卸车" : " unload");
    case ParcelStep::Kind::wait: return where + (zh ? " 排队 " : " queue ") + stage();
    case ParcelStep::Kind::work: return where + " " + stage();
    case ParcelStep::Kind::hold: return where + " " + stage();
    case ParcelStep::Kind::staging: return where + (zh ? " 待发 " : " waits for ") + scenario.network.places[scenario.network.lanes[LaneId{place}].to].name;
    case ParcelStep::Kind::desk: return where + (zh ? " 待派" : " at the desk");
    case ParcelStep::Kind::round: return where + (zh ? " 派送" : " on the round");
  }
  return where;
}

chrome::StageKind stage_kind(ParcelStep::Kind kind) {
  switch (kind) {
    case ParcelStep::Kind::ride: return chrome::StageKind::moving;
    case ParcelStep::Kind::round: return chrome::StageKind::delivering;
    case ParcelStep::Kind::unload:
    case ParcelStep::Kind::work:
    case ParcelStep::Kind::hold: return chrome::StageKind::working;
    case ParcelStep::Kind::wait:
    case ParcelStep::Kind::staging:
    case ParcelStep::Kind::desk: return chrome::StageKind::waiting;
  }
  return chrome::StageKind::waiting;
}

}  // namespace

double seconds_of(Instant t) { return std::chrono::duration<double>(t.time_since_epoch()).count(); }

namespace {

/// A key figure, and how the second run differs.
struct NowFigure {
  char const *english, *chinese;
  double value, other;
  enum class Unit : std::uint8_t { count, share } unit = Unit::count;
  int wanted = 0;  ///< 1: more is better, -1: less is
};

chrome::KeyFigure key_figure(NowFigure const& one, bool zh, bool compares) {
  bool const is_share = one.unit == NowFigure::Unit::share;
  chrome::KeyFigure figure{.name = zh ? one.chinese : one.english,
                           .value = is_share ? percent_text(one.value, 1) : count_text(one.value)};
  if (!compares) return figure;
  double const change = one.other - one.value;
  std::string const size = is_share ? fmt::format("{:.1f} pt", std::abs(change) * 100) : count_text(std::abs(change));
  bool const is_nothing = size.find_first_of("123456789") == std::string::npos;
  figure.change = is_nothing ? "±0" : (change > 0 ? "+" : "−") + size;
  if (!is_nothing && one.wanted != 0) figure.trend = change * one.wanted > 0 ? chrome::Trend::better : chrome::Trend::worse;
  return figure;
}

}  // namespace

chrome::TopBarModel top_bar_model(Story const& story, std::string const& source, Instant now, NowFigures const& figures,
                                  NowFigures const* other, chrome::Words const& words) {
  Scenario const& scenario = story.scenario();
  chrome::TopBarModel model;
  model.title = scenario.name;
  model.source = source;
  model.time = seconds_of(now);
  model.weekday = weekday_of_date(scenario.first_day);
  NowFigures const& second = other != nullptr ? *other : figures;
  Totals const &a = figures.totals, &b = second.totals;
  auto const count = [](std::uint64_t number) { return static_cast<double>(number); };
  for (NowFigure const& one : {NowFigure{"Delivered an hour", "每小时妥投", a.delivered_per_h, b.delivered_per_h, NowFigure::Unit::count, 1},
                               NowFigure{"In the system", "在网件数", count(a.in_system), count(b.in_system), NowFigure::Unit::count, -1},
                               NowFigure{"On time, 24 h", "24 小时准点率", a.on_time, b.on_time, NowFigure::Unit::share, 1},
                               NowFigure{"Waiting", "积压", count(a.waiting), count(b.waiting), NowFigure::Unit::count, -1},
                               NowFigure{"On the way", "在途", count(figures.moving), count(second.moving), NowFigure::Unit::count, 0},
                               NowFigure{"Delivered so far", "累计妥投", count(a.delivered), count(b.delivered), NowFigure::Unit::count, 1}})
    model.figures.push_back(key_figure(one, words.language() == Language::chinese, other != nullptr));
  return model;
}

std::vector<chrome::IncidentMark> incident_marks(Story const& story, std::vector<Incident> const& incidents, Language language) {
  std::vector<chrome::IncidentMark> marks;
  for (Incident const& incident : incidents)
    marks.push_back({seconds_of(incident.from), text_of(story, incident, language), incident.kind != Incident::Kind::closure});
  return marks;
}

void fill_legend(chrome::LegendModel& model, Scene const& scene, Projection const& projection) {
  std::size_t slot = 0;
  for (double const part : {0.03, 0.25, 1.0}) {
    double const flow = scene.most_per_h() * part;
    model.flows[slot++] = {ribbon_width(flow, scene.most_per_h()), compact(flow)};
  }
  ScaleBar const bar = scale_bar(projection, 110);
  model.scale_bar = bar.pixels;
  model.scale_text = bar.text();
}

chrome::FacilityModel facility_model(Story const& story, FacilityStory const& place, PlaceNow const& now, Instant at, Language language) {
  Network const& network = story.scenario().network;
  Place const& one = network.places[place.facility];
  chrome::FacilityModel model;
  model.name = name_in(one, language);
  model.line = fmt::format("{} · {}", one.name, tier_text(one.tier, language));
  if (one.node) model.line += " · " + place_name(story, one.node->index, language);
  model.tier = one.tier;
  model.condition = now.down              ? chrome::Condition::closed
                    : now.pressure > 1    ? chrome::Condition::overloaded
                    : now.pressure > 0.9  ? chrome::Condition::strained
                    : now.pressure > 0.6  ? chrome::Condition::busy
                                          : chrome::Condition::calm;
  for (ResourceNow const& resource : place.resources) model.resources.push_back({resource.name, resource.used});
  for (LaneUse const& lane : place.lanes) {
    if (model.lanes.size() >= 6) break;
    Lane const& way = network.lanes[lane.lane];
    model.lanes.push_back({!lane.leaves, place_name(story, lane.leaves ? way.to.index : way.from.index, language),
                           count_text(lane.now.parcels_per_h) + "/h", count_text(lane.trips_per_day), lane.now.fill});
  }
  for (OriginShare const& origin : place.late_origins) {
    if (model.pairs.size() >= 4) break;
    double const worst = place.late_origins.front().late;
    model.pairs.push_back({place_name(story, origin.origin.index, language) + " → " + model.name,
                           fmt::format("+{:.1f} h", hours(origin.lateness)), origin.late / worst});
  }
  for (std::uint32_t const parcel : place.here) {
    BirthFact const birth = story.file().birth(parcel);
    bool const is_late = birth.due <= at;
    std::string const time = chrome::span_text(std::abs(std::chrono::duration<double>(birth.due - at).count()));
    model.parcels.push_back({parcel_name(story.scenario(), birth), birth.due == never ? "" : (is_late ? "+" : "−") + time, is_late});
  }
  return model;
}

chrome::ParcelModel parcel_model(Story const& story, ParcelStory const& way, Instant now, Language language) {
  Scenario const& scenario = story.scenario();
  chrome::ParcelModel model;
  model.name = parcel_name(scenario, way.birth);
  std::string const to = way.birth.destination == 0xFFFF ? "" : " → " + place_name(story, way.birth.destination, language);
  model.facts = fmt::format("{} · {} · {}{} · {:.1f} kg", scenario.services[way.birth.service].name,
                            scenario.classes[way.birth.parcel_class].name, place_name(story, way.origin.index, language), to,
                            way.birth.grams / 1000.0);
  Instant const end = way.over ? way.ended : std::max(now, way.ended);
  if (way.birth.due != never) {
    model.late_s = std::chrono::duration<double>(end - way.birth.due).count();
    model.promise = seconds_of(way.birth.due);
  }
  model.now = seconds_of(now);
  for (ParcelStep const& step : way.steps)
    model.stages.push_back({step_name(story, step.kind, step.facility, step.place, language), stage_kind(step.kind),
                            {seconds_of(step.planned_from), seconds_of(step.planned_until)},
                            {seconds_of(step.from), seconds_of(step.until)}});
  auto const seconds = [](Duration time) { return std::chrono::duration<double>(time).count(); };
  for (Delay const& delay : way.delays)
    model.causes.push_back({step_name(story, delay.kind, delay.facility, delay.place, language), seconds(delay.time)});
  if (way.outside > std::chrono::minutes{1})
    model.causes.push_back({language == Language::chinese ? "图外各段" : "outside the map", seconds(way.outside)});
  std::ranges::stable_sort(model.causes, std::ranges::greater{}, &chrome::DelayCause::seconds);
  model.causes.resize(std::min<std::size_t>(model.causes.size(), 5));
  return model;
}

}  // namespace tierflow
