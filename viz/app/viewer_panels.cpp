// The viewer's panels: what they show of its state, and what their buttons do to it.

#include <algorithm>

#include "viz/app/viewer.hpp"
#include "viz/chrome/panels/help_sheet.hpp"
#include "viz/chrome/panels/layout.hpp"

namespace tierflow {
namespace {

constexpr std::size_t most_hits = 8;

bool holds(std::string const& text, std::string const& part) {
  auto const same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)); };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

}  // namespace

void Viewer::search(std::string const& text) {
  searched_ = text;
  hits_.clear();
  if (text.empty()) return;
  auto const& places = recording_.scenario->network.places;
  for (std::uint32_t i = 0; i < places.size() && hits_.size() < most_hits; ++i)
    if (holds(places[{i}].name, text) || holds(places[{i}].label, text))
      hits_.push_back({FacilityId{i}, {}, {name_in(places[{i}], language_), places[{i}].name}});
  if (auto const parcel = find_parcel(story_, text); parcel && hits_.size() < most_hits)
    hits_.push_back({{}, parcel, {parcel_name(*recording_.scenario, recording_.history->birth(*parcel)), ""}});
}

void Viewer::go_to_hit(std::size_t hit) {
  if (hit >= hits_.size()) return;
  Hit const found = hits_[hit];
  told_at_ = SIZE_MAX;
  if (found.facility) {
    chosen_ = found.facility;
    parcel_.reset();
  } else if (found.parcel && recording_.history->done()) {
    parcel_ = parcel_story(story_, *found.parcel);
    seek(parcel_->birth.created);
  }
}

bool Viewer::choose(std::string const& name) {
  search(name);
  std::size_t best = 0;
  for (std::size_t i = 0; i < hits_.size(); ++i)
    if (hits_[i].shown.detail == name || hits_[i].shown.name == name) best = i;
  bool const found = !hits_.empty();
  go_to_hit(best);
  searched_.clear();
  hits_.clear();
  return found;
}

chrome::ControlsModel Viewer::controls_model(chrome::Kit const&) const {
  Scenario const& scenario = *recording_.scenario;
  bool const zh = language_ == Language::chinese;
  chrome::ControlsModel model;
  model.search = searched_;
  model.focus_search = focus_search_;
  for (Hit const& hit : hits_) model.hits.push_back(hit.shown);
  model.color_by = static_cast<chrome::ColorBy>(look_.color_by);
  Layers const& layers = look_.layers;
  model.layers = {{zh ? "枢纽" : "Hubs", layers.hubs},       {zh ? "节点" : "Nodes", layers.secondary},
                  {zh ? "网点" : "Stations", layers.stations}, {zh ? "网关" : "Gateways", layers.gateways},
                  {zh ? "线路" : "Lanes", layers.ribbons},   {zh ? "包裹" : "Parcels", layers.movers},
                  {zh ? "服务区" : "Areas", layers.cells},   {zh ? "名称" : "Names", layers.labels}};
  for (std::size_t i = 0; i < scenario.classes.size(); ++i)
    model.classes.push_back({scenario.classes[i].name, (filter_.classes >> i & 1) != 0});
  for (std::size_t i = 0; i < scenario.services.size(); ++i)
    model.services.push_back({scenario.services[i].name, (filter_.services >> i & 1) != 0});
  model.least_flow = filter_.least_flow;
  model.most_flow = scene_.most_per_h();
  model.trail = static_cast<double>(look_.trail);
  return model;
}

void Viewer::show_controls_panel(chrome::Kit const& kit, chrome::Extent const& where) {
  chrome::ControlsAction const action = chrome::show_controls(where, kit, controls_model(kit));
  focus_search_ = false;
  if (action.search) search(*action.search);
  if (action.hit) {
    go_to_hit(*action.hit);
    search("");
  }
  if (action.color_by) look_.color_by = static_cast<ColorBy>(*action.color_by);
  bool* const layers[] = {&look_.layers.hubs,    &look_.layers.secondary, &look_.layers.stations, &look_.layers.gateways,
                          &look_.layers.ribbons, &look_.layers.movers,    &look_.layers.cells,    &look_.layers.labels};
  if (action.layer && *action.layer < std::size(layers)) *layers[*action.layer] = !*layers[*action.layer];
  if (action.parcel_class) filter_.classes ^= ClassSet{1} << *action.parcel_class;
  if (action.service) filter_.services ^= ClassSet{1} << *action.service;
  if (action.least_flow) filter_.least_flow = *action.least_flow;
  if (action.trail) look_.trail = static_cast<float>(*action.trail);
}

