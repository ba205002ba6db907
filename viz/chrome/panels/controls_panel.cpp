#include "viz/chrome/panels/controls_panel.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/chrome/widgets/controls.hpp"
#include "viz/chrome/widgets/panel.hpp"

namespace tierflow::chrome {
namespace {

constexpr float row_height = 25, field_height = 26, caption_height = 22, rule_height = 17, padding = 12, slider_height = 22;
constexpr std::size_t most_hits = 8;

/// Numbers of the places on the panel that take the mouse; groups are a hundred apart.
enum Number {
  hit_number = 0,
  color_number = 100,
  layer_number = 200,
  class_number = 300,
  service_number = 400,
  slider_number = 500
};

float pairs_height(std::size_t count) { return row_height * static_cast<float>((count + 1) / 2); }

/// Two in a row. The index of the one that was clicked.
template <class Draw>
std::optional<std::size_t> in_pairs(Panel& panel, std::size_t count, Draw const& draw) {
  std::optional<std::size_t> clicked;
  Canvas line;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 2 == 0) line = panel.row(row_height);
    float const middle = std::floor((line.area.left + line.area.right) / 2);
    Extent const half{i % 2 == 0 ? line.area.left : middle + 4, line.area.top, i % 2 == 0 ? middle : line.area.right,
                      line.area.bottom};
    if (draw(i, line.with(half))) clicked = i;
  }
  return clicked;
}

void show_hits(Panel& panel, ControlsModel const& model, ControlsAction& action) {
  Kit const& kit = panel.kit();
  if (model.hits.empty()) panel.caption(kit.words(Word::nothing_found));
  for (std::size_t i = 0; i < std::min(model.hits.size(), most_hits); ++i) {
    Canvas const line = panel.row(row_height);
    if (line_button(hit_number + static_cast<int>(i), line, kit)) action.hit = i;
    Point const left{line.area.left, line.area.middle()}, right{line.area.right, line.area.middle()};
    float const detail = draw_text(line, right, model.hits[i].detail, {kit.fonts.small, kit.theme.soft, Anchor::right});
    std::string const name = shortened(kit.fonts.small, model.hits[i].name, line.area.width() - detail - 8);
    draw_text(line, left, name, {kit.fonts.small, kit.theme.text});
  }
}

void show_search(Panel& panel, ControlsModel const& model, ControlsAction& action) {
  Kit const& kit = panel.kit();
  Canvas const field = panel.row(field_height);
  ImVec2 const below = ImGui::GetCursorScreenPos();
  std::array<char, 128> text{};
  model.search.copy(text.data(), text.size() - 1);
  ImGui::SetCursorScreenPos({field.area.left, field.area.top});
  ImGui::SetNextItemWidth(field.area.width());
  if (model.focus_search) ImGui::SetKeyboardFocusHere();
  std::string const hint{kit.words(Word::search_hint)};
  if (ImGui::InputTextWithHint("##search", hint.c_str(), text.data(), text.size())) action.search = text.data();
  ImGui::SetCursorScreenPos(below);
  draw_outline(field, field.area, kit.theme.hairline, 5);
  if (model.search.empty())
    draw_text(field, {field.area.right - 10, field.area.middle()}, "/", {kit.fonts.small, kit.theme.faint, Anchor::right});
  else
    show_hits(panel, model, action);
}

std::optional<std::size_t> show_switches(Panel& panel, Word caption, std::vector<Switch> const& switches, int first_number) {
  if (switches.empty()) return std::nullopt;
  panel.rule();
  panel.caption(panel.kit().words(caption));
  return in_pairs(panel, switches.size(), [&](std::size_t i, Canvas const& place) {
    Switch const& one = switches[i];
    return check_box(first_number + static_cast<int>(i), place, panel.kit(), one.name, one.on, one.mark);
  });
}

std::optional<ColorBy> show_color_by(Panel& panel, ColorBy chosen) {
  constexpr std::array words{Word::by_utilisation, Word::by_lateness, Word::by_backlog, Word::by_flow};
  panel.rule();
  panel.caption(panel.kit().words(Word::color_by));
  auto const clicked = in_pairs(panel, words.size(), [&](std::size_t i, Canvas const& place) {
    return radio_box(color_number + static_cast<int>(i), place, panel.kit(), panel.kit().words(words[i]),
                     static_cast<std::size_t>(chosen) == i);
  });
  return clicked ? std::optional{static_cast<ColorBy>(*clicked)} : std::nullopt;
}

