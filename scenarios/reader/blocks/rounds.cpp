// Delivery rounds: pools of couriers that take parcels from the desk to the door.

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/blocks/accounts.hpp"
#include "scenarios/reader/blocks/climates.hpp"
#include "scenarios/reader/blocks/shares.hpp"
#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr Field rounds_fields[] = {
    {"name", Form::name, "", required, "unique in its place"},
    {"kind", Form::choice, "rounds", required, "delivery of what is bound for this place"},
    {"pools", Form::list, "stages[] rounds.pools[]", required, "at least one"},
    {"climate", Form::name, "", "of the place", "of the desk"},
};
constexpr Field pool_fields[] = {
    {"name", Form::name, "", required, "unique in its stage"},
    {"share", Form::share, "", "equal", "of the parcels delivered here; all pools or none, sum 1"},
    {"crew", Form::mixed, "", required, "a number of couriers, or `couriers` or `vans` of the place"},
    {"capacity", Form::whole, "", "unlimited", "parcels of a tour, at least 1"},
    {"waves", Form::clocks, "", required, "quoted clock times at which couriers leave"},
    {"shift", Form::span, "", "always", "reloads only within it"},
    {"stop", Form::law, "time", required, "time with one parcel at the door"},
    {"parcels_per_stop", Form::number, "", "1", "at least 1"},
    {"speed", Form::speed, "", "", "of a tour that is approximated"},
    {"tour", Form::mixed, "", "approximated", "driving of a whole tour: a time, or from the place's area and the speed"},
    {"first_attempt", Form::share, "", "100 %", "chance that an attempt succeeds"},
    {"attempts", Form::whole, "", "3", "1 to 100; then a parcel is returned"},
    {"retry", Form::choice, "next_wave next_day", "next wave", "when a failed parcel goes out again"},
    {"sends_back", Form::yes_no, "", "false", "what cannot be delivered travels back to where it was made; else it leaves the model here"},
    {"reload", Form::yes_no, "", "false", "who is back within the shift takes what is ready"},
    {"collects", Form::share, "", "0 %", "of the place's new parcels: they wait at their senders' and come in with its tours; one pool a place"},
    {"collect_stop", Form::law, "time", "stop", "time with one parcel at the sender's"},
    {"collected_per_stop", Form::number, "", "parcels_per_stop", "parcels that one sender hands over, at least 1"},
    {"cells", Form::mixed, "", "", "parcels are left in lockers or on shelves: how many hold one each, or `unlimited`"},
    {"stay", Form::law, "time", "", "with `cells`: until the recipient comes"},
    {"overdue", Form::time, "", "never", "with `cells`: who has not come by then gets nothing, the parcel is returned"},
    {"areas", Form::list, "stages[] rounds.pools[].areas[]", "", "towns, or parts of one, that share these couriers; a tour serves one of them"},
    {"climate", Form::name, "", "outside", "on a tour"},
    {"cost_per_hour", Form::amount, "money_per_time", "0 CNY/h", "accounts: of a courier, beside the wage"},
    {"paid", Form::time, "", "the time under way", "accounts: hours of a courier and day that are paid, at most 24 h"},
    {"cost_per_parcel", Form::amount, "money", "0 CNY", "accounts: of each one delivered, such as a station's fee"},
    {"energy", Form::name, "", "", "accounts: one of accounts.energies"},
    {"consumption", Form::amount, "volume_per_length energy_per_length", "", "accounts: on a tour"},
};

constexpr Field area_fields[] = {
    {"name", Form::name, "", required, "unique in its pool"},
    {"share", Form::share, "", "equal", "of the parcels of the pool; all areas or none, sum 1"},
    {"away", Form::time, "", "0 min", "from the place to the area, and as long back"},
    {"area", Form::area, "", "", "more than 0; with the pool's speed it gives the driving inside; a tour covers the part that it takes of what waits"},
    {"tour", Form::time, "", "", "this or `area`: driving inside the area, of a whole tour"},
};

int read_crew(Cursor const& at, PlaceDraft const& place, Draft const& draft) {
  std::optional<std::int64_t> count;
  for (auto const& [word, figure] : {std::pair{"couriers", &place.couriers}, std::pair{"vans", &place.vans}}) {
    if (!at.is_word(word)) continue;
    count = *figure;
    if (!count) {
      at.report(fmt::format("the place has no figure '{}'", word));
      return 1;
    }
  }
  return static_cast<int>(draft.scaled(count ? *count : at.whole(1, between(0, 1e5))));
}

DeliveryArea read_area(Cursor const& at, Cursor const& speed) {
  DeliveryArea area;
  area.name = at.key();
  area.away = at["away"].time(Duration{0});
  if (at["tour"].given() == at["area"].given()) at.report("an area needs one of 'area', such as 20 km2, and 'tour', such as 2 h");
  if (at["tour"].given()) area.given_tour = at["tour"].time(Duration{0});
  area.m2 = at["area"].quantity(Dimension::area, 1, {.least = 0, .most = 1e15, .above = true});
  if (at["area"].given() && !speed.given()) at["area"].report("the driving inside an area needs 'speed' of the pool; or give the area a 'tour'");
  return area;
}