/// The right panel: the parcel that is followed, or the place that is chosen.
void Viewer::show_side(chrome::Kit const& kit, chrome::Extent const& where) {
  if (parcel_) {
    chrome::ParcelAction const action = chrome::show_parcel(where, kit, parcel_model(story_, *parcel_, now_, language_, kit.words));
    if (action.stage && *action.stage < parcel_->steps.size()) seek(parcel_->steps[*action.stage].from);
    if (action.close) parcel_.reset();
    return;
  }
  chrome::FacilityModel model = facility_model(story_, place_, scene_.snapshot().places[chosen_->index], language_, place_waiting_);
  model.queue.from = seconds_of(now_) - 6 * 3600;
  model.queue.to = seconds_of(now_);
  model.dwell = {.counts = place_dwell_, .bar_h = 0.5};
  chrome::FacilityAction const action = chrome::show_facility(where, kit, model);
  if (action.lane && *action.lane < place_.lanes.size()) {
    Lane const& lane = recording_.scenario->network.lanes[place_.lanes[*action.lane].lane];
    chosen_ = place_.lanes[*action.lane].leaves ? lane.to : lane.from;
    told_at_ = SIZE_MAX;
  }
  if (action.locate) camera_ = view().projection.panned(scene_.map_view().place(*chosen_), {static_cast<float>(width_) / 2, static_cast<float>(height_) / 2});
  if (action.close) chosen_.reset();
}

void Viewer::show_panels() {
  chrome::Kit const kit{context_.fonts(), context_.theme(),
                        chrome::Words{language_ == Language::chinese ? chrome::Language::chinese : chrome::Language::english}};
  std::size_t const chapters = story_.chapters_by(now_);
  if (chosen_ && told_at_ != chapters) {
    place_ = facility_story(story_, *chosen_, chapters, scene_.snapshot());
    place_waiting_.assign(place_.waiting.begin(), place_.waiting.end());
    place_dwell_.assign(place_.dwell.begin(), place_.dwell.end());
    told_at_ = chapters;
  }
  if (std::size_t const all = recording_.history->chapters().size(); all != series_of_) {
    incidents_ = incidents_of(story_);
    series_ = timeline_series(story_, incidents_);
    series_of_ = all;
  }

  chrome::LayoutNeeds needs{.controls_height = chrome::controls_height(controls_model(kit))};
  if (parcel_) {
    needs.side_width = chrome::parcel_width;
    needs.side_height = chrome::parcel_height(parcel_model(story_, *parcel_, now_, language_, kit.words));
  } else if (chosen_) {
    needs.side_width = chrome::facility_width;
    chrome::FacilityModel model = facility_model(story_, place_, scene_.snapshot().places[chosen_->index], language_, place_waiting_);
    model.dwell = {.counts = place_dwell_, .bar_h = 0.5};
    needs.side_height = chrome::facility_height(model);
  }
  chrome::Layout const layout = chrome::layout_of(width_, height_, needs);

  chrome::TopBarModel top = top_bar_model(story_, story_.totals(chapters, filter_), recording_.title, now_, scene_.parcels_moving(), kit.words);
  if (playing_) top.pace = chrome::speed_text(kit.words, static_cast<int>(speed_));
  chrome::TopBarAction const bar = chrome::show_top_bar(layout.top_bar, kit, top);
  if (bar.shot) wishes_.screenshot = true;
  if (bar.help) help_ = !help_;

  chrome::TimelineModel timeline{.playing = playing_,
                                 .speed = static_cast<int>(speed_),
                                 .from = 0,
                                 .to = std::max(1.0, seconds_of(recording_.history->until())),
                                 .now = seconds_of(now_),
                                 .handed_over = series_.handed_over,
                                 .delivered = series_.delivered,
                                 .late = series_.late,
                                 .incidents = series_.marks};
  chrome::TimelineAction const time = chrome::show_timeline(layout.timeline, kit, timeline);
  if (time.toggle_play) playing_ = !playing_;
  if (time.steps != 0) step(time.steps * std::chrono::minutes{5});
  if (time.speed) speed_ = *time.speed;
  if (time.seek) seek(Instant{Duration{static_cast<std::int64_t>(*time.seek * 1e6)}});
  if (time.incident && *time.incident < incidents_.size()) seek(incidents_[*time.incident].from);

  show_controls_panel(kit, layout.controls);
  chrome::show_legend(layout.legend, kit, legend_model(scene_, look_, view().projection, scene_.style(dark_), kit.words));
  if (parcel_ || chosen_) show_side(kit, layout.side);
  if (help_ && chrome::show_help(width_, height_, kit)) help_ = false;
}

}  // namespace tierflow
