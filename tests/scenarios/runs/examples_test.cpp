// The scenarios of scenarios/examples/: a run of each makes the parcels, or the money, of the sum in its first lines.

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include "scenarios/accounts/accounts.hpp"
#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/report/event_codes.hpp"
#include "sim/engine.hpp"
#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

/// An example with every parcel recorded, and its only run.
struct Example {
  explicit Example(std::string const& file, std::vector<std::string> const& sets = {})
      : scenario{read_scenario({in_source("scenarios/examples/" + file)}, sets).scenario.value()} {
    scenario.sample_parcels = 1;
    results = simulate(scenario);
  }
  /// Parcels of streams whose names begin so, made between two hours.
  [[nodiscard]] int created(std::string const& begin, double from_h, double until_h, int parcel_class = -1) const {
    int count = 0;
    for (RecordedParcel const& parcel : results.recorded) {
      double const h = static_cast<double>(parcel.created.time_since_epoch().count()) / 3600e6;
      bool const counts = scenario.streams[parcel.stream].name.starts_with(begin) && from_h <= h && h < until_h &&
                          (parcel_class < 0 || parcel.parcel_class == parcel_class);
      count += counts ? 1 : 0;
    }
    return count;
  }

  Scenario scenario;
  Results results;
};

/// Within four standard deviations of a Poisson count.
void check_count(int count, double due) { CHECK(std::fabs(count - due) <= 4 * std::sqrt(due)); }

TEST_CASE("a show comes in rushes and leaves every other parcel as it is") {
  Example const show{"live-stream-show.yaml"};
  Example const plain{"live-stream-show.yaml", {"demand.shows.crab_night.parcels=0"}};

  check_count(show.created("crab_night", 19, 19 + 5.0 / 60), 121.3);
  check_count(show.created("crab_night", 19, 20), 270);
  check_count(show.created("crab_night", 20, 21), 270);
  check_count(show.created("crab_night", 21, 48), 60);
  CHECK(show.created("crab_night", 0, 19) == 0);
  std::vector<Instant> with_show, without;
  for (RecordedParcel const& parcel : show.results.recorded)
    if (show.scenario.streams[parcel.stream].name == "every_day@Town") with_show.push_back(parcel.created);
  for (RecordedParcel const& parcel : plain.results.recorded) without.push_back(parcel.created);
  CHECK(with_show.size() > 400);
  CHECK(with_show == without);
}

TEST_CASE("a festival and a closed season make of each day what their factors say") {
  Example const days{"festival-days.yaml"};
  int const dry = 0, fish = 1;  // classes by name

  check_count(days.created("goods", 0, 24, fish), 1440);
  check_count(days.created("goods", 0, 24, dry), 960);
  check_count(days.created("goods", 24, 48, fish), 3600);
  check_count(days.created("goods", 24, 48, dry), 2400);
  check_count(days.created("goods", 48, 96, fish), 1440);
  check_count(days.created("goods", 48, 96, dry), 1920);

  using Parcels = std::set<std::pair<std::uint32_t, Instant>>;
  auto const ordinary = [](Example const& example) {
    Parcels parcels;
    for (RecordedParcel const& parcel : example.results.recorded)
      if (example.scenario.streams[parcel.stream].name == "goods@Town") parcels.emplace(parcel.serial, parcel.created);
    return parcels;
  };
  Example const open{"festival-days.yaml", {"demand.days.closed_season.factor=1"}};
  Example const plain{"festival-days.yaml", {"demand.days.closed_season.factor=1", "demand.days.festival.factor=1"}};
  CHECK(ordinary(open) == ordinary(plain));
  CHECK(ordinary(days).size() < ordinary(plain).size());
  Parcels const all = ordinary(plain), kept = ordinary(days);
  CHECK(std::ranges::includes(all, kept));
}

