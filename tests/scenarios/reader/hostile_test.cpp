// Files that would harm or stall a run if they were believed: each is refused, or does no harm.

#include <doctest/doctest.h>

#include "sim/engine.hpp"
#include "tests/scenarios/reader/in_files.hpp"

using namespace tierflow;
using namespace tierflow::testing;

namespace {

/// What is wrong with two places and a lane after a replacement.
std::string trouble(std::string const& find, std::string const& put) { return lines(read(two_places(find, put)).errors); }

bool says(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("--set cannot give two things one name") {
  Folder const folder;
  auto const file = folder.write("scenario.yaml", two_places("vehicle_types:", "parcel_classes: [{name: a}, {name: b}]\nvehicle_types:"));

  CHECK(read_scenario({file}).errors.empty());
  CHECK(says(lines(read_scenario({file}, {"parcel_classes.b.name=a"}).errors), "another item 'a'"));
}

TEST_CASE("what would step for ever is refused") {
  CHECK(says(trouble("headway: 1 h", "headway: 0 s"), "at least 1 s apart"));
  CHECK(says(trouble("headway: 1 h", "headway: exponential mean 1 us"), "at least 1 s apart"));
  CHECK(says(trouble("rate: 100 /h", "rate: 100 /h, outages: {up: 0 s, down: 1 us}"), "together take at least 1 s"));
}

TEST_CASE("what a number of the engine cannot hold is refused") {
  CHECK(says(trouble("vehicle_types:", "parcel_classes: [{name: a, weight: 6000 t}]\nvehicle_types:"), "1000 t at most"));
  CHECK(says(trouble("vehicle_types:", "parcel_classes: [{name: a, volume: 6000 m3}]\nvehicle_types:"), "1000 m3 at most"));
  CHECK(says(trouble("tiers: free", "tiers: free\nscale: {capacity: 1e5}"), "at most 1000"));
  CHECK(says(trouble("rate: 10 /h", "rate: 1e12 /h"), "a run takes at most"));
  CHECK(says(trouble("rate: 10 /h", "rate: 10 /h, batch: 0"), "at least 1 parcel"));
  CHECK(says(trouble("horizon: {days: 2}", "horizon: {days: 900}\nrecord: {series: 1 s}"), "larger step"));
  CHECK(says(trouble("drive: 30 min", "drive: lognormal mean 1 h cv 1e300"), "at most 1000"));
}

TEST_CASE("words of the format are no names") {
  CHECK(says(trouble("vehicle_types:", "parcel_classes: [{name: other}]\nvehicle_types:"), "word of the format"));
  CHECK(says(trouble("name: van", "name: default"), "word of the format"));
}

TEST_CASE("a stage that is no block of keys is no stage") {
  CHECK(says(trouble("{name: sort, kind: sorter, rate: 100 /h}", "sort"), "expected a block of keys"));
}

TEST_CASE("a drive of a millisecond does not make a run crawl, and changes nothing else") {
  std::string const quick = two_places("drive: 30 min", "drive: 1 ms");

  Results const results = simulate(good(quick));

  CHECK(results.little_holds);
  CHECK(results.all.delivered > 0);
}
