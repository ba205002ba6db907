#include "scenarios/history/history_writer.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <tuple>

#include "scenarios/report/json_text.hpp"
#include "scenarios/report/manifest.hpp"
#include "scenarios/report/write_error.hpp"
#include "sim/history/layout.hpp"

namespace tierflow {
namespace {

/// Keyframes come after so many rows, or after so many times what is under way: they stay a small part of the file.
constexpr std::uint64_t rows_a_keyframe = 500'000;
constexpr std::uint64_t rows_for_one_under_way = 8;

bool ends_a_life(What what) { return what == What::delivered || what == What::returned || what == What::rejected; }

}  // namespace

HistoryWriter::HistoryWriter(std::filesystem::path file, Scenario const& scenario, HistoryFacts const& facts)
    : path_{std::move(file)}, numbers_(scenario.streams.size() + scenario.stock.size()) {
  errno = 0;
  file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file_ < 0) throw WriteError::of("cannot create", path_);
  Json const head{{"tierflow", tierflow_version()},
                  {"scenario", scenario.name},
                  {"scenario_sha256", facts.scenario_sha256},
                  {"seed", scenario.seed},
                  {"replication", facts.replication},
                  {"filmed_share", facts.filmed_share},
                  {"chapter_us", facts.chapter.count()},
                  {"states", Layout{scenario}.size()},
                  {"end_us", scenario.end.time_since_epoch().count()}};
  buffer_.assign(std::begin(history_signature), std::end(history_signature));
  std::string const text = dumped(head);
  write(Kind::head, Instant{}, Instant{}, text.data(), text.size());
}

HistoryWriter::~HistoryWriter() {
  if (file_ >= 0) ::close(file_);
}

/// One block, together with what `buffer_` holds already, so that a reader sees it whole or not at all.
void HistoryWriter::write(Kind kind, Instant from, Instant until, void const* rows, std::size_t bytes) {
  BlockHead head{kind, 0, bytes, from.time_since_epoch().count(), until.time_since_epoch().count()};
  uLong const of_head = crc32_z(0, reinterpret_cast<Bytef const*>(&head), sizeof head);
  head.checksum = static_cast<std::uint32_t>(crc32_z(of_head, static_cast<Bytef const*>(rows), bytes));
  auto const append = [this](void const* data, std::size_t size) {
    auto const* const first = static_cast<char const*>(data);
    buffer_.insert(buffer_.end(), first, first + size);
  };
  append(&head, sizeof head);
  append(rows, bytes);
  buffer_.resize((buffer_.size() + 7) / 8 * 8);
  for (std::size_t written = 0; written < buffer_.size();) {
    errno = 0;
    ssize_t const n = ::write(file_, buffer_.data() + written, buffer_.size() - written);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) throw WriteError::of("cannot write", path_);
    written += static_cast<std::size_t>(n);
  }
  bytes_ += buffer_.size();
  buffer_.clear();
}

template <class Row>
void HistoryWriter::write(Kind kind, Chapter const& chapter, std::vector<Row> const& rows) {
  if (!rows.empty()) write(kind, chapter.from, chapter.until, rows.data(), rows.size() * sizeof(Row));
}

void HistoryWriter::add(Chapter const& chapter) {
  number_births(chapter);
  write_births(chapter);
  write_records(chapter);
  write(Kind::trips, chapter, chapter.trips);
  write(Kind::loads, chapter, chapter.loads);
  write(Kind::tours, chapter, chapter.tours);
  write(Kind::outages, chapter, chapter.outages);
  write(Kind::states, chapter, chapter.states);
  for (TripFact const& trip : chapter.trips) trips_.push_back({trip.arrives, trip_count_++});
  for (TourFact const& tour : chapter.tours) tours_.push_back({tour.home, tour_count_++});
  rows_since_keyframe_ += chapter.records.size() + chapter.trips.size() + chapter.tours.size();
  if (rows_since_keyframe_ >= std::max<std::uint64_t>(
          rows_a_keyframe, rows_for_one_under_way * (alive_.size() + trips_.size() + tours_.size())))
    keyframe(chapter.until);
}

void HistoryWriter::number_births(Chapter const& chapter) {
  for (BirthFact const& birth : chapter.births) {
    auto const number = static_cast<std::uint32_t>(last_.size());
    std::vector<std::uint32_t>& numbers = numbers_[birth.stream];
    if (birth.serial >= numbers.size()) numbers.resize(birth.serial + 1, none);
    numbers[birth.serial] = number;
    last_.push_back(none);
    gone_.push_back(false);
    alive_.push_back(number);
  }
}

