#include "scenarios/history/history_file.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstring>

#include "scenarios/history/read_error.hpp"
#include "scenarios/report/json_text.hpp"

namespace tierflow {
namespace {

Instant instant(std::int64_t us) { return Instant{Duration{us}}; }

std::size_t size_of_row(Kind kind) {
  switch (kind) {
    case Kind::births: return sizeof(BirthRow);
    case Kind::records: return sizeof(RecordRow);
    case Kind::trips: return sizeof(TripFact);
    case Kind::loads: return sizeof(LoadFact);
    case Kind::tours: return sizeof(TourFact);
    case Kind::outages: return sizeof(OutageFact);
    case Kind::states: return sizeof(State);
    case Kind::keyframe:
    case Kind::last: return sizeof(std::uint32_t);
    case Kind::head:
    case Kind::done: return 1;
  }
  return 0;
}

}  // namespace

HistoryFile::HistoryFile(std::filesystem::path const& path, Growing growing) : path_{path}, file_{path} {
  std::span<std::byte const> const bytes = file_.bytes();
  memory_ = bytes.data();
  if (bytes.size() < sizeof history_signature || std::memcmp(memory_, history_signature, sizeof history_signature - 2) != 0)
    fail("is no history of a tierflow run");
  if (std::memcmp(memory_, history_signature, sizeof history_signature) != 0)
    fail("was written by another version of tierflow; run the scenario again with --history");
  seen_ = sizeof history_signature;
  refresh();
  if (growing == Growing::no && !done_)
    fail("breaks off" + (chapters_.empty() ? std::string{" at its beginning"} : std::string{}) +
         ": the run was cut off, or the file was not copied whole");
}

void HistoryFile::fail(std::string const& what) const { throw ReadError{path_.string() + ": " + what}; }

BlockHead const& HistoryFile::head_of(std::size_t block) const {
  return *reinterpret_cast<BlockHead const*>(memory_ + blocks_[block].at);
}

std::span<std::byte const> HistoryFile::payload(std::size_t block) const {
  BlockHead head = head_of(block);
  std::byte const* const first = memory_ + blocks_[block].at + sizeof head;
  if (!blocks_[block].verified) {
    std::uint32_t const expected = std::exchange(head.checksum, 0);
    uLong const of_head = crc32_z(0, reinterpret_cast<Bytef const*>(&head), sizeof head);
    if (crc32_z(of_head, reinterpret_cast<Bytef const*>(first), head.bytes) != expected)
      fail("is damaged " + std::to_string(blocks_[block].at) + " bytes from its beginning: a checksum differs");
    blocks_[block].verified = true;
  }
  return {first, head.bytes};
}

bool HistoryFile::refresh() {
  std::size_t const before = chapters_.size();
  std::span<std::byte const> const bytes = file_.bytes();
  while (!done_ && take_block(bytes)) {}
  return chapters_.size() > before;
}

/// Takes the next block, if all of it is there.
bool HistoryFile::take_block(std::span<std::byte const> bytes) {
  if (bytes.size() < seen_ + sizeof(BlockHead)) return false;
  BlockHead head;
  std::memcpy(&head, memory_ + seen_, sizeof head);
  std::size_t const row = size_of_row(head.kind);
  if (row == 0 || head.bytes % row != 0 || head.bytes > bytes.size()) {
    if (row != 0 && head.bytes % row == 0) return false;  // not all there
    fail("is damaged " + std::to_string(seen_) + " bytes from its beginning: no block of a history begins there");
  }
  std::uint64_t const behind = (seen_ + sizeof head + head.bytes + 7) / 8 * 8;
  if (behind > bytes.size()) return false;
  blocks_.push_back({seen_});
  seen_ = behind;
  place(blocks_.size() - 1);
  return true;
}

/// Puts a block where it belongs.
void HistoryFile::place(std::size_t block) {
  BlockHead const& head = head_of(block);
  std::uint64_t const rows = head.bytes / size_of_row(head.kind);
  ChapterPieces& next = totals_;
  auto const put = [&](Piece& piece) { piece.block = block; };
  switch (head.kind) {
    case Kind::head: read_head(block); break;
    case Kind::births: put(next.births); break;
    case Kind::records: put(next.records); break;
    case Kind::trips: put(next.trips); break;
    case Kind::loads: put(next.loads); break;
    case Kind::tours: put(next.tours); break;
    case Kind::outages: put(next.outages); break;
    case Kind::states:
      if (rows != head_.states) fail("is damaged: a chapter has a table of another size");
      put(next.states);
      next.from = instant(head.from_us);
      next.until = instant(head.until_us);
      chapters_.push_back(next);
      for (Piece* const piece : {&next.births, &next.records, &next.trips, &next.loads, &next.tours, &next.outages, &next.states}) {
        if (piece->block == none) continue;
        BlockHead const& of_piece = head_of(piece->block);
        piece->first += of_piece.bytes / size_of_row(of_piece.kind);
        piece->block = none;
      }
      break;
    case Kind::keyframe: keyframes_.push_back(block); break;
    case Kind::last: last_ = block; break;
    case Kind::done: done_ = true; break;
  }
}

void HistoryFile::read_head(std::size_t block) {
  std::span<std::byte const> const bytes = payload(block);
  Json const json = Json::parse(reinterpret_cast<char const*>(bytes.data()),
                                reinterpret_cast<char const*>(bytes.data()) + bytes.size(), nullptr, false);
  if (json.is_discarded()) fail("is damaged: its head is no JSON");
  head_.scenario = json.value("scenario", "");
  head_.scenario_sha256 = json.value("scenario_sha256", "");
  head_.seed = json.value("seed", std::uint64_t{0});
  head_.replication = json.value("replication", 1);
  head_.filmed_share = json.value("filmed_share", 1.0);
  head_.chapter = Duration{json.value("chapter_us", std::int64_t{0})};
  head_.states = json.value("states", std::size_t{0});
  head_.end = instant(json.value("end_us", std::int64_t{0}));
}

std::size_t HistoryFile::chapter_at(Instant t) const {
  auto const behind = std::ranges::upper_bound(chapters_, t, {}, &ChapterPieces::from);
  return behind == chapters_.begin() ? 0 : static_cast<std::size_t>(behind - chapters_.begin()) - 1;
}

std::optional<HistoryFile::Keyframe> HistoryFile::keyframe_at(Instant t) const {
  auto const time = [this](std::size_t block) { return instant(head_of(block).until_us); };
  auto const behind = std::ranges::upper_bound(keyframes_, t, {}, time);
  if (behind == keyframes_.begin()) return {};
  std::size_t const block = *(behind - 1);
  std::span<std::byte const> const bytes = payload(block);
  KeyframeHead head;
  if (bytes.size() < sizeof head) fail("is damaged: a keyframe is too short");
  std::memcpy(&head, bytes.data(), sizeof head);
  std::span const all{reinterpret_cast<std::uint32_t const*>(bytes.data() + sizeof head), (bytes.size() - sizeof head) / 4};
  if (all.size() != std::size_t{head.trips} + head.tours + head.parcels) fail("is damaged: a keyframe is too short");
  return Keyframe{time(block), all.first(head.trips), all.subspan(head.trips, head.tours), all.last(head.parcels)};
}

namespace {

/// The row with this number among all chapters.
template <class Row, class Chapters>
Row const& row_of(HistoryFile const& file, Chapters const& chapters, HistoryFile::Piece HistoryFile::ChapterPieces::*piece,
                  std::uint32_t number, std::size_t* chapter = nullptr) {
  auto const behind = std::ranges::upper_bound(chapters, number, {}, [piece](auto const& one) { return (one.*piece).first; });
  auto const found = behind - 1;
  if (chapter != nullptr) *chapter = static_cast<std::size_t>(found - chapters.begin());
  return file.rows<Row>((*found).*piece)[number - ((*found).*piece).first];
}

}  // namespace

BirthFact HistoryFile::birth(std::uint32_t parcel) const {
  std::size_t chapter = 0;
  BirthRow const& row = row_of<BirthRow>(*this, chapters_, &ChapterPieces::births, parcel, &chapter);
  return {.created = chapters_[chapter].from + Duration{row.after_us},
          .due = instant(row.due_us),
          .stream = row.stream,
          .serial = row.serial,
          .grams = row.grams,
          .cm3 = row.cm3,
          .destination = row.destination,
          .parcel_class = row.parcel_class,
          .service = row.service};
}

TripFact const& HistoryFile::trip(std::uint32_t trip) const {
  return row_of<TripFact>(*this, chapters_, &ChapterPieces::trips, trip);
}

std::span<LoadFact const> HistoryFile::loads(std::uint32_t trip) const {
  std::size_t chapter = 0;
  TripFact const& fact = row_of<TripFact>(*this, chapters_, &ChapterPieces::trips, trip, &chapter);
  return rows<LoadFact>(chapters_[chapter].loads).subspan(fact.first_load, fact.loads);
}

TourFact const& HistoryFile::tour(std::uint32_t tour) const {
  return row_of<TourFact>(*this, chapters_, &ChapterPieces::tours, tour);
}

RecordRow const& HistoryFile::record(std::uint32_t record) const {
  return row_of<RecordRow>(*this, chapters_, &ChapterPieces::records, record);
}

Instant HistoryFile::time_of(std::uint32_t record) const {
  std::size_t chapter = 0;
  RecordRow const& row = row_of<RecordRow>(*this, chapters_, &ChapterPieces::records, record, &chapter);
  return chapters_[chapter].from + Duration{row.after_us};
}

std::span<std::uint32_t const> HistoryFile::last_records() const {
  if (last_ == none) return {};
  std::span<std::byte const> const bytes = payload(last_);
  return {reinterpret_cast<std::uint32_t const*>(bytes.data()), bytes.size() / 4};
}

}  // namespace tierflow
