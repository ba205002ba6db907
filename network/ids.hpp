#pragma once

// Ids: small integers that only index their own kind of thing.
//
// Ids follow the alphabetical order of names, whatever the order of a file, so every tie that is
// broken by an id is broken in the same way after a town has been added.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace tierflow {

template <class Kind>
struct Id {
  std::uint32_t index = 0;
  friend constexpr auto operator<=>(Id, Id) = default;
};

using FacilityId = Id<struct FacilityKind>;
using LaneId = Id<struct LaneKind>;

/// A vector that is indexed by one kind of id and by nothing else.
template <class IdType, class T>
class IdVector {
 public:
  IdVector() = default;
  IdVector(std::initializer_list<T> items) : items_{items} {}
  explicit IdVector(std::size_t size) : items_(size) {}

  IdType push_back(T item) {
    items_.push_back(std::move(item));
    return {static_cast<std::uint32_t>(items_.size() - 1)};
  }
  T& operator[](IdType id) { return items_[id.index]; }
  T const& operator[](IdType id) const { return items_[id.index]; }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] std::span<T const> span() const { return items_; }
  [[nodiscard]] auto begin() { return items_.begin(); }
  [[nodiscard]] auto end() { return items_.end(); }
  [[nodiscard]] auto begin() const { return items_.begin(); }
  [[nodiscard]] auto end() const { return items_.end(); }

 private:
  std::vector<T> items_;
};

}  // namespace tierflow
