#include "viz/map/scene.hpp"

#include <algorithm>

#include "viz/map/ground.hpp"
#include "viz/map/ribbons.hpp"
#include "viz/map/signs.hpp"

namespace tierflow {
namespace {

bool same_camera(View const& a, View const& b) {
  return a.projection.centre() == b.projection.centre() && a.projection.metres_per_pixel() == b.projection.metres_per_pixel() &&
         a.projection.middle() == b.projection.middle() && a.box == b.box && a.panels == b.panels && a.dark == b.dark &&
         a.language == b.language && a.look.layers == b.look.layers;
}

/// The flow that nearly every lane stays below, at the busiest of some instants spread over the run.
double usual_peak(Story const& story) {
  std::size_t const chapters = story.file().chapters().size();
  double most = 1;
  constexpr std::size_t looks = 24;
  for (std::size_t i = 1; i <= looks && chapters > 0; ++i)
    for (LaneNow const& lane : story.snapshot(chapters * i / looks, {}).lanes) most = std::max(most, lane.parcels_per_h);
  return most;
}

/// `tinted` where there is land, `plain` elsewhere.
void keep_on_land(Picture& plain, Picture const& tinted, Picture const& land) {
  for (int y = 0; y < plain.height(); ++y) {
    std::uint32_t* const below = plain.row(y);
    std::uint32_t const *const above = tinted.row(y), *const share = land.row(y);
    for (int x = 0; x < plain.width(); ++x)
      if (above[x] != below[x]) below[x] = blended_over(below[x], above[x], share[x] & 255);
  }
}

Lines in_pixels(GeoLines const& rings, Projection const& projection) {
  Lines lines;
  for (GeoLine const& ring : rings) {
    Line& line = lines.emplace_back();
    for (LatLon const at : ring) line.push_back(projection(at));
  }
  return lines;
}

}  // namespace

Scene::Scene(Story const& story, BaseMap const& base_map, Type& type)
    : story_{story}, base_map_{base_map}, type_{type}, dark_{dark_style()}, light_{light_style()},
      sites_{lay_out_sites(story.scenario().network)}, under_way_{story.file()} {}

void Scene::paint_camera(View const& view, int width, int height) {
  Style const& look = style(view.dark);
  map_view_.emplace(story_.scenario().network, sites_, view.projection, view.box);
  cells_ = service_cells(*map_view_, story_.scenario());
  ground_.reset(width, height);
  Brush brush{ground_, view.box};
  paint_ground(brush, type_, base_map_, view.projection, look);
  bool const has_land = !base_map_.land.empty();
  land_.reset(width, height, has_land ? Color::hex(0) : Color::hex(0xFFFFFF));
  if (has_land) Brush{land_, view.box}.fill(in_pixels(base_map_.land, view.projection), Color::hex(0xFFFFFF));
  labels_.clear();
  if (view.look.layers.labels)
    labels_ = place_labels(type_, *map_view_, story_.scenario(), view.look.layers, view.language, view.panels, look);
}

void Scene::paint_still(View const& view) {
  Scenario const& scenario = story_.scenario();
  Style const& look = style(view.dark);
  Layers const& layers = view.look.layers;
  shades_ = view.before ? shades_of_change(*view.before, snapshot_, look) : shades_of(snapshot_, view.look.color_by, most_per_h_, look);
  still_ = ground_;
  if (layers.cells) {
    Picture tinted = ground_;
    Brush tint{tinted, view.box};
    paint_cells(tint, cells_, snapshot_, !view.before, look);
    keep_on_land(still_, tinted, land_);
  }
  Brush brush{still_, view.box};
  if (layers.ribbons)
    paint_ribbons(brush, *map_view_, scenario, snapshot_, shades_, layers, view.filter.least_flow, most_per_h_, look);
  paint_sign_lights(brush, *map_view_, scenario, shades_, layers, look);
  Picture const below = still_;
  paint_signs(brush, *map_view_, scenario, shades_, layers, look);
  paint_labels(brush, type_, labels_);
  on_top_.clear();
  for (std::uint32_t i = 0; i < still_.pixels().size(); ++i)
    if (still_.pixels()[i] != below.pixels()[i]) on_top_.push_back(i);

  swarm_look_.trail = view.look.trail;
  swarm_look_.tours = layers.stations;
  swarm_look_.lane_tints.clear();
  swarm_look_.hidden.clear();
  for (std::uint32_t i = 0; i < snapshot_.lanes.size(); ++i) {
    Lane const& lane = scenario.network.lanes[{i}];
    swarm_look_.lane_tints.push_back(shades_.lanes[i].color);
    swarm_look_.hidden.push_back(!shows(layers, scenario.network.places[lane.from].tier) ||
                                 !shows(layers, scenario.network.places[lane.to].tier) ||
                                 snapshot_.lanes[i].parcels_per_h < view.filter.least_flow);
  }
}

/// While a run goes on its busiest hour is still to come: the widths of ribbons follow now and then.
void Scene::measure_flows() {
  std::size_t const chapters = story_.file().chapters().size();
  if (chapters == measured_ || (!story_.file().done() && chapters < measured_ + measured_ / 4)) return;
  measured_ = chapters;
  most_per_h_ = usual_peak(story_);
  shown_.reset();
}

void Scene::paint(Picture& picture, Instant t, View const& view) {
  measure_flows();
  bool const moved = !shown_ || !same_camera(*shown_, view) || ground_.width() != picture.width() || ground_.height() != picture.height();
  if (moved) paint_camera(view, picture.width(), picture.height());
  std::size_t const chapters = story_.chapters_by(t);
  bool const turned = chapters != chapters_ || !shown_ || shown_->filter != view.filter;
  if (turned) snapshot_ = story_.snapshot(chapters, view.filter);
  if (moved || turned || shown_->look != view.look || shown_->before != view.before) paint_still(view);
  chapters_ = chapters;
  shown_ = view;

  Box const& box = view.box;
  for (int y = box.top; y < box.bottom; ++y) std::copy_n(still_.row(y) + box.left, box.width(), picture.row(y) + box.left);
  under_way_.go_to(t);
  movers_ = movers_at(story_, under_way_, t, view.filter);
  parcels_moving_ = 0;
  for (Mover const& mover : movers_) parcels_moving_ += mover.parcels;
  if (!view.look.layers.movers || view.before) return;
  paint_swarm(picture, *map_view_, movers_, swarm_look_, style(view.dark));
  for (std::uint32_t const i : on_top_) picture.row(0)[i] = still_.pixels()[i];
}

}  // namespace tierflow
