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
  births,     ///< BirthRow
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

/// A parcel of the sample, when it appears: BirthFact.
struct BirthRow {
  std::int64_t due_us = 0;         ///< since midnight of the first day
  std::uint32_t after_us = 0;      ///< since the beginning of the chapter
  std::uint32_t stream = 0;
  std::uint32_t serial = 0;
  std::uint32_t grams = 0;
  std::uint32_t cm3 = 0;
  std::uint16_t destination = 0xFFFF;
  std::uint8_t parcel_class = 0;
  std::uint8_t service = 0;
};
static_assert(sizeof(BirthRow) == 32);

/// What happened to a parcel of the sample at one instant. Of a parcel that departed the trip is told, of one that was staged or
/// arrived the lane, of any other the facility and the stage or pool there: the rest follows from the network.
struct RecordRow {
  std::uint32_t after_us = 0;      ///< since the beginning of the chapter
  std::uint32_t parcel = 0;        ///< number: births counted from 0
  std::uint32_t previous = none;   ///< record of the same parcel before this one
  std::uint32_t packed = 0;        ///< 5 bits: what; 27 bits: where

  static constexpr int where_bits = 27;
  static constexpr std::uint32_t most_where = (1U << where_bits) - 1;
  void set(What what, std::uint32_t where) { packed = static_cast<std::uint32_t>(what) << where_bits | where; }
  [[nodiscard]] What what() const { return static_cast<What>(packed >> where_bits); }
  [[nodiscard]] std::uint32_t trip() const { return packed & most_where; }      ///< departed: counted from 0
  [[nodiscard]] std::uint32_t lane() const { return packed & most_where; }      ///< staged, arrived
  [[nodiscard]] std::uint32_t facility() const { return (packed & most_where) >> 8; }  ///< any other
  [[nodiscard]] std::uint32_t place() const { return packed & 0xFF; }           ///< likewise: stage or pool
};
static_assert(sizeof(RecordRow) == 16);
static_assert(sizeof(LoadFact) == 16 && sizeof(TripFact) == 40 && sizeof(TourFact) == 32 &&
              sizeof(OutageFact) == 24);

/// Followed by the numbers of trips, of tours, and of the last records of parcels in the system, each a u32.
struct KeyframeHead {
  std::uint32_t trips = 0, tours = 0, parcels = 0, unused = 0;
};

}  // namespace tierflow
