#include "tests/viz/chrome/drawing.hpp"

namespace tierflow::chrome {

Drawing::Drawing() : context_{ImGui::CreateContext()} {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {1000, 1000};
  io.Fonts->AddFontDefault();
  io.Fonts->Build();
  ImGui::NewFrame();
  list_ = ImGui::GetForegroundDrawList();
}

Drawing::~Drawing() { ImGui::DestroyContext(context_); }

Picture Drawing::on(int width, int height, Color ground) {
  Picture picture{width, height, ground};
  ImDrawData data;
  data.Valid = true;
  data.CmdLists = &list_;
  data.CmdListsCount = 1;
  data.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  paint(data, picture);
  return picture;
}

Color color_at(Picture const& picture, int x, int y) {
  std::uint32_t const pixel = picture.row(y)[x];
  return {static_cast<std::uint8_t>(pixel), static_cast<std::uint8_t>(pixel >> 8), static_cast<std::uint8_t>(pixel >> 16),
          static_cast<std::uint8_t>(pixel >> 24)};
}

}  // namespace tierflow::chrome
