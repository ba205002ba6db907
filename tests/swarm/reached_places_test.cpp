// The random worlds of the suite reach every feature of places: stages, their selectors, hours and
// outages, rounds.

#include "tests/swarm/reached.hpp"

using namespace tierflow;
using namespace tierflow::swarm;

namespace {

using Stage = StagePlan const&;
using Dock = DockPlan const&;
using Sorter = SorterPlan const&;
using Side = SorterSide const&;

bool early(std::vector<Change> const& calendar) {
  return !calendar.empty() && calendar[0].at < Instant{};
}

bool calls_for_more(std::vector<Change> const& calendar, std::int64_t lines) {
  return some(calendar, [lines](Change const& change) { return change.count > lines; });
}

bool in_shifts(std::vector<Change> const& calendar) {
  return some(calendar, [](Change const& change) { return change.shift >= 0; });
}

/// Some side of a sorter; asked with the side and the sorter.
template <class Is>
HasFeature side(Is is) {
  return with<SorterPlan>([is](SorterPlan const& sorter, Stage) {
    return some(sorter.sides, [&](SorterSide const& one) { return is(one, sorter); });
  });
}

template <class Is>
HasFeature branch(Is is) {
  return with<HoldPlan>([is](HoldPlan const& hold, Stage) { return some(hold.branches, is); });
}

/// Some article of a store.
template <class Is>
HasFeature article(Is is) {
  return with<StockPlan>([is](StockPlan const& stock, Stage) { return some(stock.articles, is); });
}

template <class Plan>
HasFeature fails(Outages::Clock clock, bool wholly) {
  return with<Plan>([=](Plan const&, Stage one) {
    return one.outages && one.outages->clock == clock &&
           (one.outages->lines == unlimited) == wholly;
  });
}

constexpr auto busy = Outages::Clock::busy;
constexpr auto by_calendar = Outages::Clock::calendar;

std::vector<Feature> const stages{
    {"place without stages", place([](FacilityPlan const& p) { return p.stages.empty(); })},
    {"two sorters behind one another", place([](FacilityPlan const& p) {
       return std::ranges::count_if(p.stages, [](Stage s) { return s.plan.index() == 1; }) > 1;
     })},
    {"stage for classes", stage([](Stage s) { return s.takes.classes != every_class; })},
    {"stage for destinations", stage([](Stage s) { return !s.takes.destinations.empty(); })},
    {"stage for those going up", stage([](Stage s) { return s.takes.going == Going::up; })},
    {"stage for those going down", stage([](Stage s) { return s.takes.going == Going::down; })},
    {"dock without a limit of doors",
     with<DockPlan>([](Dock d, Stage) { return d.doors == unlimited; })},
    {"dock with fixed time", with<DockPlan>([](Dock d, Stage) { return d.fixed.count() > 0; })},
    {"dock that unloads one by one",
     with<DockPlan>([](Dock d, Stage) { return !d.together && d.per_parcel.count() > 0; })},
    {"dock that unloads in no time",
     with<DockPlan>([](Dock d, Stage) { return d.per_parcel.count() + d.fixed.count() == 0; })},
    {"dock that frees all together", with<DockPlan>([](Dock d, Stage) { return d.together; })},
    {"dock with turn-round",
     with<DockPlan>([](Dock d, Stage) { return d.turn_round.count() > 0; })},
    {"dock with calendar", with<DockPlan>([](Dock d, Stage) { return !d.calendar.empty(); })},
    {"dock in shifts", with<DockPlan>([](Dock d, Stage) { return in_shifts(d.calendar); })},
    {"dock with planned stops", with<DockPlan>([](Dock, Stage s) { return !s.stops.empty(); })},
    {"dock before a finite buffer", place([](FacilityPlan const& p) {
       if (p.stages.size() < 2 || p.stages[0].plan.index() != 0) return false;
       auto const* const next = std::get_if<SorterPlan>(&p.stages[1].plan);
       return next != nullptr && next->buffer < unlimited && next->when_full == WhenFull::block;
     })},
    {"dock that fails wholly by the busy clock", fails<DockPlan>(busy, true)},
    {"dock that fails in part by the busy clock", fails<DockPlan>(busy, false)},
    {"dock that fails wholly by the calendar", fails<DockPlan>(by_calendar, true)},
    {"dock that fails in part by the calendar", fails<DockPlan>(by_calendar, false)},
    {"sorter that is fifo",
     with<SorterPlan>([](Sorter s, Stage) { return s.discipline == Discipline::fifo; })},
    {"sorter by priority",
     with<SorterPlan>([](Sorter s, Stage) { return s.discipline == Discipline::priority; })},
    {"sorter that suspends", with<SorterPlan>([](Sorter s, Stage) {
       return s.discipline == Discipline::priority_preemptive;
     })},
    {"sorter of several lines", with<SorterPlan>([](Sorter s, Stage) { return s.lines > 1; })},
    {"sorter without waiting places",
     with<SorterPlan>([](Sorter s, Stage) { return s.buffer == 0; })},
    {"sorter with a buffer that blocks", with<SorterPlan>([](Sorter s, Stage) {
       return s.buffer < unlimited && s.when_full == WhenFull::block;
     })},
    {"sorter with a buffer that rejects", with<SorterPlan>([](Sorter s, Stage) {
       return s.buffer < unlimited && s.when_full == WhenFull::reject;
     })},
    {"sorter that pauses at closing time",
     side([](Side d, Sorter s) { return s.closing == Closing::pause && !d.calendar.empty(); })},
    {"sorter that finishes at closing time",
     side([](Side d, Sorter s) { return s.closing == Closing::finish && !d.calendar.empty(); })},
    {"sorter in shifts", side([](Side d, Sorter) { return in_shifts(d.calendar); })},
    {"calendar from before the start", side([](Side d, Sorter) { return early(d.calendar); })},
    {"calendar with more lines than there are",
     side([](Side d, Sorter s) { return calls_for_more(d.calendar, s.lines); })},
    {"sorter with two sides",
     with<SorterPlan>([](Sorter s, Stage) { return s.sides.size() == 2; })},
    {"sorter with the side for down first",
     with<SorterPlan>([](Sorter s, Stage) { return s.sides[0].takes == Going::down; })},
    {"sorter with planned stops",
     with<SorterPlan>([](Sorter, Stage s) { return !s.stops.empty(); })},
    {"sorter that fails wholly by the busy clock", fails<SorterPlan>(busy, true)},
    {"sorter that fails in part by the busy clock", fails<SorterPlan>(busy, false)},
    {"sorter that fails wholly by the calendar", fails<SorterPlan>(by_calendar, true)},
    {"sorter that fails in part by the calendar", fails<SorterPlan>(by_calendar, false)},
    {"sorter that rests", with<SorterPlan>([](Sorter s, Stage) { return s.starts_at > 1; })},
    {"sorter that rests, with a finite buffer",
     with<SorterPlan>([](Sorter s, Stage) { return s.starts_at > 1 && s.buffer < unlimited; })},
    {"sorter that rests, with calendar",
     side([](Side d, Sorter s) { return s.starts_at > 1 && !d.calendar.empty(); })},
    {"sorter that rests, by priority", with<SorterPlan>([](Sorter s, Stage) {
       return s.starts_at > 1 && s.discipline == Discipline::priority;
     })},
    {"sorter that rests and suspends", with<SorterPlan>([](Sorter s, Stage) {
       return s.starts_at > 1 && s.discipline == Discipline::priority_preemptive;
     })},
    {"sorter that rests, with two sides",
     with<SorterPlan>([](Sorter s, Stage) { return s.starts_at > 1 && s.sides.size() == 2; })},
    {"sorter that rests and fails",
     with<SorterPlan>([](Sorter s, Stage t) { return s.starts_at > 1 && t.outages; })},
    {"hold of several branches",
     with<HoldPlan>([](HoldPlan const& h, Stage) { return h.branches.size() > 1; })},
    {"bags by number", with<BaggingPlan>([](BaggingPlan const& b, Stage) { return b.parcels < unlimited; })},
    {"bags by weight or volume", with<BaggingPlan>([](BaggingPlan const& b, Stage) { return b.grams < unlimited || b.cm3 < unlimited; })},
    {"bags within a time", with<BaggingPlan>([](BaggingPlan const& b, Stage) { return b.within < Duration{unlimited}; })},
    {"bags by the clock", with<BaggingPlan>([](BaggingPlan const& b, Stage) { return !b.closes.empty(); })},
    {"bags for the node", [](Scenario const& w) {
       return some(w.network.places, [](Place const& p) { return p.node.has_value(); }) &&
              with<BaggingPlan>([](BaggingPlan const& b, Stage) { return b.to_node; })(w);
     }},
    {"hold with opening times", branch([](HoldBranch const& b) { return !b.open.empty(); })},
    {"hold that opens for the last time on the way",
     [](Scenario const& w) {
       return branch([&w](HoldBranch const& b) {
         return !b.open.empty() && b.open.back().second < w.end;
       })(w);
     }},
    {"hold of no duration",
     branch([](HoldBranch const& b) { return b.duration == Law::fixed(0); })},
    {"hold that waits for papers", branch([](HoldBranch const& b) { return !b.documents.empty(); })},
    {"hold that waits for several papers, with opening times",
     branch([](HoldBranch const& b) { return b.documents.size() > 1 && !b.open.empty(); })},
    {"hold of papers only", branch([](HoldBranch const& b) { return b.duration == Law::fixed(0) && !b.documents.empty(); })},
    {"store of several articles", with<StockPlan>([](StockPlan const& s, Stage) { return s.articles.size() > 1; })},
    {"store behind a dock", place([](FacilityPlan const& p) { return p.stages.size() > 1 && p.stages[0].plan.index() == 0 && p.stages[1].plan.index() == 4; })},
    {"store for some parcels", stage([](Stage s) { return s.plan.index() == 4 && s.takes.classes != every_class; })},
    {"article that is ordered", article([](Article const& a) { return a.order_up_to > 0; })},
    {"article that is ordered for those who wait", article([](Article const& a) { return a.order_up_to > 0 && a.reorder_at < 0; })},
    {"article that is ordered at the start",
     article([](Article const& a) { return a.order_up_to > 0 && a.on_hand <= a.reorder_at; })},
    {"article that is delivered by plan", article([](Article const& a) { return !a.deliveries.empty(); })},
    {"article that runs out", article([](Article const& a) { return a.deliveries.empty() && a.order_up_to == 0; })},
};

std::vector<Feature> const rounds{
    {"several pools at a place", place([](FacilityPlan const& p) { return p.rounds.size() > 1; })},
    {"several couriers", pool([](RoundsPool const& p) { return p.crew > 1; })},
    {"couriers with a capacity", pool([](RoundsPool const& p) { return p.capacity < unlimited; })},
    {"tour of a given length", pool([](RoundsPool const& p) { return p.given_tour.has_value(); })},
    {"tour by area and speed", pool([](RoundsPool const& p) { return !p.given_tour; })},
    {"several parcels at a stop", pool([](RoundsPool const& p) { return p.parcels_per_stop > 1; })},
    {"attempts that may fail",
     pool([](RoundsPool const& p) { return p.first_attempt < 1 && p.attempts > 1; })},
    {"one attempt only",
     pool([](RoundsPool const& p) { return p.first_attempt < 1 && p.attempts == 1; })},
    {"another attempt with the next wave",
     pool([](RoundsPool const& p) { return p.first_attempt < 1 && !p.retry_next_day; })},
    {"another attempt on the next day, which comes",
     [](Scenario const& w) {
       return w.end.time_since_epoch() > std::chrono::days{1} &&
              pool([](RoundsPool const& p) { return p.first_attempt < 1 && p.retry_next_day; })(w);
     }},
    {"areas of a given tour and of a size, near and far", pool([](RoundsPool const& p) {
       return some(p.areas, [](DeliveryArea const& a) { return a.given_tour && a.away > Duration{0}; }) &&
              some(p.areas, [](DeliveryArea const& a) { return !a.given_tour; });
     })},
    {"reload with areas", pool([](RoundsPool const& p) { return p.reload && p.areas.size() > 1; })},
    {"reload", pool([](RoundsPool const& p) { return p.reload && p.shifts.empty(); })},
    {"reload in shifts", pool([](RoundsPool const& p) { return p.reload && !p.shifts.empty(); })},
};

}  // namespace

TEST_CASE("the random worlds have every kind of stage with all that a planner can say of it") {
  check_reached(stages);
}

TEST_CASE("the random worlds have delivery rounds of every kind") { check_reached(rounds); }
