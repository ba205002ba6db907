#include "viz/app/compare_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "scenarios/compare/comparison.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

struct Label {
  std::string_view key, chinese;
};
constexpr std::array labels{Label{"delivered", "妥投件数"},
                            Label{"on_time_share", "准时率"},
                            Label{"full_course_mean_h", "全程平均时限"},
                            Label{"full_course_p50_h", "全程时限 50 分位"},
                            Label{"full_course_p95_h", "全程时限 95 分位"},
                            Label{"within_72_h_share", "72 小时妥投率"},
                            Label{"busiest_sorter_utilisation_share", "最忙分拣机"},
                            Label{"vehicle_fill_mean_share", "车辆装载率"},
                            Label{"left_behind_parcels", "甩件"},
                            Label{"missed_departures", "脱班"},
                            Label{"first_attempt_success_share", "首投成功率"},
                            Label{"in_system_at_end", "期末在网件数"}};

std::string label_of(FigureDifference const& figure, Language language) {
  auto const found = std::ranges::find(labels, figure.key, &Label::key);
  return language == Language::english || found == labels.end() ? figure.label : std::string{found->chinese};
}

/// "+0.33 pt", "−0.4 %", "±0" where nothing is left after rounding.
std::string change_text(double change, char const* unit, int decimals) {
  std::string const size = fmt::format("{:.{}f}", std::fabs(change), decimals);
  if (size.find_first_of("123456789") == std::string::npos) return "±0";
  return fmt::format("{}{} {}", change > 0 ? "+" : "−", size, unit);
}

}  // namespace

std::vector<std::string_view> figure_labels() {
  std::vector<std::string_view> all;
  for (Label const& label : labels) all.push_back(label.chinese);
  return all;
}

chrome::CompareModel compare_model(Recording const& first, Recording const& second, Language language) {
  chrome::CompareModel model;
  if (first.folder.empty() || second.folder.empty()) return model;
  Comparison const comparison = compare(open_run_record(first.folder), open_run_record(second.folder));
  model.runs = comparison.pairs;
  for (FigureDifference const& figure : comparison.figures) {
    double const of = std::fabs(figure.first.mean);
    if (!std::isfinite(figure.difference.mean) || of == 0) continue;
    double const half = figure.difference.half_width.value_or(0) / of, middle = figure.difference.mean / of;
    bool const is_share = figure.unit == "share";
    // Without an interval nothing is told apart from chance, whatever its size.
    bool const can_tell = figure.difference.half_width.has_value();
    model.rows.push_back({.name = label_of(figure, language),
                          .reference = value_text(figure.first.mean, figure.unit),
                          .variant = value_text(figure.second.mean, figure.unit),
                          .change = is_share ? change_text(figure.difference.mean * 100, "pt", 2) : change_text(middle * 100, "%", 1),
                          .difference = can_tell ? chrome::Difference{middle - half, middle, middle + half} : chrome::Difference{std::min(0.0, middle), middle, std::max(0.0, middle)},
                          .higher_is_better = figure.wanted != Wanted::lower});
  }
  return model;
}

}  // namespace tierflow
