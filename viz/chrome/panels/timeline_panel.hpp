#pragma once

// The panel at the bottom: playing and jumping, over the course of the whole run.
//
// The upper chart is throughput, handed over beneath and delivered on top; the strip under it is the share of late
// parcels. What has been played is bright. Pressing and dragging anywhere on them moves the instant that is shown.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "viz/chrome/extent.hpp"
#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

/// Simulated seconds per second; 0 is as fast as it goes.
inline constexpr std::array speeds{1, 10, 60, 120, 600, 3600, 0};

struct IncidentMark {
  double time = 0;
  std::string label;
  bool is_severe = true;  ///< something broke, rather than something planned
};

struct TimelineModel {
  bool playing = false;
  int speed = 120;               ///< one of `speeds`
  double from = 0, to = 1;       ///< seconds since the midnight with which the first day begins
  double now = 0;
  std::span<float const> handed_over, delivered;  ///< parcels an hour, evenly from `from` to `to`
  std::span<float const> late;                    ///< share of parcels, 0 to 1, likewise
  std::vector<IncidentMark> incidents;            ///< in order of time
};

struct TimelineAction {
  bool toggle_play = false;
  int steps = 0;  ///< -1 back, 1 on
  std::optional<int> speed;
  std::optional<double> seek;
  std::optional<std::size_t> incident;
};

TimelineAction show_timeline(Extent const& where, Kit const& kit, TimelineModel const& model);

/// "120×", or the word for as fast as it goes.
[[nodiscard]] std::string speed_text(Words const& words, int speed);

}  // namespace tierflow::chrome
