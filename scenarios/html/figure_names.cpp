#include "scenarios/html/figure_names.hpp"

#include <utility>

#include "scenarios/html/words.hpp"

namespace tierflow::html {

Text figure_name(std::string const& key, std::string const& label) {
  static constexpr std::pair<std::string_view, Word> names[] = {
      {"delivered", Word::delivered},
      {"on_time_share", Word::on_time},
      {"full_course_mean_h", Word::full_course_mean},
      {"full_course_p50_h", Word::full_course_p50},
      {"full_course_p95_h", Word::full_course_p95},
      {"within_72_h_share", Word::within_72_h},
      {"busiest_sorter_utilisation_share", Word::busiest_sorter},
      {"vehicle_fill_mean_share", Word::vehicle_fill},
      {"left_behind_parcels", Word::left_behind},
      {"missed_departures", Word::missed_departures},
      {"first_attempt_success_share", Word::first_attempt},
      {"in_system_at_end", Word::in_system_at_end}};
  for (auto const& [known, word] : names)
    if (known == key) return say(word);
  return label;
}

}  // namespace tierflow::html