TEST_CASE("a town sends in another year what growth makes of it") {
  check_count(Example{"growth-years.yaml"}.created("goods", 0, 48), 2640);
  check_count(Example{"growth-years.yaml", {"scale.year=2025"}}.created("goods", 0, 48), 2000);
  check_count(Example{"growth-years.yaml", {"scale.year=2024"}}.created("goods", 0, 48), 2 * 909.1);
}

TEST_CASE("a drop of vouchers is a pulse in every town") {
  Example const drop{"voucher-drop.yaml"};

  check_count(drop.created("drop@Harbour", 10, 11), 300);
  check_count(drop.created("drop@Village", 10, 11), 200);
  check_count(drop.created("drop@Farm", 10, 11), 100);
  CHECK(drop.created("drop", 0, 10) + drop.created("drop", 11, 24) == 0);
}

TEST_CASE("clothes come back three days later, those of the festival as well") {
  Example const back{"goods-sent-back.yaml"};

  check_count(back.created("sent_back@Market", 0, 96), 800);
  check_count(back.created("sent_back@Market", 96, 120), 400);
  check_count(back.created("sent_back@Market", 120, 144), 200);
  CHECK(back.created("sent_back@Town", 0, 144) == 0);
}

TEST_CASE("a parcel costs and emits what paper says, activity by activity") {
  Example const morning{"cost-and-carbon.yaml"};
  auto const accounts = accounts_of(morning.scenario, morning.results);
  REQUIRE(accounts);
  auto const of = [&](Activity activity) -> Spent const& { return accounts->by_activity[static_cast<std::size_t>(activity)]; };
  constexpr double exact = 1e-8;  // the legs of a tour are whole microseconds

  CHECK(accounts->parcels == 1200);
  CHECK(of(Activity::sorting).money == doctest::Approx(450 + 42).epsilon(exact));
  CHECK(of(Activity::trunk).money == doctest::Approx(240 + 80 + 201.6).epsilon(exact));
  CHECK(of(Activity::last_mile).money == doctest::Approx(1200 + 5.25).epsilon(exact));
  CHECK(accounts->total.money == doctest::Approx(2218.85).epsilon(exact));
  CHECK(of(Activity::trunk).co2e_kg == doctest::Approx(26.88 * 3.2).epsilon(exact));
  CHECK(accounts->total.co2e_kg == doctest::Approx(26.88 * 3.2 + 67.5 * 0.54).epsilon(exact));
  CHECK(accounts->total.labour_h == doctest::Approx(10 + 2 + 50).epsilon(exact));
}

TEST_CASE("every scenario that is shipped can be read") {
  int files = 0;
  for (char const* const folder : {"scenarios/examples", "scenarios/lianyungang"})
    for (auto const& entry : std::filesystem::directory_iterator{in_source(folder)}) {
      if (entry.path().extension() != ".yaml") continue;
      Reading const reading = read_scenario({entry.path()});
      CAPTURE(entry.path().filename().string());
      CHECK(reading.scenario);
      CHECK(reading.warnings.empty());
      ++files;
    }
  CHECK(files > 10);
}

TEST_CASE("a courier's round delivers and collects, and a sender waits for it") {
  Example const round{"one-round.yaml"};
  PoolResult const& pool = round.results.pools.at(0);
  double const wait_h = pool.to_collect.mean_us() / 3.6e9;
  check_count(static_cast<int>(pool.collected), 5 * 120);
  CHECK(wait_h > 5.5 - 0.5);
  CHECK(wait_h < 5.5 + 2.5);  // the tours last up to three hours, collections come last
  CHECK(pool.to_collect.longest > std::chrono::hours{14});
  // A tour that also collects is longer: the same deliveries, alone, take less of the couriers' time.
  Example const alone{"one-round.yaml", {"demand.sources.from_village.rate=0.001 /d"}};
  CHECK(alone.results.pools.at(0).delivered > 1000);
  CHECK(alone.results.pools.at(0).out_time < pool.out_time);
}

