#pragma once

// Conveyance: a lane without vehicles, on which every parcel leaves by itself as soon as it may (docs/model.md, rule 34).

#include "sim/exits/lane_book.hpp"

namespace tierflow {

class Conveyance {
 public:
  Conveyance(World const& world, Book& book, LaneId lane, Roads& roads) : book_{world, book, lane, roads} {}

  void stage(Instant t, Parcel const& p) {
    book_.stages(t, p);
    staged_.push(t, p);
  }
  void advance(Instant until);
  [[nodiscard]] Instant next() const;
  [[nodiscard]] LaneBook const& book() const { return book_; }
  [[nodiscard]] LaneBook& book() { return book_; }

 private:
  LaneBook book_;
  Run staged_;
  std::uint32_t sent_ = 0;
};

}  // namespace tierflow
