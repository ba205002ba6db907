// A vehicle that turned back is drawn going out and coming home, and so is the way of its parcels.

#include <doctest/doctest.h>

#include "tests/scenarios/history/recorded.hpp"
#include "tests/scenarios/report/small_world.hpp"
#include "viz/app/trace_model.hpp"
#include "viz/story/movers.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

/// The truck of ten o'clock has made a third of its way to Town when the road closes.
struct ClosedRoad {
  ClosedRoad() {
    scenario.lanes[{0}].stops = {{Instant{10h + 10min}, Instant{11h + 30min}, unlimited}};
    scenario.lanes[{0}].when_closed = WhenClosed::turn_back;
    run = recorded(scenario, folder.path());
  }
  [[nodiscard]] std::vector<Mover> at(Duration time) const {
    Story const story{scenario, file()};
    UnderWay under_way{file()};
    under_way.go_to(Instant{time});
    return movers_at(story, under_way, Instant{time}, {});
  }
  [[nodiscard]] HistoryFile const& file() const {
    static HistoryFile const mapped{run.file};
    return mapped;
  }

  Scenario scenario = small_world();
  ScratchFolder folder;
  Recorded run;
};

ClosedRoad const& road() {
  static ClosedRoad const one;
  return one;
}

TEST_CASE("the truck goes out until the road closes, and comes home in the same time") {
  auto const out = road().at(10h + 5min), back = road().at(10h + 15min);

  REQUIRE(out.size() == 1);
  CHECK(out[0].share == doctest::Approx(1.0 / 6).epsilon(0.01));
  CHECK(!out[0].comes_back);
  REQUIRE(back.size() == 1);
  CHECK(back[0].share == doctest::Approx(1.0 / 6).epsilon(0.01));
  CHECK(back[0].comes_back);
  CHECK(road().at(10h + 20min).empty());
}

TEST_CASE("a parcel's story tells that it came back to where it had left") {
  Story const story{road().scenario, road().file()};
  std::uint32_t const gate = road().scenario.network.find("Gate")->index, town = road().scenario.network.find("Town")->index;
  std::size_t turned = 0, left_again = 0;
  for (std::uint32_t parcel = 0; parcel < road().file().parcels(); ++parcel) {
    ParcelStory const way = parcel_story(story, parcel);
    std::vector<ParcelStep> rides;
    for (ParcelStep const& step : way.steps)
      if (step.kind == ParcelStep::Kind::ride) rides.push_back(step);
    if (rides.empty() || rides[0].turned == 0) continue;
    ++turned;
    CHECK(rides[0].facility == gate);
    CHECK(rides[0].turned == doctest::Approx(1.0 / 3).epsilon(0.01));
    if (rides.size() < 2) continue;
    ++left_again;
    CHECK(rides[1].facility == town);
    CHECK(rides[1].turned == 0);
    Trace const trace = trace_of(story, way, Instant{10h + 18min}, Language::english);
    CHECK(trace.stops[1].place.index == gate);
    CHECK(trace.legs[0].done == rides[0].turned);
    CHECK(trace.legs[0].at == doctest::Approx(rides[0].turned / 5).epsilon(0.01));
    CHECK(trace.legs[1].done == 0);
  }
  CHECK(turned == 3);
  CHECK(left_again == 1);  // five were sorted before the three came home, and two trucks take three each
}

}  // namespace
}  // namespace tierflow::testing