TEST_CASE("with enough lockers nobody waits for one, and by Little's law fifty are taken on average") {
  Example const few{"lockers.yaml"};
  Example const many{"lockers.yaml", {"facilities.Station.stages.deliver.pools.lockers.cells=160"}};
  CellsResult const &short_of = few.results.pools.at(1).cells, &enough = many.results.pools.at(1).cells;
  CHECK(short_of.short_of > 0);
  CHECK(short_of.most == 90);
  CHECK(enough.short_of == 0);
  CHECK(enough.most < 160);
  double const taken = static_cast<double>(enough.taken_time) / (10 * 24 * 3600e6);
  CHECK(taken > 40);  // 120 a day; 10 h on average, a little less for those taken out after two days
  CHECK(taken < 60);
  CHECK(few.results.pools.at(1).desk.mean_us() > many.results.pools.at(1).desk.mean_us());
}

TEST_CASE("two couriers who share three towns carry what three with a town each do, eighteen at a time, and parcels wait longer") {
  Example const towns{"shared-couriers.yaml"};
  auto const& pools = towns.results.pools;
  REQUIRE(pools.size() == 4);
  PoolResult const& platform = pools[3];
  REQUIRE(platform.areas.size() == 3);
  std::uint64_t tours = 0, delivered = 0;
  Spans desk;
  for (std::size_t i = 0; i < 3; ++i) {
    tours += pools[i].tours;
    delivered += pools[i].delivered;
    desk.merge(pools[i].desk);
    check_count(static_cast<int>(platform.areas[i].delivered), 20 * 60);
  }
  check_count(static_cast<int>(platform.delivered), 20 * 180);
  auto const a_tour = [](std::uint64_t parcels, std::uint64_t of) { return static_cast<double>(parcels) / static_cast<double>(of); };
  CHECK(a_tour(platform.delivered, platform.tours) == doctest::Approx(18).epsilon(0.05));
  CHECK(a_tour(delivered, tours) == doctest::Approx(10).epsilon(0.05));
  CHECK(platform.desk.mean_us() / 3.6e9 == doctest::Approx(7.1).epsilon(0.02));
  CHECK(desk.mean_us() / 3.6e9 == doctest::Approx(5.5).epsilon(0.02));
}

TEST_CASE("what nobody took needs room on the way back, and there is none") {
  Example const back{"ways-back.yaml"};
  Example const gone{"ways-back.yaml", {"facilities.Village.stages.deliver.pools.couriers.sends_back=false"}};
  auto const van = [](Example const& run) -> LaneResult const& {
    return *std::ranges::find_if(run.results.lanes, [&](LaneResult const& lane) { return run.scenario.network.lanes[lane.lane].name == "Village>Town"; });
  };
  check_count(static_cast<int>(back.results.pools.at(0).returned), 10 * 27);
  check_count(static_cast<int>(gone.results.pools.at(0).returned), 10 * 27);
  CHECK(van(back).full >= 8);
  CHECK(van(back).staged_at_end > 50);  // seven a day for ten days, and what came after the van
  CHECK(van(gone).left_behind == 0);
  CHECK(back.results.ledger[0].returned > 200);
}

TEST_CASE("a record has the code of its hold's branch, else that of its place, else none") {
  Example const post{"postal-events.yaml"};
  std::map<std::string, std::set<std::string>> codes;
  for (ParcelRecord const& record : post.results.parcels) codes[name_of(record.what)].insert(event_code(post.scenario, record));
  CHECK(codes.at("held") == std::set<std::string>{"EXA", "EXB"});
  CHECK(codes.at("released") == std::set<std::string>{"EXC"});
  CHECK(codes.at("arrived") == std::set<std::string>{"EMB", "EMD"});
  CHECK(codes.at("departed") == std::set<std::string>{"", "EMC"});  // Town has a code for what is created there only
  CHECK(codes.at("delivered") == std::set<std::string>{"EMI"});
}

