// Examples of what happens to parcels in a place and on its couriers' rounds: a run of each says what the sum in its first lines says.

#include <map>
#include <set>

#include "scenarios/report/event_codes.hpp"
#include "tests/scenarios/runs/example.hpp"

namespace tierflow::testing {
namespace {

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
  auto const van = [](Example const& run) -> LaneResult const& { return run.lane("Village>Town"); };
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
  StageResult const& bag = bags.stage("Park", "bag");
  CHECK(bag.sojourn.mean_us() / 60e6 == doctest::Approx(0.78).epsilon(0.02));
  CHECK(bag.full_bags == bag.bags);
  CHECK(bag.finished == 40 * bag.bags);
  CHECK(bags.stage("Hub", "sort").entered == 0);
  CHECK(loose.stage("Hub", "sort").entered > 140'000);
  CHECK(loose.stage("Hub", "sort").wait.mean_us() / 1e6 == doctest::Approx(2.5).epsilon(0.05));
  auto const count = [&](Example const& run) { return static_cast<double>(run.stage("East", "sort").entered); };
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
