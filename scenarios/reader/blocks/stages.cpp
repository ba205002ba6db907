#include "scenarios/reader/blocks/stages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scenarios/reader/blocks/accounts.hpp"
#include "scenarios/reader/blocks/climates.hpp"
#include "scenarios/reader/nearest.hpp"

namespace tierflow {

namespace {

/// Where in the chain a kind may stand: a dock first, work in between, then what leaves.
enum class Part : std::uint8_t { entrance, work, exit };

struct Kind {
  std::string_view name;
  Part part;
  Section const* section;
};
constexpr std::array kinds{Kind{"dock", Part::entrance, &dock_section},     Kind{"sorter", Part::work, &sorter_section},
                           Kind{"hold", Part::work, &hold_section},         Kind{"bagging", Part::work, &bagging_section},
                           Kind{"stock", Part::work, &store_section},
                           Kind{"outbound", Part::exit, &outbound_section}, Kind{"rounds", Part::exit, &rounds_section}};

/// Names of the stages that have a kind: what a stage without one may have meant.
std::vector<std::string> sound_names(Cursor const& stages) {
  std::vector<std::string> names;
  for (Cursor const& at : stages.items())
    if (at["kind"].given()) names.push_back(at.key());
  return names;
}

Kind const* kind_of(Cursor const& at, Cursor const& stages) {
  Cursor const name = at["kind"];
  if (!name.given()) {
    std::vector<std::string> const names = sound_names(stages);
    std::string const hint = did_you_mean(at.key(), std::span<std::string const>{names});
    if (!at.is_map())
      at.report("expected a block of keys");
    else
      at.report(hint.empty() ? "'kind' is missing: dock, sorter, hold, bagging, stock, outbound or rounds"
                             : fmt::format("'kind' is missing, and there is no stage {} to change{}", cited(at.key()), hint));
    return nullptr;
  }
  std::string const word = name.choice({"dock", "sorter", "hold", "bagging", "stock", "outbound", "rounds"}, "");
  auto const found = std::ranges::find(kinds, word, &Kind::name);
  return found == kinds.end() ? nullptr : &*found;
}

StagePlan read_work(Kind const& kind, Cursor const& at, int climate, Draft const& draft) {
  StagePlan stage;
  stage.name = at.key();
  stage.takes = read_selector(at["for"], draft);
  stage.outages = read_outages(at["outages"]);
  if (kind.name == "dock") stage.plan = read_dock(at, draft);
  else if (kind.name == "sorter") stage.plan = read_sorter(at, stage.takes.classes, draft);
  else if (kind.name == "bagging") stage.plan = read_bagging(at, draft);
  else if (kind.name == "stock") stage.plan = read_store(at, draft);
  else stage.plan = read_hold(at, draft);
  if (stage.has_lines()) stage.shifts = shift_names(at["calendar"], draft);
  stage.rates = read_stage_rates(at, draft);
  stage.climate = read_climate(at["climate"], climate, draft);
  auto const* const dock = std::get_if<DockPlan>(&stage.plan);
  if (dock != nullptr && dock->doors >= unlimited && stage.rates.per_line_hour + stage.rates.people > 0)
    at.report("an hour of a door costs something here: how many 'doors' are there?");
  return stage;
}

}  // namespace

FacilityPlan read_stages(Cursor const& stages, PlaceDraft& place, Draft const& draft) {
  FacilityPlan plan;
  plan.climate = plan.staging_climate = plan.desk_climate = place.climate;
  Part reached = Part::entrance;
  std::string outbound, rounds;
  for (Cursor const& at : stages.items()) {
    Kind const* const kind = kind_of(at, stages);
    if (kind == nullptr) continue;
    at.check(*kind->section);
    std::ignore = at["name"].name();
    if (kind->part == Part::entrance && !(plan.stages.empty() && reached == Part::entrance))
      at.report("a dock stands first, and there is one at most");
    else if (kind->part < reached)
      at.report(fmt::format("a {} stands before 'outbound' and 'rounds'", kind->name));
    reached = std::max(reached, kind->part);
    if (kind->part != Part::exit) {
      plan.stages.push_back(read_work(*kind, at, place.climate, draft));
      continue;
    }
    std::string& name = kind->name == "outbound" ? outbound : rounds;
    if (!name.empty()) at.report(fmt::format("there is one '{}' at most", kind->name));
    name = at.key();
    int& climate = kind->name == "outbound" ? plan.staging_climate : plan.desk_climate;
    climate = read_climate(at["climate"], place.climate, draft);
    if (kind->name == "outbound") place.boarding = read_outbound(at);
    else plan.rounds = read_rounds(at, place, draft);
  }
  place.stage_names.clear();
  for (StagePlan const& stage : plan.stages) place.stage_names.push_back(stage.name);
  place.stage_names.push_back(outbound);
  return plan;
}

}  // namespace tierflow
