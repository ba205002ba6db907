#pragma once

// Scene: the map as a function of the instant, the camera and what the planner wants to see.
//
// What stands still between two chapters (ground, cells, ribbons, signs, names) is painted once and kept; what moves is
// added to a copy of it for every frame.

#include <memory>
#include <optional>

#include "viz/map/base_map.hpp"
#include "viz/map/cells.hpp"
#include "viz/map/labels.hpp"
#include "viz/map/look.hpp"
#include "viz/map/sites.hpp"
#include "viz/map/swarm.hpp"
#include "viz/map/shades.hpp"
#include "viz/picture/type.hpp"
#include "viz/story/story.hpp"

namespace tierflow {

struct View {
  Projection projection;
  Box box;                       ///< of the picture, where the map is
  std::vector<Box> panels;       ///< parts of it that are covered: no names there
  MapLook look;
  Filter filter;
  Language language = Language::english;
  bool dark = true;
  /// Of another run, in the order of this one's places and lanes (matched_to): colours tell the change since then, and nothing moves.
  std::shared_ptr<Snapshot const> before{};
};

class Scene {
 public:
  /// The scene keeps references to all of them.
  Scene(Story const& story, BaseMap const& base_map, Type& type);

  [[nodiscard]] std::vector<Site> const& sites() const { return sites_; }
  /// The camera that shows every place within a box.
  [[nodiscard]] Projection fit(Box const& box) const { return Projection::fit(points_of(sites_), box); }
  [[nodiscard]] Style const& style(bool dark) const { return dark ? dark_ : light_; }
  /// Flow of the widest ribbon, parcels an hour.
  [[nodiscard]] double most_per_h() const { return most_per_h_; }

  /// The view's box at `t`; the picture must have its size already.
  void paint(Picture& picture, Instant t, View const& view);
  /// On their way at the instant of the frame that was painted last, of those that the filter takes.
  [[nodiscard]] std::uint64_t parcels_moving() const { return parcels_moving_; }
  [[nodiscard]] MapView const& map_view() const { return *map_view_; }
  [[nodiscard]] Snapshot const& snapshot() const { return snapshot_; }
  [[nodiscard]] std::vector<Mover> const& movers() const { return movers_; }

 private:
  void measure_flows();
  void paint_camera(View const& view, int width, int height);
  void paint_still(View const& view);

  Story const& story_;
  BaseMap const& base_map_;
  Type& type_;
  Style dark_, light_;
  std::vector<Site> sites_;
  double most_per_h_ = 1;
  std::size_t measured_ = 0;    ///< chapters that it is known of

  // By camera.
  std::optional<View> shown_;
  std::optional<MapView> map_view_;
  std::vector<Line> cells_;
  std::vector<Label> labels_;
  Picture ground_;
  Picture land_;                ///< white where there is land
  // By chapter.
  std::size_t chapters_ = SIZE_MAX;
  Snapshot snapshot_;
  Picture still_;
  std::vector<std::uint32_t> on_top_;  ///< pixels of it that lie above what moves: signs and names
  Shades shades_;
  SwarmLook swarm_look_;
  // By instant.
  UnderWay under_way_;
  std::vector<Mover> movers_;
  std::uint64_t parcels_moving_ = 0;
};

}  // namespace tierflow
