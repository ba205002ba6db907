#include "sim/exits/conveyance.hpp"

namespace tierflow {

Instant Conveyance::next() const {
  return staged_.empty() ? never : book_.open_from(staged_.head() + book_.plan.ready_after);
}

void Conveyance::advance(Instant until) {
  World const& world = book_.world;
  Law const& travel = book_.plan.travel;
  for (Instant t = next(); t < until; t = next()) {
    Parcel p = staged_.front().parcel;
    book_.departs(t, p, staged_.head(), sent_);
    Duration const way = travel.is_fixed() ? travel.span({})
                                           : travel.span(world.draws.of(Purpose::conveyance, world.key(p), p.visit));
    book_.sends(t, {book_.arrives(t, way), book_.lane, sent_, p});
    ++sent_;
    staged_.pop();
  }
}

}  // namespace tierflow
