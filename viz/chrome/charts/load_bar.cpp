#include "viz/chrome/charts/load_bar.hpp"

#include <algorithm>

namespace tierflow::chrome {

void load_bar(Canvas const& canvas, double share, Color color, Color track) {
  Extent const& area = canvas.area;
  float const radius = area.height() / 2;
  fill(canvas, area, track, radius);
  if (!(share > 0)) return;
  float const right = std::max(area.across(std::min(share, 1.0)), area.left + area.height());
  fill(canvas, {area.left, area.top, right, area.bottom}, color, radius);
}

}  // namespace tierflow::chrome
