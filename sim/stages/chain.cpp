#include "sim/stages/chain.hpp"

#include "sim/stages/bagging.hpp"
#include "sim/stages/coupled.hpp"
#include "sim/stages/dock.hpp"
#include "sim/stages/fifo_sorter.hpp"
#include "sim/stages/hold.hpp"
#include "sim/stages/stepped_sorter.hpp"
#include "sim/stages/stock.hpp"

namespace tierflow {
namespace {

/// Whether the stage holds back the lines or doors of the stage before when it is full.
bool blocks(StagePlan const& plan) {
  auto const* const sorter = std::get_if<SorterPlan>(&plan.plan);
  return sorter != nullptr && sorter->buffer < unlimited && sorter->when_full == WhenFull::block;
}

}  // namespace

Chain make_chain(World const& world, Book& book, Inbox& inbox, std::vector<Run>& doorsteps) {
  FacilityId const here = book.facility;
  std::vector<StagePlan> const& plans = world.scenario.facilities[here].stages;
  Chain chain;
  for (std::size_t i = 0; i < plans.size();) {
    auto const blocked = [&](std::size_t k) { return k + 1 < plans.size() && plans[k].has_lines() && blocks(plans[k + 1]); };
    if (std::holds_alternative<StockPlan>(plans[i].plan)) {
      chain.stages.push_back(std::make_unique<Stock>(Post{world, book, here, i}, &doorsteps[i]));
      ++i;
    } else if (std::holds_alternative<BaggingPlan>(plans[i].plan)) {
      chain.stages.push_back(std::make_unique<Bagging>(Post{world, book, here, i}, &doorsteps[i]));
      ++i;
    } else if (std::holds_alternative<HoldPlan>(plans[i].plan)) {
      chain.stages.push_back(std::make_unique<Hold>(Post{world, book, here, i}, &doorsteps[i]));
      ++i;
    } else if (FifoSorter::can_do(plans[i]) && !blocked(i)) {
      chain.stages.push_back(std::make_unique<FifoSorter>(Post{world, book, here, i}, &doorsteps[i]));
      ++i;
    } else {
      std::vector<std::unique_ptr<SteppedStage>> members;
      std::vector<Run*> steps;
      for (bool more = true; more; ++i) {
        more = blocked(i);
        Post const post{world, book, here, i};
        steps.push_back(&doorsteps[i]);
        if (std::holds_alternative<DockPlan>(plans[i].plan)) {
          auto dock = std::make_unique<Dock>(post, inbox);
          chain.yard = &dock->arriving();
          members.push_back(std::move(dock));
        } else {
          members.push_back(std::make_unique<SteppedSorter>(post));
        }
      }
      chain.stages.push_back(std::make_unique<Coupled>(std::move(members), steps));
    }
  }
  return chain;
}

}  // namespace tierflow
