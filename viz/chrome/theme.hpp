#pragma once

// Theme: the colours of everything that is not the map.
//
// Dark for screens, light for slides and paper. Good is blue and bad is orange, never green and red; a saturated alarm
// colour appears only where something is overloaded or late. Utilisation has one scale everywhere (bars, strips, legend),
// chosen so that neighbours stay apart for eyes that mix up red and green.

#include <cstdint>

#include "network/network.hpp"  // Tier
#include "viz/style/style.hpp"

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
  ColorScale utilisation;                  ///< of a share of capacity: 1 is full; the map's
  ColorScale difference;                   ///< of two scenarios: -1 is much lower, 1 much higher; the map's
  TierStyle tiers;                         ///< the map's

  [[nodiscard]] Color of(Tier tier) const;
};

[[nodiscard]] Theme const& theme_of(Ground ground);

}  // namespace tierflow::chrome
