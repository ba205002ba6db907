#pragma once

// HistoryWriter: writes the chapters of a run down while it goes on.
//
// It keeps in memory what it needs for links between chapters: the last record of each parcel of the sample, and what is under
// way. From time to time it writes a keyframe, so that a reader who jumps has little to catch up with.

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/history/file_format.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// From what a history is made.
struct HistoryFacts {
  std::string scenario_sha256;  ///< of scenario.effective.yaml
  int replication = 1;          ///< from 1
  double filmed_share = 1;      ///< of the parcels
  Duration chapter{};
};

class HistoryWriter : public Chronicle {
 public:
  /// @throws WriteError, as all that follows
  HistoryWriter(std::filesystem::path file, Scenario const& scenario, HistoryFacts const& facts);
  ~HistoryWriter() override;
  HistoryWriter(HistoryWriter const&) = delete;
  HistoryWriter& operator=(HistoryWriter const&) = delete;

  void add(Chapter const& chapter) override;
  /// The end of the file; without it a reader says that the file was cut off.
  void finish(Results const& results);

  [[nodiscard]] std::uint64_t records() const { return records_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  struct UnderWay {
    Instant until;
    std::uint32_t number;
  };
  void write(Kind kind, Instant from, Instant until, void const* rows, std::size_t bytes);
  template <class Row>
  void write(Kind kind, Chapter const& chapter, std::vector<Row> const& rows);
  void number_births(Chapter const& chapter);
  void write_births(Chapter const& chapter);
  void write_records(Chapter const& chapter);
  void keyframe(Instant now);

  std::filesystem::path path_;
  int file_ = -1;
  std::uint64_t bytes_ = 0;
  std::vector<char> buffer_;
  std::vector<std::vector<std::uint32_t>> numbers_;  // by stream, by serial: of the parcel; none: not of the sample
  std::vector<std::uint32_t> last_;                  // by parcel: its last record
  std::vector<std::uint32_t> alive_;                 // parcels, some of them gone since the last keyframe
  std::vector<bool> gone_;                           // by parcel
  std::vector<UnderWay> trips_, tours_;              // some of them at home since the last keyframe
  std::uint32_t trip_count_ = 0, tour_count_ = 0;
  std::uint64_t records_ = 0;
  std::uint64_t rows_since_keyframe_ = 0;
};

}  // namespace tierflow
