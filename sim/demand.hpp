#pragma once

// Demand: the new parcels of one place, window by window.
//
// Each stream inverts its cumulative rate arrival by arrival (docs/model.md, section 2), so nothing is made before it is
// needed, and cutting time into windows changes no parcel.

#include <vector>

#include "sim/book.hpp"

namespace tierflow {

/// The parcels of one stream, in order.
class Source {
 public:
  Source(World const& world, std::uint32_t stream);

  /// The next arrival; `never` when there is none.
  [[nodiscard]] Instant next() const { return next_; }
  /// Appends the parcels of the next arrival; none where the stream leaves them out.
  void arrive(World const& world, std::vector<Item>& items);

 private:
  void look_for_next(World const& world);
  /// Whether the parcel of serial `serial_` exists.
  [[nodiscard]] bool is_made(World const& world) const;
  /// Where the curve reaches `level`; rounded down to a tick.
  [[nodiscard]] Instant reaches(double level);

  std::uint32_t index_;
  Stream const& stream_;
  Instant next_ = never;
  std::uint32_t arrival_ = 0;    // number of the next one
  std::uint32_t serial_ = 0;
  double level_ = 0;             // of a poisson stream
  std::size_t piece_ = 0;        // of the curve
};

class Demand {
 public:
  Demand(World const& world, Book& book);

  [[nodiscard]] Instant next() const;
  /// Makes all parcels before `until`; appends them by time, stream and serial.
  void make(Instant until, Run& to);

 private:
  World const& world_;
  Book& book_;
  std::vector<Source> sources_;
  std::vector<Item> fresh_;
};

/// Parcel `serial` of a stream, or of a stock (they follow the streams), as it was made at `at`.
Parcel made(World const& world, std::uint32_t stream, std::uint32_t serial, Instant at);

/// Parcel `serial` of an initial stock; created before the run by its age.
Parcel stocked(World const& world, std::size_t stock, std::uint32_t serial);

}  // namespace tierflow
