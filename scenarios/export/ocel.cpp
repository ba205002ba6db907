#include "scenarios/export/ocel.hpp"

#include <fmt/format.h>

#include <set>

#include "scenarios/export/dated.hpp"
#include "scenarios/export/parcel_events.hpp"
#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"
#include "sim/results.hpp"

namespace tierflow {
namespace {

/// An attribute that never changes holds since this instant, by the standard.
constexpr char const* always = "1970-01-01T00:00:00Z";

std::string numbered(char const* type, std::string const& name, std::int64_t number) {
  return fmt::format("{}:{}:{}", type, name, number);
}
std::string parcel_id(std::string const& stream, std::int64_t serial) { return numbered("parcel", stream, serial); }
std::string trip_id(std::string const& lane, std::int64_t number) { return numbered("trip", lane, number); }
std::string facility_id(std::string const& place) { return "facility:" + place; }

Json related(std::string const& object, char const* qualifier) {
  return {{"objectId", object}, {"qualifier", qualifier}};
}

Json type_json(char const* name, std::initializer_list<std::pair<char const*, char const*>> attributes) {
  Json list = Json::array();
  for (auto const& [attribute, type] : attributes) list.push_back({{"name", attribute}, {"type", type}});
  return {{"name", name}, {"attributes", list}};
}

Json event_types() {
  Json types = Json::array();
  for (auto what = What::created; what <= last_what; what = static_cast<What>(static_cast<int>(what) + 1))
    types.push_back(type_json(name_of(what), {{"detail", "string"}, {"code", "string"}}));
  return types;
}

Json object_types() {
  return Json::array(
      {type_json("parcel", {{"stream", "string"}, {"serial", "integer"}, {"class", "string"}, {"service", "string"},
                            {"weight_kg", "float"}, {"volume_m3", "float"}, {"outcome", "string"},
                            {"on_time", "boolean"}}),
       type_json("trip", {{"lane", "string"}, {"vehicle", "string"}, {"parcels", "integer"}, {"weight_kg", "float"},
                          {"volume_m3", "float"}}),
       type_json("facility", {{"label", "string"}, {"tier", "string"}, {"type", "string"}, {"county", "string"},
                              {"latitude", "float"}, {"longitude", "float"}})});
}

Json event_json(StoredRun const& run, ParcelEvent const& event, std::uint64_t number) {
  Json attributes = Json::array(), relationships = Json::array();
  if (!event.detail.empty()) attributes.push_back({{"name", "detail"}, {"value", event.detail}});
  if (!event.code.empty()) attributes.push_back({{"name", "code"}, {"value", event.code}});
  for (auto const& parcel : event.parcels)
    relationships.push_back(related(parcel_id(parcel.stream, parcel.serial), "parcel"));
  relationships.push_back(related(facility_id(event.place), "facility"));
  if (event.trip) relationships.push_back(related(trip_id(event.trip->lane, event.trip->number), "trip"));
  return {{"id", fmt::format("e{}", number)},
          {"type", event.what},
          {"time", dated(run, event.at_us)},
          {"attributes", attributes},
          {"relationships", relationships}};
}

/// Lines of a JSON list.
class Lines {
 public:
  explicit Lines(std::ostream& out) : out_{out} {}
  void add(Json const& json) {
    if (out_) out_ << (count_++ == 0 ? "\n" : ",\n") << dumped_in_line(json);
  }
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  std::ostream& out_;
  std::uint64_t count_ = 0;
};

/// An object whose attributes are the columns of the row from `first` on; NULL and "" are left out.
Json object_json(std::string const& id, char const* type, Query const& row, int first, Json relationships) {
  Json attributes = Json::array();
  for (int c = first; c < row.columns(); ++c) {
    StoredValue const cell = row.cell(c);
    Json value;
    if (cell.kind == StoredValue::Kind::whole) value = cell.whole;
    else if (cell.kind == StoredValue::Kind::number) value = cell.number;
    else if (!cell.text.empty()) value = std::string{cell.text};
    if (!value.is_null()) attributes.push_back({{"name", row.name(c)}, {"time", always}, {"value", value}});
  }
  return {{"id", id}, {"type", type}, {"attributes", attributes}, {"relationships", std::move(relationships)}};
}

void add_facilities(StoredRun const& run, Lines& lines) {
  Query query{*run.database, "SELECT name, label, tier, type, county, latitude, longitude FROM places ORDER BY place_id"};
  while (query.next()) lines.add(object_json(facility_id(query.text(0)), "facility", query, 1, Json::array()));
}

void add_trips(StoredRun const& run, int replication, std::set<TripId> const& seen, Lines& lines) {
  Query query{*run.database,
              "SELECT t.number, a.name, b.name, l.name AS lane, t.vehicle, t.parcels, t.weight_kg, t.volume_m3 "
              "FROM trips t JOIN lane_names l USING (lane_id) JOIN places a ON a.place_id = l.from_place "
              "JOIN places b ON b.place_id = l.to_place WHERE t.replication = ? ORDER BY t.rowid"};
  query.with(1, replication);
  while (query.next()) {
    std::string const lane = query.text(3);
    if (!seen.contains({lane, query.whole(0)})) continue;
    lines.add(object_json(trip_id(lane, query.whole(0)), "trip", query, 3,
                          Json::array({related(facility_id(query.text(1)), "from"),
                                       related(facility_id(query.text(2)), "to")})));
  }
}

/// Who the parcels are; how each ended is known from that instant on.
void add_parcels(StoredRun const& run, int replication, Lines& lines) {
  Query query{*run.database,
              "SELECT a.name, b.name, p.ended_us, p.outcome, p.on_time, p.stream, p.serial, p.class, p.service, "
              "p.weight_kg, p.volume_m3 FROM recorded_parcels p JOIN places a ON a.place_id = p.from_place "
              "LEFT JOIN places b ON b.place_id = p.to_place WHERE p.replication = ? ORDER BY p.rowid"};
  query.with(1, replication);
  auto const known = [&](int column) { return query.cell(column).kind != StoredValue::Kind::null; };
  while (query.next()) {
    Json relationships = Json::array({related(facility_id(query.text(0)), "origin")});
    if (known(1)) relationships.push_back(related(facility_id(query.text(1)), "destination"));
    Json parcel = object_json(parcel_id(query.text(5), query.whole(6)), "parcel", query, 5, std::move(relationships));
    std::string const ended = known(2) ? dated(run, query.whole(2)) : std::string{};
    auto const add = [&](char const* name, Json const& value) {
      parcel["attributes"].push_back({{"name", name}, {"time", ended}, {"value", value}});
    };
    if (known(2)) add("outcome", query.text(3));
    if (known(4)) add("on_time", query.whole(4) != 0);
    lines.add(parcel);
  }
}

}  // namespace

Written write_ocel(StoredRun const& run, int replication, std::ostream& out) {
  std::int64_t const records = recorded(run, replication);
  out << "{\n\"eventTypes\": " << dumped_in_line(event_types())
      << ",\n\"objectTypes\": " << dumped_in_line(object_types()) << ",\n\"events\": [";
  Lines events{out}, objects{out};
  std::set<TripId> trips;
  each_parcel_event(run, replication, [&](ParcelEvent const& event) {
    if (event.kind != ParcelEvent::Kind::record) return;
    if (event.trip) trips.insert(*event.trip);
    events.add(event_json(run, event, events.count() + 1));
  });
  out << "\n],\n\"objects\": [";
  add_facilities(run, objects);
  add_trips(run, replication, trips, objects);
  add_parcels(run, replication, objects);
  out << "\n]\n}\n";
  return {fmt::format("{} events of {} records, {} objects", with_commas(events.count()),
                      with_commas(static_cast<std::uint64_t>(records)), with_commas(objects.count())),
          {}};
}

}  // namespace tierflow
