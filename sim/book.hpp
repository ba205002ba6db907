#pragma once

// Book: what one facility writes down while it works.
//
// Integer counters always; the full record only of recorded parcels. Adding books is adding integers, so the order in
// which threads worked leaves no trace. The time that parcels spend in places is kept apart from the time they
// spend in the system, so that Little's law is an equality of two counts that nobody made agree.

#include <cstdint>
#include <memory>
#include <vector>

#include "sim/courses.hpp"
#include "sim/results.hpp"
#include "sim/series.hpp"
#include "sim/world.hpp"

namespace tierflow {

__extension__ using Unsigned128 = unsigned __int128;

/// Number of parcels in a place and the integral of it over the measured time.
class Content {
 public:
  void in(World const& world, Instant t, std::int64_t n = 1) {
    count_ += n;
    area_ -= static_cast<std::uint64_t>(n) * world.measured(t);
  }
  void out(World const& world, Instant t, std::int64_t n = 1) {
    count_ -= n;
    area_ += static_cast<std::uint64_t>(n) * world.measured(t);
  }
  [[nodiscard]] std::int64_t count() const { return count_; }
  [[nodiscard]] Int128 area(World const& world, Instant until) const {
    return static_cast<std::int64_t>(wrapped_area(world, until));
  }
  /// The same modulo 2^64, for sums whose parts may be too large.
  [[nodiscard]] std::uint64_t wrapped_area(World const& world, Instant until) const {
    return area_ + static_cast<std::uint64_t>(count_) * world.measured(until);
  }

 private:
  std::int64_t count_ = 0;
  std::uint64_t area_ = 0;  // modulo 2^64; the true value fits
};

/// The same, and the integral over the whole run.
class WholeContent : public Content {
 public:
  void in(World const& world, Instant t) {
    Content::in(world, t);
    whole_ -= static_cast<std::uint64_t>(ticks(t));
  }
  void out(World const& world, Instant t) {
    Content::out(world, t);
    whole_ += static_cast<std::uint64_t>(ticks(t));
  }
  [[nodiscard]] std::int64_t whole_area(Instant until) const {
    return static_cast<std::int64_t>(whole_ + static_cast<std::uint64_t>(count()) * static_cast<std::uint64_t>(ticks(until)));
  }

 private:
  std::uint64_t whole_ = 0;  // modulo 2^64, as in Content
};

class Film;
class ColdClock;

class Book {
 public:
  Book(World const& world, FacilityId facility);
  ~Book();

  World const& world;
  FacilityId facility;
  Courses* courses = nullptr;  ///< of the thread that works here just now
  std::unique_ptr<Film> film;  ///< null: no history is written
  ColdClock* cold = nullptr;   ///< of the whole run; null: no class is cold

  void put(What what, Instant t, Parcel const& p, std::uint32_t place = 0, std::uint32_t number = 0) {
    std::uint64_t const x = world.key(p) + static_cast<std::uint64_t>(ticks(t)) * 0x9E3779B97F4A7C15ULL;
    std::uint64_t const y = place_key_ ^ (static_cast<std::uint64_t>(what) + 1) * 0xD1342543DE82EF95ULL;
    Unsigned128 const once = static_cast<Unsigned128>(x ^ 0xA0761D6478BD642FULL) * (y | 1);
    auto const low = static_cast<std::uint64_t>(once) ^ static_cast<std::uint64_t>(once >> 64);
    Unsigned128 const twice = static_cast<Unsigned128>(low ^ 0xE7037ED1A0B428DBULL) * (x + 0x8EBC6AF09C88C6E3ULL);
    fingerprint += static_cast<Unsigned128>(low) << 64 | (static_cast<std::uint64_t>(twice) ^ static_cast<std::uint64_t>(twice >> 64));
    if (p.traced != 0) [[unlikely]] trace(what, t, p, place, number);
  }
  /// For what another record of the same instant already says: only recorded parcels leave it.
  void note(What what, Instant t, Parcel const& p, std::uint32_t place = 0, std::uint32_t number = 0) {
    if (p.traced != 0) [[unlikely]] trace(what, t, p, place, number);
  }

  void created(Instant t, Parcel const& p);
  void delivered(Instant t, Parcel const& p, Instant at_desk, std::uint32_t pool);
  void returned(Instant t, Parcel const& p, std::uint32_t pool);
  void rejected(Instant t, Parcel const& p, std::uint32_t stage);

  std::vector<LedgerLine> ledger;  ///< by class, whole run
  Unsigned128 fingerprint = 0;
  std::vector<ParcelRecord> records;
  Content system;                  ///< parcels made here less parcels that left the system here
  FacilityResult totals;           ///< whole run
  std::uint64_t departed = 0;      ///< parcels that left over a lane, whole run
  LooseSeries created_series, arrived_series, left_series;
  DeliverySeries deliveries;
  std::vector<std::uint32_t> late;          ///< by class: delivered past their promise; with a film in the whole run

 private:
  void trace(What what, Instant t, Parcel const& p, std::uint32_t place, std::uint32_t number);
  void left(Instant t);
  std::uint64_t place_key_;
};

}  // namespace tierflow
