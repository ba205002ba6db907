#pragma once

// Drawing: triangles written down by hand for the painter, and what comes of them.

#include <imgui.h>

#include "viz/chrome/painter.hpp"

namespace tierflow::chrome {

/// A context of Dear ImGui with its own small font, which the painter needs for its white texel.
class Drawing {
 public:
  Drawing();
  ~Drawing();
  Drawing(Drawing const&) = delete;
  Drawing& operator=(Drawing const&) = delete;

  ImDrawList& list() { return *list_; }
  /// A picture of this size and colour with everything painted on it that is in the list.
  [[nodiscard]] Picture on(int width, int height, Color ground);

 private:
  ImGuiContext* context_;
  ImDrawList* list_ = nullptr;
};

[[nodiscard]] Color color_at(Picture const& picture, int x, int y);

}  // namespace tierflow::chrome
