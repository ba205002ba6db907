#pragma once

// Theme: the colours of everything that is not the map.
//
// Dark for screens, light for slides and paper. Good is blue and bad is orange, never green and red; a saturated alarm
// colour appears only where something is overloaded or late. Utilisation has one scale everywhere (bars, strips, legend),
// chosen so that neighbours stay apart for eyes that mix up red and green.

#include <cstdint>

#include "network/network.hpp"  // Tier
#include "viz/picture/picture.hpp"

namespace tierflow::chrome {

enum class Ground : std::uint8_t { dark, light };

struct Theme {
  Ground ground = Ground::dark;
  Color panel, bar, hairline;              ///< panels, the bar on top, thin lines around and between
  Color strong, text, soft, faint;         ///< headings and figures, text, captions, marks of axes
  Color well, button, button_on, hovered;  ///< fields one types into, buttons, the chosen one, under the mouse
  Color accent, on_accent;                 ///< the play button, ticks of boxes; what is written on it
  Color track;                             ///< the empty part of a bar
  Color good, bad, neutral;                ///< changes for better, for worse, too small to tell
  Color late, incident, promise;           ///< parcels and times over the promise, markers, the promise itself
  Color outbound, inbound, crest;          ///< the two layers of throughput and the line on top
  Color waiting, moving, working;          ///< parts of a parcel's way
};

[[nodiscard]] Theme const& theme_of(Ground ground);

/// The colour of a share of capacity: 0 is idle, 1 is full, from 1.1 on it does not change any more.
[[nodiscard]] Color utilisation_color(double share);

/// The colour of a difference between two scenarios: -1 is much lower, 0 is equal, 1 is much higher.
[[nodiscard]] Color difference_color(double difference);

/// Tiers as the map paints them.
[[nodiscard]] Color tier_color(Tier tier);

}  // namespace tierflow::chrome
