#include "scenarios/history/under_way.hpp"

#include <algorithm>

namespace tierflow {

/// What the last keyframe before `t` holds, and nothing since.
void UnderWay::start_before(Instant t) {
  trips_.clear();
  tours_.clear();
  chapter_ = trip_ = tour_ = 0;
  fresh_ = false;
  auto const keyframe = file_.keyframe_at(t);
  if (!keyframe) return;
  for (std::uint32_t const number : keyframe->trips) trips_.push_back({number, file_.trip(number), file_.loads(number)});
  for (std::uint32_t const number : keyframe->tours) tours_.push_back({number, file_.tour(number)});
  auto const& chapters = file_.chapters();
  while (chapter_ < chapters.size() && chapters[chapter_].until <= keyframe->at) ++chapter_;
}

void UnderWay::go_to(Instant t) {
  // Nearer to a keyframe than to where we are: go there first.
  auto const keyframe = fresh_ || t < now_ ? std::nullopt : file_.keyframe_at(t);
  if (fresh_ || t < now_ || (keyframe && keyframe->at > now_)) start_before(t);
  now_ = t;
  auto const& chapters = file_.chapters();
  for (; chapter_ < chapters.size() && chapters[chapter_].from <= t; ++chapter_, trip_ = tour_ = 0) {
    HistoryFile::ChapterPieces const& chapter = chapters[chapter_];
    auto const trips = file_.rows<TripFact>(chapter.trips);
    auto const loads = file_.rows<LoadFact>(chapter.loads);
    for (; trip_ < trips.size() && trips[trip_].departed <= t; ++trip_) {
      TripFact const& trip = trips[trip_];
      if (trip.arrives > t)
        trips_.push_back({static_cast<std::uint32_t>(chapter.trips.first + trip_), trip, loads.subspan(trip.first_load, trip.loads)});
    }
    auto const tours = file_.rows<TourFact>(chapter.tours);
    for (; tour_ < tours.size() && tours[tour_].began <= t; ++tour_)
      if (tours[tour_].home > t) tours_.push_back({static_cast<std::uint32_t>(chapter.tours.first + tour_), tours[tour_]});
    if (chapter.until > t) break;
  }
  std::erase_if(trips_, [t](OneTrip const& one) { return one.fact.arrives <= t; });
  std::erase_if(tours_, [t](OneTour const& one) { return one.fact.home <= t; });
}

}  // namespace tierflow
