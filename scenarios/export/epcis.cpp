#include "scenarios/export/epcis.hpp"

#include <fmt/format.h>

#include <map>

#include "scenarios/export/dated.hpp"
#include "scenarios/export/parcel_events.hpp"
#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {
namespace {

/// What a record is called in the Core Business Vocabulary 2.0.
struct Words {
  char const* action;
  char const* step;
  char const* disposition;
};

Words words_of(std::string const& what) {
  static std::map<std::string, Words> const words{
      {"created", {"ADD", "commissioning", "active"}},
      {"arrived", {"OBSERVE", "arriving", "in_progress"}},
      {"unloaded", {"OBSERVE", "unloading", "in_progress"}},
      {"held", {"OBSERVE", "holding", "in_progress"}},
      {"rejected", {"DELETE", "decommissioning", "inactive"}},
      {"staged", {"OBSERVE", "staging_outbound", "in_progress"}},
      {"departed", {"OBSERVE", "departing", "in_transit"}},
      {"collected", {"OBSERVE", "collecting", "in_progress"}},
      {"in_cell", {"OBSERVE", "holding", "in_progress"}},
      {"at_desk", {"OBSERVE", "receiving", "in_progress"}},
      {"out_for_delivery", {"OBSERVE", "transporting", "in_transit"}},
      {"delivered", {"OBSERVE", "accepting", "in_progress"}},
      {"sent_back", {"OBSERVE", "shipping", "in_progress"}},
      {"returned", {"OBSERVE", "other", "returned"}},
  };
  auto const found = words.find(what);
  return found == words.end() ? Words{"OBSERVE", "other", "in_progress"} : found->second;
}

class Names {
 public:
  Names(StoredRun const& run, int replication)
      : scenario_{"urn:x-tierflow:" + uri_part(run.scenario)}, world_{fmt::format("{}:{}", scenario_, replication)} {}

  [[nodiscard]] std::string parcel(ParcelId const& id) const {
    return fmt::format("{}:obj:parcel.{}.{}", world_, uri_part(id.stream), id.serial);
  }
  [[nodiscard]] std::string trip(TripId const& id) const {
    return fmt::format("{}:obj:trip.{}.{}", world_, uri_part(id.lane), id.number);
  }
  [[nodiscard]] std::string place(std::string const& name) const { return scenario_ + ":loc:" + uri_part(name); }
  /// Where in a place: at a stage, on a lane's staging, at a pool's desk.
  [[nodiscard]] std::string within(std::string const& name, std::string const& detail) const {
    return detail.empty() ? place(name) : place(name) + "." + uri_part(detail);
  }
  [[nodiscard]] std::string const& world() const { return world_; }

 private:
  std::string scenario_, world_;
};

Json event_json(StoredRun const& run, Names const& names, ParcelEvent const& event) {
  bool const record = event.kind == ParcelEvent::Kind::record;
  bool const on = event.kind == ParcelEvent::Kind::on;
  Words words = words_of(event.what);
  if (!record) words = {on ? "ADD" : "DELETE", on ? "loading" : "unloading", "in_progress"};
  Json parcels = Json::array();
  for (auto const& parcel : event.parcels) parcels.push_back(names.parcel(parcel));

  Json json{{"type", record ? "ObjectEvent" : "AggregationEvent"},
            {"eventTime", dated(run, event.at_us)},
            {"eventTimeZoneOffset", run.time_zone}};
  if (!record) json["parentID"] = names.trip(*event.trip);
  json[record ? "epcList" : "childEPCs"] = parcels;
  json["action"] = words.action;
  json["bizStep"] = words.step;
  json["disposition"] = words.disposition;
  json["readPoint"] = {{"id", names.within(event.place, event.detail)}};
  // Who has left a place is expected at none until it arrives.
  if (!record || words.disposition != std::string{"in_transit"}) json["bizLocation"] = {{"id", names.place(event.place)}};
  if (record) json["tierflow:what"] = event.what;
  if (record && !event.code.empty()) json["tierflow:code"] = event.code;
  if (record && event.trip) json["tierflow:trip"] = names.trip(*event.trip);
  return json;
}

/// The places with what people call them and where they lie, as master data of the document.
Json places_json(StoredRun const& run, Names const& names) {
  Json list = Json::array();
  Query query{*run.database, "SELECT name, label, latitude, longitude FROM places ORDER BY place_id"};
  while (query.next()) {
    std::string const label = query.text(1).empty() ? query.text(0) : query.text(1);
    Json attributes = Json::array({{{"id", "urn:epcglobal:cbv:mda:name"}, {"attribute", label}}});
    if (query.cell(2).kind != StoredValue::Kind::null) {
      attributes.push_back({{"id", "urn:epcglobal:cbv:mda:latitude"}, {"attribute", query.number(2)}});
      attributes.push_back({{"id", "urn:epcglobal:cbv:mda:longitude"}, {"attribute", query.number(3)}});
    }
    list.push_back({{"id", names.place(query.text(0))}, {"attributes", attributes}});
  }
  Json const vocabulary{{"type", "urn:epcglobal:epcis:vtype:BusinessLocation"}, {"vocabularyElementList", list}};
  return {{"epcisMasterData", {{"vocabularyList", Json::array({vocabulary})}}}};
}

}  // namespace

Written write_epcis(StoredRun const& run, int replication, std::ostream& out) {
  std::int64_t const records = recorded(run, replication);
  Names const names{run, replication};
  Json const context = Json::array({"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                                    {{"tierflow", "urn:x-tierflow:vocabulary:"}}});
  out << "{\n\"@context\": " << dumped_in_line(context) << ",\n\"type\": \"EPCISDocument\",\n\"id\": "
      << dumped_in_line(names.world()) << ",\n\"schemaVersion\": \"2.0\",\n\"creationDate\": "
      << dumped_in_line(run.started_at) << ",\n\"epcisHeader\": " << dumped_in_line(places_json(run, names))
      << ",\n\"epcisBody\": {\"eventList\": [";
  std::uint64_t events = 0;
  each_parcel_event(run, replication, [&](ParcelEvent const& event) {
    if (out) out << (events++ == 0 ? "\n" : ",\n") << dumped_in_line(event_json(run, names, event));
  });
  out << "\n]}\n}\n";
  return {fmt::format("{} events of {} records", with_commas(events), with_commas(static_cast<std::uint64_t>(records))),
          {}};
}

}  // namespace tierflow
