#include "scenarios/compare/choice_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/compare/json_parts.hpp"
#include "scenarios/report/figure_words.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

/// "0.2 points", "15 min", "500 parcels".
std::string zone_text(Choice const& choice) {
  double const zone = choice.plan.zone;
  if (choice.unit == "h") return quantity_text(zone * 3.6e9, Dimension::time);
  return choice.unit == "share" ? fmt::format("{:g} points", zone * 100) : fmt::format("{:g} {}", zone, choice.unit);
}

std::size_t still_in(Choice const& choice) {
  return static_cast<std::size_t>(std::ranges::count(choice.order, false, &Candidate::out));
}

std::string headline(Choice const& choice, std::vector<RunRecord> const& records) {
  if (choice.decided)
    return fmt::format("{} is the best by {}, or within {} of the best, with at least {:g} % certainty.",
                       records[choice.order.front().scenario].name, choice.label, zone_text(choice), choice.plan.level * 100);
  if (still_in(choice) == 0) return fmt::format("None of them has a value for {}.", choice.label);
  return fmt::format("Not decided after {} replications: {} of {} may be the best by {}. A wider zone than {} needs fewer.",
                     choice.replications, still_in(choice), records.size(), choice.label, zone_text(choice));
}

std::string footer(Choice const& choice, std::vector<RunRecord> const& records) {
  int taken = 0;
  for (Candidate const& one : choice.order) taken += one.replications;
  int const to_the_end = choice.replications * static_cast<int>(records.size());
  bool const one_seed = std::ranges::all_of(records, [&](RunRecord const& record) { return record.seed == records.front().seed; });
  return fmt::format("{} replications{}; {}", taken, taken < to_the_end ? fmt::format(" in place of {}", to_the_end) : "",
                     one_seed ? fmt::format("the same draws (seed {})", records.front().seed) : "not paired: the seeds differ");
}

Cell mark_of(Choice const& choice, Candidate const& one) {
  if (one.out) return {fmt::format("out after {}", one.replications), Tint::faint};
  if (choice.decided) return {fmt::format("best after {}", one.replications), Tint::good};
  return {fmt::format("still in after {}", one.replications), Tint::bold};
}

}  // namespace

std::string choice_text(Choice const& choice, std::vector<RunRecord> const& records, Look const& look) {
  Table table{{{"BY " + choice.label, false, 60}, {"mean"}, {"behind the best"}, {"", false}}};
  for (Candidate const& one : choice.order) {
    bool const first = &one == &choice.order.front();
    table.row({records[one.scenario].name, {estimate_text(one.mean, choice.unit), Tint::bold},
               first ? "-" : change_text({one.behind, {}}, choice.unit), mark_of(choice, one)});
  }
  return "\n" + paragraph(printable(headline(choice, records)), look.width) + "\n" + table.text(look) +
         tinted("  " + footer(choice, records), Tint::faint, look) + "\n";
}

Json choice_json(Choice const& choice, std::vector<RunRecord> const& records) {
  Json order = Json::array();
  for (Candidate const& one : choice.order) {
    Json json = record_json(records[one.scenario]);
    json["replications"] = one.replications;
    json["mean"] = estimate_json(one.mean);
    json["behind_the_best"] = number_json(one.behind);
    json["out_after"] = one.out ? Json(one.replications) : Json(nullptr);
    order.push_back(json);
  }
  return {{"format", 1},
          {"by", choice.plan.by},
          {"unit", choice.unit},
          {"wanted", name_of(choice.wanted)},
          {"zone", number_json(choice.plan.zone)},
          {"level", choice.plan.level},
          {"first_look", choice.plan.first},
          {"most", choice.plan.most},
          {"decided", choice.decided},
          {"best", choice.decided ? Json(records[choice.order.front().scenario].name) : Json(nullptr)},
          {"order", order}};
}

}  // namespace tierflow
