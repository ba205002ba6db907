#include "viz/app/viewer.hpp"

#include <algorithm>
#include <array>

#include "viz/map/shipped_maps.hpp"
#include "viz/map/signs.hpp"

namespace tierflow {
namespace {

/// Those of the timeline; as fast as it goes is a day in six seconds.
constexpr std::array speeds{1.0, 10.0, 60.0, 120.0, 600.0, 3600.0, 0.0};
constexpr double fastest = 14400;

/// What the models of the panels say in Chinese besides the words of the chrome.
constexpr char const* fixed_chinese = "每小时妥投在网件数准时率积压途累计一级枢纽二节点末端外部关场地卸车排队待发派送↑↓→";

std::vector<std::string_view> names_of(Scenario const& scenario) {
  std::vector<std::string_view> names = chrome::all_words();
  names.insert(names.end(), {scenario.name, scenario.question, fixed_chinese});
  for (Place const& place : scenario.network.places) names.insert(names.end(), {place.name, place.label, place.county});
  return names;
}

}  // namespace

Viewer::Viewer(Recording recording, ViewerOptions const& options)
    : recording_{std::move(recording)}, story_{*recording_.scenario, *recording_.history},
      base_map_{options.base_map.empty() ? shipped_map_for(recording_.scenario->network) : read_base_map(options.base_map)},
      scene_{story_, base_map_, type_},
      context_{names_of(*recording_.scenario), options.dark ? chrome::Ground::dark : chrome::Ground::light},
      width_{options.width}, height_{options.height}, language_{options.language}, dark_{options.dark}, panels_{options.panels},
      incidents_{incidents_of(story_)} {}

void Viewer::seek(Instant t) { now_ = std::clamp(t, Instant{}, std::max(Instant{}, recording_.history->until() - Duration{1})); }

void Viewer::move_time(double seconds) {
  if (!recording_.history->done()) recording_.history->refresh();
  if (playing_) seek(now_ + Duration{static_cast<std::int64_t>(seconds * (speed_ > 0 ? speed_ : fastest) * 1e6)});
}

void Viewer::step(Duration by) {
  playing_ = false;
  seek(now_ + by);
}

void Viewer::change_speed(int by) {
  auto const at = std::ranges::find(speeds, speed_) - speeds.begin();
  speed_ = speeds[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(speeds.size()) - 1))];
}

void Viewer::to_incident(int direction) {
  auto const later = std::ranges::upper_bound(incidents_, now_, {}, &Incident::from);
  if (direction > 0 && later != incidents_.end()) seek(later->from);
  auto const earlier = std::ranges::lower_bound(incidents_, now_, {}, &Incident::from);
  if (direction < 0 && earlier != incidents_.begin()) seek((earlier - 1)->from);
}

void Viewer::fit() { camera_.reset(); }

View Viewer::view() const {
  Box const box{0, 0, width_, height_};
  Box const free = panels_ ? Box{300, 86, width_ - 110, height_ - 165} : box.inset(60);
  return {.projection = camera_ ? *camera_ : scene_.fit(free), .box = box, .panels = {}, .look = look_, .filter = filter_,
          .language = language_, .dark = dark_};
}

void Viewer::use(chrome::KeyPress const& press) {
  using chrome::Key;
  bool const shift = press.with.shift;
  switch (press.key) {
    case Key::space: playing_ = !playing_; break;
    case Key::left: step(shift ? -std::chrono::hours{1} : -std::chrono::minutes{5}); break;
    case Key::right: step(shift ? std::chrono::hours{1} : std::chrono::minutes{5}); break;
    case Key::home: seek(Instant{}); break;
    case Key::end: seek(recording_.history->until()); break;
    case Key::bracket_left: change_speed(-1); break;
    case Key::bracket_right: change_speed(1); break;
    case Key::n: to_incident(1); break;
    case Key::p: to_incident(-1); break;
    case Key::digit_1: look_.color_by = ColorBy::utilisation; break;
    case Key::digit_2: look_.color_by = ColorBy::lateness; break;
    case Key::digit_3: look_.color_by = ColorBy::backlog; break;
    case Key::digit_4: look_.color_by = ColorBy::flow; break;
    case Key::t: look_.layers.cells = !look_.layers.cells; break;
    case Key::l: look_.layers.labels = !look_.layers.labels; break;
    case Key::f: fit(); break;
    case Key::h: panels_ = !panels_; break;
    case Key::s: wishes_.screenshot = true; break;
    case Key::f11: wishes_.full_screen = true; break;
    case Key::d:
      dark_ = !dark_;
      context_.set_ground(dark_ ? chrome::Ground::dark : chrome::Ground::light);
      break;
    case Key::q: wishes_.quit = true; break;
    case Key::question: help_ = !help_; break;
    case Key::slash: focus_search_ = true; break;
    case Key::escape:
      if (help_) help_ = false;
      else if (parcel_) parcel_.reset();
      else chosen_.reset();
      break;
    default: break;
  }
}

void Viewer::use(chrome::Pointer const& pointer) {
  if (!pointer.on_map) return;
  Projection const camera = view().projection;
  if (pointer.wheel != 0) camera_ = camera.zoomed(pointer.at, pointer.wheel > 0 ? 1.2 : 1 / 1.2);
  else if (pointer.held && (pointer.moved.x != 0 || pointer.moved.y != 0))
    camera_ = camera.panned({pointer.at.x - pointer.moved.x, pointer.at.y - pointer.moved.y}, pointer.at);
  if (pointer.clicked) {
    chosen_ = scene_.map_view().place_at(pointer.at);
    told_at_ = SIZE_MAX;
    parcel_.reset();
  }
}

void Viewer::frame(Picture& picture, double seconds) {
  width_ = picture.width();
  height_ = picture.height();
  for (chrome::KeyPress const& key : context_.begin_frame(width_, height_, seconds)) use(key);
  move_time(seconds);
  scene_.paint(picture, now_, view());
  if (chosen_) {
    Brush brush{picture};
    paint_chosen(brush, scene_.map_view(), *chosen_, recording_.scenario->network.places[*chosen_].tier, scene_.style(dark_).chrome.accent);
  }
  if (panels_) show_panels();
  use(context_.pointer());
  context_.end_frame(picture);
}

}  // namespace tierflow
