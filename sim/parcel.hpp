#pragma once

// A parcel as it travels: one row of 40 bytes, passed by value from stage to stage, never looked up.
//
// Between two stages parcels stand in a Run: rows with the instant at which they come, in order. A queue is a
// cursor over a Run; nothing moves while a parcel waits.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "network/units.hpp"

namespace tierflow {

constexpr std::uint16_t nowhere = 0xFFFF;  ///< destination of a parcel that has none
constexpr std::uint8_t in_results = 1, in_history = 2, in_cold_chain = 4;
constexpr std::uint8_t bagged_for_node = 1, bagged_for_destination = 2;

struct Parcel {
  Instant created;
  std::uint32_t serial = 0;
  std::uint32_t stream = 0;          ///< index of the stream; stock follows the streams
  std::uint32_t left_top_ms = 0;     ///< departure from the top place, since created
  std::uint32_t reached_top_ms = 0;  ///< arrival at the last place as high, since created
  std::uint32_t grams = 0;
  std::uint32_t cm3 = 0;
  std::uint16_t destination = nowhere;
  std::uint8_t parcel_class = 0;
  std::uint8_t service = 0;
  std::uint16_t visit = 0;
  std::uint8_t attempts : 7 = 0;
  std::uint8_t homeward : 1 = 0;     ///< sent back: its destination is the place where it was made
  std::uint8_t height : 3 = 0;       ///< of the top place left so far, 1 to 3; 0 none
  std::uint8_t traced : 3 = 0;       ///< who wants its times: in_results, in_history, in_cold_chain
  std::uint8_t bagged : 2 = 0;       ///< 0 loose; else in a closed bag, which is opened at its node or its destination
};
static_assert(sizeof(Parcel) == 40);

struct Item {
  Instant at;
  Parcel parcel;
};

class Run {
 public:
  [[nodiscard]] bool empty() const { return cursor_ == items_.size(); }
  [[nodiscard]] std::size_t size() const { return items_.size() - cursor_; }
  [[nodiscard]] Instant head() const { return empty() ? never : items_[cursor_].at; }
  [[nodiscard]] Item const& front() const { return items_[cursor_]; }
  /// The i-th item behind the cursor.
  [[nodiscard]] Item const& operator[](std::size_t i) const { return items_[cursor_ + i]; }
  void push(Instant at, Parcel const& parcel) { push({at, parcel}); }
  void push(Item item) {
    if (items_.size() == items_.capacity()) make_room();
    items_.push_back(item);
  }
  void pop() {
    if (++cursor_ == items_.size()) clear();
  }
  /// Takes the first `n` away.
  void drop(std::size_t n) {
    cursor_ += n;
    if (cursor_ == items_.size()) clear();
  }
  void clear() {
    items_.clear();
    cursor_ = 0;
  }
  void swap(Run& other) noexcept {
    items_.swap(other.items_);
    std::swap(cursor_, other.cursor_);
  }
  [[nodiscard]] Item const* begin() const { return items_.data() + cursor_; }
  [[nodiscard]] Item const* end() const { return items_.data() + items_.size(); }
  /// All rows still here, for rebuilding; the cursor is at the first.
  std::vector<Item>& rows() {
    if (cursor_ > 0) items_.erase(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(cursor_));
    cursor_ = 0;
    return items_;
  }

 private:
  /// Uses the room behind the cursor again, when it is at least half of all: a run that never empties stays small.
  void make_room() {
    if (cursor_ * 2 >= items_.size()) rows();
  }

  std::vector<Item> items_;
  std::size_t cursor_ = 0;
};

}  // namespace tierflow
