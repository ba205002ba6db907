#pragma once

// Words: every fixed text of the chrome, in English and Chinese.
//
// One table. Where a number or a name has its place in a text there is {}. Names of places, classes and scenarios come
// from the scenario and are not here.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viz/style/language.hpp"

namespace tierflow::chrome {

using tierflow::Language;

enum class Word : std::uint8_t {
  // top bar
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday,
  paused,
  screenshot,
  record,
  stop_recording,
  compare,
  help,
  // controls
  search_hint,
  nothing_found,
  color_by,
  by_utilisation,
  by_lateness,
  by_backlog,
  by_flow,
  layers,
  parcel_classes,
  services,
  origin_destination,
  from,
  to,
  anywhere,
  least_flow,
  trail,
  // timeline
  play_pause,
  day,
  handed_over,
  delivered,
  late_share,
  fastest,
  // legend
  utilisation,
  late_parcels,
  backlog,
  flow_change,
  links_and_rings,
  flow_per_hour,
  hub,
  secondary,
  station,
  gateway,
  late_parcel,
  // places
  calm,
  busy,
  strained,
  overloaded,
  closed,
  queue_length,
  last_hours,
  capacity,
  lanes,
  worst_pairs,
  dwell_time,
  promise,
  parcels_here,
  show_on_map,
  // parcels
  stage,
  planned,
  actual,
  why_late,
  on_time,
  late_by,
  early_by,
  follow,
  // comparison
  difference_title,
  runs_note,
  single_runs_note,
  reference,
  variant,
  difference,
  // help
  keys_title,
  key_play,
  key_step,
  key_hour,
  key_speed,
  key_incident,
  key_color,
  key_layers,
  key_search,
  key_fit,
  key_compare,
  key_shot,
  key_record,
  key_hide,
  key_help,
  key_close,
  key_theme,
  key_language,
  key_screen,
  space,
  count,
};

class Words {
 public:
  explicit constexpr Words(Language language) : language_{language} {}
  [[nodiscard]] constexpr Language language() const { return language_; }
  [[nodiscard]] std::string_view operator()(Word word) const;
  /// With `value` in the place of {}.
  [[nodiscard]] std::string operator()(Word word, std::string_view value) const;

 private:
  Language language_;
};

/// All texts of both languages, for the fonts.
[[nodiscard]] std::vector<std::string_view> all_words();

}  // namespace tierflow::chrome
