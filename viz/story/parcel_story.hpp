#pragma once

// ParcelStory: the way of one parcel of the sample, step by step, and what made it late.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "viz/story/story.hpp"

namespace tierflow {

/// One span of a parcel's life.
struct ParcelStep {
  enum class Kind : std::uint8_t { ride, unload, wait, work, hold, staging, desk, round } kind = Kind::wait;
  std::uint32_t facility = 0;    ///< where it is; of a ride: where it goes
  std::uint32_t place = 0;       ///< stage, lane (ride, staging) or pool
  Instant from, until;           ///< `until` may lie behind the end of the history
  float turned = 0;              ///< of a ride: share of the lane at which it turned, to come back; 0: it did not
  Instant planned_from, planned_until;  ///< the same without waiting in queues, stagings and at desks
};

/// Waiting of one kind at one place.
struct Delay {
  ParcelStep::Kind kind;
  std::uint32_t facility, place;
  Duration time;
};

struct ParcelStory {
  std::uint32_t parcel = 0;
  BirthFact birth;
  FacilityId origin;
  std::vector<ParcelStep> steps; ///< in order, without gaps
  std::vector<Delay> delays;     ///< the longest first
  Duration outside{};            ///< of a promise in hours: what passes of it before and behind the model
  bool delivered = false;
  bool over = false;             ///< delivered, returned or rejected
  Instant ended;                 ///< then, or the end of the history
};

/// "source@origin#17": its stream, and its number there from 0.
std::string parcel_name(Scenario const& scenario, BirthFact const& birth);
/// The parcel of the sample with this name.
std::optional<std::uint32_t> find_parcel(Story const& story, std::string_view name);
/// @pre the history is complete
ParcelStory parcel_story(Story const& story, std::uint32_t parcel);

}  // namespace tierflow
