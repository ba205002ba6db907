#pragma once

// UnderWay: which trips and tours are on the road at an instant.
//
// It remembers the instant that was asked for last. A step forward takes in what has left since; a jump starts from a keyframe. The lists are
// the same on either way: by number.

#include <vector>

#include "scenarios/history/history_file.hpp"

namespace tierflow {

class UnderWay {
 public:
  explicit UnderWay(HistoryFile const& file) : file_{file} {}

  struct OneTrip {
    std::uint32_t number = 0;
    TripFact fact;
    std::span<LoadFact const> loads;
  };
  struct OneTour {
    std::uint32_t number = 0;
    TourFact fact;
  };
  /// Those with departure <= t < arrival.
  void go_to(Instant t);
  [[nodiscard]] std::vector<OneTrip> const& trips() const { return trips_; }
  [[nodiscard]] std::vector<OneTour> const& tours() const { return tours_; }

 private:
  void start_before(Instant t);

  HistoryFile const& file_;
  std::vector<OneTrip> trips_;
  std::vector<OneTour> tours_;
  bool fresh_ = true;
  Instant now_{};
  std::size_t chapter_ = 0;      ///< the one that is looked at
  std::size_t trip_ = 0, tour_ = 0;  ///< rows of it that are taken
};

}  // namespace tierflow
