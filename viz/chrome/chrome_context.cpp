#include "viz/chrome/chrome_context.hpp"

#include <imgui.h>

#include <algorithm>

#include "viz/chrome/painter.hpp"

namespace tierflow::chrome {
namespace {

constexpr float click_distance = 4;  // pixels; a hand that moves further drags

void apply(Theme const& theme) {
  ImGuiStyle style;
  style.WindowRounding = 10;
  style.ChildRounding = style.PopupRounding = 8;
  style.FrameRounding = style.GrabRounding = 5;
  style.WindowBorderSize = style.PopupBorderSize = 1;
  style.ScrollbarSize = 8;
  style.WindowPadding = {14, 12};
  style.FramePadding = {8, 4};
  style.ItemSpacing = {8, 6};
  style.WindowMinSize = {8, 8};
  // Lines as triangles of one colour: the painter need not read a texture for them.
  style.AntiAliasedLinesUseTex = false;
  style.CurveTessellationTol = 1;
  style.CircleTessellationMaxError = 0.15f;
  auto const set = [&style](ImGuiCol_ what, Color color) {
    style.Colors[what] = ImGui::ColorConvertU32ToFloat4(color.packed());
  };
  set(ImGuiCol_Text, theme.text);
  set(ImGuiCol_TextDisabled, theme.soft);
  set(ImGuiCol_WindowBg, theme.panel);
  set(ImGuiCol_ChildBg, theme.panel.with_alpha(0));
  set(ImGuiCol_PopupBg, theme.panel.with_alpha(250));
  set(ImGuiCol_Border, theme.hairline);
  set(ImGuiCol_FrameBg, theme.well);
  set(ImGuiCol_FrameBgHovered, theme.button);
  set(ImGuiCol_FrameBgActive, theme.button);
  set(ImGuiCol_Button, theme.button);
  set(ImGuiCol_ButtonHovered, theme.button_on.with_alpha(160));
  set(ImGuiCol_ButtonActive, theme.button_on);
  set(ImGuiCol_Header, theme.button_on.with_alpha(120));
  set(ImGuiCol_HeaderHovered, theme.button_on.with_alpha(160));
  set(ImGuiCol_HeaderActive, theme.button_on);
  set(ImGuiCol_ScrollbarBg, theme.panel.with_alpha(0));
  set(ImGuiCol_ScrollbarGrab, theme.track);
  set(ImGuiCol_ScrollbarGrabHovered, theme.soft);
  set(ImGuiCol_ScrollbarGrabActive, theme.accent);
  set(ImGuiCol_Separator, theme.hairline);
  set(ImGuiCol_TextSelectedBg, theme.button_on);
  ImGui::GetStyle() = style;
}

char const* pasted(void* user_data) {
  auto& clipboard = *static_cast<Clipboard*>(user_data);
  if (clipboard.read) clipboard.last = clipboard.read();
  return clipboard.last.c_str();
}

void copied(void* user_data, char const* text) {
  auto& clipboard = *static_cast<Clipboard*>(user_data);
  clipboard.last = text;
  if (clipboard.write) clipboard.write(clipboard.last);
}

}  // namespace

void ChromeContext::Destroy::operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }

ChromeContext::ChromeContext(std::span<std::string_view const> texts, Ground ground) {
  IMGUI_CHECKVERSION();
  context_.reset(ImGui::CreateContext());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.ClipboardUserData = &clipboard_;
  io.GetClipboardTextFn = pasted;
  io.SetClipboardTextFn = copied;
  Input::name_keys();
  set_ground(ground);
  set_texts(texts);
}

ChromeContext::~ChromeContext() = default;

void ChromeContext::set_ground(Ground ground) {
  theme_ = &theme_of(ground);
  apply(*theme_);
}

void ChromeContext::set_texts(std::span<std::string_view const> texts) {
  ImGuiIO& io = ImGui::GetIO();
  io.Fonts->Clear();
  fonts_ = load_fonts(*io.Fonts, texts);
  io.FontDefault = fonts_.small;
}

void ChromeContext::set_clipboard(Clipboard clipboard) { clipboard_ = std::move(clipboard); }

std::vector<KeyPress> ChromeContext::begin_frame(int width, int height, double seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = static_cast<float>(std::clamp(seconds, 1e-4, 1.0));
  std::vector<KeyPress> presses = input_.begin_frame();
  ImGui::NewFrame();
  if (io.WantTextInput) presses.clear();
  return presses;
}

Pointer ChromeContext::pointer() const {
  ImGuiIO const& io = ImGui::GetIO();
  bool const on_map = !io.WantCaptureMouse && ImGui::IsMousePosValid();
  return {.at = {io.MousePos.x, io.MousePos.y},
          .on_map = on_map,
          .pressed = on_map && ImGui::IsMouseClicked(0),
          .held = on_map && ImGui::IsMouseDown(0),
          .clicked = on_map && ImGui::IsMouseReleased(0) && io.MouseDragMaxDistanceSqr[0] < click_distance * click_distance,
          .doubled = on_map && ImGui::IsMouseDoubleClicked(0),
          .moved = {io.MouseDelta.x, io.MouseDelta.y},
          .wheel = on_map ? io.MouseWheel : 0};
}

void ChromeContext::end_frame(Picture& picture) {
  ImGui::Render();
  paint(*ImGui::GetDrawData(), picture);
}

}  // namespace tierflow::chrome
