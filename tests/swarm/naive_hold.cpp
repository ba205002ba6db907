// Holds of the naive engine (docs/model.md, section 6).

#include "tests/swarm/naive_stage.hpp"

namespace tierflow::naive {
namespace {

/// First instant by which `left` of opening time has passed since `entry` (or since the papers came);
/// `never` without enough of it.
Instant release(std::vector<std::pair<Instant, Instant>> const& open, Instant entry,
                Duration left) {
  if (open.empty() || left == Duration{0}) return entry + left;
  for (auto const& [opens, closes] : open) {
    Instant const from = std::max(opens, entry);
    if (closes <= from) continue;
    if (left <= closes - from) return from + left;
    left -= closes - from;
  }
  return never;
}

struct Kept {
  Who who = nullptr;
  Instant entered;
  Instant until;
};

class Hold final : public Stage {
 public:
  explicit Hold(Post where)
      : Stage{std::move(where)},
        plan_{std::get<HoldPlan>(post.plan.plan)},
        figures_{post.world, post.facility, post.plan, "hold", ""} {}

  void ends(Instant t) override {
    for (Kept const& kept : std::exchange(kept_, {})) {  // in the order of their tickets
      if (kept.until <= t) {
        let_go(t, kept);
      } else {
        kept_.push_back(kept);
      }
    }
  }

  void pass(Instant t) override {
    for (Offer const& offer : std::exchange(offered, {})) {
      offer.taken(t);
      if (!post.is_for(*offer.who)) {
        post.next(t, {offer.who, nullptr});
        continue;
      }
      std::size_t const branch = branch_of(*offer.who);
      Kept const kept{offer.who, t, release_of(*offer.who, plan_.branches[branch], t)};
      post.world.put(What::held, t, *offer.who, post.facility, post.index, static_cast<std::uint32_t>(branch));
      figures_.enters(t);
      figures_.queue.add(post.world, t, -1);  // nobody waits for a hold
      if (kept.until == t) {
        let_go(t, kept);
      } else {
        post.world.wake(kept.until);
        kept_.push_back(kept);
      }
    }
  }

  void starts(Instant) override {}

  void collect(std::vector<StageResult>& stages) override {
    post.world.time_in_places += figures_.content.until(post.world, post.world.scenario.end);
    stages.push_back(figures_.row({}, 0, 0));
  }

 private:
  [[nodiscard]] std::size_t branch_of(Parcel const& p) const {
    std::vector<double> upto;
    for (HoldBranch const& branch : plan_.branches) upto.push_back(branch.upto);
    auto const index = static_cast<std::uint16_t>(post.index);
    return chosen(upto, uniform(post.world.draws.of(Purpose::branch, p.key, p.visit, index).a));
  }
  [[nodiscard]] Instant release_of(Parcel const& p, HoldBranch const& branch, Instant t) const {
    auto const index = static_cast<std::uint16_t>(post.index);
    Instant ready = t;  // when all its papers are there
    for (std::size_t i = 0; i < branch.documents.size(); ++i) {
      auto const b = static_cast<std::uint16_t>(256 * post.index + i);
      Bits const bits = post.world.draws.of(Purpose::document, p.key, p.visit, b);
      ready = std::max(ready, t + branch.documents[i].comes.span(bits));
    }
    return release(branch.open, ready,
                   branch.duration.span(post.world.draws.of(Purpose::hold, p.key, p.visit, index)));
  }

  void let_go(Instant t, Kept const& kept) {
    post.world.put(What::released, t, *kept.who, post.facility, post.index);
    figures_.leaves(t, kept.entered, kept.who->parcel_class);
    post.next(t, {kept.who, nullptr});
  }

  HoldPlan const& plan_;
  std::vector<Kept> kept_;
  StageFigures figures_;
};

}  // namespace

std::unique_ptr<Stage> make_hold(Post where) { return std::make_unique<Hold>(std::move(where)); }

}  // namespace tierflow::naive
