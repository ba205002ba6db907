// Measures of the whole run and of delivered parcels, side by side.

#include <algorithm>

#include "tests/swarm/compare.hpp"
#include "tests/swarm/figures.hpp"

namespace tierflow::swarm {
namespace {

Difference compare_course(CourseResult const& a, CourseResult const& b) {
  Figures group{"courses of " + a.name};
  group.same("name", a.name, b.name).same("delivered", a.delivered, b.delivered);
  group.same_spans("full_course", a.full_course, b.full_course);
  group.same("on_time", a.on_time, b.on_time).same_spans("inside", a.inside, b.inside);
  group.same("within_48_h", a.within_48_h, b.within_48_h)
      .same("within_72_h", a.within_72_h, b.within_72_h);
  for (std::size_t i = 0; i < segment_count; ++i) {
    std::string const name = segment_names[i];
    group.same_spans(name + " inside", a.segments_inside[i], b.segments_inside[i]);
    group.same_spans(name, a.segments[i], b.segments[i]);
  }
  group.same("distribution count", a.distribution.count(), b.distribution.count());
  for (double const share : {0.05, 0.25, 0.5, 0.75, 0.95, 1.0})
    group.same(fmt::format("quantile {}", share), a.distribution.quantile(share),
               b.distribution.quantile(share));
  return group.difference;
}

Difference compare_groups(char const* what, std::vector<CourseResult> const& naive,
                          std::vector<CourseResult> const& engine) {
  Figures all{what};
  all.same("groups", std::uint64_t{naive.size()}, std::uint64_t{engine.size()});
  for (std::size_t i = 0; i < naive.size() && !all.difference; ++i)
    all.difference = compare_course(naive[i], engine[i]);
  return all.difference;
}

}  // namespace

Difference compare_whole(Scenario const& scenario, Results const& naive, Results const& engine) {
  Figures whole{"run"};
  for (std::size_t c = 0; c < scenario.classes.size(); ++c) {
    std::string const of = " of " + scenario.classes[c].name;
    LedgerLine const& a = naive.ledger[c];
    LedgerLine const& b = engine.ledger[c];
    whole.same("created" + of, a.created, b.created)
        .same("delivered" + of, a.delivered, b.delivered);
    whole.same("returned" + of, a.returned, b.returned).same("rejected" + of, a.rejected, b.rejected);
    whole.same("lost" + of, a.lost, b.lost).same("in_system" + of, a.in_system, b.in_system);
    whole.same("balances" + of, true, a.balances() && b.balances());
  }
  whole.same("until", naive.until, engine.until);
  whole.same("measured_from", naive.measured_from, engine.measured_from);
  whole.same("system_time", naive.system_time, engine.system_time);
  whole.same("naive's little_holds", naive.little_holds, true);
  whole.same("engine's little_holds", true, engine.little_holds);
  whole.same_series("in_system_series", naive.in_system_series, engine.in_system_series);
  for (std::uint32_t i = 0; i < naive.facilities.size(); ++i) {
    std::string const at = " at " + scenario.network.places[FacilityId{i}].name;
    FacilityResult const& a = naive.facilities[i];
    FacilityResult const& b = engine.facilities[i];
    whole.same("created" + at, a.created, b.created).same("arrived" + at, a.arrived, b.arrived);
    whole.same("delivered" + at, a.delivered, b.delivered);
    whole.same("in_system_at_end" + at, a.in_system_at_end, b.in_system_at_end);
  }
  return whole.difference;
}

Difference compare_courses(Scenario const& scenario, Results const& naive, Results const& engine) {
  if (auto difference = compare_course(naive.all, engine.all)) return difference;
  if (auto difference = compare_groups("service levels", naive.by_service, engine.by_service))
    return difference;
  if (auto difference = compare_groups("classes", naive.by_class, engine.by_class))
    return difference;
  if (auto difference = compare_groups("flows", naive.by_flow, engine.by_flow)) return difference;
  Figures pairs{"by_od"};
  pairs.same("pairs", std::uint64_t{naive.by_od.size()}, std::uint64_t{engine.by_od.size()});
  for (std::size_t i = 0; i < naive.by_od.size() && !pairs.difference; ++i) {
    OdResult const& a = naive.by_od[i];
    OdResult const& b = engine.by_od[i];
    auto const& places = scenario.network.places;
    pairs.same("from", places[a.from].name, places[b.from].name);
    pairs.same("to", places[a.to].name, places[b.to].name);
    pairs.same("delivered", a.delivered, b.delivered).same("on_time", a.on_time, b.on_time);
    pairs.same_spans("full_course", a.full_course, b.full_course);
  }
  return pairs.difference;
}

}  // namespace tierflow::swarm
