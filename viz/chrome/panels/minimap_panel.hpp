#pragma once

// The small map: where on the whole network one is looking.

#include <optional>

#include "viz/chrome/extent.hpp"
#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

struct MinimapModel {
  Picture const* picture = nullptr;  ///< of the whole network, as large as the panel inside its rim; may be missing
  Extent seen;                       ///< what the large map shows, 0 to 1 across and down
};

struct MinimapAction {
  std::optional<Point> centre;  ///< to be shown in the middle, 0 to 1 across and down
};

MinimapAction show_minimap(Extent const& where, Kit const& kit, MinimapModel const& model);

/// The place of its picture.
[[nodiscard]] Extent minimap_picture(Extent const& where);

}  // namespace tierflow::chrome
