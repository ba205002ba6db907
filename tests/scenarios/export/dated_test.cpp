// Instants become dates of the scenario's clock, names parts of a URI.

#include "scenarios/export/dated.hpp"

#include <doctest/doctest.h>

namespace tierflow {
namespace {

TEST_CASE("an instant is a date of the scenario's own clock, with its offset") {
  StoredRun run;
  run.first_day = 20'226;  // 2025-05-18
  run.time_zone = "+08:00";

  CHECK(dated(run, 0) == "2025-05-18T00:00:00.000000+08:00");
  CHECK(dated(run, (33LL * 3600 + 90) * 1'000'000 + 7) == "2025-05-19T09:01:30.000007+08:00");
  CHECK(dated(run, 14LL * 86'400 * 1'000'000) == "2025-06-01T00:00:00.000000+08:00");
}

TEST_CASE("without dates the first day is that of the Unix clock") {
  CHECK(dated({}, 3'600'000'000) == "1970-01-01T01:00:00.000000+00:00");
}

TEST_CASE("a name in a URI keeps letters, digits, '-' and '_'; all else is written out by the byte") {
  CHECK(uri_part("Gate_1-b") == "Gate_1-b");
  CHECK(uri_part("shop@Gate:a.b") == "shop%40Gate%3Aa%2Eb");
  CHECK(uri_part("云") == "%E4%BA%91");
}

}  // namespace
}  // namespace tierflow
