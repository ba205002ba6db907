// The viewer's hands: what keys, mouse and search do.

#include <algorithm>
#include <array>

#include "viz/app/compare_model.hpp"
#include "viz/app/viewer.hpp"

namespace tierflow {
namespace {

constexpr std::size_t most_hits = 8;
constexpr Duration one_step = std::chrono::minutes{5}, long_step = std::chrono::hours{1};

bool holds(std::string const& text, std::string const& part) {
  auto const same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)); };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

}  // namespace

void Viewer::step(Duration by) {
  playing_ = false;
  seek(now_ + by);
}

/// One speed slower or faster; the last of them, as fast as it goes, is 0.
void Viewer::change_speed(int by) {
  constexpr auto& all = chrome::speeds;
  auto const is_faster = [](double a, int b) { return b == 0 || (a > 0 && a < b); };
  std::ptrdiff_t at = 0;
  while (at + 1 < std::ssize(all) && all[static_cast<std::size_t>(at)] != static_cast<int>(speed_) &&
         !is_faster(speed_, all[static_cast<std::size_t>(at)]))
    ++at;
  speed_ = all[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(all) - 1))];
}

void Viewer::to_incident(int direction) {
  auto const& incidents = front().incidents;
  auto const later = std::ranges::upper_bound(incidents, now_, {}, &Incident::from);
  if (direction > 0 && later != incidents.end()) seek(later->from);
  auto const earlier = std::ranges::lower_bound(incidents, now_, {}, &Incident::from);
  if (direction < 0 && earlier != incidents.begin()) seek((earlier - 1)->from);
}

void Viewer::next_sheet() {
  table_hidden_ = false;
  set_sheet(sheet_ == Sheet::one ? Sheet::both : sheet_ == Sheet::both ? Sheet::change : Sheet::one);
}

void Viewer::set_theme(bool dark) {
  dark_ = dark;
  context_.set_ground(dark_ ? chrome::Ground::dark : chrome::Ground::light);
}

void Viewer::set_language(Language language) {
  language_ = language;
  if (shows_.size() > 1) comparison_ = compare_model(shows_[0]->recording, shows_[1]->recording, language_);
}

void Viewer::use(chrome::KeyPress const& press) {
  using chrome::Key;
  if (press.with.control || press.with.alt) return;
  bool const shift = press.with.shift;
  Layers& layers = look_.layers;
  switch (press.key) {
    case Key::space: playing_ = !playing_; break;
    case Key::left: step(shift ? -long_step : -one_step); break;
    case Key::right: step(shift ? long_step : one_step); break;
    case Key::home: seek(Instant{}); break;
    case Key::end: seek(Instant::max()); break;
    case Key::bracket_left: change_speed(-1); break;
    case Key::bracket_right: change_speed(1); break;
    case Key::n: to_incident(1); break;
    case Key::p: to_incident(-1); break;
    case Key::digit_1: look_.color_by = ColorBy::utilisation; break;
    case Key::digit_2: look_.color_by = ColorBy::lateness; break;
    case Key::digit_3: look_.color_by = ColorBy::backlog; break;
    case Key::digit_4: look_.color_by = ColorBy::flow; break;
    case Key::t: layers.movers = !layers.movers; break;
    case Key::l: layers.ribbons = !layers.ribbons; break;
    case Key::d: layers.labels = !layers.labels; break;
    case Key::a: layers.cells = !layers.cells; break;
    case Key::f: camera_.fit(); break;
    case Key::c: next_sheet(); break;
    case Key::h: panels_ = !panels_; break;
    case Key::s: wishes_.screenshot = true; break;
    case Key::r: wishes_.film = true; break;
    case Key::f11: wishes_.full_screen = true; break;
    case Key::b: set_theme(!dark_); break;
    case Key::g: set_language(language_ == Language::english ? Language::chinese : Language::english); break;
    case Key::q: wishes_.quit = true; break;
    case Key::question: help_ = !help_; break;
    case Key::slash:
      panels_ = focus_search_ = true;
      if (sheet_ != Sheet::one) sheet_ = Sheet::one;
      break;
    case Key::escape:
      if (help_) help_ = false;
      else if (parcel_) parcel_.reset();
      else if (chosen_) choose_place({});
      else if (!searched_.empty()) search("");
      break;
    default: break;
  }
}

void Viewer::use(chrome::Pointer const& pointer) {
  if (!pointer.on_map) return;
  std::size_t const part = parts() == 2 && pointer.at.x >= static_cast<float>(width_ / 2) ? 1 : 0;
  Projection const now = projection_of(part);
  int const left = box_of(part).left;
  if (pointer.wheel != 0) camera_.zoom(now, pointer.at, pointer.wheel > 0 ? 1.2 : 1 / 1.2, left);
  else if (pointer.held && (pointer.moved.x != 0 || pointer.moved.y != 0)) {
    following_ = false;
    camera_.pan(now, {pointer.at.x - pointer.moved.x, pointer.at.y - pointer.moved.y}, pointer.at, left);
  }
  if (pointer.doubled) camera_.zoom(now, pointer.at, 2, left);
  if (!pointer.clicked) return;
  if (sheet_ != Sheet::one) front_ = part;
  choose_place(show_of(part).scene.map_view().place_at(pointer.at));
}

void Viewer::choose_place(std::optional<FacilityId> place) {
  chosen_ = place;
  parcel_.reset();
  told_at_ = SIZE_MAX;
}

void Viewer::search(std::string const& text) {
  searched_ = text;
  hits_.clear();
  if (text.empty()) return;
  auto const& places = front().network().places;
  for (std::uint32_t i = 0; i < places.size() && hits_.size() < most_hits; ++i)
    if (holds(places[{i}].name, text) || holds(places[{i}].label, text))
      hits_.push_back({FacilityId{i}, {}, {name_in(places[{i}], language_), places[{i}].name}});
  if (auto const parcel = find_parcel(front().story, text); parcel && hits_.size() < most_hits)
    hits_.push_back({{}, parcel, {parcel_name(front().scenario(), front().recording.history->birth(*parcel)), ""}});
}

void Viewer::go_to_hit(std::size_t hit) {
  if (hit >= hits_.size()) return;
  Hit const found = hits_[hit];
  if (found.facility) choose_place(found.facility);
  else if (found.parcel) go_to_parcel(*found.parcel);
}

/// Its whole way is known when the run is over. If it is not under way now, the clock goes to its end or its beginning.
void Viewer::go_to_parcel(std::uint32_t parcel) {
  if (!front().recording.history->done()) return;
  parcel_ = parcel_story(front().story, parcel);
  if (now_ < parcel_->birth.created) seek(parcel_->birth.created);
  if (now_ > parcel_->ended) seek(parcel_->ended);
}

bool Viewer::choose(std::string const& name) {
  search(name);
  std::size_t best = 0;
  for (std::size_t i = 0; i < hits_.size(); ++i)
    if (hits_[i].shown.detail == name || hits_[i].shown.name == name) best = i;
  bool const found = !hits_.empty();
  go_to_hit(best);
  search("");
  return found;
}

}  // namespace tierflow
