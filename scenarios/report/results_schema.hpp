#pragma once

// The tables of results.sqlite.
//
// One row carries its unit in the column's name: `_h` hours, `_min` minutes, `_us` whole microseconds since midnight of the
// first day, `_kg`, `_g`, `_m3`, `_km`, `_tkm` tonne-kilometres, `_cny`; `_share` is from 0 to 1; what has no unit is a count. NULL: nothing to measure.
// A series has no row for a bin in which nothing happened; content_at_end of a stage (waiting, in work or
// blocked at the end of the bin) is then that of the row before.
// Deliveries of system_series are those of the measured time.
// Places, lanes and stages stand once by id with their names; series, trips and parcels point to them.

namespace tierflow {

/// Format of these tables, the database's user_version: counted up when a column goes or changes its meaning.
constexpr int results_format = 1;

constexpr char const* results_tables = R"sql(
CREATE TABLE scenario (name TEXT, question TEXT, tierflow TEXT, first_day TEXT, time_zone TEXT, length_h REAL,
  warm_up_h REAL, series_bin_h REAL, recorded_share REAL);
CREATE TABLE runs (replication INTEGER PRIMARY KEY, seed TEXT, ended TEXT, fingerprint TEXT,
  measured_from_h REAL, until_h REAL, series_bin_h REAL, littles_law_holds INTEGER, time_in_system_h REAL);
CREATE TABLE main_figures (replication INTEGER, figure TEXT, label TEXT, unit TEXT, value REAL);
CREATE TABLE places (place_id INTEGER PRIMARY KEY, name TEXT UNIQUE, label TEXT, tier TEXT, type TEXT,
  county TEXT, latitude REAL, longitude REAL);
CREATE TABLE lane_names (lane_id INTEGER PRIMARY KEY, name TEXT UNIQUE, from_place INTEGER, to_place INTEGER,
  mode TEXT, distance_km REAL);
CREATE TABLE vehicles (vehicle TEXT, parcels INTEGER, weight_kg REAL, volume_m3 REAL, containers INTEGER);
CREATE TABLE fleets (fleet TEXT, place_id INTEGER, vehicle TEXT, vehicles INTEGER);
CREATE TABLE ledger (replication INTEGER, class TEXT, created INTEGER, delivered INTEGER, returned INTEGER,
  rejected INTEGER, lost INTEGER, in_system INTEGER);
CREATE TABLE courses (replication INTEGER, grouping TEXT, name TEXT, delivered INTEGER, on_time INTEGER,
  within_48_h INTEGER, within_72_h INTEGER, full_course_mean_h REAL, full_course_longest_h REAL,
  inside_mean_h REAL, p50_h REAL, p90_h REAL, p95_h REAL, p99_h REAL);
CREATE TABLE segments (replication INTEGER, grouping TEXT, name TEXT, segment TEXT, parcels INTEGER,
  mean_h REAL, longest_h REAL, inside_mean_h REAL);
CREATE TABLE course_histogram (replication INTEGER, grouping TEXT, name TEXT, upto_h REAL, parcels INTEGER);
CREATE TABLE facilities (replication INTEGER, place_id INTEGER, created INTEGER, arrived INTEGER,
  delivered INTEGER, in_system_at_end INTEGER);
CREATE TABLE facility_series (replication INTEGER, place_id INTEGER, bin INTEGER, created INTEGER, arrived INTEGER,
  departed INTEGER, ended INTEGER, content_at_end INTEGER);
CREATE TABLE stages (replication INTEGER, stage_id INTEGER, place_id INTEGER, place TEXT, stage TEXT,
  side TEXT, kind TEXT, lines INTEGER, entered INTEGER, finished INTEGER, rejected INTEGER, failures INTEGER,
  waited INTEGER, utilisation_share REAL, line_h REAL, busy_h REAL, blocked_h REAL, queue_mean REAL, queue_longest INTEGER,
  queue_at_end INTEGER, content_mean REAL, wait_mean_h REAL, wait_longest_h REAL, sojourn_mean_h REAL,
  sojourn_longest_h REAL, bags INTEGER, full_bags INTEGER, orders INTEGER, pieces_mean REAL, pieces_at_end INTEGER);
CREATE TABLE stage_classes (replication INTEGER, stage_id INTEGER, class TEXT, waits INTEGER,
  wait_mean_h REAL, wait_longest_h REAL, sojourns INTEGER, sojourn_mean_h REAL, sojourn_longest_h REAL);
CREATE TABLE stage_shifts (replication INTEGER, stage_id INTEGER, shift TEXT, started INTEGER,
  utilisation_share REAL, line_h REAL, busy_h REAL);
CREATE TABLE stage_series (replication INTEGER, stage_id INTEGER, bin INTEGER, entered INTEGER,
  finished INTEGER, content_at_end INTEGER);
CREATE TABLE lanes (replication INTEGER, lane_id INTEGER, lane TEXT, staged INTEGER, departures INTEGER,
  parcels INTEGER, weight_kg REAL, volume_m3 REAL, fill_mean_share REAL, full_departures INTEGER,
  by_timeout INTEGER, by_full INTEGER, missed_departures INTEGER, left_behind_parcels INTEGER,
  departures_with_left_behind INTEGER, vehicle_waits INTEGER, dwell_mean_h REAL, dwell_longest_h REAL,
  staged_mean REAL, on_the_road_mean REAL, staged_at_end INTEGER, containers INTEGER,
  overflowed_parcels INTEGER, turned_back_trips INTEGER);
CREATE TABLE lane_series (replication INTEGER, lane_id INTEGER, bin INTEGER, parcels INTEGER, staged INTEGER,
  staged_at_end INTEGER);
CREATE TABLE rounds (replication INTEGER, place_id INTEGER, place TEXT, pool TEXT, crew INTEGER, tours INTEGER,
  attempts INTEGER, delivered INTEGER, first_attempts INTEGER, first_delivered INTEGER, returned INTEGER,
  out_h REAL, crew_utilisation_share REAL, desk_mean_h REAL, desk_longest_h REAL, waiting_at_end INTEGER,
  collected INTEGER, to_collect_mean_h REAL, to_collect_longest_h REAL, to_collect_at_end INTEGER,
  cells INTEGER, cells_placed INTEGER, cells_overdue INTEGER, cells_short_of INTEGER, cells_most INTEGER,
  cells_stay_mean_h REAL, cells_stay_longest_h REAL, cells_taken_mean REAL, cells_taken_at_end INTEGER);
CREATE TABLE rounds_series (replication INTEGER, place_id INTEGER, pool TEXT, bin INTEGER, joined INTEGER,
  ended INTEGER, content_at_end INTEGER);
CREATE TABLE rounds_areas (replication INTEGER, place_id INTEGER, place TEXT, pool TEXT, area TEXT, tours INTEGER,
  delivered INTEGER, desk_mean_h REAL, desk_longest_h REAL);
CREATE TABLE accounts (replication INTEGER, activity TEXT, cost_cny REAL, cost_per_parcel_cny REAL, pieces INTEGER,
  cost_per_piece_cny REAL, labour_h REAL, distance_km REAL, empty_km REAL, load_tkm REAL, co2e_kg REAL,
  co2e_per_parcel_g REAL, co2e_per_tkm_g REAL);
CREATE TABLE energy_used (replication INTEGER, activity TEXT, energy TEXT, unit TEXT, amount REAL, co2e_kg REAL,
  cost_cny REAL);
CREATE TABLE lane_accounts (replication INTEGER, lane_id INTEGER, lane TEXT, vehicle TEXT, activity TEXT, trips INTEGER,
  distance_km REAL, empty_km REAL, load_tkm REAL, cost_cny REAL, labour_h REAL, co2e_kg REAL, co2e_per_tkm_g REAL);
CREATE TABLE cold (replication INTEGER, class TEXT, delivered INTEGER, spoiled INTEGER, spoiled_by_life INTEGER,
  spoiled_by_excursion INTEGER, spoiled_share REAL, with_excursion INTEGER, excursion_mean_min REAL,
  excursion_longest_min REAL, life_used_mean_share REAL, life_left_mean_share REAL, life_used_p95_share REAL);
CREATE TABLE cold_places (replication INTEGER, place_id INTEGER, place TEXT, spot TEXT, what TEXT, class TEXT,
  stayed_h REAL, life_used_h REAL, shelf_lives_used REAL, excursion_min REAL);
CREATE TABLE origin_destination (replication INTEGER, from_place TEXT, to_place TEXT, delivered INTEGER,
  on_time INTEGER, full_course_mean_h REAL, full_course_longest_h REAL, p50_h REAL, p95_h REAL);
CREATE TABLE pair_hours (replication INTEGER, from_place TEXT, to_place TEXT, class TEXT, hour INTEGER,
  delivered INTEGER, on_time INTEGER, full_course_mean_h REAL);
CREATE TABLE trips (replication INTEGER, lane_id INTEGER, number INTEGER, departed_us INTEGER,
  arrives_us INTEGER, vehicle TEXT, parcels INTEGER, weight_kg REAL, volume_m3 REAL, containers INTEGER,
  turned_back INTEGER);
CREATE TABLE recorded_parcels (replication INTEGER, stream TEXT, serial INTEGER, class TEXT, service TEXT,
  from_place INTEGER, to_place INTEGER, weight_kg REAL, volume_m3 REAL, created_us INTEGER, due_us INTEGER,
  ended_us INTEGER, outcome TEXT, on_time INTEGER);
CREATE TABLE parcels (replication INTEGER, stream TEXT, serial INTEGER, at_us INTEGER, what TEXT,
  place_id INTEGER, detail TEXT, visit INTEGER, number INTEGER, code TEXT);
CREATE TABLE system_series (replication INTEGER, bin INTEGER, in_system INTEGER, delivered INTEGER,
  on_time INTEGER, full_course_mean_h REAL);
)sql";

