#pragma once

// Results: what one run has to say, as exact integers and their names.
//
// Counts are parcels, sums are microseconds in 64 bits (128 where parcels x horizon could pass 2^63),
// and every figure is measured from the warm-up to the end unless its comment says "whole run". Ratios
// and means are for the reader of the results to form.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "network/ids.hpp"
#include "network/units.hpp"
#include "sim/cold/result.hpp"
#include "sim/histogram.hpp"

namespace tierflow {

/// created = delivered + returned + rejected + lost + in_system, per class, whole run.
struct LedgerLine {
  std::uint64_t created = 0, delivered = 0, returned = 0, rejected = 0, lost = 0, in_system = 0;
  [[nodiscard]] bool balances() const {
    return created == delivered + returned + rejected + lost + in_system;
  }
};

/// Sum, count and longest of a span of time that parcels spent somewhere.
struct Spans {
  std::uint64_t count = 0;
  Int128 sum = 0;          ///< microseconds
  Duration longest{};
  void add(Duration d) {
    ++count;
    sum += d.count();
    if (d > longest) longest = d;
  }
  void merge(Spans const& other) {
    count += other.count;
    sum += other.sum;
    if (other.longest > longest) longest = other.longest;
  }
  [[nodiscard]] double mean_us() const {
    return count == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(count);
  }
};

/// Work done and room offered in one named shift over the measured time.
struct ShiftResult {
  std::string name;
  std::uint64_t started = 0;      ///< parcels
  Int128 line_time = 0;           ///< microseconds x lines open
  Int128 busy_time = 0;           ///< microseconds x lines working, of parcels started in it
};

struct StageResult {
  FacilityId facility;
  std::string stage;
  std::string side;               ///< "", "up" or "down"
  std::string kind;               ///< dock, sorter, hold, bagging, stock
  std::uint64_t entered = 0;      ///< parcels (dock: vehicles)
  std::uint64_t finished = 0;
  std::uint64_t rejected = 0;
  std::uint64_t failures = 0;
  std::int64_t capacity = 0;      ///< lines or doors
  Int128 line_time = 0;           ///< microseconds x lines (doors) open by the calendar
  Int128 busy_time = 0;           ///< microseconds x lines (doors) working
  Int128 blocked_time = 0;        ///< microseconds x lines (doors) held by a parcel that is not taken in
  Int128 queue_area = 0;          ///< integral of the number waiting, microseconds
  Int128 content_area = 0;        ///< integral of the number waiting, in work or blocked there
  std::int64_t queue_longest = 0;
  std::int64_t queue_at_end = 0;
  std::uint64_t waited = 0;       ///< sorter: of those counted in `wait`, how many waited at all
  Spans wait;                     ///< of parcels whose service began in the measured time
  Spans sojourn;                  ///< of parcels that left in the measured time
  std::vector<Spans> wait_by_class;
  std::vector<Spans> sojourn_by_class;
  std::uint64_t bags = 0, full_bags = 0;  ///< bagging: closed in the measured time, and of these because they were full
  std::uint64_t orders = 0;       ///< stock: of pieces, in the measured time
  Int128 pieces_area = 0;         ///< stock: integral of the pieces that lie there, microseconds
  std::int64_t pieces_at_end = 0; ///< stock
  std::vector<ShiftResult> shifts;
  std::vector<std::uint32_t> entered_series, finished_series;  ///< whole run, per bin
};

struct LaneResult {
  LaneId lane;
  std::uint64_t staged = 0;       ///< parcels
  std::uint64_t departures = 0;   ///< vehicles; 0 for immediate conveyance
  std::uint64_t parcels = 0;      ///< that left
  std::int64_t grams = 0;
  std::int64_t volume_cm3 = 0;
  double fill_sum = 0;            ///< sum over departures of the larger of the used shares
  std::uint64_t full = 0;         ///< departures with no room for one parcel more (by count), or a misfit left
  std::uint64_t by_timeout = 0;
  std::uint64_t by_full = 0;
  std::uint64_t missed = 0;       ///< departures due while one was waiting for a vehicle, or cancelled
  std::uint64_t left_behind = 0;  ///< sum over departures of parcels that stayed
  std::uint64_t with_left_behind = 0;
  std::uint64_t vehicle_waits = 0;  ///< departures that had to wait for a vehicle
  std::uint64_t overflowed = 0;   ///< parcels that took another lane because too many were staged for this one
  std::uint64_t turned_back = 0;  ///< trips that came back because the lane closed
  std::uint64_t containers = 0;   ///< that left, with something in them
  Spans dwell;                    ///< in the staging, of parcels that left
  Int128 staging_area = 0;        ///< integral of the number staged
  Int128 road_area = 0;           ///< integral of the number under way
  std::int64_t staged_at_end = 0;
  std::vector<std::uint32_t> staged_series, parcels_series;  ///< that came and that left, whole run, per bin
};

/// One area of a pool.
struct AreaResult {
  std::string name;
  std::uint64_t tours = 0;
  std::uint64_t delivered = 0;
  Spans desk;                     ///< waiting at the desk, per attempt
};

/// Cells of one pool; all zero where it has none.
struct CellsResult {
  std::int64_t count = 0;         ///< cells there are
  std::uint64_t placed = 0;       ///< parcels left in one
  std::uint64_t overdue = 0;      ///< of those, gone back because nobody came
  std::uint64_t short_of = 0;     ///< parcels that stayed at the desk for want of a cell, once for each wave or reload
  std::int64_t most = 0;          ///< taken and booked at once
  Spans stay;                     ///< from placing to the cell's being free, of those freed
  Int128 taken_time = 0;          ///< microseconds x cells with a parcel in them
  std::int64_t taken_at_end = 0;
};

struct PoolResult {
  FacilityId facility;
  std::string pool;
  std::int64_t crew = 0;
  std::uint64_t tours = 0;
  std::uint64_t attempts = 0;
  std::uint64_t delivered = 0;
  std::uint64_t first_attempts = 0;
  std::uint64_t first_delivered = 0;
  std::uint64_t returned = 0;     ///< those that were sent back among them
  Int128 out_time = 0;            ///< microseconds x couriers under way
  std::int64_t drive_time = 0;    ///< microseconds between stops, of the tours counted
  Spans desk;                     ///< waiting at the desk, per attempt
  std::int64_t waiting_at_end = 0;
  std::uint64_t collected = 0;
  Spans to_collect;               ///< from a new parcel to its collection at the sender's
  std::int64_t to_collect_at_end = 0;
  CellsResult cells = {};
  std::vector<AreaResult> areas;  ///< empty: the pool has none
  /// Parcels that came to the pool, new ones to collect among them, and those that it delivered, returned or handed in;
  /// whole run, per bin.
  std::vector<std::uint32_t> joined_series, ended_series;
};

struct FacilityResult {
  std::uint64_t created = 0;      ///< whole run
  std::uint64_t arrived = 0;      ///< from lanes
  std::uint64_t delivered = 0;
  std::uint64_t in_system_at_end = 0;
  /// Whole run, per bin: made here, come by lane, gone by lane, and out of the system (delivered, returned or rejected).
  std::vector<std::uint32_t> created_series, arrived_series, departed_series, left_series;
};

/// One hand-over of the full course: origin, transport, destination, delivery (State Post Bureau).
constexpr std::size_t segment_count = 4;
constexpr char const* segment_names[segment_count] = {"origin", "transport", "destination", "delivery"};

/// End-to-end figures of one group of delivered parcels.
struct CourseResult {
  std::string name;
  std::uint64_t delivered = 0;
  std::uint64_t on_time = 0;
  std::uint64_t within_48_h = 0;
  std::uint64_t within_72_h = 0;
  Spans full_course;              ///< hand-in to door, legs outside the model included
  Spans inside;                   ///< what the model itself made of it
  Spans segments[segment_count];  ///< outside legs included
  Spans segments_inside[segment_count];
  Histogram distribution;         ///< of full_course, microseconds
};

/// Delivered parcels of one pair, class and clock hour in which they appeared in the model.
struct PairHour {
  std::uint32_t delivered = 0;
  std::uint32_t on_time = 0;
  std::int64_t full_course_us = 0;  ///< sum
};

constexpr std::size_t hours_a_day = 24;
/// Quantiles of a pair are known to this step.
constexpr Duration pair_step = std::chrono::minutes{15};

struct OdResult {
  FacilityId from;
  FacilityId to;
  std::uint64_t delivered = 0;
  std::uint64_t on_time = 0;
  Spans full_course;
  // With Scenario::pairs_by_hour, else empty:
  std::vector<PairHour> by_hour;  ///< [class][hour of the day]
  Histogram steps;                ///< of full_course, in whole pair_steps, rounded up
};

/// Deliveries of the measured time by bin; the bins before it are 0. As many as in_system_series.
struct DeliverySeries {
  std::vector<std::uint32_t> delivered, on_time;
  std::vector<std::int64_t> full_course_us;  ///< sum of the full courses
  void add(std::size_t bin, bool was_on_time, Duration full_course) {
    if (bin >= delivered.size()) resize(bin + 1);
    ++delivered[bin];
    on_time[bin] += was_on_time;
    full_course_us[bin] += full_course.count();
  }
  void resize(std::size_t bins) {
    delivered.resize(bins);
    on_time.resize(bins);
    full_course_us.resize(bins);
  }
};

struct TripResult {
  LaneId lane;
  std::uint32_t number = 0;
  std::uint32_t parcels = 0;
  Instant departed;
  Instant arrives;
  std::int64_t grams = 0;
  std::int64_t volume_cm3 = 0;
  std::uint32_t vehicle = 0;
  std::uint32_t containers = 0;
  bool turned_back = false;       ///< half-way in time between departure and arrival, which is where it began
};

/// What happened to one parcel at one instant.
enum class What : std::uint8_t {
  created, arrived, unloaded, entered, started, suspended, sorted, held, released, blocked, rejected,
  staged, departed, at_desk, out_for_delivery, delivered, attempt_failed, returned, collected, in_cell, sent_back,
};
constexpr What last_what = What::sent_back;
char const* name_of(What what);

struct ParcelRecord {
  Instant at;
  std::uint32_t stream = 0;   ///< index of the stream; stock follows the streams
  std::uint32_t serial = 0;   ///< number within the stream, from 0
  FacilityId where;
  std::uint32_t place = 0;    ///< stage index, lane id or pool, by `what`
  What what = What::created;
  std::uint16_t visit = 0;    ///< facilities visited before this one
  std::uint32_t number = 0;   ///< trip number for departed
  friend auto operator<=>(ParcelRecord const&, ParcelRecord const&) = default;
};

/// Who a recorded parcel is. All of it was drawn by the parcel's own key, so it needs no place in the parcel's way.
struct RecordedParcel {
  std::uint32_t stream = 0;   ///< as in ParcelRecord
  std::uint32_t serial = 0;
  std::uint8_t parcel_class = 0;
  std::uint8_t service = 0;
  FacilityId from;
  std::optional<FacilityId> to;  ///< none without a destination
  std::uint32_t grams = 0;
  std::uint32_t cm3 = 0;
  Instant created;            ///< before the run for stock, by its age
  Instant due;                ///< delivered inside the model by then, it keeps its promise
};

struct Fingerprint {
  std::uint64_t high = 0, low = 0;
  [[nodiscard]] std::string text() const;  ///< 32 hexadecimal digits
  friend bool operator==(Fingerprint, Fingerprint) = default;
};

enum class Ended : std::uint8_t { complete, interrupted };

struct Results {
  Ended ended = Ended::complete;
  Instant until;                       ///< instants up to here were worked
  Instant measured_from;
  Fingerprint fingerprint;
  std::vector<LedgerLine> ledger;      ///< by class
  bool little_holds = false;           ///< total time in the system = sum over places, as integers
  Int128 system_time = 0;              ///< integral of parcels in the system, microseconds
  std::vector<FacilityResult> facilities;  ///< by facility
  std::vector<StageResult> stages;
  std::vector<LaneResult> lanes;       ///< by lane
  std::vector<PoolResult> pools;
  CourseResult all;
  std::vector<CourseResult> by_service;
  std::vector<CourseResult> by_class;
  std::vector<CourseResult> by_flow;   ///< outbound, inbound, local, through
  std::vector<OdResult> by_od;         ///< only pairs with deliveries
  std::vector<TripResult> trips;       ///< whole run, by lane, then number
  std::vector<ParcelRecord> parcels;   ///< the sample, by stream and serial, as it happened
  std::vector<RecordedParcel> recorded;  ///< those of `parcels`, by stream and serial
  std::vector<std::uint32_t> in_system_series;  ///< parcels in the system at the end of each bin
  DeliverySeries deliveries;
  std::vector<ColdResult> cold;             ///< by class, those of the cold chain
  std::vector<ColdPlaceResult> cold_places; ///< by place and class, where one stayed
};

}  // namespace tierflow
