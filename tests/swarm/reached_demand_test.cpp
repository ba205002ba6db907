// The random worlds of the suite reach every feature of demand, initial stock, tiers, classes and
// promises.

#include "tests/swarm/reached.hpp"

using namespace tierflow;
using namespace tierflow::swarm;

namespace {

using World = Scenario const&;

template <class Is>
HasFeature stream(Is is) {
  return [is](World world) { return some(world.streams, is); };
}
/// Some initial stock; asked with the number of stages of its place.
template <class Is>
HasFeature stock(Is is) {
  return [is](World world) {
    return some(world.stock, [&](InitialStock const& one) {
      return is(one, static_cast<int>(world.facilities[one.at].stages.size()));
    });
  };
}

template <class Is>
HasFeature level(Is is) {
  return [is](World world) { return some(world.services, is); };
}
template <class Is>
HasFeature kind(Is is) {
  return [is](World world) { return some(world.classes, is); };
}
HasFeature place_of(Tier tier) {
  return [tier](World world) {
    return some(world.network.places, [tier](Place const& one) { return one.tier == tier; });
  };
}

bool unlike_each_other(World world) {
  return some(world.classes,
              [&](ParcelClass const& one) { return one.priority != world.classes[0].priority; });
}

/// No new parcels in the last stretch.
bool drains(World world) {
  return !some(world.streams, [&](Stream const& one) {
    Instant const last = one.curve ? one.curve->at.back() : one.orders.back().at;
    return last >= world.end - world.end.time_since_epoch() / 2;
  });
}

std::vector<Feature> const demand{
    {"poisson", stream([](Stream const& s) { return s.arrivals == Stream::Arrivals::poisson; })},
    {"deterministic",
     stream([](Stream const& s) { return s.arrivals == Stream::Arrivals::deterministic; })},
    {"listed", stream([](Stream const& s) { return s.arrivals == Stream::Arrivals::listed; })},
    {"order with a service level", stream([](Stream const& s) {
       return some(s.orders, [](Order const& o) { return o.service >= 0; });
     })},
    {"orders of one instant", stream([](Stream const& s) {
       return std::ranges::adjacent_find(s.orders, {}, &Order::at) != s.orders.end();
     })},
    {"batches", stream([](Stream const& s) {
       return s.batch.mean() > 1 && s.arrivals == Stream::Arrivals::poisson;
     })},
    {"batches at even distances", stream([](Stream const& s) {
       return s.batch.mean() > 1 && s.arrivals == Stream::Arrivals::deterministic;
     })},
    {"classes left out for a while", stream([](Stream const& s) {
       return s.thinning && s.arrivals == Stream::Arrivals::poisson && s.classes.size() > 1;
     })},
    {"even arrivals left out for a while", stream([](Stream const& s) {
       return s.thinning && s.arrivals == Stream::Arrivals::deterministic;
     })},
    {"stream with a factor", stream([](Stream const& s) { return s.factor != 1; })},
    {"stream with a service level", stream([](Stream const& s) { return s.service >= 0; })},
    {"parcels without a destination",
     stream([](Stream const& s) { return !s.destinations && s.curve; })},
    {"stock at the first stage",
     stock([](InitialStock const& s, int n) { return s.stage == -1 && n > 0; })},
    {"stock at stage 0", stock([](InitialStock const& s, int n) { return s.stage == 0 && n > 0; })},
    {"stock at stage 1", stock([](InitialStock const& s, int n) { return s.stage == 1 && n > 1; })},
    {"stock at stage 2", stock([](InitialStock const& s, int n) { return s.stage == 2 && n > 2; })},
    {"stock at stage 3", stock([](InitialStock const& s, int n) { return s.stage == 3 && n > 3; })},
    {"stock behind the last stage",
     stock([](InitialStock const& s, int n) { return s.stage == n && n > 0; })},
    {"stock with an age", stock([](InitialStock const& s, int) { return s.age.mean() > 0; })},
    {"stock with a service level",
     stock([](InitialStock const& s, int) { return s.service >= 0; })},
    {"stock without a destination",
     stock([](InitialStock const& s, int) { return !s.destinations; })},
    {"drain", drains},
};

std::vector<Feature> const whole{
    {"last mile", place_of(Tier::last_mile)},
    {"secondary", place_of(Tier::secondary)},
    {"hub", place_of(Tier::hub)},
    {"gateway", place_of(Tier::gateway)},
    {"no tiers", place_of(Tier::plain)},
    {"one place alone", [](World w) { return w.facilities.size() == 1; }},
    {"legs before", place([](FacilityPlan const& p) { return p.before.has_value(); })},
    {"legs after", place([](FacilityPlan const& p) { return p.after.has_value(); })},
    {"classes of several priorities", unlike_each_other},
    {"classes of random weight", kind([](ParcelClass const& c) { return !c.weight.is_fixed(); })},
    {"classes of random volume", kind([](ParcelClass const& c) { return !c.volume.is_fixed(); })},
    {"classes of several levels", kind([](ParcelClass const& c) { return c.services.size() > 1; })},
    {"promise of hours",
     level([](ServiceLevel const& l) { return l.kind == ServiceLevel::Kind::hours; })},
    {"promise of the same day", level([](ServiceLevel const& l) {
       return l.kind == ServiceLevel::Kind::clock && l.days == 0;
     })},
    {"promise of the next day", level([](ServiceLevel const& l) {
       return l.kind == ServiceLevel::Kind::clock && l.days == 1;
     })},
    {"promise with an order cut-off",
     level([](ServiceLevel const& l) { return l.order_cut_off < std::chrono::hours{24}; })},
    {"level with a priority of its own",
     level([](ServiceLevel const& l) { return l.priority.has_value(); })},
    {"warm-up", [](World w) { return w.warm_up > Instant{}; }},
    {"more than a day", [](World w) { return w.end.time_since_epoch() > std::chrono::days{1}; }},
};

}  // namespace

TEST_CASE("the random worlds make parcels in every way, and stand them anywhere at the start") {
  check_reached(demand);
}

TEST_CASE("the random worlds have every tier, promise and leg outside") { check_reached(whole); }
