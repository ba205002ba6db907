// Initial stock: what stands at a place when the run begins.

#include <algorithm>

#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/demand.hpp"
#include "scenarios/reader/nearest.hpp"

namespace tierflow {

namespace {

constexpr Field stock_fields[] = {
    {"name", Form::name, "", required, "unique; also the key of its random numbers"},
    {"at", Form::name, "", required, "a place"},
    {"stage", Form::name, "", "the first after the dock", "before which it waits; the outbound stage: behind all work"},
    {"to", Form::name, "", "", "destination; without it parcels leave after the last stage here"},
    {"parcels", Form::whole, "", required, "at least 0"},
    {"class", Form::mixed, "", "the classes' own shares", "a class, or shares"},
    {"service", Form::name, "", "the class's", "a service level"},
    {"age", Form::law, "time", "0 h", "since hand-in"},
};

/// Index of the stage before which the stock waits; -1: the first after the dock.
int read_stage(Cursor const& at, FacilityId place, Draft const& draft) {
  if (!at.given()) return -1;
  std::vector<std::string> const& names = draft.places[place].stage_names;
  std::string const name = at.text();
  auto const found = std::ranges::find(names, name);
  if (found != names.end() && !name.empty()) {
    auto const index = static_cast<std::size_t>(found - names.begin());
    auto const& stages = draft.scenario.facilities[place].stages;
    if (index < stages.size() && std::holds_alternative<DockPlan>(stages[index].plan))
      at.report("stock stands before a sorter or a hold, or behind all work; vehicles stand at a dock");
    return static_cast<int>(index);
  }
  at.report("there is no stage " + cited(name) + " at " + cited(draft.place_names.all()[place.index]) +
            did_you_mean(name, std::span<std::string const>{names}));
  return -1;
}

}  // namespace

constinit Section const stock_section{"initial_stock[]", "parcels that stand there at the start", stock_fields};

void read_stock(Cursor const& stock, Draft& draft) {
  for (Cursor const& at : in_order(stock, stock_section)) {
    auto const place = draft.place(at["at"]), to = draft.place(at["to"]);
    if (!place) continue;
    InitialStock item;
    item.name = at.key();
    item.at = *place;
    item.stage = read_stage(at["stage"], *place, draft);
    double const scaled = std::ceil(static_cast<double>(at["parcels"].whole(0, between(0, 1e9))) * draft.demand_scale - 1e-6);
    item.parcels = static_cast<std::int64_t>(scaled);
    item.age = at["age"].law(Dimension::time, Law{});
    if (to) item.destinations = std::make_shared<DestinationMix const>(DestinationMix{{*to}, {1}});
    item.classes = at["class"].given() ? class_shares(at["class"], draft) : draft.own_shares;
    item.service = read_service_choice(at["service"], draft);
    draft.scenario.stock.push_back(std::move(item));
    draft.stock_marks.push_back(at);
  }
}

}  // namespace tierflow