/// A list that folds out, with "anywhere" on top.
std::optional<PlaceChoice> show_places(Panel& panel, Word caption, std::vector<std::string> const& places,
                                       std::optional<std::size_t> chosen) {
  Kit const& kit = panel.kit();
  Canvas const line = panel.row(field_height + 4);
  ImVec2 const below = ImGui::GetCursorScreenPos();
  float const left = line.area.left + 44;
  draw_text(line, {line.area.left, line.area.top + field_height / 2}, kit.words(caption), {kit.fonts.small, kit.theme.soft});
  ImGui::SetCursorScreenPos({left, line.area.top});
  ImGui::SetNextItemWidth(line.area.right - left);
  std::string const anywhere{kit.words(Word::anywhere)}, name = "##" + std::to_string(static_cast<int>(caption));
  std::optional<PlaceChoice> choice;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {8, 6});
  if (ImGui::BeginCombo(name.c_str(), chosen ? places[*chosen].c_str() : anywhere.c_str(), ImGuiComboFlags_HeightLarge)) {
    if (ImGui::Selectable(anywhere.c_str(), !chosen)) choice = PlaceChoice{};
    for (std::size_t i = 0; i < places.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      if (ImGui::Selectable(places[i].c_str(), chosen == i)) choice = PlaceChoice{i};
      ImGui::PopID();
    }
    ImGui::EndCombo();
  }
  ImGui::PopStyleVar();
  ImGui::SetCursorScreenPos(below);
  return choice;
}

std::optional<double> show_slider(Panel& panel, int number, Word caption, std::string const& text, double share) {
  Kit const& kit = panel.kit();
  Canvas const line = panel.caption(kit.words(caption));
  draw_text(line, {line.area.right, line.area.middle() - 1}, text, {kit.fonts.small, kit.theme.text, Anchor::right});
  return slider(number, panel.row(slider_height), kit, share);
}

/// Flows are spread by their square root: most lanes are small.
double flow_at(double share, double most) { return std::round(share * share * most); }
double share_of(double flow, double most) { return most > 0 ? std::sqrt(std::clamp(flow / most, 0.0, 1.0)) : 0; }

}  // namespace

float controls_height(ControlsModel const& model) {
  float const group = rule_height + caption_height;
  float height = 2 * padding + field_height;
  if (!model.search.empty())
    height += model.hits.empty() ? caption_height : row_height * static_cast<float>(std::min(model.hits.size(), most_hits));
  height += group + pairs_height(4);
  for (auto const* const switches : {&model.layers, &model.classes, &model.services})
    if (!switches->empty()) height += group + pairs_height(switches->size());
  if (!model.places.empty()) height += group + 2 * (field_height + 4);
  return height + rule_height + 2 * (caption_height + slider_height);
}

ControlsAction show_controls(Extent const& where, Kit const& kit, ControlsModel const& model) {
  ControlsAction action;
  Panel panel{"controls", where, kit, {.across = 16, .down = padding, .scrolls = true}};
  show_search(panel, model, action);
  action.color_by = show_color_by(panel, model.color_by);
  action.layer = show_switches(panel, Word::layers, model.layers, layer_number);
  action.parcel_class = show_switches(panel, Word::parcel_classes, model.classes, class_number);
  action.service = show_switches(panel, Word::services, model.services, service_number);
  if (!model.places.empty()) {
    panel.rule();
    panel.caption(kit.words(Word::origin_destination));
    action.from = show_places(panel, Word::from, model.places, model.from);
    action.to = show_places(panel, Word::to, model.places, model.to);
  }
  panel.rule();
  std::string const flow = std::to_string(static_cast<long>(model.least_flow));
  if (auto const share = show_slider(panel, slider_number, Word::least_flow, flow, share_of(model.least_flow, model.most_flow)))
    action.least_flow = flow_at(*share, model.most_flow);
  std::string const trail = std::to_string(static_cast<int>(std::lround(model.trail * 100))) + " %";
  action.trail = show_slider(panel, slider_number + 1, Word::trail, trail, model.trail);
  return action;
}

}  // namespace tierflow::chrome
