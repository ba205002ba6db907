// The viewer's panels: what they show of its state, and what their buttons do to it.

#include <fmt/format.h>

#include <algorithm>

#include "viz/app/viewer.hpp"
#include "viz/chrome/panels/help_sheet.hpp"
#include "viz/chrome/panels/minimap_panel.hpp"
#include "viz/map/ground.hpp"

namespace tierflow {
namespace {

constexpr double queue_shown_s = 6 * 3600;

/// Beneath half a map there is room for the colours only.
chrome::Extent legend_place(chrome::Layout const& layout) {
  chrome::Extent where = layout.legend;
  where.top = where.bottom - chrome::compact_legend;
  return where;
}

}  // namespace

chrome::ControlsModel Viewer::controls_model() const {
  Scenario const& scenario = front().scenario();
  bool const zh = language_ == Language::chinese;
  chrome::ControlsModel model;
  model.search = searched_;
  model.focus_search = focus_search_;
  for (Hit const& hit : hits_) model.hits.push_back(hit.shown);
  model.color_by = look_.color_by;
  Layers const& layers = look_.layers;
  Style const& style = front().scene.style(dark_);
  model.layers = {{zh ? "枢纽" : "Hubs", layers.hubs, style.tiers.hub},
                  {zh ? "节点" : "Nodes", layers.secondary, style.tiers.secondary},
                  {zh ? "网点" : "Stations", layers.stations, style.tiers.last_mile},
                  {zh ? "网关" : "Gateways", layers.gateways, style.tiers.gateway},
                  {zh ? "线路" : "Lanes", layers.ribbons},
                  {zh ? "包裹" : "Parcels", layers.movers},
                  {zh ? "服务区" : "Areas", layers.cells},
                  {zh ? "名称" : "Names", layers.labels}};
  for (std::size_t i = 0; i < scenario.classes.size(); ++i)
    model.classes.push_back({scenario.classes[i].name, (filter_.classes >> i & 1) != 0});
  for (std::size_t i = 0; i < scenario.services.size(); ++i)
    model.services.push_back({scenario.services[i].name, (filter_.services >> i & 1) != 0});
  for (Place const& place : shows_.front()->network().places) model.places.push_back(name_in(place, language_));
  if (filter_.from) model.from = filter_.from->index;
  if (filter_.to) model.to = filter_.to->index;
  model.least_flow = filter_.least_flow;
  model.most_flow = front().scene.most_per_h();
  model.trail = static_cast<double>(look_.trail);
  return model;
}

void Viewer::show_controls_panel(chrome::Kit const& kit, chrome::Extent const& where) {
  chrome::ControlsAction const action = chrome::show_controls(where, kit, controls_model());
  focus_search_ = false;
  if (action.search) search(*action.search);
  if (action.hit) {
    go_to_hit(*action.hit);
    search("");
  }
  if (action.color_by) look_.color_by = *action.color_by;
  bool* const layers[] = {&look_.layers.hubs,    &look_.layers.secondary, &look_.layers.stations, &look_.layers.gateways,
                          &look_.layers.ribbons, &look_.layers.movers,    &look_.layers.cells,    &look_.layers.labels};
  if (action.layer && *action.layer < std::size(layers)) *layers[*action.layer] = !*layers[*action.layer];
  if (action.parcel_class) filter_.classes ^= ClassSet{1} << *action.parcel_class;
  if (action.service) filter_.services ^= ClassSet{1} << *action.service;
  auto const facility = [](chrome::PlaceChoice const& choice) {
    return choice.place ? std::optional{FacilityId{static_cast<std::uint32_t>(*choice.place)}} : std::nullopt;
  };
  if (action.from) filter_.from = facility(*action.from);
  if (action.to) filter_.to = facility(*action.to);
  if (action.least_flow) filter_.least_flow = *action.least_flow;
  if (action.trail) look_.trail = static_cast<float>(*action.trail);
}

/// What the panel of the chosen place tells changes with the chapter, not with the frame.
void Viewer::tell_place() {
  std::size_t const chapters = front().story.chapters_by(now_);
  if (!chosen_ || told_at_ == chapters) return;
  place_ = facility_story(front().story, *chosen_, chapters, front().scene.snapshot());
  place_waiting_.assign(place_.waiting.begin(), place_.waiting.end());
  place_dwell_.assign(place_.dwell.begin(), place_.dwell.end());
  told_at_ = chapters;
}

chrome::FacilityModel Viewer::place_model() const {
  Snapshot const& now = front().scene.snapshot();
  chrome::FacilityModel model = facility_model(front().story, place_, now.places[chosen_->index], now.at, language_);
  model.queue = {.values = place_waiting_,
                 .capacity = static_cast<float>(place_.capacity),
                 .from = seconds_of(now.at) - queue_shown_s,
                 .to = seconds_of(now.at)};
  model.dwell = {.counts = place_dwell_, .bar_h = 0.5};
  return model;
}

void Viewer::show_place(chrome::Kit const& kit, chrome::Extent const& where) {
  chrome::FacilityAction const action = chrome::show_facility(where, kit, place_model());
  std::size_t const part = sheet_ == Sheet::one ? 0 : front_;
  if (action.locate)
    camera_.centre_on(projection_of(part), front().scene.sites()[chosen_->index].at, box_of(part).left);
  if (action.pair && *action.pair < place_.late_origins.size() && front_ == 0) filter_.from = place_.late_origins[*action.pair].origin;
  if (action.parcel && *action.parcel < place_.here.size()) return go_to_parcel(place_.here[*action.parcel]);
  if (action.close) return choose_place({});
  if (action.lane && *action.lane < place_.lanes.size()) {
    Lane const& lane = front().network().lanes[place_.lanes[*action.lane].lane];
    choose_place(place_.lanes[*action.lane].leaves ? lane.to : lane.from);
  }
}

void Viewer::show_parcel_panel(chrome::Kit const& kit, chrome::Extent const& where) {
  chrome::ParcelModel model = parcel_model(front().story, *parcel_, now_, language_);
  model.followed = following_;
  chrome::ParcelAction const action = chrome::show_parcel(where, kit, model);
  if (action.follow) following_ = !following_;
  if (action.stage && *action.stage < parcel_->steps.size()) seek(parcel_->steps[*action.stage].from);
  if (action.close) {
    parcel_.reset();
    following_ = false;
  }
}

void Viewer::show_time(chrome::Kit const& kit, chrome::Layout const& layout) {
  auto const figures_of = [&](Show const& show) {
    return NowFigures{show.story.totals(show.story.chapters_by(now_), filter_), show.scene.parcels_moving()};
  };
  bool const compares = sheet_ != Sheet::one;
  std::string const source = compares ? fmt::format("A {}  ↔  B {}", shows_[0]->recording.title, shows_[1]->recording.title)
                                      : fmt::format("{} · seed {}", front().recording.title, front().scenario().seed);
  NowFigures const second = figures_of(*shows_.back());
  chrome::TopBarModel top = top_bar_model(front().story, source, now_, figures_of(compares ? *shows_.front() : front()),
                                          compares ? &second : nullptr, kit.words);
  if (playing_) top.pace = chrome::speed_text(kit.words, static_cast<int>(speed_));
  top.recording = recording_film_;
  top.comparing = compares;
  chrome::TopBarAction const bar = chrome::show_top_bar(layout.top_bar, kit, top);
  if (bar.shot) wishes_.screenshot = true;
  if (bar.record) wishes_.film = true;
  if (bar.compare) next_sheet();
  if (bar.help) help_ = !help_;

  Course const& course = front().course;
  chrome::TimelineAction const time =
      chrome::show_timeline(layout.timeline, kit,
                            {.playing = playing_,
                             .speed = static_cast<int>(speed_),
                             .from = 0,
                             .to = std::max(1.0, seconds_of(front().recording.history->until())),
                             .now = seconds_of(now_),
                             .handed_over = course.handed_over,
                             .delivered = course.delivered,
                             .late = course.late,
                             .incidents = incident_marks(front().story, front().incidents, language_)});
  if (time.toggle_play) playing_ = !playing_;
  if (time.steps != 0) step(time.steps * std::chrono::minutes{5});
  if (time.speed) speed_ = *time.speed;
  if (time.seek) seek(Instant{Duration{static_cast<std::int64_t>(*time.seek * 1e6)}});
  if (time.incident && *time.incident < front().incidents.size()) seek(front().incidents[*time.incident].from);
}

void Viewer::show_small_map(chrome::Kit const& kit, chrome::Layout const& layout) {
  chrome::Extent const& where = layout.minimap;
  chrome::Extent const inside = chrome::minimap_picture(where);
  int const wide = static_cast<int>(inside.width()), high = static_cast<int>(inside.height());
  if (wide < 20 || high < 20) return;
  Box const all{0, 0, wide, high};
  std::vector<LatLon> const points = points_of(front().scene.sites());
  Projection const overview = Projection::fit(points, all.inset(14));
  if (small_map_.width() != wide || small_map_.height() != high || small_map_dark_ != dark_) {
    small_map_.reset(wide, high);
    small_map_dark_ = dark_;
    paint_small_map(small_map_, base_map_, overview, points, front().scene.style(dark_));
  }
  Projection const now = projection_of(0);
  Box const seen = box_of(0);
  Point const from = overview(now.at({static_cast<float>(seen.left), layout.top_bar.bottom})),
              to = overview(now.at({static_cast<float>(seen.right), static_cast<float>(seen.bottom)}));
  chrome::MinimapAction const action =
      chrome::show_minimap(where, kit,
                           {.picture = &small_map_,
                            .seen = {from.x / static_cast<float>(wide), from.y / static_cast<float>(high),
                                     to.x / static_cast<float>(wide), to.y / static_cast<float>(high)}});
  if (action.centre)
    camera_.centre_on(now, overview.at({action.centre->x * static_cast<float>(wide), action.centre->y * static_cast<float>(high)}), 0);
}

/// Names and legends of the two halves, and the table of differences.
void Viewer::show_halves(chrome::Kit const& kit, chrome::Layout const& layout) {
  float const middle = static_cast<float>(width_ / 2), top = layout.top_bar.bottom + 12;
  bool const is_change = sheet_ == Sheet::change;
  chrome::show_half_label(20, top, kit, "A  " + shows_[0]->scenario().name, false);
  chrome::show_half_label(middle + 20, top, kit, (is_change ? "B − A  " : "B  ") + shows_[1]->scenario().name, true);
  chrome::LegendModel legend = is_change ? chrome::difference_legend(kit, change_reach)
                                         : chrome::legend_of(kit, look_.color_by, shows_[1]->scene.most_per_h());
  fill_legend(legend, shows_[1]->scene, projection_of(1));
  chrome::Extent where = legend_place(layout);
  where.left += middle;
  where.right += middle;
  chrome::show_legend(where, kit, legend, "legend of the second half");
  if (parcel_ || chosen_ || table_hidden_ || comparison_.rows.empty()) return;
  if (chrome::show_comparison(layout.side, kit, comparison_).close) table_hidden_ = true;
}

void Viewer::show_panels() {
  chrome::Kit const kit{context_.fonts(), context_.theme(), chrome::Words{language_}};
  tell_place();
  bool const parted = sheet_ != Sheet::one;
  chrome::LayoutNeeds needs;
  if (!parted) needs.controls_height = chrome::controls_height(controls_model());
  if (parcel_) {
    needs.side_width = chrome::parcel_width;
    needs.side_height = chrome::parcel_height(parcel_model(front().story, *parcel_, now_, language_));
  } else if (chosen_) {
    needs.side_width = chrome::facility_width;
    needs.side_height = chrome::facility_height(place_model());
  } else if (parted && !table_hidden_) {
    needs.side_width = chrome::comparison_width;
    needs.side_height = chrome::comparison_height(comparison_);
  }
  chrome::Layout const layout = chrome::layout_of(width_, height_, needs);

  show_time(kit, layout);
  if (!parted) {
    show_controls_panel(kit, layout.controls);
    show_small_map(kit, layout);
  } else {
    show_halves(kit, layout);
  }
  chrome::LegendModel legend = chrome::legend_of(kit, look_.color_by, show_of(0).scene.most_per_h());
  fill_legend(legend, show_of(0).scene, projection_of(0));
  chrome::show_legend(parted ? legend_place(layout) : layout.legend, kit, legend);
  if (parcel_) show_parcel_panel(kit, layout.side);
  else if (chosen_ && told_at_ != SIZE_MAX) show_place(kit, layout.side);
  if (help_ && chrome::show_help(width_, height_, kit)) help_ = false;
}

}  // namespace tierflow
