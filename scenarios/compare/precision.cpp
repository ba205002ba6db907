#include "scenarios/compare/precision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

using ByReplication = std::vector<std::vector<Figure>>;

std::vector<double> values_at(ByReplication const& by_replication, std::size_t place, std::size_t count) {
  std::vector<double> values;
  for (std::size_t r = 0; r < count; ++r) values.push_back(by_replication[r].at(place).value);
  return values;
}

Reached reached_by(std::string const& label, std::optional<double> half_width, double mean, double allowed) {
  double const relative = half_width && std::isfinite(mean) ? ratio(*half_width, std::fabs(mean)) : ratio(0, 0);
  bool const known_exactly = half_width && *half_width == 0;
  return {label, known_exactly ? 0 : relative, known_exactly || relative <= allowed};
}

template <class Judge>
std::vector<Reached> of_figures(Precision const& precision, ByReplication const& model, Judge const& judge) {
  std::vector<Reached> all;
  if (model.empty()) return all;
  for (std::size_t i = 0; i < model.front().size(); ++i)
    if (std::ranges::find(precision.figures, model.front()[i].key) != precision.figures.end()) all.push_back(judge(i));
  return all;
}

}  // namespace

std::vector<Reached> reached(Precision const& precision, ByReplication const& by_replication) {
  double const allowed = precision.wanted / (1 + precision.wanted);
  return of_figures(precision, by_replication, [&](std::size_t i) {
    Estimate const mean = estimate(values_at(by_replication, i, by_replication.size()));
    return reached_by(by_replication.front()[i].label, mean.half_width, mean.mean, allowed);
  });
}

std::vector<Reached> reached(Precision const& precision, ByReplication const& first, ByReplication const& second) {
  std::size_t const pairs = std::min(first.size(), second.size());
  return of_figures(precision, first, [&](std::size_t i) {
    std::vector<double> const a = values_at(first, i, pairs), b = values_at(second, i, pairs);
    return reached_by(first.front()[i].label, paired_difference(a, b).difference.half_width, estimate(a).mean, precision.wanted);
  });
}

bool is_enough(Precision const& precision, std::size_t replications, std::vector<Reached> const& figures) {
  return replications >= static_cast<std::size_t>(precision.first) && std::ranges::all_of(figures, &Reached::enough);
}

std::string stopped_text(Precision const& precision, std::size_t replications, std::vector<Reached> const& figures) {
  std::string text = fmt::format("{} replications: ", replications);
  for (std::size_t i = 0; i < figures.size(); ++i)
    text += fmt::format("{}{} ± {}", i > 0 ? ", " : "", figures[i].label,
                        std::isfinite(figures[i].relative) ? fmt::format("{:.2g} %", figures[i].relative * 100) : "unknown");
  text += fmt::format(" (wanted ± {:g} %)", precision.wanted * 100);
  bool const hit = !is_enough(precision, replications, figures);
  return hit ? text + fmt::format("; {} is the most, and it was not enough", precision.most) : text;
}

}  // namespace tierflow
