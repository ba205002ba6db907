#pragma once

// Painter: what Dear ImGui wants drawn, painted into a picture by the processor.
//
// Dear ImGui hands over triangles with colours and places on textures. Most of them are halves of upright rectangles
// (panels, letters), which are recognised and painted as such; the others are filled one by one. The same triangles give
// the same pixels on every machine, with or without a display.

#include "viz/picture/picture.hpp"

struct ImDrawData;

namespace tierflow::chrome {

/// Over what is in the picture, which must be opaque. A texture id is a `Picture const*`, or null for the fonts of the
/// current context. Callbacks in the lists are passed over.
void paint(ImDrawData const& drawing, Picture& picture);

}  // namespace tierflow::chrome
