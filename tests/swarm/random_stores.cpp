// Stores of articles and papers of holds in a random world: thrown last, so that all else of it stays.

#include <algorithm>

#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

Article article(Making& making, std::string name, double upto) {
  Dice& dice = making.dice;
  Article one;
  one.name = std::move(name);
  one.upto = upto;
  if (dice.percent(70)) one.on_hand = dice.between(1, 15);
  if (dice.percent(75)) {
    one.reorder_at = dice.between(-2, 6);
    one.order_up_to = std::max<std::int64_t>(1, one.reorder_at + dice.between(1, 12));
    one.lead_time = making.law(0, 60);
  }
  if (dice.percent(40))
    for (Instant t = making.instant(0, 60); t <= making.world.end; t += making.span(5, 90)) {
      std::int64_t const pieces = dice.between(1, 12);
      one.deliveries.emplace_back(t, pieces);
    }
  return one;
}

StagePlan store(Making& making) {
  Dice& dice = making.dice;
  StagePlan stage;
  stage.name = "store";
  StockPlan plan;
  auto const shares = making.cumulative(static_cast<std::size_t>(dice.between(1, 3)));
  for (double const upto : shares)
    plan.articles.push_back(article(making, "article" + std::to_string(plan.articles.size()), upto));
  stage.plan = plan;
  if (making.on.selectors && dice.percent(50)) stage.takes.classes = static_cast<ClassSet>(dice.between(1, 7));
  return stage;
}

/// Puts a stage into the chain; stock goes on standing where it stood.
void insert(Scenario& world, FacilityId place, std::int64_t at, StagePlan stage) {
  auto& stages = world.facilities[place].stages;
  stages.insert(stages.begin() + static_cast<std::ptrdiff_t>(at), std::move(stage));
  for (InitialStock& stock : world.stock)
    if (stock.at == place && stock.stage >= at) ++stock.stage;
}

void papers(Making& making, HoldPlan& plan) {
  Dice& dice = making.dice;
  for (HoldBranch& branch : plan.branches) {
    if (!dice.percent(25)) continue;
    for (std::int64_t i = dice.between(1, 3); i-- > 0;)
      branch.documents.push_back({"paper" + std::to_string(i), making.law(0, 25)});
  }
}

}  // namespace

void make_stores(Making& making) {
  Dice& dice = making.dice;
  for (std::uint32_t f = 0; f < making.world.facilities.size(); ++f) {
    auto& stages = making.world.facilities[FacilityId{f}].stages;
    for (StagePlan& stage : stages)
      if (auto* const plan = std::get_if<HoldPlan>(&stage.plan)) papers(making, *plan);
    if (!dice.percent(15)) continue;
    bool const dock = !stages.empty() && std::holds_alternative<DockPlan>(stages[0].plan);
    std::int64_t const at = dice.between(dock ? 1 : 0, static_cast<std::int64_t>(stages.size()));
    insert(making.world, FacilityId{f}, at, store(making));
  }
}

}  // namespace tierflow::swarm
