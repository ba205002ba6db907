#pragma once

// Parts that the JSON of every comparison has in common.

#include "scenarios/compare/run_record.hpp"
#include "scenarios/report/json_text.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow {

/// {"mean", "half_width"}, null where there is none.
inline Json estimate_json(Estimate const& estimate) {
  return {{"mean", number_json(estimate.mean)},
          {"half_width", estimate.half_width ? number_json(*estimate.half_width) : Json(nullptr)}};
}

/// Which scenario it is: name, seed, replications, and the run folder where it is one.
inline Json record_json(RunRecord const& record) {
  Json json{{"name", record.name}, {"seed", record.seed}, {"replications", record.replications}, {"folder", nullptr}};
  if (!record.folder.empty()) json["folder"] = record.folder.string();
  return json;
}

}  // namespace tierflow
