// Bagging: parcels for one place go into one bag or cage, which is closed by a limit or a clock.

#include <algorithm>

#include "scenarios/reader/blocks/plan_of_days.hpp"
#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr Field bagging_fields[] = {
    {"name", Form::name, "", required, "unique in its place"},
    {"kind", Form::choice, "bagging", required, "parcels for one place go into one bag or cage, which is opened there"},
    {"for", Form::block, "for", "", "which parcels it is for; the others pass, and so do those in a bag and those whose bag would be opened here"},
    {"opens_at", Form::choice, "node destination", "node", "node: a station's parcels share the bags of its node; destination: bags of its own"},
    {"parcels", Form::whole, "", "unlimited", "a bag with so many is closed, at least 1"},
    {"weight", Form::mass, "", "unlimited", "a bag that weighs so much is closed"},
    {"volume", Form::volume, "", "unlimited", "a bag that holds so much is closed"},
    {"within", Form::time, "", "never", "a bag is closed so long after its first parcel, at least 1 s"},
    {"closes", Form::clocks, "", "", "quoted clock times at which all open bags are closed"},
    {"climate", Form::name, "", "of the place", "in which its parcels stand"},
    {"cost_per_parcel", Form::amount, "money", "0 CNY", "accounts: of each parcel that leaves it"},
    {"energy_per_parcel", Form::amount, "energy", "0 kWh", "accounts: of each parcel that leaves it"},
    {"energy", Form::name, "", "electricity", "accounts: one of accounts.energies"},
    {"cold", Form::yes_no, "", "false", "accounts: booked as cold chain"},
};

}  // namespace

constinit Section const bagging_section{"stages[] bagging", "parcels for one place go into one bag, which is opened there", bagging_fields};

BaggingPlan read_bagging(Cursor const& at, Draft const& draft) {
  BaggingPlan plan;
  plan.to_node = at["opens_at"].choice<bool>({{"node", true}, {"destination", false}}, true);
  plan.parcels = at["parcels"].whole_or_unlimited(unlimited, between(1, 1e6));
  plan.grams = at["weight"].amount(Dimension::mass, unlimited, at_least(1), true);
  plan.cm3 = at["volume"].amount(Dimension::volume, unlimited, at_least(1), true);
  if (at["within"].given()) plan.within = at["within"].time(plan.within, at_least(1));
  std::vector<Duration> clocks;
  for (Cursor const& clock : at["closes"].items()) clocks.push_back(clock.clock(Duration{0}));
  std::ranges::sort(clocks);
  if (std::ranges::adjacent_find(clocks) != clocks.end()) at["closes"].report("a closing time stands here twice");
  bool const ever = plan.parcels < unlimited || plan.grams < unlimited || plan.cm3 < unlimited || at["within"].given() || !clocks.empty();
  if (!ever) at.report("its bags would never be closed; give 'parcels', 'weight', 'volume', 'within' or 'closes'");
  plan.closes = every_day(draft.plan, std::move(clocks));
  return plan;
}

}  // namespace tierflow
