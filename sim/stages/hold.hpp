#pragma once

// Hold: parcels stay, each for its own time, which may begin with the last of some papers and run only in opening hours
// (docs/model.md, section 6).

#include <deque>
#include <queue>

#include "sim/stages/roomy_stage.hpp"

namespace tierflow {

class Hold : public RoomyStage<Hold> {
 public:
  Hold(Post const& where, Run* doorstep);

  void collect(Instant until, std::vector<StageResult>& rows) const override;

 private:
  friend class RoomyStage<Hold>;

  struct Kept {
    Instant until;
    std::uint64_t ticket;
    Instant since;
    Parcel parcel;
    friend bool operator>(Kept const& a, Kept const& b) {
      return a.until != b.until ? a.until > b.until : a.ticket > b.ticket;
    }
  };
  [[nodiscard]] Instant next_release() const {
    if (in_line_) return line_.empty() ? never : line_.front().until;
    return kept_.empty() ? never : kept_.top().until;
  }
  void release_all(Instant t, Run& out);
  void take(Instant t, Parcel const& p, Run& out);
  void let_go(Instant t, Parcel const& p, Instant since, Run& out);
  [[nodiscard]] std::size_t branch_of(Parcel const& p) const;
  [[nodiscard]] Instant release_of(Instant t, Parcel const& p, HoldBranch const& branch) const;
  [[nodiscard]] Duration last_paper(Parcel const& p, std::vector<HoldDocument> const& documents) const;

  HoldPlan const& plan_;
  bool in_line_;                ///< everybody stays equally long: who came first leaves first
  std::deque<Kept> line_;       ///< then; otherwise
  std::priority_queue<Kept, std::vector<Kept>, std::greater<>> kept_;
  std::uint64_t tickets_ = 0;
};

}  // namespace tierflow
