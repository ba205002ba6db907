// Examples of what is sent, when: a run of each makes the parcels of the sum in its first lines.

#include <set>

#include "tests/scenarios/runs/example.hpp"

namespace tierflow::testing {
namespace {

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

}  // namespace
}  // namespace tierflow::testing
