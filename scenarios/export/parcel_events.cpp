#include "scenarios/export/parcel_events.hpp"

#include <map>
#include <set>
#include <utility>

namespace tierflow {
namespace {

using Kind = ParcelEvent::Kind;

std::set<std::string> lanes_with_vehicles(StoredRun const& run, int number) {
  std::set<std::string> lanes;
  Query query{*run.database,
              "SELECT name FROM lane_names WHERE lane_id IN (SELECT lane_id FROM trips WHERE replication = ?)"};
  query.with(1, number);
  while (query.next()) lanes.insert(query.text(0));
  return lanes;
}

/// The events of one instant, in the order in which their first records come; no parcel's records change places.
class Moment {
 public:
  void add(Kind kind, ParcelEvent const& record, std::optional<TripId> const& trip) {
    ParcelId const& parcel = record.parcels.front();
    if (!(parcel == last_parcel_)) behind_ = 0;
    last_parcel_ = parcel;
    for (std::size_t i = behind_; i < events_.size(); ++i) {
      ParcelEvent& event = events_[i];
      if (event.kind != kind || event.what != record.what || event.place != record.place ||
          event.detail != record.detail || event.code != record.code || event.trip != trip)
        continue;
      event.parcels.push_back(parcel);
      behind_ = i + 1;
      return;
    }
    events_.push_back(record);
    events_.back().kind = kind;
    events_.back().trip = trip;
    behind_ = events_.size();
  }

  void tell(std::function<void(ParcelEvent const&)> const& on_event) {
    for (auto const& event : events_) on_event(event);
    events_.clear();
    last_parcel_ = {};
    behind_ = 0;
  }

 private:
  std::vector<ParcelEvent> events_;
  ParcelId last_parcel_;
  std::size_t behind_ = 0;  ///< the next record of the last parcel comes at or after this event
};

/// Which vehicle each parcel rides in.
class Riders {
 public:
  explicit Riders(std::set<std::string> lanes) : lanes_{std::move(lanes)} {}

  void meet(ParcelEvent const& record, std::int64_t number, Moment& moment) {
    auto const key = std::pair{record.parcels.front().stream, record.parcels.front().serial};
    if (record.what == "departed" && lanes_.contains(record.detail)) {
      TripId const trip{record.detail, number};
      rides_[key] = trip;
      moment.add(Kind::on, record, trip);
      return moment.add(Kind::record, record, trip);
    }
    auto const ride = rides_.find(key);
    if (ride == rides_.end()) return moment.add(Kind::record, record, {});
    if (record.what == "arrived") return moment.add(Kind::record, record, ride->second);
    bool const unloaded = record.what == "unloaded";
    moment.add(Kind::record, record, unloaded ? std::optional{ride->second} : std::nullopt);
    moment.add(Kind::off, record, ride->second);
    rides_.erase(ride);
  }

 private:
  std::set<std::string> lanes_;
  std::map<std::pair<std::string, std::int64_t>, TripId> rides_;
};

}  // namespace

void each_parcel_event(StoredRun const& run, int number, std::function<void(ParcelEvent const&)> const& on_event) {
  Riders riders{lanes_with_vehicles(run, number)};
  Moment moment;
  Query query{*run.database,
              "SELECT p.at_us, p.what, n.name, p.detail, p.stream, p.serial, p.number, p.code FROM parcels p "
              "JOIN places n USING (place_id) WHERE p.replication = ? ORDER BY p.at_us, p.rowid"};
  query.with(1, number);
  std::int64_t now = 0;
  while (query.next()) {
    ParcelEvent record;
    record.at_us = query.whole(0);
    record.what = query.text(1);
    record.place = query.text(2);
    record.detail = query.text(3);
    record.code = query.text(7);
    record.parcels = {{query.text(4), query.whole(5)}};
    if (record.at_us != now) moment.tell(on_event);
    now = record.at_us;
    riders.meet(record, query.whole(6), moment);
  }
  moment.tell(on_event);
}

}  // namespace tierflow
