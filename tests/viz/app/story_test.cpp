// What the story tells is what the history holds.

#include <doctest/doctest.h>

#include "tests/viz/app/watched.hpp"
#include "viz/story/facility_story.hpp"
#include "viz/story/matched.hpp"
#include "viz/story/parcel_story.hpp"
#include "viz/story/timeline.hpp"

namespace tierflow::testing {
namespace {

struct Told {
  Story story{*watched().scenario, *watched().history};
  std::size_t last = watched().history->chapters().size();
};

TEST_CASE("the course of a run adds up to everything that was handed over and delivered") {
  Told const told;
  Course const course = course_of(told.story);
  double const hours = std::chrono::duration<double, std::ratio<3600>>(course.bin).count();
  double delivered = 0, handed_over = 0;
  for (float const per_h : course.delivered) delivered += static_cast<double>(per_h) * hours;
  for (float const per_h : course.handed_over) handed_over += static_cast<double>(per_h) * hours;
  Totals const totals = told.story.totals(told.last, {});
  CHECK(course.late.size() == course.delivered.size());
  CHECK(delivered == doctest::Approx(static_cast<double>(totals.delivered)).epsilon(0.02));  // the last bin may be cut off
  CHECK(handed_over == doctest::Approx(static_cast<double>(totals.created)).epsilon(0.02));
}

TEST_CASE("created is delivered, gone and in the system, at every instant") {
  Told const told;
  for (std::size_t k = 0; k <= told.last; k += 7) {
    Totals const totals = told.story.totals(k, {});
    CHECK(totals.created == totals.delivered + totals.gone + totals.in_system);
    std::uint64_t on_lanes = totals.in_system;
    for (PlaceNow const& place : told.story.snapshot(k, {}).places) on_lanes -= place.in_system;
    CHECK(on_lanes <= totals.in_system);  // what no place holds is on the road
  }
}

TEST_CASE("a parcel's steps follow one another without a gap, and its waits are its delays") {
  Told const told;
  for (std::uint32_t parcel = 0; parcel < told.story.file().parcels(); parcel += 97) {
    CAPTURE(parcel);
    ParcelStory const way = parcel_story(told.story, parcel);
    Instant at = way.birth.created;
    Duration waited{}, delayed{};
    for (ParcelStep const& step : way.steps) {
      CHECK(step.from == at);
      at = step.until;
      bool const waits = step.planned_from == step.planned_until;
      if (waits) waited += step.until - step.from;
    }
    if (way.over) CHECK(at == way.ended);
    for (Delay const& delay : way.delays) delayed += delay.time;
    CHECK(delayed == waited);
    CHECK(find_parcel(told.story, parcel_name(told.story.scenario(), way.birth)) == parcel);
  }
  CHECK_FALSE(find_parcel(told.story, "nobody#3"));
  CHECK_FALSE(find_parcel(told.story, ""));
}

TEST_CASE("a place's story names its stages, its lanes and how long parcels stay") {
  Told const told;
  Snapshot const now = told.story.snapshot(told.last, {});
  for (std::uint32_t i = 0; i < watched().scenario->facilities.size(); ++i) {
    FacilityStory const place = facility_story(told.story, {i}, told.last, now);
    FacilityPlan const& plan = watched().scenario->facilities[{i}];
    CHECK(place.resources.size() >= plan.stages.size() + plan.rounds.size());
    for (ResourceNow const& resource : place.resources) CHECK(resource.used >= 0);
    for (LaneUse const& lane : place.lanes) {
      Lane const& one = watched().scenario->network.lanes[lane.lane];
      CHECK((lane.leaves ? one.from : one.to) == FacilityId{i});
    }
    for (OriginShare const& origin : place.late_origins) CHECK(origin.late <= origin.parcels);
  }
}

TEST_CASE("what trips carry, told by origin, adds up to what they carry") {
  Told const told;  // every parcel of this run is in the sample
  HistoryFile const& file = told.story.file();
  std::vector<double> by_origin(file.trips()), by_destination(file.trips());
  for (std::uint32_t i = 0; i < told.story.scenario().facilities.size(); ++i)
    for (std::uint32_t trip = 0; trip < file.trips(); ++trip) {
      by_origin[trip] += static_cast<double>(told.story.load(trip, file.loads(trip), {.from = FacilityId{i}, .to = {}}).parcels);
      by_destination[trip] += static_cast<double>(told.story.load(trip, file.loads(trip), {.from = {}, .to = FacilityId{i}}).parcels);
    }
  double all = 0;
  for (std::uint32_t trip = 0; trip < file.trips(); ++trip) {
    double const parcels = static_cast<double>(told.story.load(trip, file.loads(trip), {}).parcels);
    CHECK(by_origin[trip] == parcels);
    CHECK(by_destination[trip] == parcels);
    all += parcels;
  }
  CHECK(all > 1000);
}

TEST_CASE("a snapshot put into the order of its own network stays as it is, and one of nothing is empty") {
  Told const told;
  Network const& network = told.story.scenario().network;
  Snapshot const now = told.story.snapshot(told.last / 2, {});
  Snapshot const same = matched_to(network, now, network);
  CHECK(same.lanes == now.lanes);
  CHECK(same.places == now.places);
  CHECK(matched_to(network, {}, {}).lanes == std::vector<LaneNow>(network.lanes.size()));
}

}  // namespace
}  // namespace tierflow::testing
