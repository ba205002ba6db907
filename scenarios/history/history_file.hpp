#pragma once

// HistoryFile: the chapters of a history, mapped into memory.
//
// Opening walks over the heads of the blocks; rows are looked at when somebody asks, and a block's checksum is verified the first time.
// A file that is still being written can be followed: `refresh` finds the chapters that have come since.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scenarios/history/file_format.hpp"
#include "scenarios/history/growing_file.hpp"

namespace tierflow {

/// What the file says of itself.
struct HistoryHead {
  std::string scenario;
  std::string scenario_sha256;
  std::uint64_t seed = 0;
  int replication = 1;
  double filmed_share = 1;
  Duration chapter{};
  std::size_t states = 0;        ///< rows of a chapter's table
  Instant end;                   ///< of the scenario
};

class HistoryFile {
 public:
  enum class Growing : bool { no, yes };
  /// `growing`: the run may still go on; else a file without its end is an error.
  /// @throws ReadError, as all that follows: not a history, of another version, cut off, damaged
  explicit HistoryFile(std::filesystem::path const& path, Growing growing = Growing::no);

  [[nodiscard]] HistoryHead const& head() const { return head_; }
  /// Whether the run has come to its end.
  [[nodiscard]] bool done() const { return done_; }
  /// Looks for chapters that have been written since. Returns whether there are any.
  bool refresh();

  struct Piece {
    std::size_t block = none;    ///< index of a block; none: the chapter has no such rows
    std::uint64_t first = 0;     ///< rows of the kind in the chapters before
  };
  struct ChapterPieces {
    Instant from, until;
    Piece births, records, trips, loads, tours, outages, states;
  };
  [[nodiscard]] std::vector<ChapterPieces> const& chapters() const { return chapters_; }
  /// How far the history goes: the end of its last chapter.
  [[nodiscard]] Instant until() const { return chapters_.empty() ? Instant{} : chapters_.back().until; }
  /// Rows of a piece. `Row` must be that of its kind.
  template <class Row>
  [[nodiscard]] std::span<Row const> rows(Piece const& piece) const {
    if (piece.block == none) return {};
    std::span<std::byte const> const bytes = payload(piece.block);
    return {reinterpret_cast<Row const*>(bytes.data()), bytes.size() / sizeof(Row)};
  }
  /// The last chapter that begins at `t` or before; 0 before all.
  [[nodiscard]] std::size_t chapter_at(Instant t) const;

  struct Keyframe {
    Instant at;
    std::span<std::uint32_t const> trips, tours, last_records;
  };
  /// The last keyframe at `t` or before.
  [[nodiscard]] std::optional<Keyframe> keyframe_at(Instant t) const;

  [[nodiscard]] std::uint64_t parcels() const { return totals_.births.first; }
  [[nodiscard]] std::uint64_t records() const { return totals_.records.first; }
  [[nodiscard]] std::uint64_t trips() const { return totals_.trips.first; }
  [[nodiscard]] std::uint64_t tours() const { return totals_.tours.first; }
  [[nodiscard]] std::uint64_t bytes() const { return seen_; }

  [[nodiscard]] BirthFact birth(std::uint32_t parcel) const;
  [[nodiscard]] TripFact const& trip(std::uint32_t trip) const;
  [[nodiscard]] std::span<LoadFact const> loads(std::uint32_t trip) const;
  [[nodiscard]] TourFact const& tour(std::uint32_t tour) const;
  [[nodiscard]] RecordRow const& record(std::uint32_t record) const;
  [[nodiscard]] Instant time_of(std::uint32_t record) const;
  /// The last record of each parcel; empty while the history is growing.
  [[nodiscard]] std::span<std::uint32_t const> last_records() const;

 private:
  struct Block {
    std::size_t at = 0;          ///< of its head in the file
    mutable bool verified = false;
  };
  [[nodiscard]] BlockHead const& head_of(std::size_t block) const;
  [[nodiscard]] std::span<std::byte const> payload(std::size_t block) const;
  bool take_block(std::span<std::byte const> bytes);
  void place(std::size_t block);
  void read_head(std::size_t block);
  [[noreturn]] void fail(std::string const& what) const;

  std::filesystem::path path_;
  GrowingFile file_;
  std::byte const* memory_ = nullptr;
  std::uint64_t seen_ = 0;       ///< bytes of whole blocks
  HistoryHead head_;
  std::vector<Block> blocks_;
  std::vector<ChapterPieces> chapters_;
  ChapterPieces totals_;         ///< the chapter that is being put together; `first`: rows so far
  std::vector<std::size_t> keyframes_;  ///< blocks
  std::size_t last_ = none;
  bool done_ = false;
};

}  // namespace tierflow
