#pragma once

// The file of a history: history.tierflow in a run folder.
//
// A signature, then blocks one behind the other, each with its kind, length, span of time and checksum; the last one says "done". Rows have
// fixed sizes, little-endian, so a reader maps the file and walks in it without reading it. Blocks of one chapter come in
// the order of `Kind`; a kind without rows is left out. docs/history-format.md describes every row.

#include <bit>
#include <cstdint>
#include <type_traits>

#include "sim/history/chapter.hpp"

namespace tierflow {

static_assert(std::endian::native == std::endian::little, "the file is little-endian, and so is the code that maps it");

constexpr char history_signature[8] = {'t', 'f', 'h', 'i', 's', 't', '0', '1'};
constexpr char const* history_file_name = "history.tierflow";

enum class Kind : std::uint32_t {
  head = 1,   ///< JSON: from what it was made
  births,     ///< BirthFact
  records,    ///< RecordRow
  trips,      ///< TripFact, with first_load counted from the chapter's first
  loads,      ///< LoadFact
  tours,      ///< TourFact
  outages,    ///< OutageFact
  states,     ///< State, by Layout; every chapter has it, and it closes the chapter
  keyframe,   ///< KeyframeHead, then its three lists: what is under way at `until`
  last,       ///< u32 by parcel: its last record
  done,       ///< JSON: how it ended
};

struct BlockHead {
  Kind kind = Kind::head;
  std::uint32_t checksum = 0;  ///< CRC-32 of everything else in this head, and of the payload
  std::uint64_t bytes = 0;     ///< of the payload; what follows begins at the next multiple of 8
  std::int64_t from_us = 0;    ///< since midnight of the first day
  std::int64_t until_us = 0;
};
static_assert(sizeof(BlockHead) == 32);

constexpr std::uint32_t none = 0xFFFFFFFF;

/// What happened to a parcel of the sample at one instant.
struct RecordRow {
  std::uint32_t after_us = 0;      ///< since the beginning of the chapter
  std::uint32_t parcel = 0;        ///< number: births counted from 0
  std::uint32_t previous = none;   ///< record of the same parcel before this one
  std::uint32_t number = 0;        ///< departed: trip, counted from 0; arrived, staged: lane
  std::uint16_t facility = 0;
  What what = What::created;
  std::uint8_t place = 0;          ///< stage or pool, by `what`
};
static_assert(sizeof(RecordRow) == 20);
static_assert(sizeof(BirthFact) == 40 && sizeof(LoadFact) == 16 && sizeof(TripFact) == 40 && sizeof(TourFact) == 32 &&
              sizeof(OutageFact) == 24);

/// Followed by the numbers of trips, of tours, and of the last records of parcels in the system, each a u32.
struct KeyframeHead {
  std::uint32_t trips = 0, tours = 0, parcels = 0, unused = 0;
};

}  // namespace tierflow
