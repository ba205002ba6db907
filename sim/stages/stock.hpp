#pragma once

// Stock: each parcel takes a piece of its article, and waits while none lies there; pieces come by plan or are ordered when
// few are left (docs/model.md, section 6b).

#include <deque>
#include <queue>
#include <vector>

#include "sim/stages/roomy_stage.hpp"

namespace tierflow {

class Stock : public RoomyStage<Stock> {
 public:
  Stock(Post const& where, Run* doorstep);

  void collect(Instant until, std::vector<StageResult>& rows) const override;

 private:
  friend class RoomyStage<Stock>;

  struct Waiting {
    std::uint64_t ticket;
    Instant since;
    Parcel parcel;
  };
  struct Shelf {
    std::int64_t pieces = 0;      ///< that lie there; none while somebody waits
    std::int64_t under_way = 0;   ///< ordered
    std::uint32_t orders = 0;     ///< whole run; numbers them
    std::deque<Waiting> waiting;  ///< who came first stands first
  };
  /// Pieces that come.
  struct Coming {
    Instant at;
    std::uint32_t article;
    std::int64_t pieces;
    bool ordered;
    friend bool operator>(Coming const& a, Coming const& b) { return a.at > b.at; }
  };

  [[nodiscard]] Instant next_release() const { return coming_.empty() ? never : coming_.top().at; }
  void release_all(Instant t, Run& out);
  void take(Instant t, Parcel const& p, Run& out);
  void let_go(Instant t, Parcel const& p, Instant since, Run& out);
  void order_if_few(Instant t, std::uint32_t article);
  void lay_down(Instant t, Shelf& shelf, std::int64_t pieces);
  [[nodiscard]] std::uint32_t article_of(Parcel const& p) const;

  StockPlan const& plan_;
  std::vector<Shelf> shelves_;  // by article
  std::priority_queue<Coming, std::vector<Coming>, std::greater<>> coming_;
  std::vector<Waiting> served_;  // by pieces that come just now
  std::uint64_t tickets_ = 0;
  std::uint64_t counted_orders_ = 0;
  std::int64_t pieces_ = 0;     // on all shelves
  Int128 pieces_area_ = 0;      // up to `pieces_since_`
  Instant pieces_since_{};
};

}  // namespace tierflow