void HistoryWriter::write_births(Chapter const& chapter) {
  std::vector<BirthRow> rows;
  rows.reserve(chapter.births.size());
  for (BirthFact const& one : chapter.births)
    rows.push_back({.due_us = one.due.time_since_epoch().count(),
                    .after_us = static_cast<std::uint32_t>((one.created - chapter.from).count()),
                    .stream = one.stream,
                    .serial = one.serial,
                    .grams = one.grams,
                    .cm3 = one.cm3,
                    .destination = one.destination,
                    .parcel_class = one.parcel_class,
                    .service = one.service});
  write(Kind::births, chapter, rows);
}

void HistoryWriter::write_records(Chapter const& chapter) {
  struct Leg {
    std::uint32_t lane, number, trip;
  };
  std::vector<Leg> legs;
  for (std::uint32_t i = 0; i < chapter.trips.size(); ++i)
    legs.push_back({chapter.trips[i].lane, chapter.trips[i].number, trip_count_ + i});
  auto const by = [](Leg const& leg) { return std::tuple{leg.lane, leg.number}; };
  std::ranges::sort(legs, {}, by);

  std::vector<RecordRow> rows;
  rows.reserve(chapter.records.size());
  for (ParcelRecord const& one : chapter.records) {
    std::uint32_t const parcel = numbers_[one.stream][one.serial];
    RecordRow row{.after_us = static_cast<std::uint32_t>((one.at - chapter.from).count()),
                  .parcel = parcel,
                  .previous = last_[parcel]};
    std::uint32_t where = one.where.index << 8 | (one.place & 0xFF);
    if (one.what == What::departed) where = std::ranges::lower_bound(legs, std::tuple{one.place, one.number}, {}, by)->trip;
    if (one.what == What::arrived || one.what == What::staged) where = one.place;
    if (where > RecordRow::most_where) throw WriteError{path_.string() + ": more than 134 217 727 trips; film fewer days, or give quick lanes vehicles"};
    row.set(one.what, where);
    last_[parcel] = static_cast<std::uint32_t>(records_ + rows.size());
    if (ends_a_life(one.what)) gone_[parcel] = true;
    rows.push_back(row);
  }
  if (records_ + rows.size() >= none) throw WriteError{path_.string() + ": more than 4 294 967 294 records; film fewer parcels"};
  records_ += rows.size();
  write(Kind::records, chapter, rows);
}

void HistoryWriter::keyframe(Instant now) {
  std::erase_if(alive_, [this](std::uint32_t parcel) { return gone_[parcel]; });
  for (auto* const list : {&trips_, &tours_}) std::erase_if(*list, [now](UnderWay const& one) { return one.until <= now; });
  KeyframeHead const head{static_cast<std::uint32_t>(trips_.size()), static_cast<std::uint32_t>(tours_.size()),
                          static_cast<std::uint32_t>(alive_.size())};
  std::vector<std::uint32_t> all(sizeof head / sizeof(std::uint32_t));
  std::memcpy(all.data(), &head, sizeof head);
  for (UnderWay const& one : trips_) all.push_back(one.number);
  for (UnderWay const& one : tours_) all.push_back(one.number);
  for (std::uint32_t const parcel : alive_) all.push_back(last_[parcel]);
  write(Kind::keyframe, now, now, all.data(), all.size() * sizeof all[0]);
  rows_since_keyframe_ = 0;
}

void HistoryWriter::finish(Results const& results) {
  Instant const end = results.until + Duration{1};
  write(Kind::last, end, end, last_.data(), last_.size() * sizeof last_[0]);
  Json const done{{"ended", results.ended == Ended::complete ? "complete" : "interrupted"},
                  {"until_us", results.until.time_since_epoch().count()},
                  {"fingerprint", results.fingerprint.text()},
                  {"parcels", last_.size()},
                  {"records", records_},
                  {"trips", trip_count_},
                  {"tours", tour_count_}};
  std::string const text = dumped(done);
  write(Kind::done, end, end, text.data(), text.size());
  if (::close(std::exchange(file_, -1)) != 0) throw WriteError::of("cannot write", path_);
}

}  // namespace tierflow
