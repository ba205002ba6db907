#pragma once

// Bagging: parcels for one place go into one bag or cage, which is closed when it is full or its time has come, and opened at
// that place (docs/model.md, section 6a). Until then they pass every stage that is for loose parcels only.

#include <map>
#include <vector>

#include "sim/stages/roomy_stage.hpp"

namespace tierflow {

class Bagging : public RoomyStage<Bagging> {
 public:
  Bagging(Post const& where, Run* doorstep);

  void collect(Instant until, std::vector<StageResult>& rows) const override;

 private:
  friend class RoomyStage<Bagging>;

  struct Bag {
    Instant since;             ///< of its first parcel
    std::uint64_t number = 0;  ///< in the order in which bags were begun
    std::int64_t grams = 0, cm3 = 0;
    std::vector<Item> parcels;  ///< in the order in which they came
  };
  [[nodiscard]] Instant next_release() const;
  void release_all(Instant t, Run& out);
  void take(Instant t, Parcel const& p, Run& out);
  void close(Instant t, Bag& bag, Run& out);
  [[nodiscard]] bool full(Bag const& bag) const;
  /// Closing times up to `t` close no bag that is opened now.
  void pass_closing_times(Instant t);

  BaggingPlan const& plan_;
  std::vector<Bag> bags_;                       // by the place where they are opened; open while they hold something
  std::map<std::uint64_t, std::uint16_t> open_; // places of the open ones, in the order in which they were begun
  std::uint64_t begun_ = 0;
  std::uint32_t closed_ = 0;                    // whole run; numbers the bags
  std::size_t closing_ = 0;                     // next closing time
  std::uint64_t counted_ = 0, counted_full_ = 0;
};

}  // namespace tierflow