TEST_CASE("bags of forty are full after a minute and a half, and spare the hub its belt") {
  Example const bags{"bags.yaml"};
  Example const loose{"bags.yaml", {"secondary_nodes.Park.stages.bag.for.bagged=true"}};
  auto const stage = [](Example const& run, std::string const& name, std::string const& place) -> StageResult const& {
    return *std::ranges::find_if(run.results.stages, [&](StageResult const& s) {
      return s.stage == name && run.scenario.network.places[s.facility].name == place;
    });
  };
  StageResult const& bag = stage(bags, "bag", "Park");
  CHECK(bag.sojourn.mean_us() / 60e6 == doctest::Approx(0.78).epsilon(0.02));
  CHECK(bag.full_bags == bag.bags);
  CHECK(bag.finished == 40 * bag.bags);
  CHECK(stage(bags, "sort", "Hub").entered == 0);
  CHECK(stage(loose, "sort", "Hub").entered > 140'000);
  CHECK(stage(loose, "sort", "Hub").wait.mean_us() / 1e6 == doctest::Approx(2.5).epsilon(0.05));
  auto const count = [&](Example const& run) { return static_cast<double>(stage(run, "sort", "East").entered); };
  CHECK(count(bags) == doctest::Approx(count(loose)).epsilon(0.001));
}

TEST_CASE("with reorder points a little above a day's sales two in a hundred orders wait, at a day's sales four") {
  std::string const article = "facilities.Warehouse.stages.store.articles.";
  Example const day{"bonded-store.yaml"};
  Example const more{"bonded-store.yaml", {article + "formula.reorder_at=126", article + "honey.reorder_at=66", article + "wine.reorder_at=23"}};
  auto const share = [](Example const& run) {
    StageResult const& store = run.results.stages.at(1);
    REQUIRE(store.kind == "stock");
    return static_cast<double>(store.waited) / static_cast<double>(store.wait.count);
  };
  CHECK(share(day) == doctest::Approx(0.0417).epsilon(0.2));
  CHECK(share(more) == doctest::Approx(0.0181).epsilon(0.3));
  CHECK(more.results.stages.at(1).pieces_area > day.results.stages.at(1).pieces_area);
}

TEST_CASE("of two promises the lorry at noon keeps both by the earlier one, and one in four of today's breaks in order of staging") {
  Example const by_promise{"earliest-promise.yaml"};
  Example const in_order{"earliest-promise.yaml", {"lanes.Town>City.loading=fifo"}};

  CHECK(by_promise.results.all.delivered == 80);
  CHECK(by_promise.results.all.on_time == 80);
  CHECK(in_order.results.all.delivered == 80);
  CHECK(in_order.results.all.on_time == 70);
}

TEST_CASE("a control tower lets four parcels be late where two dozen were") {
  Example const tower{"control-tower.yaml"};
  Example const none{"control-tower.yaml", {"policies.refresh=23 h"}};

  CHECK(tower.results.all.delivered == 80);
  CHECK(tower.results.all.on_time == 76);
  CHECK(none.results.all.delivered == 80);
  CHECK(none.results.all.on_time == 56);
}

TEST_CASE("a third party that takes what is too much for the lorry is worth three yuan a parcel, half of what it wants") {
  auto const cost = [](Example const& run) { return accounts_of(run.scenario, run.results)->total.money; };
  Example const third{"overflow.yaml"};
  Example const cheaper{"overflow.yaml", {"gateways.Courier.stages.fee.cost_per_parcel=3 CNY"}};
  Example const lorries{"overflow.yaml", {"lanes.Depot>Town.overflow.from=2000", "timetable.Depot>Town 22:00.vehicles=2"}};
  auto const overflowed = [](Example const& run) {
    std::uint64_t sum = 0;
    for (LaneResult const& lane : run.results.lanes) sum += lane.overflowed;
    return sum;
  };

  CHECK(third.results.all.delivered == 4000);
  CHECK(overflowed(third) == 400);
  CHECK(cost(third) == doctest::Approx(4800).epsilon(1e-9));
  CHECK(overflowed(lorries) == 0);
  CHECK(lorries.results.all.delivered == 4000);
  CHECK(cost(lorries) == doctest::Approx(3600).epsilon(1e-9));
  CHECK(cost(cheaper) == doctest::Approx(3600).epsilon(1e-9));
}

TEST_CASE("when a pass closes eight parcels more are late if lorries stand on it, and none if they turn back") {
  auto const late = [](Example const& run) { return run.results.all.delivered - run.results.all.on_time; };
  Example const turns{"closed-road.yaml"};
  Example const stands{"closed-road.yaml", {"lanes.pass.when_closed=stand"}};
  Example const finishes{"closed-road.yaml", {"lanes.pass.when_closed=finish"}};

  for (Example const* const run : {&turns, &stands, &finishes}) CHECK(run->results.all.delivered == 80);
  CHECK(late(turns) == 4);
  CHECK(late(stands) == 12);
  CHECK(late(finishes) == 4);
  CHECK(turns.results.lanes.at(0).turned_back == 1);
}

TEST_CASE("by timetable a parcel is in the city after ten and a half hours, by the quickest way after fifteen") {
  Example const by_timetable{"next-departure.yaml"};
  Example const quickest{"next-departure.yaml", {"policies.routing=least_time"}};

  CHECK(by_timetable.results.all.delivered == 24);
  CHECK(by_timetable.results.all.full_course.mean_us() / 3.6e9 == doctest::Approx(10.5).epsilon(1e-9));
  CHECK(quickest.results.all.delivered == 24);
  CHECK(quickest.results.all.full_course.mean_us() / 3.6e9 == doctest::Approx(15).epsilon(1e-9));
}

TEST_CASE("three buses take two hundred and forty parcels a day to the village, and what comes beyond stays behind") {
  Example const fits{"village-bus.yaml"};
  Example const too_many{"village-bus.yaml", {"demand.sources.to_village.rate=300 /d"}};
  auto const bus = [](Example const& run) -> LaneResult const& {
    return *std::ranges::find_if(run.results.lanes, [&](LaneResult const& lane) { return run.scenario.network.lanes[lane.lane].name == "County>Village"; });
  };
  CHECK(bus(fits).staged_at_end == 0);
  CHECK(bus(too_many).parcels == 7 * 240);
  CHECK(bus(too_many).full == 21);
  CHECK(bus(too_many).staged_at_end > 300);  // of the 300 of each day, for a week and a bit
  CHECK(bus(too_many).staged_at_end < 600);
}

TEST_CASE("on fog mornings a way of two hours takes up to four, on others two") {
  Example const fog{"fog-mornings.yaml"};
  int slow = 0, fair = 0;
  for (TripResult const& trip : fog.results.trips) {
    Duration const way = trip.arrives - trip.departed;
    CHECK(way >= std::chrono::hours{2});
    CHECK(way <= std::chrono::hours{4});
    (way > std::chrono::hours{2} ? slow : fair) += 1;
  }
  CHECK(slow + fair == 30);
  CHECK(slow >= 4);
  CHECK(fair >= 12);
}

TEST_CASE("two hours without a chiller are borne, three are too many, for boxes go on warming up when it runs again") {
  Example const two{"cold-chain.yaml", {"disruptions.chiller.until='2025-07-02 00:00'"}}, three{"cold-chain.yaml"};
  CHECK(two.results.cold.at(0).delivered == 200);
  CHECK(two.results.cold[0].outside == 0);
  CHECK(three.results.cold.at(0).by_excursion == 200);
  // From 3.5 h after the failure to 08:12 the next morning, by steps of a second on paper: 403 min.
  CHECK(static_cast<double>(three.results.cold[0].outside) / 200 / 60e6 == doctest::Approx(403).epsilon(0.02));
  for (ColdPlaceResult const& row : three.results.cold_places)
    if (row.place.spot == ColdSpot::tour) CHECK(row.outside == 0);
}

}  // namespace
}  // namespace tierflow::testing
