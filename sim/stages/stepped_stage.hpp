#pragma once

// Stages that are worked instant by instant, in two sweeps: ends from the first to the last, starts from the last to the
// first (docs/model.md, rule 4). So a line that ends and a place that becomes free at one instant find each other.

#include "sim/stages/stage.hpp"

namespace tierflow {

constexpr std::uint32_t outside = UINT32_MAX;  ///< held out by no line or door: it stands at the doorstep

/// A parcel held out to a stage.
struct Offer {
  Parcel parcel;
  Instant since;                  ///< when it entered the stage that holds it out
  std::uint32_t giver = outside;  ///< side or door there
};

class SteppedStage {
 public:
  explicit SteppedStage(Post const& where) : post{where} {}
  virtual ~SteppedStage() = default;

  /// Works routine before `until` that no sweep is needed for; only of a stage that nothing behind it can block.
  virtual void run_ahead(Instant /*until*/) {}
  virtual void ends(Instant t) = 0;    ///< step 1 (a), (b)
  virtual void starts(Instant t) = 0;  ///< step 2; takes in `offered`
  /// What a line or door here held out has been taken in at `t`.
  virtual void gone(Instant t, Offer const& offer) = 0;
  /// Earliest instant of its own.
  [[nodiscard]] virtual Instant next() const = 0;
  virtual void collect(Instant until, std::vector<StageResult>& rows) const = 0;
  virtual void look(Instant until, std::vector<State>& states) const = 0;
  [[nodiscard]] virtual Int128 parcel_area(Instant until) const = 0;
  [[nodiscard]] virtual Duration backlog(Instant t) const = 0;  ///< as Stage's

  /// Step 1 (c): what came at `t` by the runs is held out, and what the stage is not for passes on.
  void pass(Instant t);

  Post post;
  std::vector<Offer> offered;
  Run* in = nullptr;        ///< from a stage before that does not feel whether we are full
  Run* doorstep = nullptr;  ///< from lanes, new parcels, stock
  SteppedStage* before = nullptr;  ///< whose lines and doors hold parcels out to us
  SteppedStage* behind = nullptr;  ///< may block us
  Run* out = nullptr;              ///< without `behind`

 protected:
  /// Holds a parcel out to what stands behind; without a stage that may block, it is gone at once.
  void hold_out(Instant t, Offer const& offer) {
    if (behind != nullptr) {
      behind->offered.push_back(offer);
    } else {
      out->push(t, offer.parcel);
      gone(t, offer);
    }
  }
  /// Tells the giver, if there is one, that its parcel is off its hands.
  void relieve(Instant t, Offer const& offer) {
    if (offer.giver != outside) before->gone(t, offer);
  }
};

}  // namespace tierflow
