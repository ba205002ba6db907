// A random world in words, for a bug report.

#include <fmt/format.h>

#include <variant>

#include "tests/swarm/compare.hpp"

namespace tierflow::swarm {
namespace {

std::string amount(std::int64_t n) { return n >= unlimited ? "unlimited" : std::to_string(n); }
std::string at(Instant t) {
  return t >= never ? "never" : std::to_string(t.time_since_epoch().count());
}

std::string law(Law const& law) {
  static constexpr char const* kinds[] = {"fixed",     "exponential", "uniform", "triangular",
                                          "lognormal", "erlang",      "gamma",   "weibull",
                                          "geometric", "empirical",   "mixture"};
  return fmt::format("{} mean {} least {}", kinds[static_cast<int>(law.kind())], law.mean(),
                     law.least());
}

template <class List, class Say>
std::string list(List const& items, Say const& say) {
  std::string text = "[";
  for (auto const& item : items) text += (text.size() > 1 ? " " : "") + say(item);
  return text + "]";
}

std::string intervals(std::vector<std::pair<Instant, Instant>> const& pairs) {
  return list(pairs, [](auto const& p) { return at(p.first) + "-" + at(p.second); });
}
std::string stops(std::vector<Stop> const& them) {
  return list(them,
              [](Stop const& s) { return at(s.from) + "-" + at(s.until) + ":" + amount(s.lines); });
}
std::string calendar(std::vector<Change> const& changes) {
  return list(changes, [](Change const& c) {
    std::string const shift = c.shift < 0 ? "" : "s" + std::to_string(c.shift);
    return at(c.at) + ":" + amount(c.count) + shift;
  });
}
std::string thinning(Stream const& stream) {
  if (!stream.thinning) return "none";
  std::string text;
  for (std::size_t i = 0; i < stream.thinning->from.size(); ++i)
    text += at(stream.thinning->from[i]) + list(stream.thinning->shares[i], [](double share) {
              return std::to_string(share);
            });
  return text;
}
std::string outages(std::optional<Outages> const& o) {
  if (!o) return "none";
  return fmt::format("{} clock, {} lines, up {}, down {}",
                     o->clock == Outages::Clock::busy ? "busy" : "calendar", amount(o->lines),
                     law(o->up), law(o->down));
}
char const* going(Going g) { return g == Going::both ? "both" : g == Going::up ? "up" : "down"; }

char const* bound(std::shared_ptr<DestinationMix const> const& mix) {
  return mix ? "with destinations" : "without destination";
}

std::string say_plan(DockPlan const& d) {
  return fmt::format("dock doors {} fixed {} per parcel {} turn-round {} {} calendar {}",
                     amount(d.doors), d.fixed.count(), d.per_parcel.count(), d.turn_round.count(),
                     d.together ? "together" : "one by one", calendar(d.calendar));
}
std::string say_plan(SorterPlan const& s) {
  static constexpr char const* disciplines[] = {"fifo", "priority", "preemptive"};
  std::string text =
      fmt::format("sorter lines {} {} starts at {} buffer {} {} {} service {}", s.lines,
                  disciplines[static_cast<int>(s.discipline)], s.starts_at, amount(s.buffer),
                  s.when_full == WhenFull::block ? "block" : "reject",
                  s.closing == Closing::finish ? "finish" : "pause", list(s.service, law));
  for (SorterSide const& side : s.sides)
    text += fmt::format("\n      side {} calendar {}", going(side.takes), calendar(side.calendar));
  return text;
}
std::string say_plan(HoldPlan const& h) {
  return "hold " + list(h.branches, [](HoldBranch const& b) {
           return fmt::format("{{upto {} {} open {} papers {}}}", b.upto, law(b.duration), intervals(b.open),
                              list(b.documents, [](HoldDocument const& d) { return law(d.comes); }));
         });
}

std::string say_plan(BaggingPlan const& b) {
  return fmt::format("bagging {} parcels {} grams {} cm3 {} within {} closes {}", b.to_node ? "to node" : "to destination",
                     amount(b.parcels), amount(b.grams), amount(b.cm3), b.within.count(), list(b.closes, at));
}

std::string say_plan(StockPlan const& s) {
  return "stock " + list(s.articles, [](Article const& a) {
           return fmt::format("{{upto {} on hand {} reorder at {} up to {} lead {} deliveries {}}}", a.upto, a.on_hand, a.reorder_at,
                              a.order_up_to, law(a.lead_time),
                              list(a.deliveries, [](auto const& one) { return at(one.first) + ":" + amount(one.second); }));
         });
}

std::string say_stage(StagePlan const& stage) {
  std::string text = fmt::format("    {}: {}", stage.name,
                                 std::visit([](auto const& p) { return say_plan(p); }, stage.plan));
  text += fmt::format(
      "\n      for classes {:x} to {} going {} bagged {}; stops {}; outages {}\n", stage.takes.classes & 0xFF,
      list(stage.takes.destinations, [](bool b) { return std::string{b ? "1" : "0"}; }),
      going(stage.takes.going), static_cast<int>(stage.takes.bagged), stops(stage.stops), outages(stage.outages));
  return text;
}

std::string say_area(DeliveryArea const& a) {
  std::string const tour = a.given_tour ? std::to_string(a.given_tour->count()) : fmt::format("of {} m2", a.m2);
  return fmt::format("{{upto {} away {} tour {}}}", a.upto, a.away.count(), tour);
}

std::string say_pool(RoundsPool const& p) {
  return fmt::format(
      "    {}: upto {} crew {} capacity {} waves {} shifts {} stop {} per stop {} tour {} zone {} "
      "speed {} "
      "first {} attempts {} {}{} {} {} {}{}\n",
      p.name, p.upto, p.crew, amount(p.capacity), list(p.waves, at), intervals(p.shifts),
      law(p.stop), p.parcels_per_stop,
      p.given_tour ? std::to_string(p.given_tour->count()) : "approximated", p.zone_m2, p.speed_m_s,
      p.first_attempt, p.attempts, p.retry_next_day ? "next day" : "next wave",
      p.sends_back ? " sends back" : "",
      p.reload ? "reload" : "",
      p.collects > 0 ? fmt::format("collects {} {} per stop {}", p.collects, law(p.collect_stop), p.collected_per_stop) : "",
      p.cells ? fmt::format("cells {} stay {} overdue {}", amount(p.cells->count), law(p.cells->stay), p.cells->overdue.count()) : "",
      p.areas.empty() ? "" : " areas " + list(p.areas, say_area));
}

std::string say_lane(Lane const& lane, LanePlan const& p) {
  static constexpr char const* kinds[] = {"immediate", "timetable", "headway", "fill-or-timeout",
                                          "timetable-or-full"};
  static constexpr char const* loadings[] = {"by priority", "by order", "by promise"};
  static constexpr char const* under_way[] = {"finishes", "stands", "turns back"};
  return fmt::format(
      "  {} carries {:x}: {} travel {} vehicle {} fleet {} ready after {} {} {} {} {}\n"
      "    rows {} headway {} offset {} full {}/{}/{} timeout {} opens {} stops {} outages {}, {} when closed{}\n",
      lane.name, lane.carries & 0xFF, kinds[static_cast<int>(p.dispatch)], law(p.travel), p.vehicle,
      p.fleet, p.ready_after.count(), loadings[static_cast<int>(p.loading)],
      p.skip_misfits ? "skip" : "", p.run_empty ? "runs empty" : "",
      p.cancel_without_vehicle ? "cancels" : "",
      list(p.timetable,
           [](Departure const& d) {
             return fmt::format("{}:v{}x{}f{}", at(d.at), d.vehicle, d.count, d.fleet);
           }),
      law(p.headway), at(p.offset), amount(p.full_parcels), amount(p.full_grams),
      amount(p.full_cm3), amount(p.timeout.count()), intervals(p.opens), stops(p.stops),
      outages(p.outages), under_way[static_cast<int>(p.when_closed)],
      p.overflow ? fmt::format(", from {} on to lane {}", p.overflow->from, p.overflow->to.index) : "");
}

std::string say_cold(ColdCargo const& c) {
  return fmt::format(" cold {} to {} packed at {} lag {} ice {} life {} at {} q10 {} bears {}", c.from, c.to, c.packed_at, c.lag.count(),
                     c.ice.count(), amount(c.shelf_life.count()), c.shelf_life_at, c.q10, amount(c.excursion.count()));
}

std::string say_climates(FacilityPlan const& plan) {
  return fmt::format("{} staging {} desk {} stages {} pools {}", plan.climate, plan.staging_climate, plan.desk_climate,
                     list(plan.stages, [](StagePlan const& one) { return std::to_string(one.climate); }),
                     list(plan.rounds, [](RoundsPool const& one) { return std::to_string(one.climate); }));
}

std::string say_containers(std::optional<Containers> const& c) {
  static constexpr char const* places[] = {"anybody", "node", "destination"};
  if (!c) return "none";
  return fmt::format("{} of {}/{}/{} for {}", amount(c->count), amount(c->parcels), amount(c->grams), amount(c->volume_cm3),
                     places[static_cast<int>(c->each_for)]);
}

}  // namespace

std::string describe(Scenario const& s) {
  std::string text = fmt::format("{}: end {} warm-up {} routing {} transfer {} refresh {}\n", s.name, at(s.end), at(s.warm_up),
                                 s.routing, s.transfer.count(), s.refresh.count());
  for (ParcelClass const& c : s.classes)
    text += fmt::format("  {} priority {}{}\n", c.name, c.priority, c.cold ? say_cold(*c.cold) : "");
  for (ServiceLevel const& l : s.services)
    text += fmt::format("  {} priority {}\n", l.name,
                        l.priority ? std::to_string(*l.priority) : "of the class");
  for (VehicleType const& v : s.vehicles)
    text += fmt::format("  {}: {}/{}/{} climate {} containers {}\n", v.name, amount(v.parcels), amount(v.grams),
                        amount(v.volume_cm3), v.climate, say_containers(v.containers));
  for (Climate const& c : s.climates)
    text += fmt::format("  {}: set {} warms in {} up {} down {} failures {}\n", c.name, c.set, c.warms_in.count(),
                        c.up ? law(*c.up) : "none", c.down ? law(*c.down) : "none", list(c.failures, [](ChillerFailure const& one) {
                          return fmt::format("{}-{} at {}", at(one.from), at(one.until), one.at ? std::to_string(one.at->index) : "all");
                        }));
  for (Fleet const& f : s.fleets)
    text += fmt::format("  {} at {}: {} of vehicle {}, returns {}\n", f.name,
                        s.network.places[f.home].name, amount(f.size), f.vehicle,
                        f.returns ? law(*f.returns) : "as the way there");
  for (std::uint32_t i = 0; i < s.facilities.size(); ++i) {
    text += fmt::format("  {} tier {} climates {}\n", s.network.places[FacilityId{i}].name,
                        static_cast<int>(s.network.places[FacilityId{i}].tier), say_climates(s.facilities[FacilityId{i}]));
    for (StagePlan const& stage : s.facilities[FacilityId{i}].stages) text += say_stage(stage);
    for (RoundsPool const& pool : s.facilities[FacilityId{i}].rounds) text += say_pool(pool);
    if (auto const& onward = s.facilities[FacilityId{i}].onward; !onward.empty())
      text += "    onward " +
              list(onward,
                   [&](Onward const& way) {
                     return fmt::format("{} upto {}", s.network.lanes[way.lane].name, way.upto);
                   }) +
              "\n";
  }
  for (std::uint32_t i = 0; i < s.lanes.size(); ++i)
    text += say_lane(s.network.lanes[LaneId{i}], s.lanes[LaneId{i}]);
  for (Weather const& weather : s.weather)
    text += fmt::format("  {}: speed {} {} planned {} gap {} length {} season {} lanes {}\n", weather.name, weather.speed,
                        weather.closes ? "closes" : "", intervals(weather.planned), weather.gap ? law(*weather.gap) : "none",
                        weather.length ? law(*weather.length) : "none", intervals(weather.season),
                        list(weather.lanes, [](LaneId lane) { return std::to_string(lane.index); }));
  for (Stream const& stream : s.streams)
    text += fmt::format("  stream {}: kind {} {} factor {} batch {} thinning {} orders {}\n", stream.name,
                        static_cast<int>(stream.arrivals), bound(stream.destinations),
                        stream.factor, law(stream.batch), thinning(stream), list(stream.orders, [&](Order const& o) {
                          return at(o.at) + ">" + s.network.places[o.to].name;
                        }));
  for (InitialStock const& stock : s.stock)
    text += fmt::format("  stock {}: {} parcels {} before stage {}\n", stock.name, stock.parcels,
                        bound(stock.destinations), stock.stage);
  return text;
}

}  // namespace tierflow::swarm