constexpr char const* results_indices = R"sql(
CREATE INDEX stage_series_by_stage ON stage_series (stage_id, replication, bin);
CREATE INDEX lane_series_by_lane ON lane_series (lane_id, replication, bin);
CREATE INDEX trips_by_lane ON trips (lane_id, replication, number);
CREATE INDEX parcels_by_parcel ON parcels (stream, serial, replication, at_us);
CREATE INDEX recorded_parcels_by_parcel ON recorded_parcels (stream, serial, replication);
CREATE INDEX parcels_by_place ON parcels (place_id, at_us);
CREATE VIEW departures AS SELECT t.replication, l.name AS lane, a.name AS from_name, b.name AS to_name,
  t.number, t.departed_us / 3.6e9 AS departed_h, t.arrives_us / 3.6e9 AS arrives_h, t.vehicle, t.parcels,
  t.weight_kg, t.volume_m3, t.containers, t.turned_back FROM trips t JOIN lane_names l USING (lane_id)
  JOIN places a ON a.place_id = l.from_place JOIN places b ON b.place_id = l.to_place;
CREATE VIEW parcel_history AS SELECT p.replication, p.stream, p.serial, p.at_us / 3.6e9 AS at_h, p.what,
  n.name AS place, p.detail, p.visit, p.number FROM parcels p JOIN places n USING (place_id);
)sql";

}  // namespace tierflow
