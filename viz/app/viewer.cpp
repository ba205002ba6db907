#include "viz/app/viewer.hpp"

#include <algorithm>

#include "viz/app/compare_model.hpp"
#include "viz/app/trace_model.hpp"
#include "viz/map/shipped_maps.hpp"
#include "viz/map/signs.hpp"
#include "viz/story/matched.hpp"

namespace tierflow {
namespace {

constexpr double fastest = 14400;  // simulated seconds a second: a day in six

/// What the models of the panels say in Chinese besides the words of the chrome.
constexpr char const* fixed_chinese =
    "每小时妥投在网件数准点率积压途累计一级枢纽二节点末端外部关场地卸车排队待发派送出预计承诺等待↑↓→−±·层线路包裹服务区名称停机封闭异常图各段第天";

std::vector<std::string_view> names_of(std::vector<std::unique_ptr<Show>> const& shows) {
  std::vector<std::string_view> names = chrome::all_words();
  names.emplace_back(fixed_chinese);
  for (std::string_view const label : figure_labels()) names.push_back(label);
  for (auto const& show : shows) {
    names.insert(names.end(), {show->scenario().name, show->scenario().question, show->recording.title});
    for (Place const& place : show->network().places) names.insert(names.end(), {place.name, place.label, place.county});
  }
  return names;
}

std::vector<std::unique_ptr<Show>> shows_of(Recording recording, std::optional<Recording> against, BaseMap const& base_map, Type& type) {
  std::vector<std::unique_ptr<Show>> shows;
  shows.push_back(std::make_unique<Show>(std::move(recording), base_map, type));
  if (against) shows.push_back(std::make_unique<Show>(std::move(*against), base_map, type));
  return shows;
}

/// The place of the same name in another network.
std::optional<FacilityId> same_place(std::optional<FacilityId> place, Network const& its, Network const& other) {
  if (!place) return {};
  for (std::uint32_t i = 0; i < other.places.size(); ++i)
    if (other.places[{i}].name == its.places[*place].name) return FacilityId{i};
  return {};
}

}  // namespace

Viewer::Viewer(Recording recording, std::optional<Recording> against, ViewerOptions const& options)
    : base_map_{options.base_map.empty() ? shipped_map_for(recording.scenario->network) : read_base_map(options.base_map)},
      shows_{shows_of(std::move(recording), std::move(against), base_map_, type_)},
      context_{names_of(shows_), options.dark ? chrome::Ground::dark : chrome::Ground::light},
      width_{options.width}, height_{options.height}, language_{options.language}, dark_{options.dark}, panels_{options.panels} {
  if (shows_.size() < 2) return;
  sheet_ = Sheet::both;
  comparison_ = compare_model(shows_[0]->recording, shows_[1]->recording, language_);
}

void Viewer::seek(Instant t) {
  Instant end{};
  for (auto const& show : shows_) end = std::max(end, show->recording.history->until());
  now_ = std::clamp(t, Instant{}, std::max(Instant{}, end - Duration{1}));
}

void Viewer::set_sheet(Sheet sheet) {
  if (shows_.size() > 1) sheet_ = sheet;
}

void Viewer::move_time(double seconds) {
  for (auto const& show : shows_) show->take_in_news();
  if (playing_) seek(now_ + Duration{static_cast<std::int64_t>(seconds * (speed_ > 0 ? speed_ : fastest) * 1e6)});
}

Box Viewer::box_of(std::size_t part) const {
  if (sheet_ == Sheet::one) return {0, 0, width_, height_};
  int const middle = width_ / 2;
  return part == 0 ? Box{0, 0, middle, height_} : Box{middle, 0, width_, height_};
}

Projection Viewer::projection_of(std::size_t part) const {
  Box const first = box_of(0);
  Box const free = !panels_                ? first.inset(60)
                   : sheet_ == Sheet::one ? Box{300, 86, width_ - 110, height_ - 165}
                                          : Box{50, 140, first.right - 90, height_ - 240};
  return camera_.projection(shows_.front()->scene.fit(free), box_of(part).left);
}

View Viewer::view_of(std::size_t part) const {
  View view{.projection = projection_of(part), .box = box_of(part), .panels = {}, .look = look_, .filter = filter_,
            .language = language_, .dark = dark_};
  Network const &first = shows_.front()->network(), &shown = show_of(part).network();
  if (&shown != &first) {
    view.filter.from = same_place(filter_.from, first, shown);
    view.filter.to = same_place(filter_.to, first, shown);
  }
  if (sheet_ == Sheet::change && part == 1) view.before = before_;
  return view;
}

/// After the first part has been painted: its snapshot is what the second one is held against.
void Viewer::note_what_was_before() {
  Snapshot const now = matched_to(shows_[1]->network(), shows_[0]->scene.snapshot(), shows_[0]->network());
  if (!before_ || before_->at != now.at || before_->lanes != now.lanes) before_ = std::make_shared<Snapshot const>(now);
}

void Viewer::paint_part(Picture& picture, std::size_t part) {
  Show& show = show_of(part);
  show.scene.paint(picture, now_, view_of(part));
  if (&show != &front()) return;
  if (!trace_.empty()) {
    std::vector<Box> const panels = panels_ ? std::vector<Box>{{0, 0, width_, 72}, {0, 0, 300, height_}, {width_ - 440, 0, width_, 640}, {0, height_ - 140, width_, height_}}
                                            : std::vector<Box>{};
    paint_trace(picture, type_, show.scene.map_view(), trace_, panels, show.scene.style(dark_));
  } else if (chosen_) {
    Brush brush{picture, box_of(part)};
    paint_chosen(brush, show.scene.map_view(), *chosen_, show.network().places[*chosen_].tier, context_.theme().accent);
  }
}

void Viewer::frame(Picture& picture, double seconds) {
  width_ = picture.width();
  height_ = picture.height();
  for (chrome::KeyPress const& key : context_.begin_frame(width_, height_, seconds)) use(key);
  move_time(seconds);
  if (parcel_) {
    trace_ = trace_of(front().story, *parcel_, now_, language_);
    if (following_) {
      std::size_t const part = sheet_ == Sheet::one ? 0 : front_;
      MapView const view{front().network(), front().scene.sites(), projection_of(part), box_of(part)};
      if (auto const at = end_of(trace_, view)) camera_.centre_on(view.projection(), view.projection().at(*at), box_of(part).left);
    }
  } else {
    trace_ = {};
  }
  for (std::size_t part = 0; part < parts(); ++part) {
    if (part == 1 && sheet_ == Sheet::change) note_what_was_before();
    paint_part(picture, part);
  }
  if (parts() == 2) Brush{picture}.fill(Box{width_ / 2 - 1, 0, width_ / 2 + 1, height_}, context_.theme().soft);
  if (panels_) show_panels();
  use(context_.pointer());
  context_.end_frame(picture);
}

}  // namespace tierflow
