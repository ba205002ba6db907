// The object-centric event log has the shape of OCEL 2.0, and hangs together: who is named is there.

#include "scenarios/export/ocel.hpp"

#include <map>
#include <set>

#include "tests/scenarios/export/stored_run.hpp"
#include "tests/scenarios/reader/schema_takes.hpp"
#include "tests/scenarios/report/odd_names.hpp"

namespace tierflow {
namespace {

using nlohmann::json;
using testing::ScratchFolder;
using testing::stored_run;

json log_of(StoredRun const& run, int replication = 1) {
  return testing::json_of([&](std::ostream& out) { write_ocel(run, replication, out); });
}

/// By type and attribute, what kind of value it declares.
std::map<std::pair<std::string, std::string>, std::string> declared(json const& types) {
  std::map<std::pair<std::string, std::string>, std::string> kinds;
  for (auto const& type : types)
    for (auto const& attribute : type["attributes"]) kinds[{type["name"], attribute["name"]}] = attribute["type"];
  return kinds;
}

bool fits(json const& value, std::string const& kind) {
  if (kind == "string") return value.is_string();
  if (kind == "integer") return value.is_number_integer();
  if (kind == "boolean") return value.is_boolean();
  return kind == "float" && value.is_number();
}

void check_attributes(json const& things, json const& types) {
  auto const kinds = declared(types);
  for (auto const& thing : things)
    for (auto const& attribute : thing["attributes"]) {
      auto const kind = kinds.find({thing["type"], attribute["name"]});
      REQUIRE(kind != kinds.end());
      CHECK(fits(attribute["value"], kind->second));
    }
}

std::size_t count_of(json const& things, char const* type) {
  return static_cast<std::size_t>(
      std::count_if(things.begin(), things.end(), [&](json const& thing) { return thing["type"] == type; }));
}

json attribute(json const& object, char const* name) {
  for (auto const& attribute : object["attributes"])
    if (attribute["name"] == name) return attribute;
  return nullptr;
}

/// How often an event is related to something in this way.
std::size_t related(json const& log, char const* qualifier) {
  std::size_t count = 0;
  for (auto const& event : log["events"])
    for (auto const& relationship : event["relationships"]) count += relationship["qualifier"] == qualifier;
  return count;
}

TEST_CASE("the log has the shape of the standard, whatever the names in it") {
  testing::Schema const schema{testing::beside("ocel.schema.json")};
  std::vector<Scenario> worlds{testing::small_world(), testing::starter()};
  for (auto const& name : testing::odd_names()) worlds.push_back(testing::renamed(testing::small_world(), name));
  for (auto const& world : worlds) {
    CAPTURE(world.name);
    ScratchFolder const scratch;

    json const log = log_of(stored_run(scratch, world));

    CHECK(schema.takes(log));
    check_attributes(log["events"], log["eventTypes"]);
    check_attributes(log["objects"], log["objectTypes"]);
  }
}

TEST_CASE("ids are given once, and every relationship leads to an object of the log") {
  ScratchFolder const scratch;
  json const log = log_of(stored_run(scratch, testing::starter()));

  std::set<std::string> events, objects;
  for (auto const& event : log["events"]) CHECK(events.insert(event["id"]).second);
  for (auto const& object : log["objects"]) CHECK(objects.insert(object["id"]).second);
  for (auto const* things : {&log["events"], &log["objects"]})
    for (auto const& thing : *things)
      for (auto const& relationship : thing["relationships"]) CHECK(objects.contains(relationship["objectId"]));
}

TEST_CASE("parcels, trips and facilities are objects, and every record relates its parcel to its place") {
  ScratchFolder const scratch;
  json const log = log_of(stored_run(scratch, testing::small_world()));

  CHECK(count_of(log["objects"], "parcel") == 8);
  CHECK(count_of(log["objects"], "trip") == 3);
  CHECK(count_of(log["objects"], "facility") == 2);
  CHECK(related(log, "parcel") == 8 * 13);
  CHECK(related(log, "facility") == log["events"].size());
  CHECK(related(log, "trip") == 2 * 3);  // departed and arrived
}

TEST_CASE("a departure is one event with its trip and all the parcels in it") {
  ScratchFolder const scratch;
  json const log = log_of(stored_run(scratch, testing::small_world()));

  auto const departed = std::find_if(log["events"].begin(), log["events"].end(),
                                     [](json const& event) { return event["type"] == "departed"; });

  REQUIRE(departed != log["events"].end());
  CHECK((*departed)["time"] == "2025-05-18T10:00:00.000000+00:00");
  CHECK((*departed)["relationships"] ==
        json::parse(R"([{"objectId": "parcel:shop@Gate:0", "qualifier": "parcel"},
                        {"objectId": "parcel:shop@Gate:1", "qualifier": "parcel"},
                        {"objectId": "parcel:shop@Gate:2", "qualifier": "parcel"},
                        {"objectId": "facility:Gate", "qualifier": "facility"},
                        {"objectId": "trip:Gate>Town:0", "qualifier": "trip"}])"));
}

TEST_CASE("a parcel knows where it was handed in and how it ended, a trip where it leads") {
  ScratchFolder const scratch;
  json const log = log_of(stored_run(scratch, testing::small_world()));

  auto const object = [&](char const* id) {
    return *std::find_if(log["objects"].begin(), log["objects"].end(), [&](json const& o) { return o["id"] == id; });
  };

  CHECK(object("parcel:shop@Gate:5")["relationships"] ==
        json::parse(R"([{"objectId": "facility:Gate", "qualifier": "origin"},
                        {"objectId": "facility:Town", "qualifier": "destination"}])"));
  CHECK(attribute(object("parcel:shop@Gate:5"), "class") ==
        json::parse(R"({"name": "class", "time": "1970-01-01T00:00:00Z", "value": "light"})"));
  json const outcome = attribute(object("parcel:shop@Gate:0"), "outcome");
  CHECK(outcome["value"] == "delivered");
  CHECK(outcome["time"].get<std::string>().starts_with("2025-05-18T1"));
  CHECK(attribute(object("parcel:shop@Gate:0"), "on_time")["value"] == false);  // express
  CHECK(attribute(object("parcel:shop@Gate:5"), "on_time")["value"] == true);
  CHECK(object("trip:Gate>Town:2")["relationships"][1] ==
        json::parse(R"({"objectId": "facility:Town", "qualifier": "to"})"));
  CHECK(object("trip:Gate>Town:2")["attributes"][2]["value"] == 2);
}

}  // namespace
}  // namespace tierflow
