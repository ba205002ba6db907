#pragma once

// Panel: a fixed place on the screen that takes the mouse from the map, and the rows in it.
//
// Rows are laid from the top downwards and scroll when there are more than fit. What stands in a row is drawn by the
// caller on the extent that the row gives.

#include <string_view>

#include "viz/chrome/canvas.hpp"
#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

struct PanelStyle {
  float across = 16, down = 12;  ///< room between its rim and what is in it
  bool scrolls = false;
  bool framed = true;  ///< with ground and rim
  bool on_top = false; ///< above other panels, such as the page of keys
};

class Panel {
 public:
  Panel(char const* name, Extent const& where, Kit const& kit, PanelStyle const& style = {});
  ~Panel();
  Panel(Panel const&) = delete;
  Panel& operator=(Panel const&) = delete;

  [[nodiscard]] Kit const& kit() const { return kit_; }
  /// Where it is, as large as it is.
  [[nodiscard]] Canvas canvas() const;
  /// The next row, as wide as the panel inside.
  [[nodiscard]] Canvas row(float height);
  void space(float height);
  /// A thin line from rim to rim with room around it.
  void rule();
  /// A row with a caption of a group.
  Canvas caption(std::string_view text);

 private:
  Kit const& kit_;
  Extent where_;
  float across_;
};

}  // namespace tierflow::chrome
