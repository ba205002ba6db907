#pragma once

// Stand: the parcels staged for one lane, in boarding order, and how a vehicle takes its load from them.
//
// Parcels come in order of time and lie still until they board. Those that may board already stand before those that
// may not yet, so a queue is one run with two cursors. Each order of loading has a function of its own: who boards by priority
// or in turn never pays for a promise. What a parcel is loaded into, loose or in containers, is the type of the load.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "sim/parcel.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// What one vehicle takes.
struct Load {
  std::int64_t parcels = 0;
  std::int64_t grams = 0;
  std::int64_t cm3 = 0;
  std::int64_t containers = 0;
  bool misfit = false;  ///< a parcel was left because it did not fit

  /// `in`: a VehicleType, or the Containers of one. What is empty takes whatever comes first.
  template <class Room>
  [[nodiscard]] bool fits(Parcel const& p, Room const& in) const {
    return parcels == 0 || (parcels < in.parcels && grams + p.grams <= in.grams && cm3 + p.cm3 <= in.volume_cm3);
  }
  void add(Parcel const& p) {
    ++parcels;
    grams += p.grams;
    cm3 += p.cm3;
  }
  /// Takes the item if there is room for it; else there is a misfit.
  template <class Take>
  bool takes(Item const& item, VehicleType const& vehicle, Take const& take) {
    if (!fits(item.parcel, vehicle)) {
      misfit = true;
      return false;
    }
    add(item.parcel);
    take(item);
    return true;
  }
  /// The largest used share of the limits that exist.
  [[nodiscard]] double fill(VehicleType const& vehicle) const;
};

class Stand {
 public:
  explicit Stand(std::size_t ranks) : queues_(ranks) {}

  void stage(Instant since, Parcel const& p, std::size_t rank) { queues_[rank].staged.push(since, p); }
  /// Since when the first parcel stands there that may not board yet.
  [[nodiscard]] Instant first_unready() const {
    Instant first = never;
    for (Queue const& queue : queues_) first = std::min(first, queue.first_unready());
    return first;
  }
  /// That parcel may board from now on.
  void make_ready();

  /// Of those that may board.
  [[nodiscard]] bool empty() const { return ready_.parcels == 0; }
  [[nodiscard]] std::int64_t parcels() const { return ready_.parcels; }
  /// Whether any of the three limits is reached.
  [[nodiscard]] bool reaches(std::int64_t parcels, std::int64_t grams, std::int64_t cm3) const {
    return ready_.parcels >= parcels || ready_.grams >= grams || ready_.cm3 >= cm3;
  }
  /// Calls `take` with each item that boards. The first parcel always fits an empty vehicle; the first that does
  /// not ends the loading, or is left out with `skip_misfits`. Who stays keeps the order. `load`: a Load, or a BuiltUp.
  template <class Into, class Take>
  Into load(Into load, VehicleType const& vehicle, bool skip_misfits, Take const& take) {
    for (Queue& queue : queues_) {
      if (load.misfit && !skip_misfits) break;
      stay_.clear();
      std::size_t seen = 0;
      for (; seen < queue.ready; ++seen) {
        Item const& item = queue.staged[seen];
        if (load.takes(item, vehicle, take)) continue;
        if (!skip_misfits) break;
        stay_.push_back(item);
      }
      queue.replace_first(seen, stay_);
    }
    has_left(load);
    return load;
  }
  /// The same in order of (due instant, order of staging), of a stand of one rank. `due` is asked once for each parcel.
  template <class Into, class Due, class Take>
  Into load_by_promise(Into load, VehicleType const& vehicle, bool skip_misfits, Due const& due, Take const& take) {
    sort_by_promise(due);
    std::size_t kept = 0;
    std::size_t seen = 0;
    for (; seen < promised_.size(); ++seen) {
      if (load.takes(promised_[seen].item, vehicle, take)) continue;
      if (!skip_misfits) break;
      promised_[kept++] = promised_[seen];
    }
    promised_.erase(promised_.begin() + static_cast<std::ptrdiff_t>(kept), promised_.begin() + static_cast<std::ptrdiff_t>(seen));
    has_left(load);
    return load;
  }

 private:
  struct Queue {
    Run staged;
    std::size_t ready = 0;  ///< of them, the first ones

    [[nodiscard]] Instant first_unready() const { return ready < staged.size() ? staged[ready].at : never; }
    /// Of the first `seen` items only `stay` stay.
    void replace_first(std::size_t seen, std::vector<Item> const& stay);
  };
  struct Promised {
    Instant due;
    Item item;
  };
  void has_left(Load const& load) {
    ready_.parcels -= load.parcels;
    ready_.grams -= load.grams;
    ready_.cm3 -= load.cm3;
  }
  /// Who may board since the last time joins the others.
  template <class Due>
  void sort_by_promise(Due const& due) {
    Queue& queue = queues_.front();
    auto const known = static_cast<std::ptrdiff_t>(promised_.size());
    for (std::size_t i = 0; i < queue.ready; ++i) promised_.push_back({due(queue.staged[i].parcel), queue.staged[i]});
    queue.replace_first(queue.ready, {});
    auto const middle = promised_.begin() + known;
    std::ranges::stable_sort(middle, promised_.end(), {}, &Promised::due);
    std::ranges::inplace_merge(promised_, middle, {}, &Promised::due);
  }

  std::vector<Queue> queues_;       // by rank
  std::vector<Promised> promised_;  // loading by promise: who may board, in boarding order
  Load ready_;                      // sums of those that may board
  std::vector<Item> stay_;          // keeps its memory
};

}  // namespace tierflow
