// From what a run was made, and how it ended.

#include "scenarios/report/manifest.hpp"

#include "scenarios/report/sha256.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;

ReplicationFacts run(int number, Ended ended) { return {number, ended, Instant{24h}, {1, 2}, true}; }

Json manifest(Scenario const& scenario, std::vector<ReplicationFacts> const& runs) {
  return manifest_json(scenario, {{}, {}, ""}, runs, {});
}

TEST_CASE("a manifest names every file with the hash of what was read, even if it changes later") {
  testing::ScratchFolder const scratch;
  testing::write_file(scratch / "a.yaml", "scenario: small\n");
  Provenance const provenance{{scratch / "a.yaml"}, {"replications.seed=8"}, "effective\n"};
  testing::write_file(scratch / "a.yaml", "scenario: other\n");

  Json const json = manifest_json(testing::small_world(), provenance, {run(1, Ended::complete)}, {});

  CHECK(json["scenario"]["files"] ==
        Json{{{"path", (scratch / "a.yaml").string()}, {"sha256", sha256("scenario: small\n")}}});
  CHECK(json["scenario"]["set"] == Json{"replications.seed=8"});
  CHECK(json["scenario"]["effective_sha256"] == sha256("effective\n"));
  CHECK(json["seed"] == 7);
}

TEST_CASE("a run is complete when all its replications are") {
  Scenario scenario = testing::small_world();
  scenario.replications = 2;
  auto const whole = run(1, Ended::complete), also = run(2, Ended::complete), part = run(2, Ended::interrupted);

  CHECK(manifest(scenario, {whole, also})["ended"] == "complete");
  CHECK(manifest(scenario, {whole, part})["ended"] == "interrupted");
  CHECK(manifest(scenario, {whole})["ended"] == "interrupted");
}

TEST_CASE("a replication has its fingerprint, and says how far it came") {
  Json const json = manifest(testing::small_world(), {{1, Ended::interrupted, Instant{11h + 30min}, {1, 2}, true}});

  CHECK(json["replications"][0] == Json{{"replication", 1},
                                        {"ended", "interrupted"},
                                        {"until_h", 11.5},
                                        {"fingerprint", "00000000000000010000000000000002"},
                                        {"balanced", true}});
}

TEST_CASE("the time of a start is UTC in ISO 8601") {
  std::string const now = utc_now();

  REQUIRE(now.size() == 20);
  CHECK(now[4] == '-');
  CHECK(now[10] == 'T');
  CHECK(now.back() == 'Z');
}

}  // namespace
}  // namespace tierflow
