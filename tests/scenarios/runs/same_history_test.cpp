// What may change the history of a run, and what may not, through the real program. A fingerprint covers every
// record of every parcel, so two runs with one fingerprint are one history to the microsecond.

#include <set>

#include "tests/scenarios/runs/reversed.hpp"
#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

/// A scenario of the source tree, how much of it is run, and an overlay that gives it a town without parcels.
struct World {
  std::string folder, file, days;
  std::string islet;
};

World const starter{"scenarios", "starter.yaml", "3", R"(
last_mile_stations:
  - {name: Islet, type: town, node: North, at: [34.990, 119.250], sends: 0 /d, receives: 0 /d,
     area: 5 km2, couriers: 1}
lanes:
  - {from: Islet, to: North, dispatch: timetable, vehicle: van}
  - {from: North, to: Islet, dispatch: timetable, vehicle: van}
timetable:
  - {lane: Islet>North, departs: "18:00"}
  - {lane: North>Islet, departs: "07:30"}
)"};
World const tenth{"scenarios/lianyungang", "tenth.yaml", "2", R"(
last_mile_stations:
  - {name: Islet, type: town_rural, node: N2, at: [34.990, 119.250], county: Ganyu, sends: 0 /d, receives: 0 /d,
     area: 5 km2, couriers: 1, vans: 1}
lanes:
  - {from: Islet, to: N2, drive: 40 min}
  - {from: N2, to: Islet, drive: 40 min}
)"};

std::string file_of(World const& world) { return in_source(world.folder + "/" + world.file); }

ProgramRun run(World const& world, std::vector<std::string> files, std::vector<std::string> const& more = {}) {
  files.insert(files.end(), {"--set", "horizon.days=" + world.days});
  files.insert(files.end(), more.begin(), more.end());
  return ProgramRun{files};
}

TEST_CASE("the number of threads changes no byte of the summary") {
  for (World const& world : {starter, tenth}) {
    CAPTURE(world.file);
    std::string const alone = run(world, {file_of(world)}, {"--threads", "1"}).summary_text();
    for (char const* threads : {"2", "4", "8"}) {
      CAPTURE(threads);
      bool const same = run(world, {file_of(world)}, {"--threads", threads}).summary_text() == alone;
      CHECK(same);
    }
  }
}

TEST_CASE("another seed is another history, and so is every replication") {
  for (World const& world : {starter, tenth}) {
    CAPTURE(world.file);
    auto const first = run(world, {file_of(world)}).fingerprints();
    auto const second = run(world, {file_of(world)}, {"--seed", "8"}).fingerprints();

    std::set<std::string> different{first.begin(), first.end()};
    different.insert(second.begin(), second.end());
    CHECK(different.size() == first.size() + second.size());
  }
}

TEST_CASE("a town that sends and gets nothing changes no parcel's history") {
  for (World const& world : {starter, tenth}) {
    CAPTURE(world.file);
    ScratchFolder const scratch;
    write_file(scratch / "islet.yaml", "tierflow: 1\noverlay: islet\n" + world.islet);

    ProgramRun const without = run(world, {file_of(world)});
    ProgramRun const with = run(world, {file_of(world), scratch / "islet.yaml"});

    CHECK(with.replications()[0]["facilities"].size() == without.replications()[0]["facilities"].size() + 1);
    CHECK(with.fingerprints() == without.fingerprints());
  }
}

TEST_CASE("the order in which a file names things changes no parcel's history") {
  for (World const& world : {starter, tenth}) {
    CAPTURE(world.file);
    ScratchFolder const scratch;
    copy_reversed(in_source(world.folder), scratch.path());

    ProgramRun const backwards = run(world, {scratch / world.file});

    CHECK(backwards.fingerprints() == run(world, {file_of(world)}).fingerprints());
  }
}

TEST_CASE("a file written backwards names the same things in another order") {
  CHECK(reversed_lists("a: 1\nlanes:\n  - {one: 1,\n     more: 2}\n  - two:\n    - x\n    - y\nb: 2\n") ==
        "a: 1\nlanes:\n  - two:\n    - x\n    - y\n  - {one: 1,\n     more: 2}\nb: 2\n");
  CHECK(reversed_rows("# of lanes\nfrom,to\nA,B\nC,D\n") == "# of lanes\nfrom,to\nC,D\nA,B\n");
}

}  // namespace
}  // namespace tierflow::testing
