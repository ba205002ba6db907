// tierflow export, as a planner types it: what it writes, what it says, and what it leaves alone.

#include <nlohmann/json.hpp>

#include "scenarios/export/formats.hpp"
#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;
using testing::say;
using testing::ScratchFolder;
using testing::Spoken;
using Names = std::vector<std::string>;

/// A folder with a run of the small world.
class WithRun : public ScratchFolder {
 public:
  explicit WithRun(Tools const& with = testing::tools(), Names const& more = {}) {
    Names words{"run", "a.yaml", "--out", run()};
    words.insert(words.end(), more.begin(), more.end());
    say(words, with);
  }
  [[nodiscard]] fs::path run() const { return path() / "run"; }
  [[nodiscard]] Spoken exported(std::string const& format, fs::path const& out, Names const& more = {}) const {
    Names words{"export", run(), "--format", format, "--out", out};
    words.insert(words.end(), more.begin(), more.end());
    return say(words);
  }
};

TEST_CASE("every format is written where it is wanted, and the program says what") {
  WithRun const scratch;
  for (auto const& format : formats()) {
    CAPTURE(format.name);
    fs::path const out = scratch / format.name;

    Spoken const said = scratch.exported(format.name, out);

    CHECK(said.code == exit_ok);
    CHECK_HOLDS(said.out, "wrote " + out.string() + ": ");
    CHECK(fs::exists(out));
  }
}

TEST_CASE("a file can go to standard output, alone, and a folder cannot") {
  WithRun const scratch;

  Spoken const said = scratch.exported("ocel", "-"), folder = scratch.exported("csv", "-");

  CHECK(nlohmann::json::parse(said.out).contains("eventTypes"));
  CHECK(folder.code == exit_usage);
  CHECK(scratch.names() == Names{"run"});
}

TEST_CASE("what stands there already is left alone") {
  WithRun const scratch;
  testing::write_file(scratch / "out" / "thesis.txt", "three years of work");

  for (auto const& format : formats()) {
    CAPTURE(format.name);
    Spoken const said = scratch.exported(format.name, scratch / "out");
    CHECK(said.code == exit_io);
    CHECK_HOLDS(said.err, "stands there already; choose another --out, or take it away first");
  }
  CHECK(testing::content_of(scratch / "out" / "thesis.txt") == "three years of work");
  CHECK(testing::names_in(scratch / "out") == Names{"thesis.txt"});
}

TEST_CASE("a full disk exits with 4 and leaves nothing half-written") {
  WithRun const scratch;
  for (auto const& format : formats()) {
    CAPTURE(format.name);
    testing::FullDisk const full{100};

    Spoken const said = scratch.exported(format.name, scratch / "out");

    CHECK(said.code == exit_io);
    CHECK_HOLDS(said.err, "File too large");
    CHECK(scratch.names() == Names{"run"});
  }
}

TEST_CASE("what is no run exits with 4 and says what makes one") {
  ScratchFolder const scratch;

  Spoken const said = say({"export", scratch / "absent", "--format", "json", "--out", scratch / "out"});

  CHECK(said.code == exit_io);
  CHECK_HOLDS(said.err, "a run makes one: tierflow run FILE --out");
  CHECK(scratch.names().empty());
}

TEST_CASE("a run without recorded parcels has tables and no events, and says how to record them") {
  Reading reading;
  reading.scenario = testing::small_world();
  reading.scenario->sample_parcels = 0;
  WithRun const scratch{testing::tools_that_read(reading)};

  Spoken const events = scratch.exported("epcis", scratch / "events.json");

  CHECK(events.code == exit_io);
  CHECK_HOLDS(events.err, "run it again with --record-all, or with a share such as --set \"record.parcels=1 %\"");
  CHECK(scratch.names() == Names{"run"});
  CHECK(scratch.exported("csv", scratch / "csv").code == exit_ok);
}

TEST_CASE("of several replications the wanted one is told, and one that is not there is an error of the command line") {
  WithRun const scratch{testing::tools(), {"--replications", "2"}};

  Spoken const first = scratch.exported("ocel", scratch / "1.json");
  Spoken const second = scratch.exported("ocel", scratch / "2.json", {"--replication", "2"});
  Spoken const third = scratch.exported("ocel", scratch / "3.json", {"--replication", "3"});

  CHECK_HOLDS(first.err, "note: holds replication 1 of 2; choose another with --replication");
  CHECK(second.code == exit_ok);
  CHECK(third.code == exit_usage);
  CHECK_HOLDS(third.err, "--replication 3: the run has only 2");
}

TEST_CASE("notes are kept back when they are not wanted") {
  WithRun const scratch;

  CHECK_HOLDS(scratch.exported("geojson", scratch / "a.json").err, "left out, for they have no coordinates");
  Spoken const said = scratch.exported("geojson", scratch / "b.json", {"--quiet"});
  CHECK(said.err.empty());
  CHECK(said.out.empty());
}

TEST_CASE("a run that was interrupted is exported with a word about it") {
  Tools with = testing::tools();
  with.simulate = testing::simulate_and_interrupt;
  WithRun const scratch{with};

  Spoken const said = scratch.exported("epcis", scratch / "a.json");

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.err, "note: the run was interrupted; the export holds what was done by then");
}

}  // namespace
}  // namespace tierflow
