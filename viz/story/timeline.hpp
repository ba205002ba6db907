#pragma once

// Timeline: the whole run at a glance: how much was delivered when, how much of it late, and what went wrong.

#include <string>
#include <vector>

#include "viz/story/story.hpp"

namespace tierflow {

/// Something that a planner wants to jump to.
struct Incident {
  enum class Kind : std::uint8_t { standstill, closure, queue } kind = Kind::standstill;
  Instant from, until;
  std::uint32_t where = 0;       ///< facility; of a closure: lane
  std::uint32_t stage = 0;       ///< of a standstill or queue
  friend bool operator==(Incident const&, Incident const&) = default;
};

struct Timeline {
  Instant from, until;           ///< of the bins
  Duration bin{};
  std::vector<std::vector<double>> delivered_per_h;  ///< by class, by bin
  std::vector<double> late_share;                    ///< by bin: of the parcels delivered in it; 0 without any
  std::vector<double> waiting;                       ///< by bin, at its end: before sorters, in stagings, at desks
};

/// At most `bins` bins, each of whole chapters.
Timeline timeline_of(Story const& story, std::size_t bins);

/// In order of time: lines that stood still by stops and outages, closed lanes, queues that grew for an hour and more.
std::vector<Incident> incidents_of(Story const& story);

/// What an incident is, in English: "N3 sort: 2 of 8 lines stand still".
std::string text_of(Story const& story, Incident const& incident);

}  // namespace tierflow