/// Instead of the pool's own area or tour.
void read_areas(Cursor const& at, RoundsPool& pool) {
  Cursor const list = at["areas"];
  auto const areas = in_order(list, area_section);
  if (list.is_list() && areas.empty()) list.report("expected at least one area");
  std::vector<double> const shares = shares_of(areas, "area", list);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    pool.areas.push_back(read_area(areas[i], at["speed"]));
    pool.areas.back().upto = shares[i];
  }
  if (!at["speed"].given()) pool.speed_m_s = 0;
  if (at["tour"].given()) at["tour"].report("a pool with 'areas' takes the tour of the area where it goes; give each area its own");
  if (at["cells"].given()) at["cells"].report("a pool with 'areas' hands parcels over at the door; give 'cells' a pool of their own");
  if (at["collects"].given()) at["collects"].report("a pool with 'areas' collects nothing; let another pool of the place collect");
}

void read_tour(Cursor const& at, RoundsPool& pool, PlaceDraft const& place) {
  Cursor const tour = at["tour"], speed = at["speed"];
  pool.speed_m_s = speed.quantity(Dimension::speed, 1, at_least(0.01));
  if (at["areas"].given()) return read_areas(at, pool);
  if (tour.given() && !tour.is_word("approximated")) {
    pool.given_tour = tour.time(Duration{0});
    if (!speed.given()) pool.speed_m_s = 0;
    return;
  }
  if (!speed.given()) at.report("an approximated tour needs 'speed'; or give 'tour' a time");
  if (!place.area_m2) at.report("an approximated tour needs the 'area' of the place; or give 'tour' a time");
  pool.zone_m2 = place.area_m2.value_or(1) / std::max(1, pool.crew);
}

std::optional<CellsPlan> read_cells(Cursor const& at, Draft const& draft) {
  if (!at["cells"].given()) {
    for (char const* const key : {"stay", "overdue"})
      if (at[key].given()) at[key].report("only parcels in `cells` are fetched; give their number, or `cells: unlimited`");
    return {};
  }
  CellsPlan plan;
  std::int64_t const count = at["cells"].whole_or_unlimited(unlimited, between(1, 1e9));
  plan.count = count == unlimited ? unlimited : draft.scaled(count);
  if (!at["stay"].given()) at["cells"].report("how long recipients take to come is missing; give `stay` a time");
  plan.stay = at["stay"].law(Dimension::time, Law{});
  if (at["overdue"].given()) plan.overdue = at["overdue"].time(plan.overdue, at_least(0.001));
  return plan;
}

std::vector<Instant> read_waves(Cursor const& waves, Draft const& draft) {
  std::vector<Duration> clocks;
  for (Cursor const& wave : waves.items()) clocks.push_back(wave.clock(Duration{0}));
  if (waves.is_list() && clocks.empty()) waves.report("expected at least one clock time");
  std::ranges::sort(clocks);
  if (std::ranges::adjacent_find(clocks) != clocks.end()) waves.report("a wave stands here twice");
  return every_day(draft.plan, std::move(clocks));
}

RoundsPool read_pool(Cursor const& at, PlaceDraft const& place, Draft const& draft) {
  RoundsPool pool;
  pool.name = at.key();
  pool.crew = read_crew(at["crew"], place, draft);
  pool.capacity = at["capacity"].whole_or_unlimited(unlimited, between(1, 1e9));
  pool.waves = read_waves(at["waves"], draft);
  if (at["shift"].given()) pool.shifts = every_day(draft.plan, at["shift"].span({Duration{0}, std::chrono::hours{24}}));
  pool.stop = at["stop"].law(Dimension::time, Law{});
  pool.parcels_per_stop = at["parcels_per_stop"].number(1, at_least(1));
  read_tour(at, pool, place);
  pool.first_attempt = at["first_attempt"].share(1);
  pool.attempts = static_cast<int>(at["attempts"].whole(3, between(1, 100)));
  pool.retry_next_day = at["retry"].choice<bool>({{"next wave", false}, {"next day", true}}, false);
  pool.sends_back = at["sends_back"].yes_no(false);
  pool.reload = at["reload"].yes_no(false);
  pool.collects = at["collects"].share(0);
  pool.collect_stop = at["collect_stop"].law(Dimension::time, pool.stop);
  pool.collected_per_stop = at["collected_per_stop"].number(pool.parcels_per_stop, at_least(1));
  for (char const* const key : {"collect_stop", "collected_per_stop"})
    if (!(pool.collects > 0) && at[key].given()) at[key].report("only a pool with `collects`, such as 100 %, goes to senders");
  pool.cells = read_cells(at, draft);
  pool.climate = read_climate(at["climate"], outside_air, draft);
  pool.rates = read_pool_rates(at, pool, draft);
  return pool;
}

}  // namespace

constinit Section const rounds_section{"stages[] rounds", "delivery; without it a parcel is delivered after the last stage",
                                       rounds_fields};
constinit Section const pool_section{"stages[] rounds.pools[]", "couriers of one kind", pool_fields};
constinit Section const area_section{"stages[] rounds.pools[].areas[]", "a town, or a part of one, whose parcels go on tours of their own", area_fields};

std::vector<RoundsPool> read_rounds(Cursor const& at, PlaceDraft const& place, Draft const& draft) {
  Cursor const list = at["pools"];
  auto const pools = in_order(list, pool_section);
  if (list.is_list() && pools.empty()) list.report("expected at least one pool");
  std::vector<double> const shares = shares_of(pools, "pool", list);
  std::vector<RoundsPool> result;
  for (std::size_t i = 0; i < pools.size(); ++i) {
    result.push_back(read_pool(pools[i], place, draft));
    result.back().upto = shares[i];
    bool const second = result.back().collects > 0 && std::ranges::count_if(result, [](RoundsPool const& pool) { return pool.collects > 0; }) > 1;
    if (second) pools[i]["collects"].report("another pool of the place collects already");
  }
  return result;
}

}  // namespace tierflow
