#pragma once

// Timeline: the whole run at a glance: how much was delivered when, how much of it late, and what went wrong.

#include <string>
#include <vector>

#include "viz/story/story.hpp"
#include "viz/style/language.hpp"

namespace tierflow {

/// Something that a planner wants to jump to.
struct Incident {
  enum class Kind : std::uint8_t { standstill, closure, queue } kind = Kind::standstill;
  Instant from, until;
  std::uint32_t where = 0;       ///< facility; of a closure: lane
  std::uint32_t stage = 0;       ///< of a standstill or queue
  friend bool operator==(Incident const&, Incident const&) = default;
};

/// The course of the whole run, by bins of an hour, in short runs of less.
struct Course {
  Duration bin{};
  std::vector<float> handed_over, delivered;  ///< parcels an hour
  std::vector<float> late;                    ///< share of the parcels delivered in the bin; 0 without any
};

/// As far as the history goes, in whole bins.
Course course_of(Story const& story);

/// In order of time: lines that stood still for ten minutes and more, closed lanes, queues of an hour and more that are half as long again
/// as the usual longest queue of a day there.
std::vector<Incident> incidents_of(Story const& story);

/// What an incident is: "N3 sort: standstill".
std::string text_of(Story const& story, Incident const& incident, Language language);

}  // namespace tierflow
