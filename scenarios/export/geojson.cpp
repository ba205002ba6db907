#include "scenarios/export/geojson.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>

#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {
namespace {

constexpr char const* places_sql =
    "SELECT p.place_id, p.longitude, p.latitude, p.name, p.label, p.tier, p.type, p.county, avg(f.created) AS created, "
    "avg(f.arrived) AS arrived, avg(f.delivered) AS delivered, avg(f.in_system_at_end) AS in_system_at_end "
    "FROM places p LEFT JOIN facilities f USING (place_id) GROUP BY p.place_id ORDER BY p.place_id";

/// Of each place the stage that is used most, first.
constexpr char const* stages_sql =
    "SELECT place_id, stage || CASE side WHEN '' THEN '' ELSE ' ' || side END AS busiest_stage, "
    "avg(utilisation_share) AS busiest_stage_utilisation_share, avg(queue_mean) AS busiest_stage_queue_mean, "
    "avg(queue_longest) AS busiest_stage_queue_longest FROM stages WHERE utilisation_share IS NOT NULL "
    "GROUP BY place_id, stage_id ORDER BY place_id, 3 DESC, stage_id";

constexpr char const* lanes_sql =
    "SELECT a.longitude, a.latitude, b.longitude, b.latitude, n.name, a.name AS \"from\", b.name AS \"to\", n.mode, "
    "n.distance_km, avg(l.parcels) AS parcels, "
    "avg(l.parcels * 24 / (r.until_h - r.measured_from_h)) AS parcels_per_day, avg(l.departures) AS departures, "
    "avg(l.weight_kg) AS weight_kg, avg(l.volume_m3) AS volume_m3, avg(l.fill_mean_share) AS fill_mean_share, "
    "avg(l.left_behind_parcels) AS left_behind_parcels, avg(l.dwell_mean_h) AS dwell_mean_h "
    "FROM lane_names n JOIN places a ON a.place_id = n.from_place JOIN places b ON b.place_id = n.to_place "
    "LEFT JOIN lanes l USING (lane_id) LEFT JOIN runs r USING (replication) GROUP BY n.lane_id ORDER BY n.lane_id";

/// The columns from `first` on by their names; an empty text is left out.
void add_columns(Json& properties, Query const& row, int first) {
  for (int c = first; c < row.columns(); ++c) {
    StoredValue const cell = row.cell(c);
    Json value = nullptr;
    if (cell.kind == StoredValue::Kind::whole) value = cell.whole;
    else if (cell.kind == StoredValue::Kind::number && std::isfinite(cell.number)) value = cell.number;
    else if (cell.kind == StoredValue::Kind::text) value = std::string{cell.text};
    if (cell.kind != StoredValue::Kind::text || !cell.text.empty()) properties[row.name(c)] = value;
  }
}

std::map<std::int64_t, Json> busiest_stages(StoredRun const& run) {
  std::map<std::int64_t, Json> busiest;
  Query query{*run.database, stages_sql};
  while (query.next())
    if (Json stage = Json::object(); !busiest.contains(query.whole(0))) {
      add_columns(stage, query, 1);
      busiest[query.whole(0)] = stage;
    }
  return busiest;
}

Json position(double longitude, double latitude) { return Json::array({longitude, latitude}); }

/// The shorter way round the globe, in two pieces where it crosses the 180th meridian (RFC 7946, 3.1.9).
Json line_json(double from_lon, double from_lat, double to_lon, double to_lat) {
  if (std::abs(to_lon - from_lon) <= 180)
    return {{"type", "LineString"},
            {"coordinates", Json::array({position(from_lon, from_lat), position(to_lon, to_lat)})}};
  double const edge = from_lon > 0 ? 180 : -180;
  double const unrolled = to_lon + 2 * edge;
  double const lat = from_lat + (to_lat - from_lat) * (edge - from_lon) / (unrolled - from_lon);
  Json const first = Json::array({position(from_lon, from_lat), position(edge, lat)});
  Json const second = Json::array({position(-edge, lat), position(to_lon, to_lat)});
  return {{"type", "MultiLineString"}, {"coordinates", Json::array({first, second})}};
}

/// "Lyon, Voiron and 4 more".
std::string some_of(std::vector<std::string> const& names) {
  constexpr std::size_t shown = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(shown, names.size()); ++i) text += (i > 0 ? ", " : "") + names[i];
  return names.size() > shown ? fmt::format("{} and {} more", text, names.size() - shown) : text;
}

class Features {
 public:
  explicit Features(std::ostream& out) : out_{out} {}

  void add(std::string const& id, Json geometry, Json properties) {
    Json const feature{{"type", "Feature"}, {"id", id}, {"geometry", std::move(geometry)},
                       {"properties", std::move(properties)}};
    if (out_) out_ << (count_++ == 0 ? "\n" : ",\n") << dumped_in_line(feature);
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::ostream& out_;
  std::size_t count_ = 0;
};

/// Gives the names of those without coordinates.
std::vector<std::string> add_places(StoredRun const& run, Features& features) {
  std::map<std::int64_t, Json> const busiest = busiest_stages(run);
  std::vector<std::string> nowhere;
  Query query{*run.database, places_sql};
  while (query.next()) {
    std::string const name = query.text(3);
    if (query.cell(1).kind == StoredValue::Kind::null) {
      nowhere.push_back(name);
      continue;
    }
    Json properties{{"kind", "place"}};
    add_columns(properties, query, 3);
    if (auto const stage = busiest.find(query.whole(0)); stage != busiest.end()) properties.update(stage->second);
    features.add("place/" + name, {{"type", "Point"}, {"coordinates", position(query.number(1), query.number(2))}},
                 std::move(properties));
  }
  return nowhere;
}

std::vector<std::string> add_lanes(StoredRun const& run, Features& features) {
  std::vector<std::string> nowhere;
  Query query{*run.database, lanes_sql};
  while (query.next()) {
    std::string const name = query.text(4);
    if (query.cell(0).kind == StoredValue::Kind::null || query.cell(2).kind == StoredValue::Kind::null) {
      nowhere.push_back(name);
      continue;
    }
    Json properties{{"kind", "lane"}};
    add_columns(properties, query, 4);
    features.add("lane/" + name, line_json(query.number(0), query.number(1), query.number(2), query.number(3)),
                 std::move(properties));
  }
  return nowhere;
}

void refuse_without_coordinates(StoredRun const& run) {
  Query query{*run.database, "SELECT count(longitude) FROM places"};
  query.next();
  if (query.whole(0) == 0)
    throw Unreadable{run.folder.string() + ": no place of this scenario has coordinates; give them with "
                                           "`at: [latitude, longitude]` and run it again"};
}

}  // namespace

Written write_geojson(StoredRun const& run, std::ostream& out) {
  refuse_without_coordinates(run);
  out << "{\n\"type\": \"FeatureCollection\",\n\"features\": [";
  Features features{out};
  std::vector<std::string> const places = add_places(run, features);
  std::size_t const points = features.count();
  std::vector<std::string> const lanes = add_lanes(run, features);
  out << "\n]\n}\n";
  Written written{fmt::format("{} places, {} lanes", points, features.count() - points), {}};
  if (!places.empty())
    written.notes.push_back(fmt::format("left out, for they have no coordinates: {} of the places ({})", places.size(),
                                        some_of(places)));
  if (!lanes.empty())
    written.notes.push_back(fmt::format("left out, for one end has no coordinates: {} of the lanes ({})", lanes.size(),
                                        some_of(lanes)));
  return written;
}

}  // namespace tierflow
