// The EPCIS document has the shape that GS1's standard asks for, and tells every record of every parcel.

#include "scenarios/export/epcis.hpp"

#include <set>

#include "tests/scenarios/export/stored_run.hpp"
#include "tests/scenarios/reader/schema_takes.hpp"
#include "tests/scenarios/report/odd_names.hpp"

namespace tierflow {
namespace {

using nlohmann::json;
using testing::ScratchFolder;
using testing::stored_run;

json document_of(StoredRun const& run, int replication = 1) {
  return testing::json_of([&](std::ostream& out) { write_epcis(run, replication, out); });
}

json const& events_in(json const& document) { return document["epcisBody"]["eventList"]; }

/// The first event whose value at `key` is `value`.
json first(json const& document, char const* key, char const* value) {
  for (auto const& event : events_in(document))
    if (event.value(key, "") == value) return event;
  return nullptr;
}

std::size_t parcels_in(json const& document, char const* type, char const* list, std::string const& step = {}) {
  std::size_t count = 0;
  for (auto const& event : events_in(document))
    if (event["type"] == type && (step.empty() || event["bizStep"] == step)) count += event[list].size();
  return count;
}

TEST_CASE("a record that the scenario gives a code carries it, the others none") {
  Scenario world = testing::small_world();
  for (FacilityPlan& facility : world.facilities) facility.event_codes = {{"departed", "EMC"}};
  ScratchFolder const scratch;

  json const document = document_of(stored_run(scratch, world));

  std::size_t departed = 0;
  for (auto const& event : events_in(document)) {
    if (event["type"] != "ObjectEvent") continue;
    bool const departs = event["tierflow:what"] == "departed";
    departed += departs ? 1 : 0;
    CHECK(event.value("tierflow:code", "") == (departs ? "EMC" : ""));
  }
  CHECK(departed > 0);
}

TEST_CASE("the document has the shape of the standard, whatever the names in it") {
  testing::Schema const schema{testing::beside("epcis.schema.json")};
  std::vector<Scenario> worlds{testing::small_world(), testing::starter()};
  for (auto const& name : testing::odd_names()) worlds.push_back(testing::renamed(testing::small_world(), name));
  for (auto const& world : worlds) {
    CAPTURE(world.name);
    ScratchFolder const scratch;

    json const document = document_of(stored_run(scratch, world));

    CHECK(schema.takes(document));
  }
}

TEST_CASE("the shape is one that a document can miss") {
  testing::Schema const schema{testing::beside("epcis.schema.json")};
  ScratchFolder const scratch;
  json const good = document_of(stored_run(scratch, testing::small_world()));
  auto const spoilt = [&](auto const& spoil) {
    json document = good;
    spoil(document, document["epcisBody"]["eventList"][0]);
    return !schema.takes(document);
  };

  CHECK(spoilt([](json&, json& event) { event["bizStep"] = "sorting"; }));
  CHECK(spoilt([](json&, json& event) { event["eventTime"] = "2025-05-18T09:00:00"; }));
  CHECK(spoilt([](json&, json& event) { event.erase("eventTimeZoneOffset"); }));
  CHECK(spoilt([](json&, json& event) { event["epcList"][0] = "urn:x-tierflow:with blank"; }));
  CHECK(spoilt([](json&, json& event) { event["what"] = "created"; }));
  CHECK(spoilt([](json& document, json&) { document.erase("@context"); }));
}

TEST_CASE("a hand-in is a commissioning at its place, with the scenario's own clock") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.time_zone = "+08:00";

  json const event = first(document_of(stored_run(scratch, scenario)), "tierflow:what", "created");

  CHECK(event["type"] == "ObjectEvent");
  CHECK(event["eventTime"] == "2025-05-18T09:00:00.000000+08:00");
  CHECK(event["eventTimeZoneOffset"] == "+08:00");
  CHECK(event["action"] == "ADD");
  CHECK(event["bizStep"] == "commissioning");
  CHECK(event["disposition"] == "active");
  CHECK(event["bizLocation"]["id"] == "urn:x-tierflow:small:loc:Gate");
  CHECK(event["epcList"].size() == 8);
  CHECK(event["epcList"][0] == "urn:x-tierflow:small:1:obj:parcel.shop%40Gate.0");
}

TEST_CASE("who departs is under way, aggregated under the trip, and at no place until it arrives") {
  ScratchFolder const scratch;
  json const document = document_of(stored_run(scratch, testing::small_world()));

  json const departing = first(document, "bizStep", "departing"), loading = first(document, "bizStep", "loading");

  CHECK(departing["disposition"] == "in_transit");
  CHECK_FALSE(departing.contains("bizLocation"));
  CHECK(departing["readPoint"]["id"] == "urn:x-tierflow:small:loc:Gate.Gate%3ETown");
  CHECK(loading["type"] == "AggregationEvent");
  CHECK(loading["action"] == "ADD");
  CHECK(loading["parentID"] == "urn:x-tierflow:small:1:obj:trip.Gate%3ETown.0");
  CHECK(loading["childEPCs"] == departing["epcList"]);
}

TEST_CASE("every record is told once, and who gets on a vehicle gets off it") {
  ScratchFolder const scratch;
  StoredRun const run = stored_run(scratch, testing::starter());
  auto const stored = [&](std::string const& where) {
    return std::stoull(testing::value_of(run.folder / "results.sqlite",
                                         "SELECT count(*) FROM parcels WHERE replication = 1" + where));
  };

  json const document = document_of(run);

  CHECK(stored("") > 10'000);
  CHECK(parcels_in(document, "ObjectEvent", "epcList") == stored(""));
  CHECK(parcels_in(document, "AggregationEvent", "childEPCs", "loading") == stored(" AND what = 'departed'"));
  CHECK(parcels_in(document, "AggregationEvent", "childEPCs", "unloading") == stored(" AND what = 'unloaded'"));
}

TEST_CASE("a replication without a recorded parcel says how to record some") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.sample_parcels = 0;
  StoredRun const run = stored_run(scratch, scenario);

  CHECK_THROWS_WITH_AS(document_of(run), doctest::Contains("run it again with --record-all"), Unreadable);
}

}  // namespace
}  // namespace tierflow
